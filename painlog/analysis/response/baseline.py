"""The days before a treatment, and whether they were unlike those before them (clinical.md 3.2 and R-STAT-1)."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from painlog.analysis.days import Period
from painlog.analysis.readings import Days, Numbers
from painlog.analysis.response.codes import Metric, Why
from painlog.analysis.response.dense import Dense
from painlog.analysis.response.values import Baseline

USUAL_DAYS = 60  # R-STAT-1
USUAL_LEAST = 30  # half of them: painlog's choice
UNUSUAL_POINTS = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """So many days before a treatment, and how many of them must be logged."""

    days: int
    least: int


# clinical.md 3.2, step 1: 14 days, or 7 where the treatment was set sooner. Headache days are set against 28 days
# (3.1) with the 80 percent of R-HA-3, or against 14 where 28 were not to be had.
USUAL = (Stretch(days=14, least=10), Stretch(days=7, least=5))
OF_HEADACHES = (Stretch(days=28, least=23), Stretch(days=14, least=12))


def baseline(series: Dense, metric: Metric, day_0: date) -> tuple[Baseline, Days, Numbers]:
    """The baseline before `day_0`, with its logged days and their values; without a mean there is a why.

    The shorter stretch is taken only where the longer one reaches back to before the first logged day.
    """
    stretches = OF_HEADACHES if metric is Metric.HEADACHE_DAYS else USUAL
    first = series.first_logged()
    for place, stretch in enumerate(stretches):
        period = _before(day_0, stretch.days)
        day, value = series.within(period)
        if value.size >= stretch.least:
            return _known(period, value), day, value
        was_possible = first is not None and first <= period.first
        if was_possible or place == len(stretches) - 1:
            break
    longest = _before(day_0, stretches[0].days)
    n = int(series.within(longest)[1].size)
    why = Why.FEW_BASELINE_DAYS if n else Why.NO_BASELINE
    nothing = Baseline(mean=None, median=None, n_days=n, period=longest, why=why)
    return nothing, np.empty(0, dtype=np.int64), np.empty(0)


def is_short(found: Baseline, metric: Metric) -> bool:
    """Whether the longer stretch was not to be had."""
    stretches = OF_HEADACHES if metric is Metric.HEADACHE_DAYS else USUAL
    return found.mean is not None and found.period is not None and found.period.days < stretches[0].days


def remembered(mean: float) -> Baseline:
    """What the person remembers of before, where there is no diary of it; marked as memory."""
    return Baseline(mean=mean, median=None, n_days=0, period=None, remembered=True)


def usual(series: Dense, found: Baseline) -> tuple[float | None, int]:
    """The mean of the 60 days before the baseline, and its logged days; None under 30 of them (R-STAT-1)."""
    if found.mean is None or found.period is None:
        return None, 0
    value = series.within(_before(found.period.first, USUAL_DAYS))[1]
    n = int(value.size)
    return (float(value.mean()) if n >= USUAL_LEAST else None), n


def is_unusually_high(found: Baseline, usual_mean: float | None) -> bool:
    """Whether the baseline lies more than a point above the days before it (R-STAT-1)."""
    return found.mean is not None and usual_mean is not None and found.mean - usual_mean > UNUSUAL_POINTS


def _known(period: Period, value: Numbers) -> Baseline:
    return Baseline(mean=float(value.mean()), median=float(np.median(value)), n_days=int(value.size), period=period)


def _before(day: date, days: int) -> Period:
    last = max(day - date.min, timedelta(days=1))
    first = max(last - timedelta(days=days), timedelta())
    return Period(date.min + first, date.min + last - timedelta(days=1))
