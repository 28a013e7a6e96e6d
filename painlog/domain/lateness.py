"""How late an entry was written down (R-PAIN-5)."""

from datetime import timedelta

from painlog.domain.moment import Moment, minutes_between

LATE_AFTER = timedelta(hours=48)
BACKFILL_DAYS = 7


def is_late(felt_at: Moment, recorded_at: Moment) -> bool:
    """Whether it was written down more than 48 hours after it was felt (R-PAIN-5).

    Where one of the two has no clock, whole days are compared: late from the third day after.
    """
    minutes = minutes_between(felt_at, recorded_at)
    if minutes is None:
        return (recorded_at.day - felt_at.day).days > LATE_AFTER.days
    return minutes > LATE_AFTER.total_seconds() / 60
