from collections.abc import Collection, Mapping
from datetime import date

import pytest

from painlog.analysis.days import Period
from painlog.analysis.episode_days import days_listed, days_touched, hours_by_day, minutes_long
from painlog.analysis.headache import HeadacheCount, headache_count, headache_diary
from painlog.domain.day import DayState
from painlog.domain.episode import Episode
from tests.analysis.made_up import at, day, flare, headache, state

MONTH = Period(day(0), day(30))


def count(
    *episodes: Episode,
    states: Collection[DayState] = (),
    period: Period = MONTH,
    logged: Collection[date] = (),
    worst: Mapping[date, float] | None = None,
    acute_days: Collection[date] = (),
) -> HeadacheCount:
    return headache_count(
        headache_diary(episodes, states, period), period, logged=logged, worst=worst or {}, acute_days=acute_days
    )


def test_a_headache_across_midnight_counts_on_both_days() -> None:
    """R-HA-2."""
    night = headache(at(0, "22:00"), at(1, "03:00"))
    assert days_touched(night, MONTH) == [day(0), day(1)]
    assert hours_by_day(night, MONTH) == {day(0): 2.0, day(1): 3.0}
    assert count(night).headache_days == 2


def test_an_end_at_midnight_does_not_touch_the_new_day() -> None:
    assert days_touched(headache(at(0, "20:00"), at(1, "00:00")), MONTH) == [day(0)]


def test_a_headache_still_going_is_known_on_its_first_day_alone() -> None:
    """R-PAIN-4: nothing is carried forward."""
    going = headache(at(0, "20:00"))
    assert days_touched(going, MONTH) == [day(0)]
    assert days_listed(going, MONTH, day(0)) == [day(0)]
    assert days_listed(going, MONTH, day(2)) == [day(0), day(2)], "R-HA-2: both days of one that is still going"
    assert days_listed(going, MONTH, day(60)) == [day(0)], "today is not in that month"
    assert hours_by_day(going, MONTH) is None and count(going).hours is None


def test_without_clocks_the_days_count_but_no_hours() -> None:
    found = count(headache(at(0), at(2)))
    assert (found.headache_days, found.hours, found.hours_n) == (3, None, 0)


def test_the_night_the_clocks_go_back_is_an_hour_longer() -> None:
    autumn = headache(at(85, "01:00+02:00"), at(85, "04:00+01:00"))
    assert minutes_long(autumn) == 240
    assert count(autumn, period=Period(day(85), day(85))).qualifying_days == 1


def test_an_end_before_the_start_has_no_length() -> None:
    assert minutes_long(headache(at(0, "10:00"), at(0, "09:00"))) is None


def test_a_day_marked_with_headache_counts_and_one_marked_without_does_not() -> None:
    """R-HA-1: any headache."""
    found = count(states=[state(0, headache=True), state(1, headache=False), state(2)])
    assert (found.headache_days, found.logged_days) == (1, 2)


def test_the_last_word_on_a_day_holds_and_an_episode_outweighs_it() -> None:
    states = [state(0, headache=True), state(0, headache=False), state(1, headache=False)]
    assert count(states=states).headache_days == 0
    assert count(headache(at(1, "09:00"), at(1, "10:00")), states=states).headache_days == 1


def test_flares_are_no_headaches() -> None:
    assert count(flare(at(0, "09:00"), at(0, "10:00"))).headache_days == 0


@pytest.mark.parametrize(("end", "qualifying"), [("12:59", 0), ("13:00", 1)])
def test_four_hours_at_a_stretch_qualify(end: str, qualifying: int) -> None:
    """R-HA-1."""
    assert count(headache(at(0, "09:00"), at(0, end))).qualifying_days == qualifying


def test_two_short_headaches_do_not_make_four_hours_at_a_stretch() -> None:
    """R-HA-1: continuous hours."""
    found = count(headache(at(0, "08:00"), at(0, "10:30")), headache(at(0, "18:00"), at(0, "20:30")))
    assert (found.headache_days, found.qualifying_days, found.hours) == (1, 0, 5.0)


def test_an_acute_medicine_qualifies_a_headache_day_and_no_other() -> None:
    """R-HA-1."""
    found = count(headache(at(0, "09:00"), at(0, "10:00")), acute_days={day(0), day(5)})
    assert (found.headache_days, found.qualifying_days) == (1, 1)


def test_severe_goes_by_the_headaches_peak_else_by_the_days_worst() -> None:
    episodes = [headache(at(0), peak=7), headache(at(1), peak=3), headache(at(2)), headache(at(3))]
    worst = {day(1): 9.0, day(2): 7.0, day(3): 6.9}
    assert count(*episodes, worst=worst).severe_days == 2


def test_hours_are_clipped_at_the_ends_of_the_month() -> None:
    over = headache(at(30, "20:00"), at(31, "06:00"))
    assert count(over).hours == 4
    assert count(over, period=Period(day(31), day(60))).hours == 6


def test_under_80_percent_logged_it_says_at_least() -> None:
    """R-HA-3: 24 of 30."""
    period = Period(day(0), day(29))
    assert count(period=period, logged=[day(n) for n in range(23)]).at_least
    assert not count(period=period, logged=[day(n) for n in range(24)]).at_least


def test_no_headache_is_nought_hours() -> None:
    found = count(states=[state(0, headache=False)])
    assert (found.headache_days, found.hours) == (0, 0)
