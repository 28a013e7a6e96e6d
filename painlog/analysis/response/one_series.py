"""One daily series before and after a treatment: baseline, windows, onset and how long relief was there."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from painlog.analysis.days import Period
from painlog.analysis.response.baseline import baseline, is_short, is_unusually_high, remembered, usual
from painlog.analysis.response.codes import Metric, Note
from painlog.analysis.response.dense import Dense
from painlog.analysis.response.duration import days_after, duration, onset_day
from painlog.analysis.response.plan import Plan
from painlog.analysis.response.values import Duration, SeriesResponse, Window
from painlog.analysis.response.windows import (
    MINUTES,
    Before,
    percent_allowed,
    window_mean,
    with_relief,
    with_thresholds,
)

HALF, THIRD = 0.5, 0.3  # R-RESP-6 reports both


def series_response(
    series: Dense,
    metric: Metric,
    plan: Plan,
    day_0: date,
    *,
    windows: tuple[Window, ...],
    past: Period,
    given_again: bool,
    recalled: float | None = None,
    area: str = "",
) -> SeriesResponse:
    """The response of one series.

    `windows` are the plan's with their dates, still empty; `past` are the days from day 0 that are known of, to
    today or to the day before the same treatment was `given_again`. `recalled` is the person's memory of the
    baseline, used only where the diary has none.
    """
    found, day, value = baseline(series, metric, day_0)
    usual_mean, usual_n = usual(series, found)
    unusual = metric is Metric.PAIN and is_unusually_high(found, usual_mean)
    if found.mean is None and recalled is not None:
        found, day, value = remembered(recalled), np.empty(0, dtype=np.int64), np.empty(0)
    before = Before(baseline=found, day=day, value=value, unusual_mean=usual_mean if unusual else None)
    done = []
    for window in windows:
        with_mean = window_mean(window, series, metric, open_until=past, cut_short=given_again)
        done.append(with_thresholds(with_relief(with_mean, series, metric, before, past), plan.thresholds))
    response = SeriesResponse(
        metric=metric,
        baseline=found,
        windows=tuple(done),
        area=area,
        usual_mean=usual_mean,
        usual_n=usual_n,
    )
    timed = _with_times(response, series, plan, day_0, past, given_again)
    return replace(timed, notes=_notes(timed, unusual=unusual))


def planned_windows(plan: Plan, day_0: date, ended_on: date | None) -> tuple[Window, ...]:
    """The plan's windows with their dates; for a trial the one from the day after day 0 to the end entered."""
    if plan.own_dates:
        last = None if ended_on is None else (ended_on - day_0).days
        return (_window(max(plan.lag_days, 1), last, "", day_0),)
    return tuple(_window(one.from_day, one.to_day, one.at, day_0) for one in plan.windows)


def _window(first: int, last: int | None, at: str, day_0: date) -> Window:
    period = None
    if last is not None and last >= first:
        until = min(day_0.toordinal() + last, date.max.toordinal())
        period = Period(min(day_0 + timedelta(days=first), date.fromordinal(until)), date.fromordinal(until))
    return Window(from_day=first, to_day=last, at=at, period=period, days=period.days if period else 0, n_days=0)


def _with_times(
    response: SeriesResponse, series: Dense, plan: Plan, day_0: date, past: Period, given_again: bool
) -> SeriesResponse:
    """Onset and durations; relief of a share needs a baseline of which there are percent (R-RESP-5)."""
    mean = response.baseline.mean
    lag = 0 if plan.own_dates else plan.lag_days
    after = days_after(day_0, lag + 1, past.last)
    if mean is None or after is None or percent_allowed(mean, response.metric) is not None:
        return response
    rising = response.metric in MINUTES

    def lasted(share: float) -> Duration:
        return duration(series, after, day_0, mean, share, rising=rising, given_again=given_again)

    return replace(
        response,
        onset_day=onset_day(series, after, day_0, mean, rising=rising),
        relief_30=lasted(THIRD),
        relief_50=lasted(HALF),
    )


def _notes(response: SeriesResponse, *, unusual: bool) -> tuple[Note, ...]:
    wearing = response.relief_30.wearing_off_since or response.relief_50.wearing_off_since
    close = any(seen.too_close_to_call for window in response.windows for seen in window.thresholds)
    said = {
        Note.MEMORY: response.baseline.remembered,
        Note.SHORT_BASELINE: is_short(response.baseline, response.metric),
        Note.UNUSUALLY_HIGH_BEFORE: unusual,
        Note.NEAR_THRESHOLD: close,
        Note.MAY_BE_WEARING_OFF: wearing is not None,
    }
    return tuple(note for note, holds in said.items() if holds)
