"""Uses the real window on a diary that is full of one word, and ends as it is told; a process of its own.

    python -m tests.ui.canary_run diary.painlog WORD PASSPHRASE|- close|kill

Every page is opened, the word is typed and left, a bug brings up the crash window. `used` is printed before the end.
"""

import os
import signal
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit

from painlog.config import logs
from painlog.storage.keys import envelope
from painlog.ui import app
from painlog.ui.app import App
from painlog.ui.checkin.setup import ORDER, Setup
from painlog.ui.crashhook import CrashHook
from painlog.ui.selftest import _wait

PAGES = ("history", "trends", "medicines", "treatments", "appointments", "summary", "people", "settings", "today")


def main(diary: Path, word: str, passphrase: str, end: str) -> None:
    """Raises StepFailedError where something did not happen."""
    envelope.MEMORY_BYTES, envelope.PASSES = 1 << 14, 1
    logs.start()
    running = app.start(diary)
    hook = CrashHook(running.on_screen)
    if running.lock_window is not None:
        _unlock(running, passphrase)
    _settle(running)
    for key in PAGES:
        running.window.show_page(key)
        _settle(running)
    _type_and_leave(running, word)
    _meet_a_bug(word)
    print("used", flush=True)
    if end == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    hook.remove()
    QTimer.singleShot(0, running.window.close)
    running.qt.exec()


def _unlock(running: App, passphrase: str) -> None:
    asked = running.lock_window
    assert asked is not None
    _wait("look", lambda: not asked.busy, [])
    asked.passphrase.edit.setText(passphrase)
    asked.unlock()
    _wait("unlock", lambda: running.lock_window is None, [])


def _settle(running: App) -> None:
    running.session.skip_warming()
    _wait("settle", lambda: running.session.is_open and not running.session.background.busy, [])


def _type_and_leave(running: App, word: str) -> None:
    """The draft is in the diary then."""
    today: Any = running.window.page("today")
    today.rest.log.choose_setup(Setup(sections=ORDER, is_open=True))
    QApplication.processEvents()
    note = next(one for one in today.findChildren(QPlainTextEdit) if one.isVisible())
    QTest.keyClicks(note, word)
    person, found = running.session.person(), list[str]()
    assert person is not None
    key = f"draft/{person.id}/checkin"
    look = QTimer()
    look.setInterval(100)
    look.timeout.connect(
        lambda: running.session.read(lambda diary: diary.recall(key) or "", lambda kept: found.append(kept))
    )
    look.start()
    _wait("draft", lambda: any(word.lower() in kept.lower() for kept in found), [])
    look.stop()


def _meet_a_bug(word: str) -> None:
    def bug() -> None:
        raise ValueError(word)

    QTimer.singleShot(0, bug)
    _wait("crash window", lambda: bool(_dialogs()), [])
    for dialog in _dialogs():
        dialog.close()


def _dialogs() -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:5])
