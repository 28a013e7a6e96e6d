"""One key covers the screen at once, and nothing of the diary can be found under it (safety row 29)."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.storage.samples import entry
from tests.ui.conftest import Start
from tests.ui.test_lock import CANARY, texts
from tests.ui.test_session import ANA


def test_f3_covers_everything_and_f3_brings_it_back(start: Start, fill: Callable[..., None]) -> None:
    fill(ANA, replace(entry(ANA), note=CANARY))
    running = start()
    running.window.show_page("history")
    running.settle()
    assert any(CANARY in text for text in texts()), "the control"
    inside = running.window.centralWidget()
    assert inside is not None
    running.keys(Qt.Key.Key_F3)
    assert running.window.cover.is_on
    assert not any(CANARY in text or "Ana" in text for text in texts())
    assert not inside.isVisible()
    running.keys(Qt.Key.Key_F3)
    assert running.window.centralWidget() is inside
    assert inside.isVisible()
    assert any(CANARY in text for text in texts())


def test_the_screen_is_blank_before_the_page_is_taken_out(start: Start, fill: Callable[..., None]) -> None:
    """To take a full page out takes a while; what is seen meanwhile is one colour."""
    fill(ANA, replace(entry(ANA), note=CANARY))
    running = start()
    running.window.show_page("history")
    running.settle()
    before = running.window.grab().toImage()
    veil = running.window.cover.veil()
    after = running.window.grab().toImage()
    row = range(0, after.width(), 5)
    assert len({before.pixel(x, 60) for x in row}) > 1, "the control"
    assert len({after.pixel(x, y) for x in row for y in range(0, after.height(), 20)}) == 1
    veil.deleteLater()


def test_under_the_cover_keys_do_nothing_and_what_was_typed_stays(start: Start, fill: Callable[..., None]) -> None:
    fill(ANA)
    running = start()
    field = running.window.findChildren(QLineEdit)
    running.window.cover.put_on()
    here = running.window.here
    for key in (Qt.Key.Key_7, Qt.Key.Key_F1, Qt.Key.Key_F2):
        QTest.keyClick(QApplication.focusWidget() or running.window, key)
    QTest.keyClick(running.window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(running.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    running.window.cover.take_off()
    running.settle()
    assert running.window.here == here
    assert running.window.findChildren(QLineEdit) == field
    assert running.session.people() == (ANA,)
    running.keys(Qt.Key.Key_F2)
    assert running.window.here == "warnings"


@pytest.mark.qt_log_ignore("does not support", extend=True)  # the offscreen platform of a menu
def test_menus_and_windows_of_their_own_go_too(start: Start, fill: Callable[..., None]) -> None:
    fill(ANA)
    running = start()
    running.window.topbar.open_switcher()
    running.window.cover.put_on()
    assert QApplication.activePopupWidget() is None
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [running.window]
    running.window.cover.take_off()
