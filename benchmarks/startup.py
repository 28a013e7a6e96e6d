"""From process spawn to a pad that takes a number, beside a bare PySide6 window, A B A B in one run.

    python benchmarks/startup.py [--runs 9] [--platform xcb]

The bare window is a QMainWindow with a field in it; painlog is what `painlog --diary FILE` runs, from its first line.
Both have their bytecode compiled by a first run that is not counted. On a screen of its own (`Xvfb -noreset`: without
it that server starts anew whenever its last window goes, in the middle of painlog's look for a screen).

Prints n, min, median and max in ms for the bare window, painlog with an empty diary and with 20 years, their ratios,
and painlog's longest event-loop gap while the diary and the charts come in. Goals: ratio 1.25, gap 100 ms.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]

BARE = """
import sys, time
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
app = QApplication(sys.argv[:1])
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, press)
def press():
    app.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_7, Qt.KeyboardModifier.NoModifier, "7"))
    if field.text():
        print('{"usable": %d}' % time.monotonic_ns())
        app.exit()
window = Window()
field = QLineEdit()
window.setCentralWidget(field)
window.resize(1280, 800)
window.show()
sys.exit(app.exec())
"""

# `painlog --diary FILE` from its first line, with somebody who presses 7 as soon as the window is on the screen.
PAINLOG = """
import sys, time
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from painlog.__main__ import main
from painlog.ui import app
start, told, gaps, last = app.start, {}, [], 0
def watched(*given, **named):
    global running, timer, last
    running = start(*given, **named)
    running.window.painted.connect(press)
    running.session.warmed.connect(lambda: QTimer.singleShot(50, stop))
    timer = QTimer()
    timer.timeout.connect(beat)
    timer.start(1)
    last = time.monotonic_ns()
    return running
def press():
    page = running.window.page("today")
    target = running.window.focusWidget() or page
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_7, Qt.KeyboardModifier.NoModifier, "7")
    running.qt.sendEvent(target, key)
    if page.pad.pad.value() == 7:
        told["usable"] = time.monotonic_ns()
def beat():
    global last
    now = time.monotonic_ns()
    gaps.append(now - last)
    last = now
def stop():
    told["ready"] = time.monotonic_ns()
    told["gap"] = max(gaps)
    import json
    print(json.dumps(told), flush=True)
    running.window.close()
    running.qt.exit()
app.start = watched
sys.exit(main(["--diary", sys.argv[1]]))
"""


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description="How soon the pad takes a number.")
    options.add_argument("--runs", type=int, default=9)
    options.add_argument("--platform", default=os.environ.get("QT_QPA_PLATFORM", ""))
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _run(Path(folder), chosen.runs, chosen.platform)


def _run(folder: Path, runs: int, platform: str) -> None:
    diaries = {"0 years": folder / "empty.painlog", "20 years": _long_diary(folder / "long.painlog")}
    usable: dict[str, list[float]] = {"bare": [], **{name: [] for name in diaries}}
    ready: dict[str, list[float]] = {name: [] for name in diaries}
    gaps: dict[str, list[float]] = {name: [] for name in diaries}
    for turn in range(runs + 1):  # the first is a warm-up: bytecode, font caches
        bare = _spawn(BARE, [], folder, platform)
        told = {name: _spawn(PAINLOG, [str(path)], folder, platform) for name, path in diaries.items()}
        if turn == 0:
            continue
        usable["bare"].append(bare["usable"])
        for name, result in told.items():
            usable[name].append(result["usable"])
            ready[name].append(result["ready"])
            gaps[name].append(result["gap"])
    for name, values in usable.items():
        _print(f"usable, {name}", values)
    for name in diaries:
        print(f"{'ratio, ' + name:28} {median(usable[name]) / median(usable['bare']):.2f} (goal 1.25)")
    for name in diaries:
        _print(f"all imports in, {name}", ready[name])
        _print(f"longest gap, {name}", gaps[name])


def _long_diary(path: Path) -> Path:
    from painlog.storage.database import Database
    from painlog.workflows.demo import demo_records

    database = Database.open(path)
    with database.diary() as diary:
        diary.add(*demo_records(years=20, until=date.today()))
    database.close()
    return path


def _spawn(script: str, arguments: list[str], folder: Path, platform: str) -> dict[str, float]:
    """Run a script; its times in ms after the spawn (a gap is a length as it stands)."""
    places = {"HOME": str(folder), "PAINLOG_HOME": "", "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": ""}
    environment = {**os.environ, **places, **({"QT_QPA_PLATFORM": platform} if platform else {})}
    start = time.monotonic_ns()
    command = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
    if done.returncode or not done.stdout:
        raise SystemExit(done.stderr)
    told = json.loads(done.stdout.splitlines()[-1])
    return {key: (value if key == "gap" else value - start) / 1e6 for key, value in told.items()}


def _print(what: str, values: list[float]) -> None:
    print(f"{what:28} n {len(values)}  min {min(values):.0f}  median {median(values):.0f}  max {max(values):.0f} ms")


if __name__ == "__main__":
    main()
