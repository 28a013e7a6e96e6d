"""Headaches day by day, ready to be set before and after a treatment (clinical.md 1.6 and 3.2)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from painlog.analysis.days import Period
from painlog.analysis.headache import QUALIFYING_HOURS, SEVERE, HeadacheDiary, headache_diary
from painlog.analysis.readings import Numbers
from painlog.analysis.response.dense import Dense, dense
from painlog.analysis.response.values import HeadacheAlso
from painlog.domain.codes import EpisodeKind
from painlog.domain.day import DayState
from painlog.domain.episode import Episode

SCALE_DAYS = 28  # headache days are told for 28 days, the window of PREEMPT
_KNOWN_HOURS_SHARE = 0.8  # R-HA-3's share, here of headache days with a length


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class HeadacheColumns:
    """Day by day: `there` 1 or 0, NaN where nothing was logged; the other four are of headache days alone."""

    there: Dense
    qualifying: Dense
    severe: Dense
    hours: Dense
    peak: Dense
    without_end: tuple[Period, ...] = ()


def headache_columns(
    episodes: Sequence[Episode],
    states: Iterable[DayState],
    period: Period,
    *,
    logged: Collection[date],
    worst: Mapping[date, float],
    acute_days: Collection[date],
) -> HeadacheColumns | None:
    """The columns of a period; None where nothing at all was said of headaches.

    `logged` are the days with any entry, `worst` the day's own worst pain, `acute_days` those with an acute medicine.
    After a headache that has no end written down the days are not known, until the next word on headaches: to count
    them as free of it would make relief out of a missing end (R-PAIN-4).
    """
    states = list(states)
    diary = headache_diary(episodes, states, period)
    if not diary.told:
        return None
    there = dense(period, _there(diary, logged))
    open_ = _without_end(episodes, diary, period)
    for stretch in open_:
        there.cut(stretch)[:] = np.nan
    peaks = {day: peak for day, one in diary.days.items() if (peak := _first(one.peak, worst.get(day))) is not None}
    return HeadacheColumns(
        there=there,
        qualifying=dense(
            period,
            (
                (day, float(one.longest_hours >= QUALIFYING_HOURS or day in acute_days))
                for day, one in diary.days.items()
            ),
        ),
        severe=dense(period, ((day, float(peaks.get(day, 0.0) >= SEVERE)) for day in diary.days)),
        hours=dense(period, ((day, one.hours) for day, one in diary.days.items() if one.hours is not None)),
        peak=dense(period, peaks.items()),
        without_end=open_,
    )


def headache_series(columns: HeadacheColumns) -> Dense:
    """Headache days as a daily series: 28 on a headache day and 0 on one without, so that a mean is 'in 28 days'."""
    return replace(columns.there, value=columns.there.value * SCALE_DAYS)


def headache_also(columns: HeadacheColumns, period: Period) -> HeadacheAlso | None:
    """Hours, qualifying and severe days and mean peak of a period; None where no day of it was logged."""
    there = columns.there.cut(period)
    logged = ~np.isnan(there)
    n, days = int(logged.sum()), int(np.nansum(there))
    if not n:
        return None
    peaks = _of(columns.peak, period)
    return HeadacheAlso(
        hours_per_day=_hours_per_day(_of(columns.hours, period), days, n),
        qualifying_days=float(_of(columns.qualifying, period).sum()) * SCALE_DAYS / n,
        severe_days=float(_of(columns.severe, period).sum()) * SCALE_DAYS / n,
        mean_peak=float(peaks.mean()) if peaks.size else None,
        peak_n=int(peaks.size),
    )


def _hours_per_day(hours: Numbers, days: int, n: int) -> float | None:
    if not days:
        return 0.0
    if hours.size < _KNOWN_HOURS_SHARE * days:
        return None
    return float(hours.mean()) * days / n


def _of(series: Dense, period: Period) -> Numbers:
    return series.within(period)[1]


def _there(diary: HeadacheDiary, logged: Collection[date]) -> Iterable[tuple[date, float]]:
    free = (set(logged) | diary.told) - set(diary.days)
    yield from ((day, 0.0) for day in free)
    yield from ((day, 1.0) for day in diary.days)


def _without_end(episodes: Iterable[Episode], diary: HeadacheDiary, period: Period) -> tuple[Period, ...]:
    """The days after each headache without an end, to the day before the next word on headaches."""
    told = np.array(sorted(day.toordinal() for day in diary.told), dtype=np.int64)
    found = []
    for episode in episodes:
        if episode.kind is not EpisodeKind.HEADACHE or episode.ended_at is not None:
            continue
        first = episode.started_at.day.toordinal() + 1
        place = int(np.searchsorted(told, first))
        last = int(told[place]) - 1 if place < told.size else period.last.toordinal()
        if first <= last:
            found.append(Period(date.fromordinal(first), date.fromordinal(last)))
    return tuple(found)


def _first(peak: float | None, worst: float | None) -> float | None:
    return peak if peak is not None else worst
