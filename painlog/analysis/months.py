"""Calendar months as whole numbers, and what columns hold in each of them."""

from datetime import date

import numpy as np

from painlog.analysis.days import Period
from painlog.analysis.readings import Days

_UNIX_DAY = date(1970, 1, 1).toordinal()
_UNIX_MONTH = 1970 * 12


def month_of(day: date) -> int:
    """The number of the month that a day lies in: one more each month, without a break."""
    return day.year * 12 + day.month - 1


def first_day(month: int) -> date:
    """The first day of a month."""
    return date(month // 12, month % 12 + 1, 1)


def month_period(month: int) -> Period:
    """A whole calendar month (R-HA-3)."""
    last = date.max if month >= month_of(date.max) else date.fromordinal(first_day(month + 1).toordinal() - 1)
    return Period(first_day(month), last)


def months_of(days: Days) -> Days:
    """The months of day ordinals."""
    since = (days - _UNIX_DAY).astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    found: Days = since + _UNIX_MONTH
    return found


def count_by_month(days: Days, first: int, last: int) -> Days:
    """How many of the day ordinals (repeats counted each) lie in each month from `first` to `last`."""
    place = months_of(days) - first
    inside = place[(place >= 0) & (place <= last - first)]
    counted: Days = np.bincount(inside, minlength=last - first + 1)
    return counted
