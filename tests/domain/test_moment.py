"""Moments: read and written without loss, ordered as lived."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from painlog.domain.moment import Moment, minutes_between

DAY = date(2026, 6, 1)

offsets = st.none() | st.integers(-1439, 1439)
moments = st.builds(
    lambda day, clock, offset: Moment(day=day, clock=clock, offset_minutes=offset if clock else None),
    st.dates(),
    st.none() | st.times(),
    offsets,
)


@given(moments)
def test_what_is_written_reads_back_equal(moment: Moment) -> None:
    assert Moment.parse(moment.isoformat()) == moment


@given(st.text())
def test_any_other_text_is_refused_with_a_value_error(text: str) -> None:
    try:
        moment = Moment.parse(text)
    except ValueError:
        return
    assert moment.isoformat()[:10] == text.strip()[:10]


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-30",
        "2026-13-01",
        "2026-11-23T24:01",
        "2026-11-23T08:30+99:99",
        "2026-11-23T08:30+24:00",
        "23/11/2026",
        "",
    ],
)
def test_a_time_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Moment.parse(text)


def test_arabic_indic_digits_are_not_taken_for_an_iso_date() -> None:
    with pytest.raises(ValueError, match="ISO 8601"):
        Moment.parse("٢٠٢٦-١١-٢٣")


@given(st.datetimes(timezones=st.timezones()).filter(lambda aware: aware.utcoffset() is not None))
def test_the_instant_of_an_aware_datetime_is_kept_to_the_minute(aware: datetime) -> None:
    instant = Moment.of(aware).instant
    assert instant is not None
    assert abs(instant - aware.astimezone(UTC)) < timedelta(minutes=1)


def test_the_two_half_past_ones_of_an_autumn_night_stay_in_order() -> None:
    """safety.md row 9: 01:30 fold 0 and 1 in New York are 05:30Z and 06:30Z."""
    new_york = ZoneInfo("America/New_York")
    first = Moment.of(datetime(2026, 11, 1, 1, 30, tzinfo=new_york))
    second = Moment.of(datetime(2026, 11, 1, 1, 30, fold=1, tzinfo=new_york))
    assert first.instant == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    assert second.instant == datetime(2026, 11, 1, 6, 30, tzinfo=UTC)
    assert first < second
    assert minutes_between(first, second) == 60


def test_a_time_that_the_spring_clock_skipped_is_refused() -> None:
    with pytest.raises(ValueError, match="skipped"):
        Moment.at(date(2026, 3, 8), time(2, 30), "America/New_York")


def test_a_half_hour_summer_time_is_understood() -> None:
    """Lord Howe Island moves its clock by 30 minutes."""
    summer = Moment.at(date(2026, 1, 1), time(12), "Australia/Lord_Howe")
    winter = Moment.at(date(2026, 7, 1), time(12), "Australia/Lord_Howe")
    assert (summer.offset_minutes, winter.offset_minutes) == (660, 630)


def test_a_flight_over_the_date_line_is_told_in_the_order_of_the_days_lived() -> None:
    before = Moment(day=date(2026, 6, 2), clock=time(9), offset_minutes=780)
    after = Moment(day=date(2026, 6, 1), clock=time(21), offset_minutes=-660)
    assert after < before
    assert minutes_between(before, after) == 12 * 60


def test_a_day_without_a_clock_has_no_instant_and_comes_first() -> None:
    day = Moment(day=date(2026, 6, 2))
    assert day.instant is None
    assert day < Moment(day=date(2026, 6, 2), clock=time(0))
    assert minutes_between(day, day) is None


def test_clocks_without_offsets_are_compared_on_the_wall() -> None:
    early = Moment.parse("2026-06-01T22:00")
    late = Moment.parse("2026-06-02T01:30")
    assert minutes_between(early, late) == 210


@pytest.mark.parametrize(
    "make",
    [
        lambda: Moment(day=DAY, offset_minutes=60),
        lambda: Moment(day=DAY, zone="Europe/Berlin"),
        lambda: Moment(day=DAY, clock=time(8, tzinfo=UTC)),
        lambda: Moment(day=DAY, clock=time(8), offset_minutes=1440),
        lambda: Moment.of(datetime(2026, 6, 1)),
    ],
)
def test_what_cannot_be_a_moment_is_refused(make: Callable[[], Moment]) -> None:
    with pytest.raises(ValueError, match=r"offset|clock|aware"):
        make()


@given(st.lists(moments))
def test_order_is_total_and_stable(several: list[Moment]) -> None:
    ordered = sorted(several)
    backwards = several.copy()
    backwards.reverse()
    assert ordered == sorted(backwards)
    assert all(not later < earlier for earlier, later in pairwise(ordered))
