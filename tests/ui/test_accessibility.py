"""Every page of the core: named for screen readers, large enough, and reached and left by Tab alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollBar, QWidget

from painlog.ui import theme
from painlog.ui.help.page import HelpPage
from painlog.ui.people.page import PeoplePage
from painlog.ui.today.scorebutton import ScoreButton
from tests.ui.conftest import Running, Start
from tests.ui.test_today import ANA, ENTER, IBUPROFEN, MUM, saved_entry

CORE = ("today", "people", "settings", "help", "warnings")


@pytest.fixture
def running(start: Start, fill: Callable[..., None]) -> Running:
    fill(ANA, MUM, IBUPROFEN)
    running = start()
    running.keys("7", ENTER)
    running.settle()
    return running


def opened(running: Running, key: str) -> QWidget:
    running.window.show_page(key)
    page = running.window.page(key)
    if key == "today":
        rest = running.today.rest
        rest.log.open_more(True)
        running.settle()
        rest.saved.edit(saved_entry(running))
    if isinstance(page, PeoplePage):
        page.edit(MUM)
    running.settle()
    return page


def focusable(page: QWidget) -> list[QWidget]:
    """What Qt says takes the keyboard, found without the tab order that is under test."""
    return [widget for widget in page.findChildren(QWidget) if _takes_tab(widget)]


def _takes_tab(widget: QWidget) -> bool:
    takes = widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    inner = widget.focusProxy() is not None or isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_")
    return bool(takes) and not inner and not _by_arrows(widget)


def _by_arrows(widget: QWidget) -> bool:
    """Of words of which one is chosen, the chosen one is the tab stop."""
    return isinstance(widget, QAbstractButton) and widget.group() is not None and not widget.isChecked()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def spoken(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


@pytest.mark.parametrize("key", CORE)
def test_everything_that_takes_the_keyboard_has_a_name(running: Running, key: str) -> None:
    page = opened(running, key)
    unnamed = [type(widget).__name__ for widget in focusable(page) if not spoken(widget).strip()]
    assert unnamed == []


@pytest.mark.parametrize("key", CORE)
def test_everything_that_can_be_pressed_is_44_pixels_or_more(running: Running, key: str) -> None:
    page = opened(running, key)
    small = [
        (spoken(widget), widget.width(), widget.height())
        for widget in focusable(page)
        if min(widget.width(), widget.height()) < theme.TARGET_PX
    ]
    assert small == []


def test_the_numbers_of_the_pad_are_20_mm(running: Running) -> None:
    buttons = running.today.pad.pad.findChildren(ScoreButton)
    assert len(buttons) == 11
    assert min(min(button.width(), button.height()) for button in buttons) >= theme.PAD_PX


def test_a_number_is_spoken_with_its_question_and_its_word(running: Running) -> None:
    button = running.today.pad.pad.buttons[7]
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface is not None
    assert spoken(button) == "Pain on average, last 24 hours: 7, Severe"
    assert interface.role() in (QAccessible.Role.CheckBox, QAccessible.Role.RadioButton, QAccessible.Role.Button)


@pytest.mark.parametrize("key", CORE)
def test_a_label_is_spoken_as_it_is_written(running: Running, key: str) -> None:
    page = opened(running, key)
    renamed = [label.text() for label in page.findChildren(QLabel) if label.accessibleName()]
    rich = [label.text() for label in page.findChildren(QLabel) if label.textFormat() is not Qt.TextFormat.PlainText]
    assert (renamed, rich) == ([], [])


def test_tab_goes_from_the_top_to_the_bottom_of_today(running: Running) -> None:
    opened(running, "today")
    walk = []
    running.today.rest.day.before.setFocus()
    for _step in range(90):
        walk.append(spoken(focused()))
        running.keys(Qt.Key.Key_Tab)
    wanted = [
        "Day before",
        "Which pain: Average",
        "Save for Ana",
        "Worst pain: 0, No pain",
        "Add a medicine…",
        "Cancel",
    ]
    assert [name for name in walk if name in wanted][: len(wanted)] == wanted


@pytest.mark.parametrize("key", CORE)
def test_tab_reaches_everything_and_is_never_trapped(running: Running, key: str) -> None:
    page = opened(running, key)
    wanted = set(focusable(page))
    start = QApplication.focusWidget()
    seen: set[QWidget] = set()
    for _step in range(300):
        running.keys(Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        assert here is not None
        seen.add(here)
        if here is start and len(seen) > 3:
            break
    missed = [spoken(widget) for widget in wanted - seen if not isinstance(widget, HelpPage)]
    assert missed == []
    outside = [widget for widget in seen if isinstance(widget, QAbstractButton) and not page.isAncestorOf(widget)]
    assert outside, "the keyboard gets out of the page to the rail and the bars"


def test_arrows_move_inside_words_of_which_one_is_chosen(running: Running) -> None:
    choices = running.today.pad.measure
    average = next(button for button in choices.findChildren(QAbstractButton) if button.isChecked())
    average.setFocus()
    running.keys(Qt.Key.Key_Right)
    running.keys(Qt.Key.Key_Space)
    assert choices.value() == "worst"
    assert running.today.pad.heading.text() == "Worst pain, last 24 hours"


def test_saved_is_announced_to_screen_readers(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("painlog.ui.statusbar.announce", lambda _widget, sentence: told.append(sentence))
    running.window.show_page("today")
    running.keys("4", ENTER)
    running.settle()
    assert told == ["Saved. Pain 4. For Ana."]


def test_the_title_names_nobody(running: Running) -> None:
    assert running.window.windowTitle() == "painlog"
