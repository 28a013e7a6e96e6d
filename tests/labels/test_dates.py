"""Dates name the month, so that nobody mixes up day and month."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from painlog.domain.moment import Moment
from painlog.labels.dates import clock_text, day_text, moment_text, month_text, range_text, weekday_name


def test_a_day_has_its_month_by_name() -> None:
    assert day_text(date(2026, 11, 23)) == "23 Nov 2026"
    assert day_text(date(2026, 3, 4)) == "4 Mar 2026"
    assert month_text(date(2026, 3, 4)) == "Mar 2026"
    assert weekday_name(date(2026, 11, 23)) == "Monday"


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (date(2026, 10, 1), date(2026, 10, 14), "1 to 14 Oct 2026"),
        (date(2026, 8, 1), date(2026, 10, 31), "1 Aug to 31 Oct 2026"),
        (date(2025, 12, 20), date(2026, 1, 2), "20 Dec 2025 to 2 Jan 2026"),
        (date(2025, 10, 1), date(2026, 10, 1), "1 Oct 2025 to 1 Oct 2026"),
        (date(2026, 10, 1), date(2026, 10, 1), "1 Oct 2026"),
    ],
)
def test_a_range_says_once_what_both_ends_share(start: date, end: date, text: str) -> None:
    assert range_text(start, end) == text


def test_a_moment_has_its_clock_where_it_is_known() -> None:
    assert moment_text(Moment(day=date(2026, 11, 23), clock=time(8, 5), offset_minutes=60)) == "23 Nov 2026, 08:05"
    assert moment_text(Moment(day=date(2026, 11, 23))) == "23 Nov 2026"
    assert clock_text(time(0, 0, 59)) == "00:00"


@given(st.dates(), st.dates())
def test_two_days_never_read_the_same(one: date, other: date) -> None:
    assert (day_text(one) == day_text(other)) == (one == other)
