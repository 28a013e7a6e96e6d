from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from painlog.analysis.days import Period, months
from painlog.analysis.gaps import logged_days, longest_gap
from tests.analysis.made_up import day

PERIODS = st.tuples(st.integers(0, 400), st.integers(0, 400)).map(lambda ends: Period(day(min(ends)), day(max(ends))))


def test_a_period_holds_both_its_ends() -> None:
    period = Period(day(0), day(2))
    assert period.days == 3
    assert period.holds(day(0)) and period.holds(day(2)) and not period.holds(day(3))


def test_a_period_goes_through_each_of_its_days_once() -> None:
    assert list(Period(day(0), day(2))) == [day(0), day(1), day(2)]
    assert list(Period(date.max, date.max)) == [date.max]


def test_a_period_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="first day"):
        Period(day(1), day(0))


def test_opening_and_closing_never_leave_the_period() -> None:
    assert Period(day(0), day(29)).opening(14) == Period(day(0), day(13))
    assert Period(day(0), day(29)).closing(14) == Period(day(16), day(29))
    assert Period(day(0), day(4)).closing(14) == Period(day(0), day(4))


def test_months_are_whole_and_cross_the_year() -> None:
    found = months(Period(date(2027, 12, 31), date(2028, 2, 1)))
    assert [(month.first, month.last) for month in found] == [
        (date(2027, 12, 1), date(2027, 12, 31)),
        (date(2028, 1, 1), date(2028, 1, 31)),
        (date(2028, 2, 1), date(2028, 2, 29)),
    ]


def test_the_end_of_the_calendar_is_no_trouble() -> None:
    assert months(Period(date(9999, 11, 30), date.max))[-1] == Period(date(9999, 12, 1), date.max)
    assert Period(date.min, date.min).before(14) == Period(date.min, date.min)


@given(PERIODS)
def test_months_share_each_day_of_the_period_once(period: Period) -> None:
    shared = [month.shared(period) for month in months(period)]
    assert sum(part.days for part in shared if part) == period.days


def test_days_at_the_edges_are_gaps_too() -> None:
    period = Period(day(0), day(19))
    assert longest_gap([day(10), day(12)], period) == 10
    assert longest_gap([day(0), day(12)], period) == 11
    assert longest_gap([day(9)], period) == 10


def test_a_diary_without_days_is_one_gap_and_a_full_one_has_none() -> None:
    period = Period(day(0), day(9))
    assert longest_gap([], period) == 10
    assert longest_gap([day(-1), day(10)], period) == 10
    assert longest_gap([day(n) for n in range(10)], period) == 0


@given(PERIODS, st.lists(st.integers(-20, 420).map(day)))
def test_logged_days_and_the_longest_gap_fit_into_the_period(period: Period, days: list[date]) -> None:
    logged, gap = logged_days(days, period), longest_gap(days, period)
    assert 0 <= logged + gap <= period.days
    assert gap == longest_gap(sorted(days, reverse=True), period)
    assert (gap == period.days) == (logged == 0)
