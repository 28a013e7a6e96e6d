"""The Paper page: a week typed by keys, one Save, one Undo; blank sheets saved as PDF."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from painlog.domain.codes import Reporter
from painlog.domain.entry import Entry
from painlog.domain.moment import Moment
from painlog.storage.errors import NotSavedError
from painlog.ui.history.lines import line_of
from painlog.ui.paper.cell import PaperCell
from painlog.ui.paper.page import PaperPage
from painlog.ui.paper.weeks import last_week, next_week, week_start
from painlog.ui.today.words import dose_details, entry_details
from tests.ui.conftest import NOON, Running, Start
from tests.ui.test_today import ANA, IBUPROFEN, MUM, doses, entries, read

Fill = Callable[..., None]
TODAY = NOON.date()
WEEK = [TODAY - timedelta(days=14) + timedelta(days=n) for n in range(7)]
ENTER = Qt.Key.Key_Return


def opened(start: Start, first: date = WEEK[0]) -> tuple[Running, PaperPage]:
    running = start()
    running.window.show_page("paper")
    page = running.window.page("paper")
    assert isinstance(page, PaperPage)
    running.settle()
    page.typing.go_to(first)
    running.settle()
    return running, page


def boxes(page: PaperPage) -> dict[tuple[str, date], PaperCell]:
    return {(key.split("/")[0], day): box for (key, day), box in page.typing.grid.cells()}


def here() -> QLineEdit:
    widget = QApplication.focusWidget()
    assert isinstance(widget, QLineEdit)
    return widget


def test_a_week_is_typed_by_keys_and_saved_and_undone_as_one(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, IBUPROFEN)
    running, page = opened(start)
    first = page.typing.grid.first_open()
    assert first is not None
    first.setFocus()
    for key in ("8", ENTER, "5", ENTER, "2", ENTER, "7", ENTER, "3"):
        running.keys(key)
    assert here() is boxes(page)["medicine", WEEK[0]]
    page.typing.grid.ticks.ticks[0].setChecked(True)
    page.typing.grid.notes.lines[0].setText("walked")
    boxes(page)["pain_worst", WEEK[0]].setFocus()
    running.keys(Qt.Key.Key_Tab, "6")
    assert boxes(page)["pain_worst", WEEK[1]].text() == "6"
    assert page.has_unsaved()
    page.typing.save_button.setFocus()
    running.keys(ENTER)
    running.settle()
    assert QApplication.focusWidget() is page.typing.save_button, "the keyboard goes nowhere by itself"
    assert running.said == "Saved from paper: 2 days, 1 dose. One Undo takes it all back."
    assert not page.has_unsaved()
    assert boxes(page)["pain_worst", WEEK[0]].text() == "8" and boxes(page)["pain_worst", WEEK[0]].isReadOnly()
    running.session.undo()
    running.settle()
    assert boxes(page)["pain_worst", WEEK[0]].text() == ""
    running.session.redo()
    running.settle()
    running.window.close()
    one, two = entries(diary_path)
    assert (one.pain_worst, one.pain_average, one.pain_least, one.sleep_hours, one.note) == (8, 5, 2, 7, "walked")
    assert (two.pain_worst, two.felt_at) == (6, Moment(day=WEEK[1]))
    (dose,) = doses(diary_path)
    assert (dose.units, dose.taken_at.day) == (3, WEEK[0])
    told = (line_of(one).rest, line_of(dose, IBUPROFEN).rest, entry_details(one), dose_details(dose))
    assert all("From a paper sheet" in words for words in told)


def test_enter_goes_down_a_day_then_to_the_next_and_arrows_go_both_ways(start: Start, fill: Fill) -> None:
    fill(ANA)
    running, page = opened(start)
    page.typing.grid.notes.lines[0].setFocus()
    running.keys(ENTER)
    assert here() is boxes(page)["pain_worst", WEEK[1]]
    running.keys(Qt.Key.Key_Down)
    assert here() is boxes(page)["pain_average", WEEK[1]]
    running.keys(Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert here() is page.typing.grid.notes.lines[0]
    page.typing.grid.notes.lines[6].setFocus()
    running.keys(ENTER)
    assert QApplication.focusWidget() is page.typing.save_button


def test_what_is_in_the_diary_is_shown_passed_over_and_stays(start: Start, fill: Fill, diary_path: Path) -> None:
    moment = Moment(day=WEEK[0])
    fill(ANA, Entry(id="e", person_id="a", felt_at=moment, recorded_at=moment, pain_average=4))
    running, page = opened(start)
    there = boxes(page)["pain_average", WEEK[0]]
    assert (there.text(), there.isReadOnly()) == ("4", True)
    assert "in the diary already" in there.accessibleName()
    boxes(page)["pain_worst", WEEK[0]].setFocus()
    running.keys("9", ENTER)
    assert here() is boxes(page)["pain_least", WEEK[0]]
    running.press(page.typing.save_button)
    running.settle()
    running.window.close()
    assert sorted(one.pain_average or 0 for one in entries(diary_path)) == [0, 4]


def test_days_to_come_take_nothing(start: Start, fill: Fill) -> None:
    fill(ANA)
    _running, page = opened(start, TODAY - timedelta(days=1))
    of_worst = [box.isReadOnly() for (kind, _day), box in boxes(page).items() if kind == "pain_worst"]
    assert of_worst == [False, False, True, True, True, True, True]
    assert [tick.isHidden() for tick in page.typing.grid.ticks.ticks] == [False, False, *[True] * 5]
    assert not page.typing.later.isEnabled()


@pytest.mark.parametrize(("kind", "text"), [("pain_worst", "11"), ("pain_least", "2.5"), ("sleep_hours", "25"),
                                            ("medicine", "1.50")])  # fmt: skip
def test_what_cannot_be_read_is_told_and_nothing_is_saved(
    start: Start, fill: Fill, diary_path: Path, kind: str, text: str
) -> None:
    """R-PAIN-1, fault 36."""
    fill(ANA, IBUPROFEN)
    running, page = opened(start)
    boxes(page)[kind, WEEK[1]].setText(text)
    boxes(page)["pain_average", WEEK[0]].setText("4")
    running.press(page.typing.save_button)
    running.settle()
    assert page.typing.problem.text().startswith(boxes(page)[kind, WEEK[1]].accessibleName())
    assert here() is boxes(page)[kind, WEEK[1]]
    running.window.close()
    assert entries(diary_path) == ()


def test_an_odd_order_is_asked_about_and_saved_all_the_same(start: Start, fill: Fill, diary_path: Path) -> None:
    """R-PAIN-2."""
    fill(ANA)
    running, page = opened(start)
    boxes(page)["pain_worst", WEEK[0]].setFocus()
    running.keys("2", ENTER, ENTER, "7")
    assert "Did you swap them?" in page.typing.swapped.text() and page.typing.swapped.isVisible()
    running.press(page.typing.save_button)
    running.settle()
    running.window.close()
    assert [(one.pain_worst, one.pain_least) for one in entries(diary_path)] == [(2, 7)]


def test_an_empty_sheet_is_not_saved(start: Start, fill: Fill) -> None:
    fill(ANA)
    running, page = opened(start)
    running.press(page.typing.save_button)
    assert "Nothing is typed yet." in page.typing.problem.text()


def test_what_is_typed_is_kept_for_its_week_and_its_person(start: Start, fill: Fill) -> None:
    fill(ANA, MUM)
    running, page = opened(start)
    boxes(page)["pain_worst", WEEK[0]].setFocus()
    running.keys("9")
    page.typing.grid.ticks.ticks[1].click()
    page.typing.go_to(WEEK[0] - timedelta(days=7))
    running.settle()
    assert page.typing.grid.drafted() == {}
    running.session.switch_to("m")
    running.settle()
    page.typing.go_to(WEEK[0])
    running.settle()
    assert page.typing.grid.drafted() == {}
    running.session.switch_to("a")
    running.settle()
    assert boxes(page)["pain_worst", WEEK[0]].text() == "9"
    assert page.typing.grid.ticks.ticks[1].isChecked()


def test_for_somebody_else_it_is_asked_whose_answers_they_are(start: Start, fill: Fill, diary_path: Path) -> None:
    """R-OBS-1."""
    fill(MUM)
    running, page = opened(start)
    assert page.typing.reporter_field.isVisible() and page.typing.save_button.text() == "Save for Mum"
    page.typing.reporter._buttons["asked"].click()
    running.settle()
    boxes(page)["pain_worst", WEEK[0]].setText("6")
    running.press(page.typing.save_button)
    running.settle()
    running.window.close()
    assert [one.reporter for one in entries(diary_path)] == [Reporter.ASKED]


def test_the_page_is_reached_from_today_and_from_summary(start: Start, fill: Fill) -> None:
    fill(ANA)
    running = start()
    running.press(running.today.rest.paper)
    assert running.window.here == "paper"
    running.window.show_page("summary")
    running.settle()
    running.press(running.window.page("summary").paper_button)  # type: ignore[attr-defined]  # a SummaryPage
    assert running.window.here == "paper"
    running.settle()
    for _turn in range(5):  # a layout inside a layout takes a turn each
        QApplication.processEvents()
    page = running.window.page("paper")
    assert isinstance(page, PaperPage)
    button = page.blank.handout.save_button
    assert QApplication.focusWidget() is button and not button.visibleRegion().isEmpty()


def test_blank_sheets_are_saved_as_pdf_and_their_areas_remembered(
    start: Start, fill: Fill, tmp_path: Path, diary_path: Path
) -> None:
    fill(ANA, IBUPROFEN)
    running, page = opened(start)
    page.blank.weeks.set_value("2")
    page.blank.handout.save_to(tmp_path / "sheets")
    running.settle()
    assert (tmp_path / "sheets.pdf").read_bytes().startswith(b"%PDF-")
    assert running.said == f"Saved in {tmp_path / 'sheets.pdf'}."
    page.blank.first.set_value(None)
    page.blank.handout.save_to(tmp_path / "more.pdf")
    assert page.blank.handout.problem.text() == "Please fill in the first day."
    assert not (tmp_path / "more.pdf").exists()
    running.window.close()
    assert read(diary_path, lambda diary: diary.recall("paper.areas.a")) == "[]"


def test_the_week_offered_is_the_one_yesterday_was_in_and_the_next_one_to_print() -> None:
    monday = week_start(date(2026, 11, 25))
    assert monday <= date(2026, 11, 25) < monday + timedelta(days=7)
    assert last_week(monday) == monday - timedelta(days=7)
    assert last_week(monday + timedelta(days=1)) == monday
    assert next_week(monday) == monday
    assert next_week(monday + timedelta(days=1)) == monday + timedelta(days=7)


def test_twelve_medicines_fit_at_twice_the_text(start: Start, fill: Fill) -> None:
    many = [replace(IBUPROFEN, id=f"i{n}", name=f"Medicine with a long name {n}") for n in range(12)]
    fill(ANA, *many)
    running, page = opened(start)
    running.session.settings = replace(running.session.settings, text_percent=200)
    running.session.settings_changed.emit()
    running.window.resize(1024, 600)
    running.settle()
    assert page.minimumSizeHint().width() <= 900
    running.session.settings = replace(running.session.settings, text_percent=100)
    running.session.settings_changed.emit()


def test_what_could_not_be_saved_stays_typed_and_is_saved_by_the_next_press(
    start: Start, fill: Fill, diary_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(ANA)
    running, page = opened(start)
    boxes(page)["pain_worst", WEEK[0]].setText("6")

    def refuse(*_given: object) -> None:
        raise NotSavedError

    with monkeypatch.context() as patch:
        patch.setattr("painlog.ui.paper.typing.save_week", refuse)
        running.press(page.typing.save_button)
        running.settle()
    assert page.typing.problem.isVisible() and boxes(page)["pain_worst", WEEK[0]].text() == "6"
    running.press(page.typing.save_button)
    running.settle()
    assert not page.typing.problem.isVisible()
    running.window.close()
    assert [one.pain_worst for one in entries(diary_path)] == [6]
