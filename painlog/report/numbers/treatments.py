"""The figures of treatments: what was written down, and what came after, in numbers and never a verdict."""

from collections.abc import Iterable

from painlog.analysis.days import Period
from painlog.analysis.readings import Readings
from painlog.analysis.response.codes import Note
from painlog.analysis.response.values import Cycles, Response, SeriesResponse, TrialResponse
from painlog.domain.person import Person
from painlog.domain.records import Records
from painlog.domain.treatment import Treatment
from painlog.labels import response_notes
from painlog.report.numbers.block_rows import block_row, readings_row
from painlog.report.numbers.plain import Figure
from painlog.report.numbers.response_rows import (
    duration_row,
    medicine_row,
    other_row,
    series_row,
)
from painlog.report.numbers.responses import all_cycles, history, responses


def treatment_figures(
    records: Records,
    person: Person,
    period: Period,
    readings: Readings | None = None,
) -> Figure:
    """`treatments` of the period, `earlier_treatments` before it and the `cycles` of those given more than once.

    What came after is told up to the last day of the period. `records` hold the days before it too, from 120 days
    before the first treatment; `readings` are those of their entries up to the period's end, where at hand.
    """
    known = tuple(one for one in records.treatments if one.started_at.day <= period.last)
    if not known:
        return {"treatments": [], "earlier_treatments": [], "cycles": []}
    days = history(records, person, period.last, readings)
    of = {one.id: one for one in known}
    rows = [(of[found.treatment_id], found) for found in responses(days)]
    return {
        "treatments": [_row(one, found) for one, found in rows if _touches(one, period)],
        "earlier_treatments": [_row(one, found) for one, found in rows if not _touches(one, period)],
        "cycles": [_cycles(one, of) for one in all_cycles(days)],
    }


def _touches(treatment: Treatment, period: Period) -> bool:
    first = treatment.started_at.day
    last = treatment.ended_at.day if treatment.ended_at else first
    return first <= period.last and last >= period.first


def _row(one: Treatment, found: Response) -> Figure:
    main = found.main
    headline = main.headline if main is not None else None
    return {
        "treatment": one.origin_id or one.id,
        "kind": one.kind,
        "started_at": one.started_at.isoformat(),
        **(readings_row(found.blocks) if main is None else series_row(main)),
        "headline": headline.name if headline is not None else None,
        "medicine_change": medicine_row(headline.medicine if headline is not None else None),
        "more": [series_row(series) for series in found.more],
        "sites": [series_row(series) for series in found.sites],
        "blocks": [block_row(block) for block in found.blocks],
        "trial": None if found.trial is None else _trial(found.trial),
        "stated_relief_percent": one.stated_relief,
        "mixed": [other_row(change) for change in found.others],
        "codes": [note.value for note in found.notes],
        "notes": [*notes_of(found), *([one.note] if one.note else [])],
    }


def notes_of(found: Response) -> list[str]:
    """All that must stand beside the numbers of a treatment, in words."""
    said = [response_notes.mixed(str(other_row(change)["text"])) for change in found.others]
    if found.main is not None:
        said += _close_calls(found.main)
        said += _wearing_off(found.main)
    plain = (note for note in found.notes if note not in _TOLD_WITH_NUMBERS)
    return list(dict.fromkeys([*said, *(response_notes.note(note) for note in plain), *_against_usual(found.main)]))


_TOLD_WITH_NUMBERS = frozenset({Note.MIXED, Note.NEAR_THRESHOLD, Note.MAY_BE_WEARING_OFF})


def _close_calls(main: SeriesResponse) -> Iterable[str]:
    for window in main.windows:
        for seen in window.thresholds:
            if seen.too_close_to_call and seen.percent is not None:
                yield f"{window.name}: {response_notes.near_threshold(seen.percent)}"
            elif seen.too_close_to_call and seen.points is not None:
                yield f"{window.name}: {response_notes.near_threshold(seen.points, in_percent=False)}"


def _wearing_off(main: SeriesResponse) -> Iterable[str]:
    since = main.relief_50.wearing_off_since or main.relief_30.wearing_off_since
    return [] if since is None else [response_notes.wearing_off(since)]


def _against_usual(main: SeriesResponse | None) -> Iterable[str]:
    headline = None if main is None else main.headline
    if headline is None or headline.usual_points is None:
        return []
    return [response_notes.against_usual(headline.usual_percent, headline.usual_points)]


def _trial(found: TrialResponse) -> Figure:
    """The two numbers of a trial, side by side and never one verdict."""
    return {
        "relief_percent": found.pain.relief_percent,
        "relief_points": found.pain.relief_points,
        "mme_percent": None if found.medicine is None else found.medicine.mme_percent,
        "as_needed_days_percent": None if found.medicine is None else found.medicine.as_needed_percent,
        "hours_used": found.hours_used_mean,
        "hours_used_n": found.hours_used_n,
    }


def _cycles(found: Cycles, of: dict[str, Treatment]) -> Figure:
    return {
        "kind": found.kind,
        "metric": found.metric.value,
        "baseline_mean": found.baseline.mean,
        "baseline_n_days": found.baseline.n_days,
        "repeat_days": found.repeat_days,
        "next_from": None if found.next_from is None else found.next_from.isoformat(),
        "days_until_next": found.days_until_next,
        "rounds": [
            {
                "number": one.number,
                "treatment": of[one.treatment_id].origin_id or one.treatment_id,
                "day": one.day.isoformat(),
                "weeks": [{"week": w.week, "mean": w.mean, "n_days": w.n_days} for w in one.weeks],
                "relief_30": duration_row(one.relief_30),
                "relief_50": duration_row(one.relief_50),
                "wore_off_week_30": one.wore_off_week_30,
                "wore_off_week_50": one.wore_off_week_50,
                "days_to_next": one.days_to_next,
            }
            for one in found.cycles
        ],
    }
