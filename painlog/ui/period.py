"""The stretch of days a chart or a summary shows: how long, and how it steps earlier and later."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Length(StrEnum):
    """How much is shown at once."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ALL = "all"
    SINCE_VISIT = "since_visit"


DAYS = {Length.MONTH: 30, Length.QUARTER: 90, Length.YEAR: 365}


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Days from `start` to `end`, both shown."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """How many days are shown."""
        return (self.end - self.start).days + 1


def ending(length: Length, end: date, first: date | None, since_visit: date | None = None) -> Period:
    """The period of that length up to `end`; ALL goes back to `first`, the first day of the diary.

    SINCE_VISIT begins on `since_visit` (workflows.period); without one it is as long as a QUARTER.
    """
    if length is Length.SINCE_VISIT:
        length, first = (Length.ALL, since_visit) if since_visit else (Length.QUARTER, None)
    if length is Length.ALL:
        return Period(start=min(first or end, end), end=end)
    return Period(start=end - timedelta(days=DAYS[length] - 1), end=end)


def earlier(period: Period) -> Period:
    """The period of the same length just before."""
    step = timedelta(days=period.days)
    return Period(start=period.start - step, end=period.end - step)


def later(period: Period, last: date) -> Period:
    """The period of the same length just after, never past `last`."""
    end = min(period.end + timedelta(days=period.days), last)
    return Period(start=end - timedelta(days=period.days - 1), end=end)


def reaches_back(period: Period, first: date | None) -> bool:
    """Whether something was logged before this period."""
    return first is not None and first < period.start
