"""Buttons for unsteady hands."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from painlog.ui.widgets.button import Button


@pytest.fixture
def clicks() -> list[str]:
    return []


@pytest.fixture
def button(qtbot: QtBot, clicks: list[str]) -> Button:
    made = Button("Save & go", lambda: clicks.append("click"))
    qtbot.addWidget(made)
    made.resize(120, 60)
    made.show()
    return made


def press(button: Button, at_ms: int, release: bool = True) -> None:
    kinds = [QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease][: 2 if release else 1]
    for kind in kinds:
        left = Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, QPointF(10, 10), QPointF(10, 10), left, left, Qt.KeyboardModifier.NoModifier)
        event.setTimestamp(at_ms)
        QApplication.sendEvent(button, event)


def test_a_second_click_within_400_ms_is_ignored(button: Button, clicks: list[str]) -> None:
    press(button, 10_000)
    press(button, 10_200)
    assert clicks == ["click"]
    press(button, 10_700)
    assert clicks == ["click", "click"]


def test_a_tremor_that_goes_on_counts_once(button: Button, clicks: list[str]) -> None:
    for at_ms in range(10_000, 11_000, 150):
        press(button, at_ms)
    assert clicks == ["click"]


def test_it_acts_on_release_not_on_press(button: Button, clicks: list[str]) -> None:
    press(button, 10_000, release=False)
    assert clicks == []


def test_enter_presses_once_however_long_it_is_held(button: Button, clicks: list[str]) -> None:
    plain = Qt.KeyboardModifier.NoModifier
    for is_repeat in (False, True, True):
        QApplication.sendEvent(button, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, plain, "", is_repeat))
    assert clicks == ["click"]


def test_an_ampersand_is_shown_and_makes_no_shortcut(button: Button) -> None:
    assert button.text() == "Save && go"
    assert button.shortcut().isEmpty()
