"""When the computer's clock is to be doubted: it went back, or is far ahead (safety row 10)."""

from datetime import datetime, timedelta

from painlog.domain.mark import Mark

BACK_BY = timedelta(minutes=2)
AHEAD_BY = timedelta(days=366)


def doubt(now: datetime, last: datetime | None) -> Mark | None:
    """Whether to doubt that it is `now`, when something was last written down at `last`; both aware.

    Nothing is refused for it and nothing put in another order: the person is asked, and what is saved is marked.
    """
    if last is None:
        return None
    if now < last - BACK_BY:
        return Mark.CLOCK_BACK
    return Mark.CLOCK_AHEAD if now > last + AHEAD_BY else None
