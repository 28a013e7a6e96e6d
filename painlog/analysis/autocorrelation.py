"""How much less a mean of days says because one day's pain resembles the next day's (clinical.md 3.3)."""

import numpy as np

from painlog.analysis.readings import Days, Numbers

HIGHEST_CORRELATION = 0.8  # clinical.md 3.3
NEGLIGIBLE = 1e-12
_FEW = 128  # days up to which every pair is looked at; beyond it the pairs would outweigh the days


def inflation(day: Days, weight: Numbers, r: float) -> float:
    """How many times the variance of sum(weight * value) exceeds that of unrelated days, 1 or more.

    `day` are sorted ordinals without repeats, `r` is 0 to 0.8: two days are alike by r to the power of the days
    between them, so that gaps keep their length. For days without gaps and equal weights it is the
    1 + 2 * sum((1 - k / n) * r ** k) of clinical.md 3.3.
    """
    if r <= 0:
        return 1.0
    squares = float((weight**2).sum())
    if day.size <= _FEW:
        likeness_of_all = r ** np.abs(day[:, None] - day[None, :])
        return max(float(weight @ likeness_of_all @ weight) / squares, 1.0)
    return max(_by_lags(day, weight, r) / squares, 1.0)


def neighbours(day: Days) -> Days:
    """The places of days whose next one in the list is the next day of the calendar."""
    return np.flatnonzero(np.diff(day) == 1)


def _by_lags(day: Days, weight: Numbers, r: float) -> float:
    """The same sum for many days: by the days between, as far as they are alike at all."""
    dense = np.zeros(int(day[-1] - day[0]) + 1)
    dense[day - day[0]] = weight
    total = float((dense**2).sum())
    for lag in range(1, dense.size):
        likeness = r**lag
        if likeness < NEGLIGIBLE:
            break
        total += 2 * likeness * float(dense[lag:] @ dense[:-lag])
    return total
