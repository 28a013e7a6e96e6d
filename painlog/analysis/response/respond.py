"""What came after one treatment, put together (clinical.md 3.2)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

import numpy as np

from painlog.analysis.days import Period
from painlog.analysis.response.blocks import block_responses
from painlog.analysis.response.codes import Metric, Note
from painlog.analysis.response.dense import Dense
from painlog.analysis.response.headaches import headache_also
from painlog.analysis.response.history import History
from painlog.analysis.response.medicine import medicine_change
from painlog.analysis.response.one_series import planned_windows, series_response
from painlog.analysis.response.others import next_of_same, other_changes
from painlog.analysis.response.plan import Plan
from painlog.analysis.response.values import (
    BlockResponse,
    OtherChange,
    Response,
    SeriesResponse,
    TrialResponse,
    Window,
)
from painlog.domain.treatment import Treatment


def respond(treatment: Treatment, plan: Plan, history: History) -> Response:
    """The response to one treatment, from the person's days up to `history.as_of`: numbers, never a verdict.

    What the person remembers of the pain before is used only where there is no diary of it, and marked as memory.
    What is known ends with the day before the same treatment was given again.
    """
    judged = _judged(treatment, plan, history)
    main = None if plan.metric is Metric.READINGS else judged.by_metric(plan.metric)
    response = Response(
        treatment_id=treatment.id,
        kind=treatment.kind,
        day=treatment.started_at.day,
        main=main,
        more=tuple(judged.by_metric(metric) for metric in plan.more_metrics if metric in history.series),
        sites=() if main is None else judged.by_site(),
        blocks=_blocks(treatment, plan, history),
        trial=None if main is None else _trial(main, treatment, plan, history),
        others=() if main is None else _once(change for window in main.windows for change in window.others),
        stated_relief=treatment.stated_relief,
    )
    return replace(response, notes=_notes(response, history, judged.past))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Judged:
    """One treatment, and the days that it is judged by."""

    treatment: Treatment
    plan: Plan
    history: History
    windows: tuple[Window, ...]
    past: Period
    given_again: bool

    def by_metric(self, metric: Metric) -> SeriesResponse:
        """The response of one metric, with what else changed, the medicines and the headaches of each window."""
        found = self._series(self.history.series.get(metric) or _nothing(self.history), metric)
        of_headaches = metric is Metric.HEADACHE_DAYS
        windows = tuple(self._beside(window, found, of_headaches=of_headaches) for window in found.windows)
        before = found.baseline.period
        if not of_headaches or before is None or self.history.headaches is None:
            return replace(found, windows=windows)
        also = headache_also(self.history.headaches, before)
        return replace(found, windows=windows, baseline=replace(found.baseline, also=also))

    def by_site(self) -> tuple[SeriesResponse, ...]:
        """The response of each area that the treatment names, by the area's own numbers (R-PAIN-6)."""
        named = [mark.area for mark in self.treatment.areas if mark.area in self.history.areas]
        return tuple(self._series(self.history.areas[area], Metric.PAIN, area) for area in named)

    def _series(self, series: Dense, metric: Metric, area: str = "") -> SeriesResponse:
        return series_response(
            series,
            metric,
            self.plan,
            self.treatment.started_at.day,
            windows=self.windows,
            past=self.past,
            given_again=self.given_again,
            recalled=self.treatment.remembered_before if metric is Metric.PAIN and not area else None,
            area=area,
        )

    def _beside(self, window: Window, found: SeriesResponse, *, of_headaches: bool) -> Window:
        seen = None if window.period is None else window.period.shared(self.past)
        before = found.baseline.period
        if seen is None or window.mean is None:
            return window
        first = seen.first if before is None else before.first
        span = Period(min(first, self.treatment.started_at.day), seen.last)
        history = self.history
        return replace(
            window,
            others=other_changes(self.treatment, history.treatments, history.analgesics, span),
            medicine=None if before is None else medicine_change(history.medicines, before, seen),
            also=headache_also(history.headaches, seen) if of_headaches and history.headaches else None,
        )


def _judged(treatment: Treatment, plan: Plan, history: History) -> _Judged:
    day_0 = treatment.started_at.day
    again = next_of_same(treatment, history.treatments)
    known = history.as_of if again is None else min(history.as_of, again.started_at.day - timedelta(days=1))
    return _Judged(
        treatment=treatment,
        plan=plan,
        history=history,
        windows=planned_windows(plan, day_0, treatment.ended_at.day if treatment.ended_at is not None else None),
        past=Period(day_0, max(known, day_0)),
        given_again=again is not None,
    )


def _nothing(history: History) -> Dense:
    return Dense(period=Period(history.as_of, history.as_of), value=np.array([np.nan]))


def _blocks(treatment: Treatment, plan: Plan, history: History) -> tuple[BlockResponse, ...]:
    """The timed readings: of every block, and of any other treatment that has some."""
    read = [one for one in history.readings if one.treatment_id == treatment.id]
    if plan.metric is not Metric.READINGS and not read:
        return ()
    shares = [one.percent for one in plan.thresholds if one.percent is not None]
    return block_responses(treatment, read, plan, shares)


def _trial(main: SeriesResponse, treatment: Treatment, plan: Plan, history: History) -> TrialResponse | None:
    if not plan.own_dates or not main.windows:
        return None
    days = [one for one in history.trial_days if one.treatment_id == treatment.id]
    hours = [one.hours_used for one in days if one.hours_used is not None]
    return TrialResponse(
        pain=main.windows[0],
        medicine=main.windows[0].medicine,
        hours_used_mean=sum(hours) / len(hours) if hours else None,
        hours_used_n=len(hours),
    )


def _once(changes: Iterable[OtherChange]) -> tuple[OtherChange, ...]:
    return tuple(sorted(dict.fromkeys(changes), key=lambda one: one.day))


def _notes(response: Response, history: History, past: Period) -> tuple[Note, ...]:
    notes = [Note.MIXED] if response.others else []
    notes += [note for one in (response.main, *response.more) if one is not None for note in one.notes]
    notes += [note for block in response.blocks for note in block.notes]
    if response.main is not None and _lacks_an_end(response.main, history, past):
        notes.append(Note.HEADACHE_WITHOUT_END)
    return tuple(dict.fromkeys(notes))


def _lacks_an_end(main: SeriesResponse, history: History, past: Period) -> bool:
    if main.metric is not Metric.HEADACHE_DAYS or history.headaches is None:
        return False
    first = past.first if main.baseline.period is None else main.baseline.period.first
    judged = Period(min(first, past.first), past.last)
    return any(judged.shared(stretch) is not None for stretch in history.headaches.without_end)
