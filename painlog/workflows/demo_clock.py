"""Moments of the made-up diary, quickly: one look at the zone for each day, not for each dose."""

from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from painlog.domain.moment import Moment

ZONE = "America/Chicago"
_DAY_MINUTES = 24 * 60


def moment(day: date, minute: int) -> Moment:
    """So many minutes after midnight of a day; more than a day's worth runs into the next."""
    days, minute = divmod(minute, _DAY_MINUTES)
    day += timedelta(days=days)
    clock = time(minute // 60, minute % 60)
    return Moment(day=day, clock=clock, offset_minutes=_offset_minutes(day), zone=ZONE)


@cache
def _offset_minutes(day: date) -> int:
    """The offset at noon: nothing in the made-up diary happens in the hours in which clocks change."""
    offset = datetime.combine(day, time(12), tzinfo=ZoneInfo(ZONE)).utcoffset()
    return round(offset.total_seconds() / 60) if offset else 0
