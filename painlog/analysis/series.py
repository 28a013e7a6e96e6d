"""A daily series made ready to draw: by weeks for long times, and in runs that stop at every gap."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from painlog.analysis.daily import DailySeries
from painlog.analysis.readings import Days, Numbers

WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class WeeklySeries:
    """Weeks with at least one measured day, oldest first; all columns of one length.

    `day` is the ordinal of the week's Monday; `mean` the mean of its daily values; `least` and `worst` the lowest
    and the highest of its days; `n_days` how many measured days there were, 1 to 7.
    """

    day: Days
    mean: Numbers
    worst: Numbers
    least: Numbers
    n_days: Days


def weekly_series(daily: DailySeries) -> WeeklySeries:
    """The weeks (Monday to Sunday) of a daily series; a week without a measured day is not there (R-PAIN-4)."""
    series = daily.measured()
    monday = series.day - (series.day - 1) % WEEK
    day, starts, n_days = np.unique(monday, return_index=True, return_counts=True)
    if day.size == 0:
        return WeeklySeries(day=day, mean=series.value, worst=series.worst, least=series.least, n_days=n_days)
    return WeeklySeries(
        day=day,
        mean=np.add.reduceat(series.value, starts) / n_days,
        worst=np.maximum.reduceat(series.worst, starts),
        least=np.minimum.reduceat(series.least, starts),
        n_days=n_days,
    )


def runs(day: Days, step: int = 1) -> list[slice]:
    """The stretches without a gap in sorted ordinals: a line is drawn inside each and never between (R-PAIN-4).

    `step` is 1 for days and 7 for weeks.
    """
    if day.size == 0:
        return []
    breaks = np.flatnonzero(np.diff(day) > step) + 1
    edges = [0, *breaks.tolist(), day.size]
    return [slice(start, stop) for start, stop in pairwise(edges)]
