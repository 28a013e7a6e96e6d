"""The trend: how many points a month the daily series rises or falls, with an honest range (R-STAT-3)."""

from dataclasses import dataclass

import numpy as np

from painlog.analysis.autocorrelation import HIGHEST_CORRELATION, NEGLIGIBLE, inflation, neighbours
from painlog.analysis.readings import Days, Numbers
from painlog.analysis.students_t import quantile

MONTH_DAYS = 30  # R-HA-3: a month is 30 days wherever it is not a calendar month
LEAST_DAYS = 28  # R-STAT-3


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
    of_mean = inflation(day, np.ones(n), r)
    of_slope = inflation(day, centred, r)
    spread = float((residual**2).sum()) / max(n - of_mean - of_slope, 1.0)
    error = np.sqrt(spread * of_slope / (centred**2).sum())
    half = quantile(0.975, max(n / max(of_slope, of_mean) - 2, 2.0)) * float(error)
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
    adjacent = neighbours(day)
    if adjacent.size == 0 or squares < NEGLIGIBLE:
        return 0.0
    r = float((residual[adjacent] * residual[adjacent + 1]).mean()) / squares
    return float(np.clip(r + (2 + 4 * r) / adjacent.size, 0, HIGHEST_CORRELATION))
