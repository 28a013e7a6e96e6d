"""The real window on a real diary file, in a folder of the test's own."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSpacerItem, QWidget, QWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from painlog.domain.records import Value
from painlog.storage.database import Database
from painlog.ui import app
from painlog.ui.app import App
from painlog.ui.today.page import TodayPage
from painlog.workflows import clock


class Running:
    """A running window, and what tests do with it again and again."""

    def __init__(self, qtbot: QtBot, started: App) -> None:
        self.qtbot, self.session, self.window = qtbot, started.session, started.window
        self._is_whole = False
        self.window.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        self._is_whole = True

    @property
    def today(self) -> TodayPage:
        page = self.window.page("today")
        assert isinstance(page, TodayPage)
        return page

    @property
    def said(self) -> str:
        return self.window.statusbar.text.text()

    def settle(self) -> None:
        """Wait until the window is whole and everything that was asked for has come back."""
        self.qtbot.waitUntil(self._is_settled, timeout=20_000)

    def _is_settled(self) -> bool:
        return self._is_whole and self.session.is_open and not self.session.background.busy

    def keys(self, *keys: str | Qt.Key, into: QWidget | None = None) -> None:
        for key in keys:
            QTest.keyClick(into or QApplication.focusWidget() or self.window, key)  # type: ignore[arg-type]  # str too

    def press(self, button: QWidget) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


Start = Callable[..., Running]


# Noon, so that tests may look hours back or ahead within the day; of a day in the month's midst, so that they may
# look days back within the month, whatever day it is for who runs them.
NOON = datetime(2026, 11, 24, 12).astimezone()


@pytest.fixture(autouse=True)
def stopped_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is noon in every test of the window, until a test says otherwise."""
    monkeypatch.setattr(clock, "wall", lambda: NOON)


@pytest.fixture
def diary_path(tmp_path: Path) -> Path:
    return tmp_path / "diary" / "diary.painlog"


@pytest.fixture
def fill(diary_path: Path) -> Callable[..., None]:
    """Writes values into the diary's file before the window opens it."""

    def write(*values: Value) -> None:
        database = Database.open(diary_path)
        with database.diary() as diary:
            diary.add(*values)
        database.close()

    return write


def seen_items() -> list[object]:
    """Items that Qt made inside a layout and Python has met, by `itemAt` or by adding a layout that was not empty.

    Qt deletes them unseen; the Python object stays, is taken for whatever Qt makes next in the same memory, and the
    process crashes later on. Add a layout first and fill it then; ask `indexOf`; take out with `removeWidget`.
    """
    known = Shiboken.getAllValidWrappers()
    return [one for one in known if type(one) in (QWidgetItem, QSpacerItem) and not Shiboken.createdByPython(one)]


@pytest.fixture
def start(qtbot: QtBot, diary_path: Path) -> Iterator[Start]:
    """Opens the window on the diary's file; `settled=False` leaves the diary still to be opened."""
    running: list[Running] = []

    def open_window(*, settled: bool = True, path: Path | None = None) -> Running:
        started = Running(qtbot, app.start(path or diary_path))
        running.append(started)
        started.session.skip_warming()
        if settled:
            started.settle()
        return started

    yield open_window
    for each in running:
        qtbot.waitUntil(lambda each=each: not each.session.writes_waiting, timeout=20_000)  # type: ignore[misc]
        assert seen_items() == []
        each.window.close()
        each.window.deleteLater()
