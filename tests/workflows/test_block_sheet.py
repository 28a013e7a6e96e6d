"""The timed sheet of a block: when readings are due, which one now, how late one was, and the baseline."""

from datetime import date, time, timedelta

import pytest

from painlog.domain.codes import Side
from painlog.domain.moment import Moment
from painlog.domain.treatment import Reading, Treatment
from painlog.labels.block_sheet import due_words, late_words
from painlog.workflows.block_sheet import (
    baseline,
    due_minutes,
    due_now,
    has_sheet,
    is_in_time,
    later,
    may_be_filled,
    minutes_late,
    sheet,
    sides,
)

DAY = date(2026, 3, 10)


def at(hour: int, minute: int = 0, day: date = DAY) -> Moment:
    return Moment.at(day, time(hour, minute), "Europe/Berlin")


def block(start: Moment | None = None, side: Side | None = Side.LEFT, kind: str = "medial_branch_block") -> Treatment:
    started = start or at(10)
    return Treatment(id="b", person_id="a", kind=kind, started_at=started, recorded_at=started, side=side)


def reading(due: int, taken: Moment, side: Side | None = Side.LEFT, pain: float = 5, id_: str = "") -> Reading:
    return Reading(
        id=id_ or f"{due}{side}{taken.isoformat()}", person_id="a", treatment_id="b", taken_at=taken,
        recorded_at=taken, due_minutes=due, pain=pain, side=side,
    )  # fmt: skip


def asked(treatment: Treatment, now: Moment, *made: Reading) -> list[tuple[int, Side | None]]:
    return [(slot.due_minutes, slot.side) for slot in due_now(treatment, made, now)]


def test_readings_are_due_before_each_quarter_each_hour_to_eight_and_each_day_to_fourteen() -> None:
    minutes = due_minutes()
    assert minutes[:5] == (0, 15, 30, 45, 60)
    assert minutes[5:12] == (120, 180, 240, 300, 360, 420, 480)
    assert minutes[12:] == tuple(1440 * day for day in range(1, 15))
    assert len(minutes) == 26


def test_before_the_injection_is_asked_on_the_day_of_the_block_while_no_time_is_known() -> None:
    day_alone = block(Moment(day=DAY))
    assert asked(day_alone, at(7)) == [(0, Side.LEFT)]
    assert asked(day_alone, at(7), reading(0, at(6, 50))) == []
    assert asked(day_alone, at(7, day=DAY + timedelta(days=1))) == []


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (at(10, 14), []), (at(10, 15), [15]), (at(10, 29), [15]), (at(10, 30), [30]), (at(11, 59), [60]),
        (at(12), [120]), (at(18), [480]), (at(19, 59), [480]), (at(20), []), (at(9, 30), [0]), (at(8, 59), []),
    ],
)  # fmt: skip
def test_only_the_newest_line_that_is_due_is_asked_for(now: Moment, due: list[int]) -> None:
    assert asked(block(), now) == [(minutes, Side.LEFT) for minutes in due]


def test_a_line_that_is_filled_in_is_asked_for_no_more() -> None:
    assert asked(block(), at(10, 16), reading(15, at(10, 15))) == []


def test_both_sides_are_two_lines() -> None:
    both = block(side=Side.BOTH)
    assert sides(both) == (Side.LEFT, Side.RIGHT)
    assert asked(both, at(10, 31)) == [(30, Side.LEFT), (30, Side.RIGHT)]
    assert asked(both, at(10, 31), reading(30, at(10, 30))) == [(30, Side.RIGHT)]


def test_days_are_asked_for_only_where_the_sheet_was_begun() -> None:
    third = at(11, day=DAY + timedelta(days=3))
    assert asked(block(), third) == []
    assert asked(block(), third, reading(15, at(10, 15))) == [(3 * 1440, Side.LEFT)]
    last, after = (at(11, day=DAY + timedelta(days=days)) for days in (14, 15))
    assert asked(block(), last, reading(15, at(10, 15))) == [(14 * 1440, Side.LEFT)]
    assert asked(block(), after, reading(15, at(10, 15))) == []


def test_a_nerve_block_for_relief_may_have_a_sheet_and_is_not_asked_unless_it_was_begun() -> None:
    relief = block(kind="occipital_nerve_block")
    assert has_sheet(relief.kind) and has_sheet("diagnostic_nerve_block")
    assert not has_sheet("neurolytic_block") and not has_sheet("own words") and not has_sheet("heat")
    assert asked(relief, at(10, 15)) == []
    assert asked(relief, at(10, 15), reading(0, at(9, 50))) == [(15, Side.LEFT)]


def test_how_late_a_reading_was_is_counted_from_when_it_was_due() -> None:
    assert minutes_late(block(), reading(30, at(10, 42))) == 12
    assert minutes_late(block(), reading(30, at(10, 27))) == -3
    assert minutes_late(block(), reading(0, at(9, 40))) == 0
    assert minutes_late(block(), reading(0, at(10, 20))) == 20  # made after the injection: not a before at all
    assert minutes_late(block(Moment(day=DAY)), reading(30, at(10, 27))) is None
    assert minutes_late(block(), reading(1440, at(16, day=DAY + timedelta(days=1)))) == 360


@pytest.mark.parametrize(
    ("due", "late", "near"),
    [(15, 5, True), (15, 6, False), (60, -6, False), (120, 15, True), (480, 16, False), (1440, 240, True),
     (1440, 241, False), (0, 0, True), (0, 1, False)],
)  # fmt: skip
def test_what_is_near_enough_depends_on_how_often_it_is_read(due: int, late: int, near: bool) -> None:
    assert is_in_time(due, late) is near


def test_the_baseline_is_the_last_reading_within_an_hour_before_the_injection() -> None:
    early, first, last = reading(0, at(8, 59)), reading(0, at(9), pain=6), reading(-10, at(9, 50), pain=7)
    after = reading(0, at(10, 1), pain=2)
    assert baseline(block(), [early], Side.LEFT) is None
    assert baseline(block(), [early, last, first, after], Side.LEFT) is last
    assert baseline(block(), [last], Side.RIGHT) is None
    assert baseline(block(Moment(day=DAY)), [last], Side.LEFT) is None


def test_every_reading_that_was_made_is_on_the_sheet_whatever_it_says() -> None:
    odd = [reading(90, at(11, 30)), reading(-30, at(9, 30)), reading(-15, at(9, 45)), reading(15, at(10, 15), None)]
    other = reading(15, at(10, 15), Side.RIGHT)
    slots = sheet(block(), [*odd, other])
    assert {slot.reading for slot in slots} - {None} == {*odd, other}
    assert [slot.due_minutes for slot in slots][:3] == [-30, -15, 15]
    assert [slot.reading for slot in slots if slot.due_minutes == 15] == [odd[3], other]


def test_an_empty_line_may_be_filled_once_its_time_has_come() -> None:
    slots = {slot.due_minutes: slot for slot in sheet(block(), ())}
    assert slots[30].due_at == at(10, 30)
    assert may_be_filled(slots[30], at(10, 30)) and not may_be_filled(slots[30], at(10, 29))
    assert may_be_filled(slots[0], at(7))
    unknown = {slot.due_minutes: slot for slot in sheet(block(Moment(day=DAY)), ())}
    assert not may_be_filled(unknown[30], at(23))


def test_a_line_keeps_its_distance_when_the_clocks_change() -> None:
    night = at(1, 30, date(2026, 3, 29))
    assert later(night, 60) == at(3, 30, date(2026, 3, 29))
    no_offset = Moment(day=DAY, clock=time(23, 50))
    assert later(no_offset, 15) == Moment(day=DAY + timedelta(days=1), clock=time(0, 5))
    assert later(Moment(day=DAY), 1440) == Moment(day=DAY + timedelta(days=1))


def test_lines_and_lateness_have_words() -> None:
    assert [due_words(due) for due in (-15, 0, 15, 60, 90, 480, 1440, 4320)] == [
        "Before the injection", "Before the injection", "15 minutes after", "1 hour after",
        "1 hour 30 minutes after", "8 hours after", "Day 1", "Day 3",
    ]  # fmt: skip
    assert late_words(12) == "12 minutes late"
    assert late_words(-1) == "1 minute early"
    assert late_words(125) == "2 hours 5 minutes late"
    assert late_words(1440 + 185) == "1 day 3 hours late"
