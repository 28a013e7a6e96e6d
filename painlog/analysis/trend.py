"""The trend: how many points a month the daily series rises or falls, with an honest range (R-STAT-3)."""

from dataclasses import dataclass

import numpy as np

from painlog.analysis.readings import Days, Numbers
from painlog.analysis.students_t import quantile

MONTH_DAYS = 30  # R-HA-3: a month is 30 days wherever it is not a calendar month
LEAST_DAYS = 28  # R-STAT-3
HIGHEST_CORRELATION = 0.8  # clinical.md 3.3
_NEGLIGIBLE = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """A slope in points a month of 30 days, the ends of its 95 % range, and the days behind it."""

    points_per_month: float
    low: float
    high: float
    n_days: int


def trend(day: Days, value: Numbers) -> Trend | None:
    """The least-squares slope of the values over their days; None under 28 measured days (R-STAT-3).

    `day` are sorted ordinals without repeats, `value` 0-10 without NaN, of one length. The range is the
    AR(1)-adjusted t interval of clinical.md 3.3, taken from a difference of two means to a slope: one day's pain
    resembles the next day's, so ordinary ranges would be far too narrow. Gaps keep their length: the likeness of two
    days fades with the days between them, and is measured on neighbouring logged days only.
    """
    n = day.size
    if n < LEAST_DAYS:
        return None
    centred = day - day.mean()
    slope = float((centred * value).sum() / (centred**2).sum())
    residual = value - value.mean() - slope * centred
    r = neighbour_correlation(day, residual)
    mean_inflation = _inflation(day, np.ones(n), r)
    slope_inflation = _inflation(day, centred, r)
    spread = float((residual**2).sum()) / max(n - mean_inflation - slope_inflation, 1.0)
    error = np.sqrt(spread * slope_inflation / (centred**2).sum())
    half = quantile(0.975, max(n / max(slope_inflation, mean_inflation) - 2, 2.0)) * float(error)
    return Trend(
        points_per_month=slope * MONTH_DAYS,
        low=(slope - half) * MONTH_DAYS,
        high=(slope + half) * MONTH_DAYS,
        n_days=n,
    )


def neighbour_correlation(day: Days, residual: Numbers) -> float:
    """How alike two neighbouring days are, 0 to 0.8 (clinical.md 3.3): from adjacent logged days alone.

    A fitted line makes the residuals look less alike than they are, by about (2 + 4r) / n; that is given back.
    """
    squares = float((residual**2).mean())
    adjacent = np.flatnonzero(np.diff(day) == 1)
    if adjacent.size == 0 or squares < _NEGLIGIBLE:
        return 0.0
    r = float((residual[adjacent] * residual[adjacent + 1]).mean()) / squares
    return float(np.clip(r + (2 + 4 * r) / adjacent.size, 0, HIGHEST_CORRELATION))


def _inflation(day: Days, weight: Numbers, r: float) -> float:
    """How many times the variance of sum(weight * value) exceeds that of unrelated days, 1 or more for r >= 0."""
    dense = np.zeros(int(day[-1] - day[0]) + 1)
    dense[day - day[0]] = weight
    total = float((dense**2).sum())
    for lag in range(1, dense.size):
        likeness = r**lag
        if likeness < _NEGLIGIBLE:
            break
        total += 2 * likeness * float(dense[lag:] @ dense[:-lag])
    return max(total / float((weight**2).sum()), 1.0)
