"""Doses at set times that are still open, and as-needed doses that may be asked about again."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from painlog.analysis.due import due_doses, to_ask_after
from painlog.domain.codes import DoseStatus, Use
from painlog.domain.medicine import Dose
from tests.analysis.made_up import at, day, dose, medicine

REGULAR = medicine(id="r", name="Regular", use=Use.REGULAR, times=(time(8), time(14), time(22)))


def open_times(*doses: Dose) -> list[time]:
    return [due.at for due in due_doses([REGULAR], doses, day(0))]


def test_every_set_time_is_open_until_something_is_said_of_it() -> None:
    assert open_times() == [time(8), time(14), time(22)]
    assert open_times(dose(REGULAR, 0, "08:20")) == [time(14), time(22)]
    assert open_times(dose(REGULAR, 0, "13:00", status=DoseStatus.SKIPPED)) == [time(8), time(22)]


def test_a_dose_answers_one_time_alone_the_nearest() -> None:
    assert open_times(dose(REGULAR, 0, "13:00"), dose(REGULAR, 0, "13:10")) == [time(22)]


def test_a_dose_without_a_clock_answers_the_earliest_that_is_left() -> None:
    assert open_times(dose(REGULAR), dose(REGULAR, 0, "08:00")) == [time(22)]


def test_as_needed_and_stopped_medicines_are_never_due() -> None:
    others = [medicine(times=(time(8),)), medicine(use=Use.REGULAR, times=(time(8),), stopped=day(0))]
    assert due_doses(others, [], day(0)) == ()


@given(st.lists(st.times(), max_size=6), st.lists(st.times(), max_size=6))
def test_as_many_times_stay_open_as_doses_are_missing(times: list[time], taken: list[time]) -> None:
    of = medicine(use=Use.REGULAR, times=tuple(times))
    doses = [dose(of, 0, f"{clock:%H:%M}") for clock in taken]
    assert len(due_doses([of], doses, day(0))) == max(0, len(set(times)) - len(taken))


@pytest.mark.parametrize(("clock", "asked"), [("11:31", False), ("11:30", True), ("06:00", True), ("05:59", False)])
def test_an_as_needed_dose_is_asked_about_from_half_an_hour_to_six_hours(clock: str, asked: bool) -> None:
    of = medicine()
    found = to_ask_after([of], [dose(of, 0, clock)], at(0, "12:00"), ())
    assert bool(found) is asked


def test_what_was_answered_dismissed_skipped_or_regular_is_not_asked_about() -> None:
    of = medicine()
    doses = [
        dose(of, 0, "11:00", pain_after=3),
        dose(of, 0, "11:00", id="no"),
        dose(of, 0, "11:00", status=DoseStatus.SKIPPED),
        dose(of, 0),
        dose(REGULAR, 0, "11:00"),
        dose(of, 0, "10:00", id="first"),
        dose(of, 0, "11:00", id="yes"),
    ]
    found = to_ask_after([of, REGULAR], doses, at(0, "12:00"), {"no"})
    assert [one.id for one in found] == ["yes", "first"]
