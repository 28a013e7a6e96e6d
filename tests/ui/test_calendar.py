"""The calendar of the History page: what a cell says and shows, walking by arrows, and listing a day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from painlog.domain.codes import DoseStatus, EpisodeKind, Measure, PainWord, Reporter, Scale
from painlog.domain.day import DayState
from painlog.domain.entry import Entry
from painlog.domain.episode import Episode
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.domain.records import Value
from painlog.domain.treatment import Treatment
from painlog.storage.database import Database
from painlog.ui import theme
from painlog.ui.history.daycell import DayCell
from painlog.ui.history.days import DayFacts, Mark, read_days
from painlog.ui.history.daywords import spoken_day, value_text
from painlog.ui.history.page import HistoryPage
from tests.ui.conftest import Running, Start
from tests.ui.test_history import TODAY, dose, entry, opened, shown
from tests.ui.test_today import ANA, IBUPROFEN, MUM

Fill = Callable[..., None]
FIRST, LAST = date(2026, 3, 1), date(2026, 3, 31)


def days(person: Person, *values: Value) -> dict[int, DayFacts]:
    database = Database.in_memory()
    with database.diary() as diary:
        diary.add(person, *values)
    with database.diary() as diary:
        found = read_days(diary, person, FIRST, LAST)
    database.close()
    assert [facts.day.day for facts in found] == list(range(1, 32))
    return {facts.day.day: facts for facts in found}


def at(day: int, clock: str = "08:30") -> Moment:
    return Moment.parse(f"2026-03-{day:02}T{clock}")


def said(day: int, **fields: object) -> Entry:
    clock = str(fields.pop("clock", "08:30"))
    person = str(fields.pop("person_id", "a"))
    moment = at(day, clock)
    blank = Entry(id=f"{person}{day}{clock}{fields}", person_id=person, felt_at=moment, recorded_at=moment)
    return replace(blank, **fields)  # type: ignore[arg-type]  # whatever the test names


def test_the_number_is_the_day_s_own_measure() -> None:
    """R-PAIN-3: a person's measure, never mixed with another."""
    both = [said(3, pain_average=5.0), said(3, pain_average=6.0, clock="20:00"), said(4, pain_worst=9.0)]
    found = days(ANA, *both)
    assert found[3].value == 5.5 and value_text(found[3]) == "5.5"
    assert found[4].value is None and value_text(found[4]) == "–"
    worst = days(replace(ANA, measure=Measure.WORST), *both)
    assert worst[3].value is None and worst[4].value == 9


def test_what_somebody_else_gave_is_never_mixed_with_one_s_own() -> None:
    """R-OBS-1."""
    found = days(
        ANA,
        said(3, pain_average=2.0),
        said(3, pain_average=8.0, reporter=Reporter.OBSERVED, clock="09:00"),
        said(4, pain_average=8.0, reporter=Reporter.OBSERVED),
        said(4, pain_now=4.0, reporter=Reporter.ASKED, clock="09:00"),
    )
    assert (found[3].value, found[3].by_other) == (2, False)
    assert (found[4].value, found[4].by_other) == (4, True)
    assert spoken_day(found[4]) == "Wednesday 4 Mar 2026. Pain 4, given by somebody else."


def test_a_word_stays_a_word() -> None:
    found = days(
        ANA,
        said(3, scale=Scale.WORDS, pain_word=PainWord.MILD),
        said(3, scale=Scale.WORDS, pain_word=PainWord.SEVERE, clock="20:00"),
    )
    assert (found[3].value, found[3].word) == (None, PainWord.SEVERE)
    assert spoken_day(found[3]) == "Tuesday 3 Mar 2026. Pain: Severe."


def test_each_kind_has_its_mark_and_a_day_without_anything_says_so() -> None:
    episode = Episode(
        id="e", person_id="a", kind=EpisodeKind.HEADACHE, started_at=at(7, "23:00"), recorded_at=at(7),
        ended_at=at(8, "04:00"),
    )  # fmt: skip
    earlier = replace(episode, id="f", started_at=Moment.parse("2026-02-27T10:00"), ended_at=at(2))
    found = days(
        ANA,
        IBUPROFEN,
        dose(date(2026, 3, 5)),
        replace(dose(date(2026, 3, 6)), id="s", status=DoseStatus.SKIPPED),
        Treatment(id="t", person_id="a", kind="heat", started_at=at(5), recorded_at=at(5)),
        said(5, note="hello"),
        episode,
        earlier,
        DayState(id="d", person_id="a", day=date(2026, 3, 10), recorded_at=at(10), headache=True),
    )
    assert found[5].marks == {Mark.DOSE, Mark.TREATMENT, Mark.NOTE}
    assert [day for day, facts in found.items() if Mark.EPISODE in facts.marks] == [1, 2, 7, 8, 10]
    assert not found[6].marks, "a skipped dose was not taken"
    assert spoken_day(found[5]) == "Thursday 5 Mar 2026. No number for the day. Medicine. Treatment. Note."
    assert (found[20].is_written, spoken_day(found[20])) == (False, "Friday 20 Mar 2026. No entry.")


def test_a_private_entry_gives_a_mark_and_no_number() -> None:
    found = days(
        ANA,
        said(3, pain_average=9.0, private=True, note="secret"),
        said(4, pain_average=2.0),
        said(5, pain_average=9.0, private=True, reporter=Reporter.OBSERVED),
        said(6, scale=Scale.WORDS, pain_word=PainWord.WORST, private=True),
    )
    assert (found[5].value, found[6].word) == (None, None)
    assert found[3].marks == {Mark.PRIVATE} and found[3].value is None and found[3].is_written
    assert found[4].value == 2


def test_nobody_else_s_days_are_shown() -> None:
    database = Database.in_memory()
    with database.diary() as diary:
        diary.add(ANA, MUM, said(3, pain_average=9.0, person_id="m"))
    with database.diary() as diary:
        assert not any(facts.is_written for facts in read_days(diary, ANA, FIRST, LAST))
    database.close()


# --- on the page ---------------------------------------------------------------------------------


@pytest.fixture
def march(start: Start, fill: Fill) -> tuple[Running, HistoryPage]:
    fill(ANA, IBUPROFEN, entry(date(2026, 3, 5), 6), dose(date(2026, 3, 5)), entry(date(2026, 3, 9), 2))
    running, page = opened(start)
    page.months.set_month(FIRST)
    page.show_day(None)
    running.settle()
    return running, page


def cell(page: HistoryPage, day: int) -> DayCell:
    return next(one for one in page.calendar.cells if one.facts is not None and one.facts.day.day == day)


def here(page: HistoryPage) -> date | None:
    focused = QApplication.focusWidget()
    return focused.facts.day if isinstance(focused, DayCell) and focused.facts else None


def test_a_month_is_a_grid_of_named_buttons_large_enough(march: tuple[Running, HistoryPage]) -> None:
    _running, page = march
    visible = [one for one in page.calendar.cells if one.isVisible()]
    assert len(visible) == 31
    assert cell(page, 5).accessibleName() == "Thursday 5 Mar 2026. Pain 6. Medicine."
    assert all(min(one.width(), one.height()) >= theme.TARGET_PX for one in visible)
    first_column = {one.x() for one in visible if one.facts is not None and one.facts.day.isoweekday() == 1}
    assert len(first_column) == 1, "a weekday is a column"


def test_arrows_walk_and_enter_lists_the_day(march: tuple[Running, HistoryPage]) -> None:
    running, page = march
    page.calendar.go_to(date(2026, 3, 4))
    running.keys(Qt.Key.Key_Right)
    assert here(page) == date(2026, 3, 5)
    assert len(shown(page)) == 3, "walking lists nothing new"
    running.keys(Qt.Key.Key_Return)
    running.settle()
    assert [row[2] for row in shown(page)] == ["Ibuprofen, 2 tablets", "Average pain 6"]
    assert page.count.text() == "5 Mar 2026: 2 things written down"
    assert cell(page, 5).isChecked() and here(page) == date(2026, 3, 5)
    running.keys(Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert here(page) == date(2026, 3, 4)
    running.keys(Qt.Key.Key_Home)
    assert here(page) == FIRST
    running.press(page.whole_month)
    running.settle()
    assert len(shown(page)) == 3 and not any(one.isChecked() for one in page.calendar.cells)


def test_arrows_go_on_into_the_months_around(march: tuple[Running, HistoryPage]) -> None:
    running, page = march
    page.calendar.go_to(FIRST)
    running.keys(Qt.Key.Key_Left)
    running.settle()
    assert page.months.first_day() == date(2026, 2, 1)
    assert here(page) == date(2026, 2, 28)
    running.keys(Qt.Key.Key_PageDown)
    running.settle()
    assert page.months.first_day() == FIRST and here(page) is not None


def test_no_day_ahead_can_be_reached(start: Start, fill: Fill) -> None:
    fill(ANA, entry(TODAY, 6, clock="00:00"))
    running, page = opened(start)
    page.calendar.go_to(TODAY)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        running.keys(key)
        assert here(page) == TODAY and page.calendar._here == TODAY
    ahead = [one for one in page.calendar.cells if one.isVisible() and one.facts and one.facts.day > TODAY]
    assert not any(one.isEnabled() for one in ahead)


def test_a_press_lists_a_day_and_a_day_without_anything_says_so(march: tuple[Running, HistoryPage]) -> None:
    running, page = march
    running.press(cell(page, 20))
    running.settle()
    assert shown(page) == [] and page.count.text() == "Nothing was written down on 20 Mar 2026."
    running.press(cell(page, 9))
    running.settle()
    assert len(shown(page)) == 1


def test_the_filter_shows_one_kind_in_the_month_and_in_a_search(march: tuple[Running, HistoryPage]) -> None:
    running, page = march
    page.kind.setCurrentIndex(page.kind.findData("doses"))
    page.kind.activated.emit(page.kind.currentIndex())
    assert [row[2] for row in shown(page)] == ["Ibuprofen, 2 tablets"]
    page.search.setText("pain")
    running.qtbot.waitUntil(lambda: not page._typed.isActive(), timeout=5000)
    running.settle()
    assert page.count.text() == "Nothing was found."
    page.kind.setCurrentIndex(page.kind.findData("entries"))
    page.kind.activated.emit(page.kind.currentIndex())
    running.settle()
    assert len(shown(page)) == 2


def test_in_a_right_to_left_language_the_arrows_go_where_they_point(march: tuple[Running, HistoryPage]) -> None:
    running, page = march
    page.calendar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.calendar.go_to(date(2026, 3, 4))
    running.keys(Qt.Key.Key_Left)
    assert here(page) == date(2026, 3, 5)


def test_a_saved_entry_is_in_the_calendar_at_once(march: tuple[Running, HistoryPage]) -> None:
    running, page = march
    running.session.write(lambda diary: diary.add(entry(date(2026, 3, 20), 7)), lambda _done: None)
    running.settle()
    assert cell(page, 20).accessibleName() == "Friday 20 Mar 2026. Pain 7."
    running.session.switch_to("nobody")
    assert not any(one.isVisible() for one in page.calendar.cells)
