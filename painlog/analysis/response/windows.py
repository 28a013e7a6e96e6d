"""One window after a treatment: its mean, the relief, and the plausible range of it (clinical.md 3.2 and 3.3)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from painlog.analysis.days import Period
from painlog.analysis.readings import Days, Numbers
from painlog.analysis.response.codes import Metric, Why
from painlog.analysis.response.dense import Dense
from painlog.analysis.response.interval import difference_interval
from painlog.analysis.response.plan import Threshold
from painlog.analysis.response.values import RANGE_DAYS, Baseline, ThresholdSeen, Window

LEAST_DAYS = 5  # clinical.md 3.2, step 2
LEAST_SHARE = 0.7
HEADACHE_SHARE = 0.8  # R-HA-3: headache days are scaled from 80 percent on, else they are "at least"
LOW_BASELINE = 3.0  # R-RESP-5
MINUTES = frozenset({Metric.STANDING_MINUTES, Metric.WALKING_MINUTES})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Before:
    """The baseline with the days and values behind it, and the mean of the 60 days before where it was unusual."""

    baseline: Baseline
    day: Days
    value: Numbers
    unusual_mean: float | None = None


def window_mean(window: Window, series: Dense, metric: Metric, *, open_until: Period, cut_short: bool) -> Window:
    """The window with its days and mean, or why there is none.

    `open_until` are the days that are past; `cut_short`: they end because the same treatment was given again.
    """
    if window.period is None:
        return replace(window, why=Why.NO_END)
    if window.period.last > open_until.last and not cut_short:
        return replace(window, why=Why.TOO_EARLY)
    value = series.within(window.period.shared(open_until))[1]
    counted = replace(window, n_days=int(value.size))
    share = HEADACHE_SHARE if metric is Metric.HEADACHE_DAYS else LEAST_SHARE
    if value.size < max(LEAST_DAYS, share * window.days - 1e-9):
        if window.period.last > open_until.last:
            return replace(counted, why=Why.NEXT_BEGUN)
        return replace(counted, why=Why.FEW_DAYS if value.size < LEAST_DAYS else Why.GAPS)
    return replace(counted, mean=float(value.mean()))


def with_relief(window: Window, series: Dense, metric: Metric, before: Before, past: Period) -> Window:
    """The window with relief in points and percent and the range, as far as its days and the baseline allow."""
    mean, of_before = window.mean, before.baseline.mean
    if mean is None or of_before is None:
        return window
    found = replace(window, relief_points=_points(of_before, mean, metric))
    if before.unusual_mean is not None:
        found = replace(
            found,
            usual_points=_points(before.unusual_mean, mean, metric),
            usual_percent=_percent(_points(before.unusual_mean, mean, metric), before.unusual_mean, metric),
        )
    part = window.period.shared(past) if window.period is not None else None
    return _with_percent(_with_range(found, series.within(part), metric, before), of_before, metric)


def with_thresholds(window: Window, thresholds: Sequence[Threshold]) -> Window:
    """The window with each threshold beside it; 'too close to call' where a printed range spans it."""
    return replace(
        window,
        thresholds=tuple(
            ThresholdSeen(percent=one.percent, points=one.points, too_close_to_call=_spans(window, one), own=one.own)
            for one in thresholds
        ),
    )


def percent_allowed(mean: float, metric: Metric) -> Why | None:
    """Why there is no percent of that baseline: of pain under 3 (R-RESP-5), and of nought of anything."""
    if metric is Metric.PAIN and mean < LOW_BASELINE:
        return Why.LOW_BASELINE
    return Why.NOTHING_BEFORE if mean <= 0 else None


def _points(before: float, after: float, metric: Metric) -> float:
    return after - before if metric in MINUTES else before - after


def _percent(points: float, of_mean: float, metric: Metric) -> float | None:
    if percent_allowed(of_mean, metric) is not None:
        return None
    percent = 100 * points / of_mean
    return percent if metric in MINUTES else max(-100.0, min(100.0, percent))


def _with_range(window: Window, after: tuple[Days, Numbers], metric: Metric, before: Before) -> Window:
    found = difference_interval(before.day, before.value, *after)
    if found is None:
        return window
    low, high = (-found[1], -found[0]) if metric in MINUTES else found
    printed = min(before.value.size, after[1].size) >= RANGE_DAYS
    return replace(window, low=low, high=high, range_is_printed=printed)


def _with_percent(window: Window, of_mean: float, metric: Metric) -> Window:
    why = percent_allowed(of_mean, metric)
    points, low, high = window.relief_points, window.low, window.high
    if why is not None or points is None:
        return replace(window, why_no_percent=why)
    return replace(
        window,
        relief_percent=_percent(points, of_mean, metric),
        low_percent=None if low is None else _percent(low, of_mean, metric),
        high_percent=None if high is None else _percent(high, of_mean, metric),
    )


def _spans(window: Window, threshold: Threshold) -> bool:
    if not window.range_is_printed:
        return False
    in_percent = threshold.percent is not None
    low, high = (window.low_percent, window.high_percent) if in_percent else (window.low, window.high)
    size = threshold.percent if in_percent else threshold.points
    return size is not None and low is not None and high is not None and low < size < high
