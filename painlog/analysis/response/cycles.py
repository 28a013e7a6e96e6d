"""A repeated treatment: all its rounds laid over one another from day 0 (clinical.md 3.1, 3.2 step 6)."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import numpy as np

from painlog.analysis.days import Period
from painlog.analysis.response.baseline import baseline
from painlog.analysis.response.dense import Dense
from painlog.analysis.response.duration import TRAIL_LEAST, days_after, duration
from painlog.analysis.response.history import History
from painlog.analysis.response.one_series import HALF, THIRD
from painlog.analysis.response.others import is_repeat
from painlog.analysis.response.plan import Plan
from painlog.analysis.response.values import Baseline, Cycle, Cycles, CycleWeek, Duration
from painlog.analysis.response.windows import MINUTES, percent_allowed
from painlog.domain.treatment import Treatment

WEEK = 7
LEAST_CYCLES = 2
LONGEST_DAYS = 366  # of one round that nothing follows: what comes after is not laid over the others


def cycles(kind: str, plan: Plan, history: History) -> Cycles | None:
    """The rounds of one kind of treatment, against the days before the first; None under two, or for a block.

    Each round is measured against the baseline of the first: the days before a later one still hold what the one
    before it left. Where the first has none, each has its own.
    """
    given = _rounds([one for one in history.treatments if one.kind == kind])
    series = history.series.get(plan.metric)
    if len(given) < LEAST_CYCLES or series is None:
        return None
    first = baseline(series, plan.metric, given[0].started_at.day)[0]
    nexts = [after.started_at.day for _before, after in pairwise(given)]
    rounds = [
        _cycle(number, one, until, series, plan, first, history.as_of)
        for number, (one, until) in enumerate(zip(given, [*nexts, None], strict=True), start=1)
    ]
    last = given[-1].started_at.day
    next_from = given[-1].next_allowed
    if next_from is None and plan.repeat_days is not None:
        next_from = last + timedelta(days=plan.repeat_days)
    return Cycles(
        kind=kind,
        metric=plan.metric,
        baseline=first,
        cycles=tuple(rounds),
        repeat_days=plan.repeat_days,
        next_from=next_from,
        days_until_next=None if next_from is None else max((next_from - history.as_of).days, 0),
    )


def _rounds(given: Sequence[Treatment]) -> list[Treatment]:
    """The treatments of one place, one a day: those that repeat the last one given."""
    if not given:
        return []
    same = [one for one in given if is_repeat(one, given[-1])]
    return [
        one for one, before in zip(same, [None, *same[:-1]], strict=True) if before is None or _later(one, before)
    ]


def _later(one: Treatment, before: Treatment) -> bool:
    return one.started_at.day > before.started_at.day


def _cycle(
    number: int, one: Treatment, until: date | None, series: Dense, plan: Plan, first: Baseline, as_of: date
) -> Cycle:
    day_0 = one.started_at.day
    last = min(day_0 + timedelta(days=LONGEST_DAYS), as_of) if until is None else until - timedelta(days=1)
    after = days_after(day_0, 1, last)
    own = first if first.mean is not None else baseline(series, plan.metric, day_0)[0]

    def lasted(share: float) -> Duration:
        measured = days_after(day_0, plan.lag_days + 1, last)
        if own.mean is None or measured is None or percent_allowed(own.mean, plan.metric) is not None:
            return Duration()
        rising = plan.metric in MINUTES
        return duration(series, measured, day_0, own.mean, share, rising=rising, given_again=until is not None)

    return Cycle(
        number=number,
        treatment_id=one.id,
        day=day_0,
        weeks=() if after is None else _weeks(series, after),
        relief_30=lasted(THIRD),
        relief_50=lasted(HALF),
        days_to_next=None if until is None else (until - day_0).days,
    )


def _weeks(series: Dense, after: Period) -> tuple[CycleWeek, ...]:
    """Its weeks from day 1 on, the last one as far as it goes."""
    shared = after.shared(series.period)
    late = 0 if shared is None else (shared.first - after.first).days
    row = np.full(-(-after.days // WEEK) * WEEK, np.nan)
    value = series.cut(after)
    row[late : late + value.size] = value
    weeks = row.reshape(-1, WEEK)
    logged = ~np.isnan(weeks)
    n, total = logged.sum(axis=1), np.where(logged, weeks, 0.0).sum(axis=1)
    return tuple(
        CycleWeek(week=place, mean=whole / days if days >= TRAIL_LEAST else None, n_days=days)
        for place, (whole, days) in enumerate(zip(total.tolist(), n.tolist(), strict=True), start=1)
    )
