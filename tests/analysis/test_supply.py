"""What is left, and what is due for renewal."""

from datetime import time, timedelta
from typing import Any

from painlog.analysis.supply import due_for_renewal, horizon, supply
from painlog.domain.codes import DoseStatus, Use
from painlog.domain.medicine import Medicine
from tests.analysis.made_up import day, dose, medicine


def counted(**given: Any) -> Medicine:
    return medicine(**{"id": "m", "supply_units": 10.0, "supply_on": day(0), **given})


def test_doses_of_the_day_of_counting_and_since_are_taken_off() -> None:
    of = counted()
    doses = [
        dose(of, -1),
        dose(of, 0),
        dose(of, 1, units=2),
        dose(of, 2, status=DoseStatus.SKIPPED),
        dose(medicine()),
    ]
    assert supply(of, doses, day(3)).left == 7


def test_what_was_not_counted_is_not_known_and_nothing_is_less_than_none() -> None:
    assert supply(medicine(), [], day(0)).left is None
    assert supply(counted(supply_on=None), [], day(0)).left is None
    of = counted(supply_units=1.0)
    assert supply(of, [dose(of, 0, units=5)], day(0)).left == 0


def test_how_long_it_lasts_is_told_for_set_times_only() -> None:
    as_needed = counted()
    assert supply(as_needed, [], day(0)).lasts_until is None
    regular = counted(use=Use.REGULAR, times=(time(8), time(20)))
    assert supply(regular, [], day(0)).lasts_until == day(5)
    assert supply(regular, [dose(regular, 0, units=2)], day(0)).lasts_until == day(2)
    used_up = counted(supply_units=0.0)
    assert supply(used_up, [], day(4)).lasts_until == day(4)


def test_what_is_due_before_the_next_appointment_is_listed_the_first_one_first() -> None:
    late = supply(counted(id="a", name="A", renew_by=day(30)), [], day(0))
    soon = supply(counted(id="b", name="B", renew_by=day(9)), [], day(0))
    gone = supply(counted(id="c", name="C", supply_units=0.0), [], day(0))
    stopped = supply(counted(id="d", name="D", renew_by=day(3), stopped=day(0)), [], day(0))
    every = [late, soon, gone, stopped, supply(medicine(), [], day(0))]
    assert due_for_renewal(every, day(14), day(0)) == (gone, soon)
    assert due_for_renewal(every, day(30), day(0)) == (gone, soon, late)


def test_the_next_appointment_sets_the_horizon_and_two_weeks_where_there_is_none() -> None:
    assert horizon([day(-3), day(0), day(40), day(20)], day(0)) == day(20)
    assert horizon([day(0)], day(0)) == day(0) + timedelta(days=14)
