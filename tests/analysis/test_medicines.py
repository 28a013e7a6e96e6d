from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from painlog.analysis.days import Period
from painlog.analysis.medicines import days_by_class, medicine_use, schedule, used_in
from painlog.domain.codes import DoseStatus, Use
from tests.analysis.made_up import day, dose, medicine

WEEK = Period(day(0), day(6))
TWICE = {"use": Use.REGULAR, "times": (time(8), time(20))}


def test_days_and_doses_and_units_are_three_numbers() -> None:
    """R-MOH-1: two doses on one day are one day."""
    tablet = medicine()
    late = dose(tablet, 1, status=DoseStatus.LATE)
    found = medicine_use([dose(tablet, 0, units=2), dose(tablet, 0, units=1.5), late])
    assert (found.days_used, found.doses, found.units, found.per_day_max) == (2, 3, 4.5, 3.5)


def test_a_skipped_dose_was_not_taken() -> None:
    assert medicine_use([dose(medicine(), status=DoseStatus.SKIPPED)]).doses == 0


def test_a_dose_without_units_is_counted_but_not_summed() -> None:
    tablet = medicine()
    found = medicine_use([dose(tablet, units=None), dose(tablet, units=2)])
    assert (found.doses, found.units, found.units_n) == (2, 2, 1)
    assert medicine_use([dose(tablet, units=None)]).units is None


def test_change_is_after_minus_before_where_both_stand() -> None:
    tablet = medicine()
    doses = [dose(tablet, pain_before=7, pain_after=4), dose(tablet, pain_before=6, pain_after=5)]
    found = medicine_use([*doses, dose(tablet, pain_before=9), dose(tablet, pain_after=0)])
    assert (found.mean_change, found.change_n) == (-2, 2)
    assert medicine_use([dose(tablet, pain_before=9)]).mean_change is None


def test_taken_of_scheduled_counts_complete_days_alone() -> None:
    """R-MED-1, R-MED-2: day 2 is not confirmed, so its missing dose is not held against anyone."""
    tablet = medicine(**TWICE)
    doses = [dose(tablet, 0), dose(tablet, 0), dose(tablet, 1), dose(tablet, 2)]
    found = schedule(tablet, doses, {day(0), day(1)}, WEEK)
    assert found is not None
    assert (found.taken, found.scheduled, found.days, found.percent) == (3, 4, 2, 75)


def test_more_than_the_schedule_does_not_make_up_for_a_missed_dose() -> None:
    tablet = medicine(**TWICE)
    found = schedule(tablet, [dose(tablet, 0) for _each in range(4)], {day(0), day(1)}, WEEK)
    assert found is not None and found.percent == 50


def test_what_is_taken_as_needed_has_no_schedule() -> None:
    """R-MED-2: never for as-needed medicines."""
    assert schedule(medicine(use=Use.AS_NEEDED, times=(time(8),)), [], {day(0)}, WEEK) is None
    assert schedule(medicine(use=Use.REGULAR), [], {day(0)}, WEEK) is None


def test_days_before_the_start_and_after_the_stop_are_not_scheduled() -> None:
    tablet = medicine(**TWICE, started=day(2), stopped=day(4))
    found = schedule(tablet, [], {day(n) for n in range(-3, 9)}, WEEK)
    assert found is not None and found.days == 2


def test_without_a_complete_day_there_is_no_percent() -> None:
    found = schedule(medicine(**TWICE), [], set(), WEEK)
    assert found is not None and found.percent is None


@pytest.mark.parametrize(
    ("started", "stopped", "used"),
    [(None, None, True), (6, None, True), (7, None, False), (None, 0, False), (None, 1, True)],
)
def test_a_medicine_is_in_use_from_its_start_to_the_day_before_its_stop(
    started: int | None, stopped: int | None, used: bool
) -> None:
    found = medicine(
        started=None if started is None else day(started), stopped=None if stopped is None else day(stopped)
    )
    assert used_in(found, WEEK) is used


def test_class_days_are_days_and_not_doses() -> None:
    """R-MOH-1, clinical rules 2.5: 10 triptan days with 25 doses are 10; 9 and 9 days apart are 18 together."""
    triptan, ibuprofen = medicine(), medicine()
    month = Period(day(0), day(29))
    classes = {triptan.id: {"triptan"}, ibuprofen.id: {"nsaid"}}
    doses = [dose(triptan, n % 10) for n in range(25)]
    assert len(days_by_class(doses, classes, month)["triptan"]) == 10
    apart = [dose(triptan, n) for n in range(9)] + [dose(ibuprofen, n) for n in range(9, 18)]
    found = days_by_class(apart, classes, month)
    assert (len(found["triptan"]), len(found["nsaid"]), len(found["triptan"] | found["nsaid"])) == (9, 9, 18)


def test_a_combination_counts_in_each_of_its_classes() -> None:
    """R-MOH-1."""
    tablet = medicine()
    found = days_by_class([dose(tablet)], {tablet.id: {"paracetamol", "opioid", "combination_analgesic"}}, WEEK)
    assert found == {"paracetamol": {day(0)}, "opioid": {day(0)}, "combination_analgesic": {day(0)}}


@given(st.lists(st.tuples(st.integers(0, 6), st.sampled_from(DoseStatus), st.none() | st.floats(0, 9))))
def test_days_are_never_more_than_doses(rows: list[tuple[int, DoseStatus, float | None]]) -> None:
    tablet = medicine()
    found = medicine_use([dose(tablet, n, status=status, units=units) for n, status, units in rows])
    assert found.days_used <= min(found.doses, 7)
    assert found.units_n <= found.doses
    assert (found.units is None) == (found.units_n == 0)
    assert found.units is None or (found.per_day_max or 0) <= found.units + 1e-9
