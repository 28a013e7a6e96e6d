"""Every page, and every form that opens on one, on the real window: walked by keys, larger, longer and turned."""

import gettext
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from matplotlib.text import Text
from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QScrollBar,
    QStyle,
    QTableView,
    QWidget,
)

from painlog import i18n
from painlog.domain.background import Condition
from painlog.domain.codes import EpisodeKind
from painlog.domain.episode import Episode
from painlog.domain.moment import Moment
from painlog.domain.question import Question
from painlog.domain.treatment import Treatment
from painlog.ui import theme
from painlog.ui.appointments.page import AppointmentsPage
from painlog.ui.backups.page import BackupsPage
from painlog.ui.bodymap import pictures
from painlog.ui.bodymap.arrangement import arranged
from painlog.ui.bodymap.bodymap import BodyMap
from painlog.ui.checkin.setup import ORDER, Setup
from painlog.ui.forms.formpage import FormPage
from painlog.ui.history.page import HistoryPage
from painlog.ui.medicines.page import MedicinesPage
from painlog.ui.opinion.page import OpinionPage
from painlog.ui.people.page import PeoplePage
from painlog.ui.people.sections import KINDS
from painlog.ui.protect.page import ProtectPage
from painlog.ui.today.page import TodayPage
from painlog.ui.today.scorebutton import ScoreButton
from painlog.ui.treatments.course import CoursePanel
from painlog.ui.treatments.page import TreatmentsPage
from painlog.ui.treatments.panel import Panel
from painlog.ui.trends.canvas import ChartCanvas
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.rows import Row
from painlog.workflows import backing_up
from painlog.workflows.differences import DayOfChange, Differences
from painlog.workflows.merging import MergePlan
from tests.ui.conftest import Running, Start
from tests.ui.pseudo import Pseudo, untranslated
from tests.ui.test_about import EVERY
from tests.ui.test_accessibility import focusable, spoken
from tests.ui.test_accessible_pages import cut_off
from tests.ui.test_appointments import PAST, SOON
from tests.ui.test_history import TODAY, entry
from tests.ui.test_today import ANA, IBUPROFEN, MUM
from tests.ui.test_treatments import treatment

DAY = Moment(day=TODAY)
FLARE = Episode(id="f", person_id="a", kind=EpisodeKind.FLARE, started_at=DAY, recorded_at=DAY)
CRPS = Condition(id="crps", person_id="a", recorded_at=DAY, condition="crps_arm")
COURSE = Treatment(
    id="co", person_id="a", kind="physical_therapy", started_at=Moment(day=TODAY - timedelta(days=3)), recorded_at=DAY
)
TRIAL = Treatment(
    id="tr",
    person_id="a",
    kind="spinal_cord_stimulator_trial",
    started_at=Moment(day=TODAY - timedelta(days=2)),
    recorded_at=DAY,
)
BLOCK = treatment("t", TODAY)
NOTED = Question(id="q1", person_id="a", recorded_at=DAY, text="Ibuprofen?", appointment_id=SOON.id)
ASKED = Question(id="q2", person_id="a", recorded_at=DAY, text="Ibuprofen?", asked_on=TODAY, answer="Ibuprofen")

# A page, and what stands open on it.
PLACES = (
    *("today", "today check-in", "today areas", "today entry", "today episode", "today signs"),
    *("history", "history entry", "trends", "summary", "settings", "help", "warnings"),
    *("backups", "backups compared", "protect", "protect sheet", "protect kept"),
    *("medicines", "medicines doses", "medicines medicine", "medicines dose", "medicines limit", "medicines stop"),
    *("treatments", "treatments treatment", "treatments sheet", "treatments course", "treatments trial"),
    *("treatments threshold", "treatments reading", "treatments session", "treatments trialday"),
    *("treatments blank", "treatments paper", "paper", "opinion", "opinion result", "medicines renew"),
    *("appointments", "appointments appointment", "appointments outcome", "appointments question"),
    *("people", "people person", "people specialist", *(f"people {kind}" for kind in KINDS)),
)
# What a person typed, and what is the same in every language.
NAMES = {
    *("painlog", "Ana", "Mum", "Ibuprofen", "ibuprofen", "mg", "Penicillin", "rash", "Stimulator", "told", "in"),
    *(
        "spring",
        "Dr",
        "Example",
        "Town",
        "Neck",
        "score",
        "to",
        "Grey",
        "Try",
        "heat",
        "ml",
        "g",
        "mcg",
        "h",
        "units",
    ),
}


@pytest.fixture
def diary(fill: Callable[..., None]) -> None:
    fill(
        ANA,
        MUM,
        IBUPROFEN,
        entry(TODAY, 6, clock="00:00"),
        BLOCK,
        COURSE,
        TRIAL,
        SOON,
        PAST,
        *EVERY,
        FLARE,
        CRPS,
        ASKED,
        NOTED,
    )


@pytest.fixture
def running(diary: None, start: Start) -> Iterator[Running]:
    running = start()
    settings = running.session.settings
    yield running
    running.session.settings = settings
    running.session.settings_changed.emit()


_NO_FORM = ("doses", "sheet", "course", "trial", "blank", "paper", "reading", "session", "trialday")


def enlarge(running: Running, percent: int) -> None:
    running.session.settings = replace(running.session.settings, text_percent=percent)
    running.session.settings_changed.emit()
    running.window.resize(1024, 600)


def opened(running: Running, place: str) -> QWidget:
    """The page, with what is to stand open on it."""
    key, _space, what = place.partition(" ")
    running.window.show_page(key)
    page: Any = running.window.page(key)
    running.settle()
    if what:
        _OPEN[type(page)](page, what)
    running.settle()
    if what and isinstance(page, FormPage) and what not in _NO_FORM:
        assert page.form is not None
    for _turn in range(5):  # a layout inside a layout takes a turn each
        QApplication.processEvents()
    return page  # type: ignore[no-any-return]  # found by its name


def _open_today(page: TodayPage, what: str) -> None:
    rest = page.rest
    if what == "check-in":
        rest.log.choose_setup(Setup(sections=ORDER, is_open=True))
    elif what == "areas":
        rest.log.go_to("areas")
    elif what == "entry":
        rest.saved.edit(next(iter(rest.saved._view.entries)))  # type: ignore[union-attr]  # it was read
    elif what == "episode":
        rest.episodes.add()
    else:
        rest.signs.open()


def _open_history(page: HistoryPage, what: str) -> None:
    page.table.setCurrentIndex(page.model.index(0, 0))
    page.show_versions()
    page.edit()


def _open_medicines(page: MedicinesPage, what: str) -> None:
    acts: dict[str, Callable[[], object]] = {
        "doses": lambda: page.toggle_doses(IBUPROFEN),
        "medicine": lambda: page.edit(IBUPROFEN),
        "dose": lambda: page.edit_dose(IBUPROFEN, None),
        "limit": lambda: page.edit_limit(None, "ibuprofen"),
        "stop": lambda: page.stop(IBUPROFEN),
        "renew": lambda: page.renew(IBUPROFEN),
    }
    acts[what]()


def _open_treatments(page: TreatmentsPage, what: str) -> None:
    acts: dict[str, Callable[[], object]] = {
        "treatment": lambda: page.edit(BLOCK),
        "sheet": lambda: page.open_panel(BLOCK),
        "course": lambda: page.open_panel(COURSE),
        "trial": lambda: page.open_panel(TRIAL),
        "blank": page.open_blank,
        "paper": lambda: page.open_paper(BLOCK),
        "threshold": page.write_threshold,
    }
    if what in _IN_A_PANEL:
        page.open_panel(_IN_A_PANEL[what])
        assert isinstance(page.panel, Panel)
        _open_in(page.panel)
        assert page.panel.form is not None
    else:
        acts[what]()


_IN_A_PANEL = {"reading": BLOCK, "session": COURSE, "trialday": TRIAL}


def _open_in(panel: Panel) -> None:
    """The form for one line of the sheet, for a day of the trial, for a session of another day."""
    if isinstance(panel, CoursePanel):
        panel.add_button.click()
    else:
        next(button for row in panel.findChildren(Row) for button in row.findChildren(Button)).click()


def _open_appointments(page: AppointmentsPage, what: str) -> None:
    if what == "appointment":
        page.add()
    elif what == "outcome":
        page.write_outcome(PAST)
    else:
        page.edit_question(ASKED)


def _open_people(page: PeoplePage, what: str) -> None:
    if what == "person":
        page.edit(MUM)
    elif what == "specialist":
        page.write_for_specialist()
    else:
        page.about[what].add_button.click()


def _open_backups(page: BackupsPage, what: str) -> None:
    page.standing.make()
    QTest.qWait(300)
    page.restoring.show_backups(backing_up.standing(page.session.path).backups, None)
    page.restoring.undo_button.show()
    page.restoring.passphrase.show()
    page.restoring._show_differences(Differences(days=(DayOfChange(day=TODAY, back=1, gone=2, changed=3),)))
    page.copies._show_plan(MergePlan(new=(ANA,), newer=(ANA,), older=(ANA,), deleted=1, same=2, here=3))


def _open_protect(page: ProtectPage, what: str) -> None:
    if what == "sheet":
        page.turn_on.first.edit.setText("four plain good words")
        page.turn_on.again.edit.setText("four plain good words")
        page.turn_on.go_on()
    else:
        page.session.is_encrypted = True
        page.refresh()
        page.keeping.new_sheet.click()
    for label in (*page.turn_on.sheet.groups, *page.keeping.sheet.groups):
        label.setText("1.  00000")  # a code is the same in every language


_OPEN: dict[type, Callable[[Any, str], None]] = {
    TodayPage: _open_today,
    HistoryPage: _open_history,
    MedicinesPage: _open_medicines,
    TreatmentsPage: _open_treatments,
    AppointmentsPage: _open_appointments,
    PeoplePage: _open_people,
    OpinionPage: lambda page, _what: page.results.add_button.click(),
    BackupsPage: _open_backups,
    ProtectPage: _open_protect,
}


@pytest.mark.parametrize("place", PLACES)
def test_keys_reach_all_of_it_and_all_of_it_is_named_and_large_enough(running: Running, place: str) -> None:
    page = opened(running, place)
    wanted = focusable(page) or [page]  # a page of words alone takes the keyboard itself, to be scrolled
    assert [type(widget).__name__ for widget in wanted if not spoken(widget).strip()] == []
    small = [(spoken(w), w.width(), w.height()) for w in wanted if min(w.width(), w.height()) < theme.TARGET_PX]
    assert small == []
    pad = [w for w in page.findChildren(ScoreButton) if w.isVisible() and running.today.pad.pad.isAncestorOf(w)]
    assert [spoken(w) for w in pad if min(w.width(), w.height()) < theme.PAD_PX] == []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        seen = walked(running, key)
        assert [(type(w).__name__, spoken(w)) for w in wanted if w not in seen] == []
        assert any(not page.isAncestorOf(w) for w in seen), "the keyboard gets out of the page"


def walked(running: Running, key: Qt.Key) -> set[QWidget]:
    """What one key alone leads to, once round."""
    seen: list[QWidget] = []
    for _step in range(600):
        running.keys(key)
        here = QApplication.focusWidget()
        assert here is not None
        if seen and here is seen[0]:
            return set(seen)
        assert here not in seen, f"trapped at {spoken(here)}"
        seen.append(here)
    raise AssertionError("it goes on and on")


@pytest.mark.parametrize("place", PLACES)
def test_no_word_is_cut_off_at_twice_the_text_and_nothing_stands_out_to_the_side(
    running: Running, place: str
) -> None:
    enlarge(running, 200)
    assert cut(opened(running, place)) == []
    area = running.window.stack.currentWidget()
    assert isinstance(area, QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0 or place in _SIDE_BY_SIDE


# A week of seven days, and the groups of a recovery sheet as they are printed: they are scrolled to the side.
_SIDE_BY_SIDE = ("paper", "protect sheet", "protect kept")


def cut(page: QWidget) -> list[tuple[str, str, int, int]]:
    return [
        (type(widget).__name__, text, widget.width(), widget.height())
        for widget in page.window().findChildren(QWidget)
        if widget.isVisible() and (text := cut_off(widget))
    ]


# --- a longer language --------------------------------------------------------------------------------------


@pytest.fixture
def pseudo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The window starts in a language in which everything is longer."""
    with monkeypatch.context() as patch:
        patch.setattr(gettext, "translation", lambda *_given, **_named: Pseudo())
        i18n.install()
        yield
    i18n.install()


@pytest.mark.parametrize("place", PLACES)
def test_in_a_longer_language_nothing_is_cut_off_and_nothing_is_left_in_english(
    pseudo: None, running: Running, place: str
) -> None:
    page = opened(running, place)
    path = str(running.session.path)
    left = {text: untranslated(text.replace(path, "")) - NAMES for text in texts(running.window)}
    assert sorted((text, words) for text, words in left.items() if words) == []
    assert cut(page) == []


def texts(window: QWidget) -> Iterator[str]:
    """Every text that is read or heard: labels, buttons, choices, tables, and the names of controls."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar):
            continue
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(place) for place in range(widget.count()))
        if isinstance(widget, QTableView) and (model := widget.model()) is not None:
            yield from _cells(model)
        if isinstance(widget, ChartCanvas) and widget._make is not None:
            figure = widget._make((480, 300))
            yield from (words.get_text() for words in figure.findobj(Text) if words.get_visible())
        placeholder = getattr(widget, "placeholderText", None)
        if placeholder is not None:
            yield placeholder()


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    """The heads and the cells of a table."""
    columns = range(model.columnCount())
    yield from (str(model.headerData(column, Qt.Orientation.Horizontal) or "") for column in columns)
    for row in range(min(model.rowCount(), 50)):
        yield from (str(model.index(row, column).data() or "") for column in columns)


def test_the_longer_language_keeps_placeholders_and_tells_what_is_left() -> None:
    language = Pseudo()
    assert language.gettext("Saved for {name}.") == "[Saveddd forr {name}.]"
    assert language.gettext("{day} {month}") == "{day} {month}"
    assert untranslated("[Saveddd forr [Maarr]] · Ana 5 mg") == {"Ana", "mg"}


# --- from right to left -------------------------------------------------------------------------------------


def body(running: Running) -> tuple[dict[str, QRect], list[str], list[QImage]]:
    """Where every area and every figure stands, which words stand at them, and how the figures look."""
    page = opened(running, "today areas")
    (shown,) = (one for one in page.findChildren(BodyMap) if one.isVisible())
    places = {code: QRect(one.mapTo(shown, QPoint(0, 0)), one.size()) for code, one in shown.buttons.items()}
    places |= {place: picture.geometry() for place, picture in shown.pictures.items()}
    shown._arrange()
    looks = [picture.grab().toImage() for picture in shown.pictures.values()]
    return places, [label.text() for label in shown.findChildren(QLabel)], looks


def test_from_right_to_left_the_window_turns_and_the_body_stays(running: Running) -> None:
    before = body(running)
    rail = running.window.rail.mapTo(running.window, QPoint(0, 0)).x()
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert body(running) == before
        assert rail == 0 < running.window.rail.mapTo(running.window, QPoint(0, 0)).x()
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_body_that_turned_with_the_window_would_be_seen(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    """The test above can fail: figures whose places are mirrored as Qt mirrors a layout are told apart."""
    straight = arranged

    def turned(width: int, wish: float, sizes: Any) -> Any:
        scale, places = straight(width, wish, sizes)
        way = QApplication.layoutDirection()
        room = QRect(0, 0, width, 1)
        return scale, {place: QStyle.visualRect(way, room, rect) for place, rect in places.items()}

    monkeypatch.setattr(pictures, "arranged", turned)
    before = body(running)
    assert body(running) == before
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        body(running)
        assert body(running)[0] != before[0]
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("place", PLACES)
def test_from_right_to_left_keys_reach_all_of_it_and_nothing_is_cut_off(running: Running, place: str) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        page = opened(running, place)
        seen = walked(running, Qt.Key.Key_Tab)
        assert [spoken(w) for w in focusable(page) if w not in seen] == []
        assert cut(page) == []
        area = running.window.stack.currentWidget()
        assert isinstance(area, QScrollArea)
        assert area.horizontalScrollBar().maximum() == 0
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
