"""The Trends page on a real diary file: the chart's words equal its numbers, and nobody sees another's."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from painlog.domain.appointment import Appointment
from painlog.domain.codes import DoseStatus, Reporter
from painlog.domain.entry import Entry
from painlog.domain.medicine import Dose, Medicine
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.domain.records import Value
from painlog.domain.treatment import Treatment
from painlog.ui.period import Length
from painlog.ui.trends.page import TrendsPage
from painlog.ui.trends.painview import PainView
from painlog.ui.trends.series import Shown
from tests.ui.conftest import NOON, Running, Start

TODAY = NOON.date()
THEN = Moment(day=TODAY - timedelta(days=400))
ANA = Person(id="a", recorded_at=THEN, name="Ana")
BEN = Person(id="b", recorded_at=THEN, name="Ben")
TABLET = Medicine(id="m", person_id="a", recorded_at=THEN, name="Ibuprofen")

Fill = Callable[..., None]


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def entry(days: int, average: float, person: str = "a", reporter: Reporter = Reporter.SELF, late: int = 0) -> Entry:
    return Entry(
        id=f"{person}{days}{reporter}",
        person_id=person,
        felt_at=Moment(day=ago(days)),
        recorded_at=Moment(day=ago(days) + timedelta(days=late)),
        reporter=reporter,
        pain_average=average,
        pain_worst=min(10, average + 2),
        pain_least=max(0, average - 1),
    )


def dose(days: int, units: float | None = 2, status: DoseStatus = DoseStatus.TAKEN) -> Dose:
    day = Moment(day=ago(days))
    return Dose(
        id=f"d{days}{status}",
        person_id="a",
        medicine_id="m",
        taken_at=day,
        recorded_at=day,
        units=units,
        status=status,
    )


def treatment(days: int, id_: str) -> Treatment:
    day = Moment(day=ago(days))
    return Treatment(id=id_, person_id="a", kind="epidural_steroid_injection", started_at=day, recorded_at=day)


def opened(start: Start) -> tuple[Running, TrendsPage]:
    running = start()
    running.window.show_page("trends")
    page = running.window.page("trends")
    assert isinstance(page, TrendsPage)
    running.settle()
    return running, page


def pain_of(page: TrendsPage) -> Shown:
    assert isinstance(page.shown, PainView)
    return page.shown.shown


MONTH: tuple[Value, ...] = (
    ANA,
    TABLET,
    *(entry(days, 4) for days in range(5, 10)),
    entry(0, 9),
    entry(1, 3),
    entry(2, 2, late=5),
)


def test_the_words_under_the_chart_equal_its_numbers(start: Start, fill: Fill) -> None:
    fill(*MONTH)
    _running, page = opened(start)
    values = [4.0] * 5 + [9, 3, 2]
    assert page.words.text().startswith("Average pain of the day")
    assert f"median {np.median(values):g}, from 2 to 9, 8 days, 82 days without an entry" in page.words.text()
    assert "We do not guess." in page.words.text()
    assert "1 day was written down late." in page.words.text()
    assert page.canvas.accessibleDescription() == page.words.text()


def test_a_day_without_the_measure_is_a_gap_however_much_else_it_has(start: Start, fill: Fill) -> None:
    """R-PAIN-2 and R-PAIN-3: the average is never made from the worst."""
    fill(*MONTH, replace(entry(20, 5), pain_average=None))
    _running, page = opened(start)
    assert "8 days, 82 days without an entry" in page.words.text()
    page.read_day(ago(20))
    assert page.reading.text().endswith("no pain number. We do not guess.")


def test_the_arrow_keys_read_day_after_day_and_a_gap_is_said_to_be_one(start: Start, fill: Fill) -> None:
    fill(*MONTH, dose(1), treatment(1, "t"))
    _running, page = opened(start)
    page.canvas.setFocus()
    QTest.keyClick(page.canvas, Qt.Key.Key_Left)
    assert page.day == TODAY
    assert "pain 9, from 8 to 10, 1 reading." in page.reading.text()
    QTest.keyClick(page.canvas, Qt.Key.Key_Left)
    assert "taken: Ibuprofen 2; treatment 1: Epidural steroid injection" in page.reading.text()
    QTest.keyClick(page.canvas, Qt.Key.Key_Left)
    assert "written down late" in page.reading.text()
    QTest.keyClick(page.canvas, Qt.Key.Key_Left)
    assert page.reading.text().endswith("no pain number. We do not guess.")
    QTest.keyClick(page.canvas, Qt.Key.Key_Home)
    assert page.day == page.period.start
    QTest.keyClick(page.canvas, Qt.Key.Key_Left)
    assert page.day == page.period.start


def test_the_keys_1_to_4_choose_how_long_and_ctrl_with_an_arrow_steps(start: Start, fill: Fill) -> None:
    fill(*MONTH, entry(300, 6))
    running, page = opened(start)
    running.keys("1", into=page.canvas)
    assert page.period.days == 30
    QTest.keyClick(page.length, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert page.period.end == ago(30)
    assert page.later.isEnabled()
    running.keys("4", into=page.canvas)
    assert page.period.start == ago(300)
    assert not page.earlier.isEnabled()


@pytest.mark.parametrize("length", list(Length))
def test_every_range_shows_the_days_in_it_and_no_other(start: Start, fill: Fill, length: Length) -> None:
    fill(ANA, *(entry(days, days % 11) for days in range(0, 800, 7)))
    _running, page = opened(start)
    page.show_length(length)
    shown = pain_of(page)
    inside = [days for days in range(0, 800, 7) if ago(days) >= page.period.start]
    assert shown.chart.days.tolist() == [ago(days).toordinal() for days in reversed(inside)]
    assert shown.chart.value.tolist() == [days % 11 for days in reversed(inside)]


def test_reading_in_pieces_gives_what_reading_at_once_gives(start: Start, fill: Fill) -> None:
    """Twenty years are read some years at a time; nothing is lost or counted twice at the seams."""
    fill(ANA, TABLET, *(entry(days, days % 11) for days in range(0, 4000, 3)), *(dose(n) for n in range(0, 4000, 5)))
    _running, page = opened(start)
    page.show_length(Length.ALL)
    shown = pain_of(page)
    assert shown.chart.days.tolist() == [ago(days).toordinal() for days in reversed(range(0, 4000, 3))]
    assert shown.doses[0].days.size == len(range(0, 4000, 5))
    assert shown.doses[0].units.sum() == 2 * len(range(0, 4000, 5))


def test_a_skipped_dose_is_not_shown_as_taken_and_one_without_units_counts_as_one(start: Start, fill: Fill) -> None:
    fill(*MONTH, dose(3, status=DoseStatus.SKIPPED), dose(4, units=None))
    _running, page = opened(start)
    assert "Ibuprofen on 1 day." in page.words.text()
    page.read_day(ago(4))
    assert "taken: Ibuprofen 1" in page.reading.text()
    page.read_day(ago(3))
    assert "Ibuprofen" not in page.reading.text()


def test_what_somebody_else_saw_is_never_on_the_line(start: Start, fill: Fill) -> None:
    """R-OBS-1."""
    fill(*MONTH, entry(20, 10, reporter=Reporter.OBSERVED))
    _running, page = opened(start)
    assert "from 2 to 9" in page.words.text()
    page.read_day(ago(20))
    assert "no pain number" in page.reading.text()
    assert "someone else saw 10" in page.reading.text()


def test_treatments_carry_the_same_numbers_as_their_list(start: Start, fill: Fill) -> None:
    fill(*MONTH, treatment(300, "old"), treatment(10, "new"))
    _running, page = opened(start)
    assert page._treatment_lines.text().startswith("2: Epidural steroid injection, ")
    page.show_length(Length.ALL)
    assert page._treatment_lines.text().splitlines()[0].startswith("1: ")


def test_the_table_is_an_equal_path_with_named_columns(start: Start, fill: Fill) -> None:
    fill(*MONTH, dose(15))
    running, page = opened(start)
    running.press(page.view._buttons["table"])
    model = page.table_model
    assert not page.canvas.isVisible()
    assert model.rowCount() == 9
    names = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert names[:4] == ["Day", "Pain", "Least", "Worst"]
    assert [model.index(0, column).data() for column in range(1, 5)] == ["9", "8", "10", "1"]
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Pain: 9"
    assert model.index(8, 6).data() == "Ibuprofen 2"


def test_an_empty_diary_says_what_to_do_and_draws_nothing(start: Start, fill: Fill) -> None:
    fill(ANA)
    _running, page = opened(start)
    assert page.empty.isVisible()
    assert not page.chart_card.isVisible()


def test_nothing_of_one_person_is_seen_once_another_is_chosen(start: Start, fill: Fill) -> None:
    """The page is empty at once, and an answer that was on its way for the first person is dropped."""
    fill(*MONTH, BEN, entry(3, 1, person="b"))
    running, page = opened(start)
    page.make_stale()  # an answer for Ana is on its way
    running.session.switch_to("b")
    assert page.words.text() == "" and page.reading.text() == ""
    assert page.shown is None and page._answer is None
    running.settle()
    assert "median 1, from 1 to 1, 1 day" in page.words.text()


def test_a_number_that_is_saved_appears_when_the_page_is_seen_again(start: Start, fill: Fill) -> None:
    fill(*MONTH)
    running, page = opened(start)
    running.session.write(lambda diary: diary.add(entry(12, 8)), lambda _done: None)
    running.settle()
    assert "9 days" in page.words.text()


def test_a_diary_without_anybody_says_what_to_do(start: Start) -> None:
    _running, page = opened(start)
    assert page.empty.isVisible()
    assert not page.earlier.isEnabled()


def test_a_tap_on_the_chart_reads_the_day_that_was_tapped(start: Start, fill: Fill) -> None:
    fill(*MONTH)
    _running, page = opened(start)
    for day in (page.period.start, ago(45), TODAY):
        x = page.canvas.x_of(day.toordinal())
        assert x is not None
        QTest.mouseClick(page.canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(x), 100))
        assert page.day == day


def visit(days: int, person: str = "a") -> Appointment:
    day = Moment(day=ago(days))
    return Appointment(id=f"v{person}{days}", person_id=person, at=day, recorded_at=day)


def test_since_the_last_visit_is_a_choice_where_there_was_one(start: Start, fill: Fill) -> None:
    fill(ANA, BEN, entry(3, 5), entry(30, 5), visit(12), visit(60), visit(-3), entry(3, 5, person="b"))
    running, page = opened(start)
    choice = page.length._buttons[Length.SINCE_VISIT.value]
    assert choice.isVisible()
    running.press(choice)
    assert (page.period.start, page.period.end) == (ago(11), TODAY)
    assert not page.earlier.isEnabled()
    page.session.write(lambda diary: diary.add(visit(5)), lambda _done: None)
    running.settle()
    assert page.period.start == ago(4), "a new visit moves the days"
    running.session.switch_to("b")
    running.settle()
    assert not choice.isVisible()
    assert page.length.value() == Length.QUARTER
    assert page.period.days == 90
