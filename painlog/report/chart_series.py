"""What the chart's line and band pass through: days, or weeks where days would be too many to see."""

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from painlog.report.chart_data import ChartData, Days, DoseRow, Numbers

_WEEK = 7
_MOST_POINTS = 1100


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Series:
    """One place for every step of the period: not-a-number where nothing was logged, so that a line breaks there.

    `x` are day ordinals (the middle of a week), `step` the days between them.
    """

    x: Numbers
    value: Numbers
    low: Numbers
    high: Numbers
    late: np.ndarray[tuple[int], np.dtype[np.bool_]]
    step: int

    @property
    def alone(self) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """The points with nothing logged on either side: no line would show them."""
        logged = np.concatenate(([False], ~np.isnan(self.value), [False]))
        return np.asarray(logged[1:-1] & ~logged[:-2] & ~logged[2:])


def series(data: ChartData) -> Series:
    """Daily values with least and worst; above two years the mean of each week with its lowest and highest day."""
    if data.weekly:
        return by_week(data.start.toordinal(), data.length, data.days, data.value)
    return by_day(data.start.toordinal(), data.length, data)


def step_days(data: ChartData) -> int:
    """1 where the chart is drawn by the day, else the days of one step: a week, or weeks in a very long period."""
    return _weeks(data.length) if data.weekly else 1


def dose_heights(row: DoseRow, data: ChartData) -> tuple[Numbers, Numbers]:
    """Where a medicine's bars stand (ordinals) and how high: units a day, or the mean units a day of a week."""
    step = step_days(data)
    if step == 1:
        return row.days.astype(np.float64), row.units
    place = (row.days - data.start.toordinal()) // step
    total = np.bincount(place, weights=row.units)
    used = np.flatnonzero(total)
    return _middles(used, data.start.toordinal(), step), total[used] / step


def long_gaps(logged: Days, first: int, last: int, share: float) -> list[float]:
    """The middles of the gaps between `logged` days (ordinals, rising) that are at least that share of all days."""
    edges = np.concatenate(([first - 1], logged, [last + 1]))
    wide = np.flatnonzero(np.diff(edges) - 1 >= share * (last - first + 1))
    return [float(edges[place] + edges[place + 1]) / 2 for place in wide.tolist()]


def _middles(places: Days, first: int, step: int) -> Numbers:
    return places.astype(np.float64) * step + (first + (step - 1) / 2)


def _weeks(length: int) -> int:
    return _WEEK * -(-length // (_WEEK * _MOST_POINTS))


class Daily(Protocol):
    """Numbers by the day: what a line by the day is made of."""

    @property
    def days(self) -> Days:
        """Ordinals, rising."""

    @property
    def value(self) -> Numbers:
        """The line."""

    @property
    def least(self) -> Numbers:
        """The foot of the band, not-a-number where it is not given."""

    @property
    def worst(self) -> Numbers:
        """The top of the band, not-a-number where it is not given."""

    @property
    def late(self) -> np.ndarray[Any, np.dtype[np.bool_]]:
        """Which were written down late."""


def by_day(first: int, length: int, daily: Daily) -> Series:
    """A place for each of `length` days from the ordinal `first` on."""
    place = daily.days - first
    value, low, high = (np.full(length, np.nan) for _each in range(3))
    late = np.zeros(length, dtype=np.bool_)
    value[place], late[place] = daily.value, daily.late
    low[place] = np.where(np.isnan(daily.least), daily.value, daily.least)
    high[place] = np.where(np.isnan(daily.worst), daily.value, daily.worst)
    return Series(x=np.arange(length, dtype=np.float64) + first, value=value, low=low, high=high, late=late, step=1)


def by_week(first: int, length: int, days: Days, value: Numbers) -> Series:
    """A place for each week from the ordinal `first` on: its mean, its lowest and its highest day."""
    step = _weeks(length)
    place = (days - first) // step
    count = -(-length // step)
    mean, low, high = (np.full(count, np.nan) for _each in range(3))
    n = np.bincount(place, minlength=count)
    total = np.bincount(place, weights=value, minlength=count)
    np.divide(total, n, out=mean, where=n > 0)
    np.fmin.at(low, place, value)
    np.fmax.at(high, place, value)
    x = _middles(np.arange(count), first, step)
    return Series(x=x, value=mean, low=low, high=high, late=np.zeros(count, dtype=np.bool_), step=step)
