"""The plausible range of a difference of two means of days that resemble one another (clinical.md 3.3)."""

import math

import numpy as np

from painlog.analysis.autocorrelation import HIGHEST_CORRELATION, NEGLIGIBLE, inflation, neighbours
from painlog.analysis.readings import Days, Numbers
from painlog.analysis.students_t import quantile

LEAST_DAYS = 7  # fewer in either phase: no interval
_UPPER = 0.975


def difference_interval(
    before_day: Days, before: Numbers, after_day: Days, after: Numbers
) -> tuple[float, float] | None:
    """The 95 % range of mean(before) - mean(after), in the units of the values; None under 7 days in either.

    An AR(1)-adjusted t interval: the likeness of neighbouring days is pooled over both phases and taken from adjacent
    logged days alone; the days are sorted ordinals without repeats. Gaps keep their length, so that days far apart
    count for more than neighbours. For phases without gaps it is the formula of clinical.md 3.3 to the letter.
    """
    if before.size < LEAST_DAYS or after.size < LEAST_DAYS:
        return None
    r = pooled_likeness(before_day, before, after_day, after)
    of_before, n_before = _variance(before_day, before, r)
    of_after, n_after = _variance(after_day, after, r)
    middle = float(before.mean() - after.mean())
    half = quantile(_UPPER, max(n_before + n_after - 2, 2.0)) * math.sqrt(of_before + of_after)
    return middle - half, middle + half


def pooled_likeness(before_day: Days, before: Numbers, after_day: Days, after: Numbers) -> float:
    """The lag-1 correlation pooled over both phases, corrected for few days, 0 to 0.8.

    The products of adjacent logged days stand for all neighbours that there would be without gaps; without any
    adjacent days it is 0.
    """
    phases = ((before_day, before - before.mean()), (after_day, after - after.mean()))
    squares = sum(float((apart**2).sum()) for _day, apart in phases)
    pairs = [(apart[near] * apart[near + 1]) for day, apart in phases for near in [neighbours(day)]]
    found = sum(one.size for one in pairs)
    if squares < NEGLIGIBLE or found == 0:
        return 0.0
    whole = before.size + after.size - 2
    r = sum(float(one.sum()) for one in pairs) * whole / found / squares
    return float(np.clip(r + (1 + 3 * r) * 2 / (before.size + after.size), 0, HIGHEST_CORRELATION))


def _variance(day: Days, value: Numbers, r: float) -> tuple[float, float]:
    """The variance of a phase's mean, and how many unrelated days it is worth (2 or more)."""
    more = inflation(day, np.ones(value.size), r)
    worth = max(value.size / more, 2.0)
    squares = float(((value - value.mean()) ** 2).sum())
    return squares / max(value.size - more, 1.0) / worth, worth
