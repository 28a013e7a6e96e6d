"""Reads the rounds of a treatment that was given more than once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from painlog.analysis.response.codes import Metric
from painlog.analysis.response.values import Cycle, Cycles, Duration
from painlog.analysis.response.windows import MINUTES
from painlog.domain.codes import Measure
from painlog.i18n import _, ngettext
from painlog.labels.dates import day_text
from painlog.labels.treatments import treatment as treatment_name
from painlog.report.cycles import WEEK, Round, Rounds
from painlog.report.figures import scale_title
from painlog.report.numbers.responses import all_cycles, history
from painlog.report.views.cycleview import CycleView
from painlog.workflows.trends.treatments import BEFORE_DAYS

if TYPE_CHECKING:
    from painlog.domain.person import Person
    from painlog.storage.diary import Diary

_MINUTES = (30.0, 60.0, 120.0, 240.0, 480.0, 1440.0)
_WEEKS_OF_28 = 4.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Repeated:
    """The kinds of treatment to choose from (code and words), the chosen one, and its chart."""

    options: Sequence[tuple[str, str]] = ()
    chosen: str = ""
    view: CycleView | None = None


def read_repeated(diary: "Diary", person: "Person", today: date, wanted: str) -> Repeated:
    """The rounds of that kind of treatment, or of the one given most often."""
    given = [one for one in diary.treatments(person.id) if one.started_at.day <= today]
    counts = {one.kind: sum(other.kind == one.kind for other in given) for one in given}
    if not any(count > 1 for count in counts.values()):
        return Repeated()
    first = min(one.started_at.day for one in given if counts[one.kind] > 1)
    start = date.fromordinal(max(first.toordinal() - BEFORE_DAYS, 1))
    found = all_cycles(history(diary.records(person.id, start), person, today))
    if not found:
        return Repeated()
    ordered = sorted(found, key=lambda one: -len(one.cycles))
    chosen = next((one for one in ordered if one.kind == wanted), ordered[0])
    return Repeated(
        options=[(one.kind, _named(one)) for one in ordered],
        chosen=chosen.kind,
        view=_view(chosen, person.measure),
    )


def repeated_view(repeated: Repeated, span: tuple[int, int] | None) -> CycleView:
    """The chart, or the part of it that is to be seen; an empty one where nothing was given twice."""
    if repeated.view is None:
        nothing = _(
            "No treatment was given twice yet. From the second time on, its rounds are laid over one another here."
        )
        return CycleView(treatment="", data=None, days=(), logged=(), lines=(), says="{value}", nothing=nothing)
    return repeated.view.part(span)


def _named(found: Cycles) -> str:
    n = len(found.cycles)
    words = ngettext("{name}, {n} round", "{name}, {n} rounds", n)
    return words.format(name=treatment_name(found.kind), n=n)


def _view(found: Cycles, measure: Measure) -> CycleView:
    share = 1 / _WEEKS_OF_28 if found.metric is Metric.HEADACHE_DAYS else 1.0
    values = [
        np.array([np.nan if week.mean is None else week.mean * share for week in one.weeks], dtype=np.float64)
        for one in found.cycles
    ]
    weeks = max([1, *(value.size for value in values)])
    rounds = [
        Round(number=one.number, value=value, wore_off=one.wore_off_week_30)
        for one, value in zip(found.cycles, values, strict=True)
    ]
    before = found.baseline.mean
    return CycleView(
        treatment=_named(found),
        data=Rounds(
            title=_title(found.metric, measure),
            top=_top(found.metric, values),
            shown=(1, weeks),
            rounds=rounds,
            before=None if before is None else before * share,
        ),
        days=[one.day for one in found.cycles],
        logged=[[week.n_days for week in one.weeks] for one in found.cycles],
        lines=_lines(found),
        says=_says(found.metric),
    )


def _says(metric: Metric) -> str:
    if metric is Metric.HEADACHE_DAYS:
        return _("{value} headache days")
    return _("mean {value} minutes") if metric in MINUTES else _("mean {value}")


def _title(metric: Metric, measure: Measure) -> str:
    if metric is Metric.HEADACHE_DAYS:
        return _("Headache days of each week, 0 to 7 (higher = worse)")
    if metric is Metric.STANDING_MINUTES:
        return _("Standing, minutes a day, mean of each week (higher = longer)")
    if metric is Metric.WALKING_MINUTES:
        return _("Walking, minutes a day, mean of each week (higher = longer)")
    return _("{scale}, mean of each week").format(scale=scale_title(measure))


def _top(metric: Metric, values: Sequence["np.ndarray[tuple[int], np.dtype[np.float64]]"]) -> float:
    if metric is Metric.HEADACHE_DAYS:
        return 7.0
    if metric not in MINUTES:
        return 10.0
    highest = max((float(np.nanmax(value)) for value in values if not np.isnan(value).all()), default=0.0)
    return next((top for top in _MINUTES if top >= highest), _MINUTES[-1])


def _lines(found: Cycles) -> list[str]:
    lines = [_round_line(one) for one in found.cycles]
    if found.baseline.mean is None:
        lines.insert(0, _("Too few days were logged before the first round to compare with."))
    if found.next_from is not None and found.days_until_next is not None:
        day = day_text(found.next_from)
        lines.append(
            ngettext(
                "A next round is usually given no sooner than {day}, in {n} day.",
                "A next round is usually given no sooner than {day}, in {n} days.",
                found.days_until_next,
            ).format(day=day, n=found.days_until_next)
            if found.days_until_next
            else _("A next round is usually given no sooner than {day}, which has come.").format(day=day)
        )
    return lines


def _week(relief: Duration) -> int:
    return ((relief.wearing_off_since or 1) - 1) // WEEK + 1


def _round_line(one: Cycle) -> str:
    """`Round 3, 4 May 2026: relief of 30 percent or more ended in week 9, of half in week 7.`"""
    parts = []
    for share, relief, week in ((30, one.relief_30, one.wore_off_week_30), (50, one.relief_50, one.wore_off_week_50)):
        if relief.from_day is None:
            words = _("relief of {share} percent or more not seen")
        elif week is not None:
            words = _("relief of {share} percent or more ended in week {week}")
        elif relief.still:
            words = _("relief of {share} percent or more still there on the last day")
        elif relief.wearing_off_since is not None:
            words, week = _("relief of {share} percent or more may be wearing off from week {week} on"), _week(relief)
        else:
            words = _("relief of {share} percent or more there until the next round")
        parts.append(words.format(share=share, week=week))
    return _("Round {n}, {day}: {what}.").format(n=one.number, day=day_text(one.day), what="; ".join(parts))
