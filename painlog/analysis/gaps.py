"""Days without anything: how many were logged, and the longest time without."""

from collections.abc import Iterable
from datetime import date

import numpy as np

from painlog.analysis.days import Period


def logged_days(days: Iterable[date], period: Period) -> int:
    """How many different days of the period are among `days`."""
    return sum(map(period.holds, set(days)))


def longest_gap(days: Iterable[date], period: Period) -> int:
    """The longest run of days, inside the period, that are not among `days`: 0 to all of them.

    The period's edges count: nothing in the first ten days is a gap of ten (R-PAIN-4: missing is missing).
    """
    inside = {day.toordinal() for day in set(days) if period.holds(day)}  # of many entries, few days
    edges = (period.first.toordinal() - 1, period.last.toordinal() + 1)
    ordinals = np.array(sorted(inside.union(edges)), dtype=np.int64)
    return int(np.diff(ordinals).max() - 1)
