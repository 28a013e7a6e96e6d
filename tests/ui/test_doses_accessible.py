"""What stands on Today around doses can be reached, named, pressed and read: at 100 and 200 %, by keys alone."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from painlog.ui import theme
from painlog.ui.medicines.page import MedicinesPage
from painlog.ui.widgets.label import Label
from tests.ui.conftest import Running, Start
from tests.ui.test_accessibility import focusable, spoken
from tests.ui.test_accessible_pages import cut_off
from tests.ui.test_doses import LYRICA, NORCO, TODAY, TYLENOL, _noon, mg, opened, press, taken
from tests.ui.test_doses import medicine as made
from tests.ui.test_today import ANA

LONG = made("x", "A very long name of a medicine & its maker 500 mg / 30 mg modified release", mg("ibuprofen", 200))
STATES = ("plain", "facts", "several", "closed", "limit")
assert _noon  # the clock of these tests, taken over from there


def at_state(running: Running, state: str) -> QWidget:
    card = running.today.rest.doses
    if state == "limit":
        running.window.show_page("medicines")
        page = running.window.page("medicines")
        running.settle()
        assert isinstance(page, MedicinesPage)
        page.edit_limit(None, "acetaminophen")
        assert page.form is not None
        card = page.form  # type: ignore[assignment]  # what is looked at
    elif state != "plain":
        words = {"facts": "Log a dose: Tylenol", "several": "Log several", "closed": "Nothing else today"}
        press(running, words[state])
    for _turn in range(5):  # a layout inside a layout takes a turn each
        QApplication.processEvents()
    return card


@pytest.fixture
def running(start: Start, fill: Callable[..., None]) -> Running:
    soon = replace(TYLENOL, renew_by=TODAY)
    fill(ANA, soon, NORCO, LYRICA, LONG, taken(TYLENOL, 1, units=8), taken(NORCO, 2))
    return opened(start)


@pytest.mark.parametrize("state", STATES)
def test_all_of_it_is_named_and_44_pixels_or_more(running: Running, state: str) -> None:
    holder = at_state(running, state)
    found = focusable(holder)
    assert found
    assert [type(widget).__name__ for widget in found if not spoken(widget).strip()] == []
    names = [spoken(widget) for widget in found]
    assert sorted({name for name in names if names.count(name) > 1}) == []
    assert [spoken(w) for w in found if min(w.width(), w.height()) < theme.TARGET_PX] == []


@pytest.mark.parametrize("state", STATES)
def test_tab_reaches_all_of_it(running: Running, state: str) -> None:
    holder = at_state(running, state)
    wanted, start = set(focusable(holder)), QApplication.focusWidget()
    seen: set[QWidget | None] = set()
    for _step in range(200):
        running.keys(Qt.Key.Key_Tab)
        seen.add(QApplication.focusWidget())
        if QApplication.focusWidget() is start and len(seen) > 3:
            break
    assert [spoken(widget) for widget in wanted - seen] == []


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("state", STATES)
def test_no_word_of_it_is_cut_off(running: Running, state: str, percent: int) -> None:
    settings = running.session.settings
    running.session.settings = replace(settings, text_percent=percent)
    running.session.settings_changed.emit()
    running.window.resize(1024, 600)
    try:
        running.settle()
        holder = at_state(running, state)
        assert [cut_off(w) for w in holder.findChildren(QWidget) if w.isVisible() and cut_off(w)] == []
        squeezed = [one.text() for one in holder.findChildren(Label) if one.isVisible() and 0 < one.width() < 100]
        assert squeezed == []
        right = max(w.mapTo(running.window, w.rect().topRight()).x() for w in focusable(holder))
        assert right < running.window.width(), "nothing stands beyond the window"
    finally:
        running.session.settings = settings
        running.session.settings_changed.emit()
