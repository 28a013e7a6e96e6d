"""Two periods of a diary side by side: means, days, and the difference with its range."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from painlog.analysis.days import Period
from painlog.analysis.readings import Days, Numbers
from painlog.analysis.response.interval import difference_interval

LEAST_DAYS = 5  # as a window after a treatment: five days and 70 percent of the period (clinical.md 3.2)
LEAST_SHARE = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two periods: the mean of its logged days, None under five of them or 70 percent."""

    period: Period
    mean: float | None
    n_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two periods of one series. `difference` is second less first, with its AR(1) 95 % range.

    `low` and `high` are None under seven days in either.
    """

    first: Side
    second: Side
    difference: float | None = None
    low: float | None = None
    high: float | None = None


def compare(daily: Mapping[date, float], first: Period, second: Period) -> Comparison:
    """One daily series in two periods, which may not share a day. Raises ValueError where they do."""
    if first.shared(second) is not None:
        raise ValueError("the two periods share days")
    one, other = _side(daily, first), _side(daily, second)
    if one.mean is None or other.mean is None:
        return Comparison(first=one, second=other)
    found = difference_interval(*_columns(daily, second), *_columns(daily, first))
    low, high = found if found is not None else (None, None)
    return Comparison(first=one, second=other, difference=other.mean - one.mean, low=low, high=high)


def _side(daily: Mapping[date, float], period: Period) -> Side:
    value = _columns(daily, period)[1]
    enough = value.size >= max(LEAST_DAYS, LEAST_SHARE * period.days - 1e-9)
    return Side(period=period, mean=float(value.mean()) if enough else None, n_days=int(value.size))


def _columns(daily: Mapping[date, float], period: Period) -> tuple[Days, Numbers]:
    rows = sorted((day.toordinal(), value) for day, value in daily.items() if period.holds(day))
    return np.array([day for day, _value in rows], dtype=np.int64), np.array([value for _day, value in rows])
