"""The difference of two groups of days that lie among one another, with an honest range (clinical.md 3.3)."""

from dataclasses import dataclass

import numpy as np

from painlog.analysis.autocorrelation import inflation
from painlog.analysis.readings import Days, Flags, Numbers
from painlog.analysis.students_t import quantile
from painlog.analysis.trend import neighbour_correlation

LEAST_IN_A_GROUP = 7  # clinical.md 3.3: no interval under 7 days on either side


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """The means of two groups, their days, and the 95 % range of first less second."""

    first_mean: float
    first_n: int
    second_mean: float
    second_n: int
    low: float
    high: float

    @property
    def difference(self) -> float:
        """First less second, in the units of the values."""
        return self.first_mean - self.second_mean


def contrast(day: Days, value: Numbers, first: Flags) -> Contrast | None:
    """The days marked `first` against the others; None under 7 in either group.

    `day` are sorted ordinals without repeats. The AR(1)-adjusted t of clinical.md 3.3, for groups whose days lie
    among one another: likeness is measured on neighbouring logged days within their groups' means.
    """
    n_first, n_second = int(first.sum()), int((~first).sum())
    if min(n_first, n_second) < LEAST_IN_A_GROUP:
        return None
    of_first, of_second = float(value[first].mean()), float(value[~first].mean())
    residual = value - np.where(first, of_first, of_second)
    r = neighbour_correlation(day, residual)
    weight = np.where(first, 1 / n_first, -1 / n_second)
    more, of_mean = inflation(day, weight, r), inflation(day, np.ones(day.size), r)
    spread = float((residual**2).sum()) / max(day.size - more - of_mean, 1.0)
    error = float(np.sqrt(spread * more * (weight**2).sum()))
    half = quantile(0.975, max(day.size / max(more, of_mean) - 2, 2.0)) * error
    middle = of_first - of_second
    return Contrast(
        first_mean=of_first,
        first_n=n_first,
        second_mean=of_second,
        second_n=n_second,
        low=middle - half,
        high=middle + half,
    )
