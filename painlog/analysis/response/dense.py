"""A daily series laid out day by day, so that any stretch of it is at hand: missing days are NaN (R-PAIN-4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from painlog.analysis.days import Period
from painlog.analysis.readings import Days, Numbers


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Dense:
    """The value of every day of a period, NaN where there is none."""

    period: Period
    value: Numbers

    def within(self, part: Period | None) -> tuple[Days, Numbers]:
        """The logged days of a part of it, as ordinals, and their values."""
        cut = self.cut(part)
        logged = np.flatnonzero(~np.isnan(cut))
        start = self.period.first.toordinal() if part is None else max(part.first, self.period.first).toordinal()
        return logged.astype(np.int64) + start, cut[logged]

    def cut(self, part: Period | None) -> Numbers:
        """The values of a part of it, shorter where the part reaches over its ends."""
        shared = None if part is None else part.shared(self.period)
        if shared is None:
            return np.empty(0)
        first = (shared.first - self.period.first).days
        return self.value[first : first + shared.days]

    def first_logged(self) -> date | None:
        """The first day with a value."""
        logged = np.flatnonzero(~np.isnan(self.value))
        return date.fromordinal(self.period.first.toordinal() + int(logged[0])) if logged.size else None


def dense(period: Period, days: Iterable[tuple[date, float]]) -> Dense:
    """The series of a period from pairs of day and value; days outside are left out."""
    return dense_of_ordinals(period, ((day.toordinal(), value) for day, value in days))


def dense_of_ordinals(period: Period, days: Iterable[tuple[int, float]]) -> Dense:
    """The same from ordinals."""
    value = np.full(period.days, np.nan)
    first = period.first.toordinal()
    for day, number in days:
        if 0 <= day - first < value.size:
            value[day - first] = number
    return Dense(period=period, value=value)
