"""Every page with lists and forms: named, large enough, plain text, reached by Tab, not cut off."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from painlog.ui import theme
from painlog.ui.appointments.page import AppointmentsPage
from painlog.ui.forms.formpage import FormPage
from painlog.ui.history.page import HistoryPage
from painlog.ui.medicines.page import MedicinesPage
from painlog.ui.people.page import PeoplePage
from painlog.ui.treatments.page import TreatmentsPage
from tests.ui.conftest import Running, Start
from tests.ui.test_about import EVERY
from tests.ui.test_accessibility import focusable, spoken
from tests.ui.test_appointments import PAST, SOON
from tests.ui.test_history import TODAY, entry
from tests.ui.test_today import ANA, IBUPROFEN, MUM
from tests.ui.test_treatments import treatment

PAGES = ("history", "trends", "medicines", "treatments", "appointments", "summary", "people")
FORMS = ("history", "medicines", "treatments", "appointments", "people")


@pytest.fixture
def running(start: Start, fill: Callable[..., None]) -> Running:
    fill(ANA, MUM, IBUPROFEN, entry(TODAY, 6, clock="00:00"), treatment("t", TODAY), SOON, PAST, *EVERY)
    return start()


def opened(running: Running, key: str, form: bool = False) -> QWidget:
    running.window.show_page(key)
    page = running.window.page(key)
    running.settle()
    if isinstance(page, HistoryPage):
        page.table.selectRow(0)
        page.show_versions()
    if isinstance(page, MedicinesPage):
        page.toggle_doses(IBUPROFEN)
    running.settle()
    if form and isinstance(page, HistoryPage):
        page.edit()
    if form and isinstance(page, MedicinesPage | TreatmentsPage | AppointmentsPage | PeoplePage):
        page.add()
    assert not form or (isinstance(page, FormPage) and page.form is not None)
    running.settle()
    for _turn in range(5):  # a layout inside a layout takes a turn each
        QApplication.processEvents()
    return page


EVERYTHING = [*((key, False) for key in PAGES), *((key, True) for key in FORMS)]


@pytest.mark.parametrize(("key", "form"), EVERYTHING)
def test_everything_that_takes_the_keyboard_has_a_name(running: Running, key: str, form: bool) -> None:
    page = opened(running, key, form)
    assert [type(widget).__name__ for widget in focusable(page) if not spoken(widget).strip()] == []


@pytest.mark.parametrize(("key", "form"), EVERYTHING)
def test_everything_that_can_be_pressed_is_44_pixels_or_more(running: Running, key: str, form: bool) -> None:
    page = opened(running, key, form)
    small = [
        (type(widget).__name__, spoken(widget), widget.width(), widget.height())
        for widget in focusable(page)
        if min(widget.width(), widget.height()) < theme.TARGET_PX
    ]
    assert small == []


@pytest.mark.parametrize(("key", "form"), EVERYTHING)
def test_labels_are_plain_text_and_spoken_as_written(running: Running, key: str, form: bool) -> None:
    page = opened(running, key, form)
    labels = page.findChildren(QLabel)
    assert [label.text() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText] == []
    assert [label.text() for label in labels if label.accessibleName()] == []


@pytest.mark.parametrize(("key", "form"), EVERYTHING)
def test_tab_reaches_everything_and_is_never_trapped(running: Running, key: str, form: bool) -> None:
    page = opened(running, key, form)
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
    assert [(type(widget).__name__, spoken(widget)) for widget in wanted - seen] == []
    outside = [widget for widget in seen if isinstance(widget, QAbstractButton) and not page.isAncestorOf(widget)]
    assert outside, "the keyboard gets out of the page to the rail and the bars"


@pytest.mark.parametrize(("key", "form"), EVERYTHING)
@pytest.mark.parametrize("percent", [100, 200])
def test_no_word_is_cut_off(running: Running, key: str, form: bool, percent: int) -> None:
    settings = running.session.settings
    running.session.settings = replace(settings, text_percent=percent)
    running.session.settings_changed.emit()
    running.window.resize(1024, 600)
    try:
        page = opened(running, key, form)
        cut = [
            (type(widget).__name__, text, widget.width(), widget.height())
            for widget in page.findChildren(QWidget)
            if widget.isVisible() and (text := cut_off(widget))
        ]
        assert cut == []
    finally:
        running.session.settings = settings
        running.session.settings_changed.emit()


def cut_off(widget: QWidget) -> str:
    """The text of a widget that is too small for it."""
    metrics = widget.fontMetrics()
    if isinstance(widget, QLabel):
        needed = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
        return widget.text() if widget.text() and widget.height() < needed else ""
    if isinstance(widget, QAbstractButton):
        lines = widget.text().replace("&&", "&").splitlines() or [""]
        wide = max(metrics.horizontalAdvance(line) for line in lines)
        high = len(lines) * metrics.height() if len(lines) > 1 else 0
        return widget.text() if widget.width() < wide or widget.height() < high else ""
    if isinstance(widget, QLineEdit) and widget.isReadOnly():
        lines = widget.text().replace("&&", "&").splitlines() or [""]
        wide = max(metrics.horizontalAdvance(line) for line in lines)
        high = len(lines) * metrics.height() if len(lines) > 1 else 0
        return widget.text() if widget.width() < wide or widget.height() < high else ""
    return ""
