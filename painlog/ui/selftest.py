"""Uses the real window as a person would: logs a number by keys, looks at Trends, saves the summary, closes."""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from painlog.i18n import _
from painlog.ui import app
from painlog.ui.app import App

if TYPE_CHECKING:
    from painlog.storage.diary import Diary
    from painlog.ui.trends.page import TrendsPage

_SECONDS = 60
_LOOK_MS = 20


class StepFailedError(AssertionError):
    """A step did not end as it should; its text names the step and holds nothing of a diary."""


def steps(diary: Path) -> Iterator[str]:
    """Do one thing after another with that diary, and say each that went well. Raises StepFailedError."""
    faults: list[BaseException] = []

    def take(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        faults.append(error)

    before, sys.excepthook = sys.excepthook, take  # an error in a slot comes out here
    running = app.start(diary)
    try:
        for step in (_open, _log, _chart, _print):
            yield step(running, faults)
    finally:
        running.window.close()
        sys.excepthook = before


def _open(running: App, faults: list[BaseException]) -> str:
    _wait("open", lambda: running.session.person() is not None, faults)
    return _("The window is open and the diary is read.")


def _log(running: App, faults: list[BaseException]) -> str:
    saved: list[frozenset[str]] = []
    running.session.changed.connect(saved.append)
    for key in (Qt.Key.Key_7, Qt.Key.Key_Return):
        QTest.keyClick(QApplication.focusWidget() or running.window, key)
    _wait("log", lambda: any("entries" in kinds for kinds in saved), faults)
    return _("A number is saved by two keys.")


def _chart(running: App, faults: list[BaseException]) -> str:
    running.window.show_page("trends")
    page = cast("TrendsPage", running.window.page("trends"))
    _wait("chart", lambda: bool(page.canvas.accessibleDescription()), faults)
    picture = page.canvas.grab().toImage()
    middle = picture.height() // 2
    if len({picture.pixel(x, middle) for x in range(picture.width())}) < 2:
        raise StepFailedError("chart: the picture is empty")
    return _("Trends are drawn.")


def _print(running: App, faults: list[BaseException]) -> str:
    pages: list[int] = []
    running.session.read(_summary_pages, pages.append)
    _wait("print", lambda: bool(pages), faults)
    if not pages[0]:
        raise StepFailedError("print: the summary cannot be read back")
    return _("The summary is printed, and can be read back.")


def _summary_pages(diary: "Diary") -> int:
    """Make the summary of the first person's last 90 days as the command line does; its pages, 0 without a word."""
    from datetime import timedelta

    import pypdfium2

    from painlog.workflows.clock import now
    from painlog.workflows.summary import summary

    today = now().day
    made = summary(diary, diary.people()[0].id, today - timedelta(days=89), today, "a4")
    document = pypdfium2.PdfDocument(made)
    words = document[0].get_textpage().get_text_range()
    count = len(document)
    document.close()
    return count if words.strip() else 0


def _wait(step: str, done: Callable[[], bool], faults: list[BaseException]) -> None:
    """Let the window live until it is done. Raises what a slot raised, or StepFailedError after a minute."""
    loop, end = QEventLoop(), time.monotonic() + _SECONDS
    timer = QTimer()
    timer.setInterval(_LOOK_MS)
    timer.timeout.connect(lambda: loop.quit() if done() or faults or time.monotonic() > end else None)
    timer.start()
    loop.exec()
    timer.stop()
    if faults:
        raise faults[0]
    if not done():
        raise StepFailedError(f"{step}: nothing happened in {_SECONDS} seconds")
