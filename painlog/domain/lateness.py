"""How late an entry was written down (R-PAIN-5)."""

from datetime import timedelta

from painlog.domain.moment import Moment, minutes_between

LATE_AFTER = timedelta(hours=48)
BACKFILL_DAYS = 7


def is_late(felt_at: Moment, recorded_at: Moment) -> bool:
    """Whether it was written down more than 48 hours after it was felt (R-PAIN-5).

    Where one of the two has no clock, whole days are compared: late from the third day after.
    """
    days = recorded_at.day.toordinal() - felt_at.day.toordinal()
    by_days = late_by_days(days, felt_at.offset_minutes, recorded_at.offset_minutes)
    if by_days is not None:
        return by_days
    minutes = minutes_between(felt_at, recorded_at)
    if minutes is None:
        return days > LATE_AFTER.days
    return minutes > LATE_AFTER.total_seconds() / 60


def late_by_days(days: int, felt_offset: int | None, recorded_offset: int | None) -> bool | None:
    """Whether it is late, from the whole days between and the offsets in minutes; None where the clocks decide.

    Clocks of one offset, or of an unknown one, that are a day apart are less than 48 hours apart, and those that are
    three days apart are more. It spares twenty years of entries most of their clocks.
    """
    known = felt_offset is not None and recorded_offset is not None
    if days == LATE_AFTER.days or (known and felt_offset != recorded_offset):
        return None
    return days > LATE_AFTER.days
