"""How fast Trends shows twenty years: `python benchmarks/trends.py`.

The real window on a real file: 7,300 days, 43,800 entries, 50,000 doses, 40 treatments. Prints n, min, median and max
in milliseconds of opening the page (from the change of page until the chart is painted), of every change of range,
step and zoom, of what the pointer does, and of choosing each chart. Then the memory with Trends open, beside a floor:
a bare window with one matplotlib chart of the 7,300 days, read with SQLAlchemy and SQLCipher from the same file.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

DAYS, ENTRIES_A_DAY, DOSES, TREATMENTS, RUNS = 7300, 6, 50_000, 40, 9
LAST = date(2026, 11, 1)
FLOOR = """
import sqlalchemy.orm
import sqlcipher3
import sys
from datetime import date
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
diary = sqlalchemy.create_engine("sqlite://", creator=lambda: sqlcipher3.connect(sys.argv[1])).connect()
days = "select substr(felt_local, 1, 10), avg(pain_average) from entries group by 1"
rows = diary.exec_driver_sql(days).fetchall()
figure = Figure()
figure.add_subplot().plot([date.fromisoformat(day) for day, _pain in rows], [pain for _day, pain in rows])
canvas = FigureCanvasQTAgg(figure)
window = QMainWindow()
window.setCentralWidget(canvas)
window.resize(1280, 800)
window.show()
canvas.draw()
app.processEvents()
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmRSS")))
"""


def write_diary(path: Path) -> None:
    """Twenty years of made-up days in a diary file."""
    import random

    from painlog.domain.entry import AreaMark, Entry
    from painlog.domain.identity import new_id
    from painlog.domain.medicine import Dose, Medicine
    from painlog.domain.moment import Moment
    from painlog.domain.person import Person
    from painlog.domain.treatment import Treatment
    from painlog.storage.database import Database

    chance = random.Random(1)
    at = [Moment(day=LAST - timedelta(days=DAYS - 1 - n)) for n in range(DAYS)]
    person = Person(id=new_id(), recorded_at=at[0], name="Example")
    names = ("Tablet A", "Tablet B", "Tablet C", "Tablet D", "Tablet E")
    medicines = [Medicine(id=new_id(), person_id=person.id, recorded_at=at[0], name=name) for name in names]
    entries = (
        Entry(
            id=new_id(),
            person_id=person.id,
            felt_at=moment,
            recorded_at=moment,
            pain_average=chance.randint(2, 7),
            pain_worst=chance.randint(5, 10),
            pain_least=chance.randint(0, 3),
            sleep_hours=chance.randint(4, 9),
            mood=chance.randint(0, 10),
            standing_minutes=chance.randint(5, 60),
            areas=(AreaMark(area="lower_back_left", strength=chance.randint(0, 10)),),
        )
        for moment in at
        for _n in range(ENTRIES_A_DAY)
    )
    doses = (
        Dose(
            id=new_id(), person_id=person.id, medicine_id=medicines[n % 5].id, taken_at=day, recorded_at=day, units=1
        )
        for n, day in ((n, at[n * DAYS // DOSES]) for n in range(DOSES))
    )
    treatments = (
        Treatment(id=new_id(), person_id=person.id, kind="medial_branch_block", started_at=day, recorded_at=day)
        for day in (at[n * DAYS // TREATMENTS] for n in range(TREATMENTS))
    )
    database = Database.open(path)
    with database.diary() as diary:
        diary.add(person, *medicines, *entries, *doses, *treatments)
    database.close()


def wait_until(what: Callable[[], bool]) -> None:
    """Let the window live until something holds; it sleeps between events, as it does in the hands of a person."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    waking = QTimer()
    waking.start(5)
    end = time.perf_counter() + 60
    while not what():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() > end:
            raise TimeoutError


def milliseconds(act: Callable[[], object], until: Callable[[], bool]) -> float:
    """From doing something until it is on the screen."""
    begun = time.perf_counter()
    act()
    wait_until(until)
    return (time.perf_counter() - begun) * 1000


def memory_kb() -> int:
    """The memory that this process holds."""
    status = Path("/proc/self/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")))


def show(name: str, times: list[float]) -> None:
    """One line of the result."""
    low, middle, high = min(times), statistics.median(times), max(times)
    print(f"{name:34} n {len(times)}  min {low:7.1f}  median {middle:7.1f}  max {high:7.1f} ms")


def main() -> None:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PAINLOG_HOME"] = folder
        path = Path(folder, "diary.painlog")
        if sys.argv[1:2] == ["--write"]:
            write_diary(Path(sys.argv[2]))
            return
        subprocess.run([sys.executable, __file__, "--write", str(path)], check=True)  # its memory is not counted
        floor = subprocess.run([sys.executable, "-c", FLOOR, str(path)], capture_output=True, check=True)
        measure(path, int(floor.stdout))


def measure(path: Path, floor: int) -> None:
    """Open the window on the diary and go through the page; `floor` in kB."""
    from painlog.ui import app
    from painlog.ui.period import Length
    from painlog.ui.trends import charts
    from painlog.ui.trends.page import TrendsPage

    running = app.start(path)
    wait_until(lambda: running.session.is_warm and not running.session.background.busy)
    begun = time.perf_counter()
    page = running.window.page("trends")
    assert isinstance(page, TrendsPage)
    built = (time.perf_counter() - begun) * 1000

    def drawn() -> bool:
        return page.canvas.painted

    def opened() -> float:
        running.window.show_page("help")
        wait_until(lambda: not running.session.background.busy)
        page.clear()
        page.make_stale()
        return milliseconds(lambda: running.window.show_page("trends"), drawn)

    first = built + milliseconds(lambda: running.window.show_page("trends"), drawn)
    wait_until(lambda: not running.session.background.busy)
    show("first opening, page built too", [first])
    show("opening, 90 days", [opened() for _n in range(RUNS)])
    wait_until(lambda: not running.session.background.busy)
    for length in Length:
        show(f"change of range to {length}", [change(page, length, drawn) for _n in range(RUNS)])
    page.show_length(Length.ALL)
    show("opening, all twenty years", [opened() for _n in range(RUNS)])
    held = memory_kb()
    for length in (Length.QUARTER, Length.ALL):
        page.show_length(length)
        wait_until(drawn)
        touch(page, length)
    page.show_length(Length.QUARTER)
    wait_until(drawn)
    show("a step earlier or later", [step(page, number, drawn) for number in range(RUNS)])
    show("nearer and farther", [zoom(page, number, drawn) for number in range(RUNS)])
    for chart in charts.all_charts():
        show(f"{chart.code}, chosen, 20 years", [chosen(page, chart.code, running, drawn) for _n in range(3)])
    choose(page, charts.PAIN, running)
    print(f"memory {held / 1024:.0f} MB, floor {floor / 1024:.0f} MB, ratio {held / floor:.2f}")
    print(f"memory after every chart {memory_kb() / 1024:.0f} MB")
    running.window.close()


def touch(page: Any, length: str) -> None:
    """What the pointer does on the chart, until it is painted: reading day after day, and dragging the picture."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    def moved(x: int) -> float:
        begun = time.perf_counter()
        QTest.mouseMove(page.canvas, QPoint(x, 100))
        QApplication.processEvents()
        return (time.perf_counter() - begun) * 1000

    show(f"hover, a day read, {length}", [moved(200 + 7 * n) for n in range(60)])
    QTest.mousePress(page.canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
    show(f"drag, a frame, {length}", [moved(220 + 5 * n) for n in range(60)])
    QTest.mouseRelease(page.canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
    QApplication.processEvents()


def step(page: Any, number: int, drawn: Callable[[], bool]) -> float:
    """From pressing Earlier or Later until it is painted."""
    return milliseconds(lambda: page.step(bool(number % 2)), drawn)


def zoom(page: Any, number: int, drawn: Callable[[], bool]) -> float:
    """From + or - until it is painted."""
    return milliseconds(lambda: page.zoom(1 if number % 2 == 0 else -1), drawn)


def chosen(page: Any, code: str, running: Any, drawn: Callable[[], bool]) -> float:
    """From choosing a chart until it is painted, read anew; a chart without anything is done when it says so."""
    choose(page, "pain" if code != "pain" else "sleep", running)
    return milliseconds(
        lambda: page.show_chart(code), lambda: page.shown is not None and (bool(page.shown.empty) or drawn())
    )


def choose(page: Any, code: str, running: Any) -> None:
    """Show a chart, and wait until all is read."""
    page.show_chart(code)
    wait_until(lambda: not running.session.background.busy)


def change(page: object, length: object, drawn: Callable[[], bool]) -> float:
    """From pressing the button of a range until its chart is painted."""
    from painlog.ui.period import Length
    from painlog.ui.trends.page import TrendsPage

    assert isinstance(page, TrendsPage) and isinstance(length, Length)
    page.show_length(Length.MONTH if length is not Length.MONTH else Length.QUARTER)
    wait_until(drawn)
    return milliseconds(lambda: page.show_length(length), drawn)


if __name__ == "__main__":
    main()
