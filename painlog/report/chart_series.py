"""What the chart's line and band pass through: days, or weeks where days would be too many to see."""

from dataclasses import dataclass

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
    return _by_week(data) if data.weekly else _by_day(data)


def step_days(data: ChartData) -> int:
    """1 where the chart is drawn by the day, else the days of one step: a week, or weeks in a very long period."""
    return _WEEK * -(-data.length // (_WEEK * _MOST_POINTS)) if data.weekly else 1


def dose_heights(row: DoseRow, data: ChartData) -> tuple[Numbers, Numbers]:
    """Where a medicine's bars stand (ordinals) and how high: units a day, or the mean units a day of a week."""
    step = step_days(data)
    if step == 1:
        return row.days.astype(np.float64), row.units
    place = (row.days - data.start.toordinal()) // step
    total = np.bincount(place, weights=row.units)
    used = np.flatnonzero(total)
    return _middles(used, data, step), total[used] / step


def _middles(places: Days, data: ChartData, step: int) -> Numbers:
    return places.astype(np.float64) * step + (data.start.toordinal() + (step - 1) / 2)


def _by_day(data: ChartData) -> Series:
    place = data.days - data.start.toordinal()
    value, low, high = (np.full(data.length, np.nan) for _each in range(3))
    late = np.zeros(data.length, dtype=np.bool_)
    value[place], late[place] = data.value, data.late
    low[place] = np.where(np.isnan(data.least), data.value, data.least)
    high[place] = np.where(np.isnan(data.worst), data.value, data.worst)
    x = np.arange(data.length, dtype=np.float64) + data.start.toordinal()
    return Series(x=x, value=value, low=low, high=high, late=late, step=1)


def _by_week(data: ChartData) -> Series:
    step = step_days(data)
    place = (data.days - data.start.toordinal()) // step
    count = -(-data.length // step)
    value, low, high = (np.full(count, np.nan) for _each in range(3))
    n = np.bincount(place, minlength=count)
    total = np.bincount(place, weights=data.value, minlength=count)
    np.divide(total, n, out=value, where=n > 0)
    np.fmin.at(low, place, data.value)
    np.fmax.at(high, place, data.value)
    x = _middles(np.arange(count), data, step)
    return Series(x=x, value=value, low=low, high=high, late=np.zeros(count, dtype=np.bool_), step=step)
