"""An episode laid over the calendar: which local days it touches, and how many hours of each."""

from datetime import date, time, timedelta

from painlog.analysis.days import Period
from painlog.domain.episode import Episode
from painlog.domain.moment import minutes_between

_DAY_MINUTES = 24 * 60


def days_touched(episode: Episode, period: Period) -> list[date]:
    """The local days of an episode inside a period: both of them where it crosses midnight (R-HA-2).

    An end at exactly midnight does not touch the new day. An episode without an end is known on its first day
    alone (R-PAIN-4: nothing is carried forward).
    """
    first, last = episode.started_at.day, episode.started_at.day
    if episode.ended_at is not None:
        last = episode.ended_at.day
        if episode.ended_at.clock == time(0) and last > first:
            last -= timedelta(days=1)
    return _days(Period(first, last).shared(period))


def days_listed(episode: Episode, period: Period, today: date) -> list[date]:
    """The same for a list on the screen: one that is still going is there on its first day and today (R-HA-2).

    The days between are not made up: what was not written down is not counted (R-PAIN-4).
    """
    days = days_touched(episode, period)
    if episode.ended_at is None and today > episode.started_at.day and period.holds(today):
        days.append(today)
    return days


def minutes_long(episode: Episode) -> float | None:
    """How long it lasted; None where it has no end, a clock is missing, or the end lies before the start."""
    if episode.ended_at is None:
        return None
    minutes = minutes_between(episode.started_at, episode.ended_at)
    return minutes if minutes is not None and minutes >= 0 else None


def hours_by_day(episode: Episode, period: Period) -> dict[date, float] | None:
    """Its hours on each local day of a period; None where its length is not known.

    Counted from the clock at its start, so that the hours add up to its true length; where the clocks change
    during an episode of several days, up to that one hour may stand on the neighbouring day.
    """
    minutes, clock = minutes_long(episode), episode.started_at.clock
    if minutes is None or clock is None:
        return None
    start = clock.hour * 60 + clock.minute + clock.second / 60
    hours: dict[date, float] = {}
    for day in days_touched(episode, period):
        midnight = (day - episode.started_at.day).days * _DAY_MINUTES
        here = min(start + minutes, midnight + _DAY_MINUTES) - max(start, midnight)
        if here > 0:
            hours[day] = here / 60
    return hours


def _days(period: Period | None) -> list[date]:
    return [] if period is None else [period.first + timedelta(days=n) for n in range(period.days)]
