"""An episode laid over the calendar: which local days it touches, and how many hours of each."""

from datetime import date, time, timedelta

from painlog.domain.episode import Episode
from painlog.domain.moment import minutes_between

_DAY_MINUTES = 24 * 60


def days_touched(episode: Episode) -> list[date]:
    """The local days of an episode: both of them where it crosses midnight (R-HA-2).

    An end at exactly midnight does not touch the new day. An episode without an end is known on its first day
    alone (R-PAIN-4: nothing is carried forward).
    """
    first, last = episode.started_at.day, episode.started_at.day
    if episode.ended_at is not None:
        last = episode.ended_at.day
        if episode.ended_at.clock == time(0) and last > first:
            last -= timedelta(days=1)
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def minutes_long(episode: Episode) -> float | None:
    """How long it lasted; None where it has no end, a clock is missing, or the end lies before the start."""
    if episode.ended_at is None:
        return None
    minutes = minutes_between(episode.started_at, episode.ended_at)
    return minutes if minutes is not None and minutes >= 0 else None


def hours_by_day(episode: Episode) -> dict[date, float]:
    """Its hours on each local day; empty where its length is not known.

    Counted from the clock at its start, so that the hours add up to its true length; where the clocks change
    during an episode of several days, up to that one hour may stand on the neighbouring day.
    """
    minutes, clock = minutes_long(episode), episode.started_at.clock
    if minutes is None or clock is None:
        return {}
    hours: dict[date, float] = {}
    day, start = episode.started_at.day, clock.hour * 60 + clock.minute + clock.second / 60
    while minutes > 0:
        here = min(minutes, _DAY_MINUTES - start)
        hours[day] = here / 60
        minutes, start, day = minutes - here, 0.0, day + timedelta(days=1)
    return hours
