"""The mean of each day, from columns: one number by the day of whatever was written more than once."""

from dataclasses import dataclass

import numpy as np

from painlog.analysis.readings import Days, Flags, Numbers


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DayMeans:
    """Days (ordinals, rising), the mean of each, and whether all of its numbers were written down late (R-PAIN-5)."""

    days: Days
    value: Numbers
    late: Flags


def day_means(day: Days, value: Numbers, late: Flags, keep: Flags) -> DayMeans:
    """The means of the numbers that are kept; columns of one length, in any order. No day is made up (R-PAIN-4)."""
    days, place = np.unique(day[keep], return_inverse=True)
    n = np.maximum(np.bincount(place, minlength=days.size), 1)
    total = np.bincount(place, weights=value[keep], minlength=days.size)
    late_n = np.bincount(place, weights=late[keep], minlength=days.size)
    return DayMeans(days=days, value=total / n, late=late_n == n)
