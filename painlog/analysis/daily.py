"""One number a day: the daily series that the chart draws and every pain figure is worked out from."""

from dataclasses import dataclass, replace

import numpy as np

from painlog.analysis.days import Period
from painlog.analysis.readings import Days, Flags, Numbers, Readings
from painlog.domain.codes import Measure

NOW_READINGS = 2  # R-PAIN-3: several "now" readings a day give a daily mean, one does not


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DailySeries:
    """The days with any pain number that the person gave, oldest first; all columns of one length.

    `day` is an ordinal. `value` is the measure's daily value, 0-10, NaN where that day has none (R-PAIN-4).
    `worst` and `least` are the day's range: from the worst and least that were given, else from all its readings.
    `n_readings` is how many readings of the measure stand behind the value. `late` is true where every pain
    number of the day was written down more than 48 hours after (R-PAIN-5).
    """

    day: Days
    value: Numbers
    worst: Numbers
    least: Numbers
    n_readings: Days
    late: Flags

    def measured(self) -> "DailySeries":
        """The days that have a value."""
        return self._only(~np.isnan(self.value))

    def within(self, period: Period) -> "DailySeries":
        """The days inside a period."""
        return self._only((self.day >= period.first.toordinal()) & (self.day <= period.last.toordinal()))

    def _only(self, keep: Flags) -> "DailySeries":
        return DailySeries(
            day=self.day[keep],
            value=self.value[keep],
            worst=self.worst[keep],
            least=self.least[keep],
            n_readings=self.n_readings[keep],
            late=self.late[keep],
        )


def daily_series(readings: Readings, measure: Measure) -> DailySeries:
    """The daily series of one measure, never mixed with another (R-PAIN-3), from self-report alone (R-OBS-1).

    average: the mean of the day's average pains. worst: the highest of its worst pains. now: the mean of its
    readings, where there are two or more.
    """
    pains = np.stack([readings.average, readings.worst, readings.least, readings.now])
    keep = np.flatnonzero(readings.own & ~np.isnan(pains).all(axis=0))
    if keep.size == 0:
        return _nothing()
    keep = keep[np.argsort(readings.day[keep], kind="stable")]
    average, worst, least, now = pains[:, keep]
    day = readings.day[keep]
    starts = np.flatnonzero(np.diff(day, prepend=day[0] - 1))
    value, n_readings = _values(measure, average, worst, now, starts)
    return DailySeries(
        day=day[starts],
        value=value,
        worst=_else(_highest(worst, starts), _highest(np.fmax.reduce(pains[:, keep]), starts)),
        least=_else(_lowest(least, starts), _lowest(np.fmin.reduce(pains[:, keep]), starts)),
        n_readings=n_readings,
        late=np.logical_and.reduceat(readings.late[keep], starts),
    )


def daily_least(readings: Readings) -> DailySeries:
    """The same for the least pain of the day, which no trend follows: the lowest that was given (R-PAIN-2)."""
    series = daily_series(readings, Measure.AVERAGE)
    keep = np.flatnonzero(readings.own & ~np.isnan(readings.least))
    lowest = np.full(series.day.shape, np.nan)
    np.fmin.at(lowest, np.searchsorted(series.day, readings.day[keep]), readings.least[keep])
    return replace(series, value=lowest)


def _values(measure: Measure, average: Numbers, worst: Numbers, now: Numbers, starts: Days) -> tuple[Numbers, Days]:
    if measure is Measure.WORST:
        return _highest(worst, starts), _count(worst, starts)
    if measure is Measure.AVERAGE:
        return _mean(average, starts), _count(average, starts)
    n = _count(now, starts)
    return np.where(n >= NOW_READINGS, _mean(now, starts), np.nan), n


def _count(numbers: Numbers, starts: Days) -> Days:
    counted: Days = np.add.reduceat((~np.isnan(numbers)).astype(np.int64), starts)
    return counted


def _mean(numbers: Numbers, starts: Days) -> Numbers:
    totals = np.add.reduceat(np.nan_to_num(numbers), starts)
    n = _count(numbers, starts)
    return np.where(n > 0, totals / np.maximum(n, 1), np.nan)


def _highest(numbers: Numbers, starts: Days) -> Numbers:
    highest: Numbers = np.fmax.reduceat(numbers, starts)
    return highest


def _lowest(numbers: Numbers, starts: Days) -> Numbers:
    lowest: Numbers = np.fmin.reduceat(numbers, starts)
    return lowest


def _else(first: Numbers, second: Numbers) -> Numbers:
    return np.where(np.isnan(first), second, first)


def _nothing() -> DailySeries:
    numbers, days = np.empty(0), np.empty(0, dtype=np.int64)
    return DailySeries(
        day=days, value=numbers, worst=numbers, least=numbers, n_readings=days, late=np.empty(0, dtype=np.bool_)
    )
