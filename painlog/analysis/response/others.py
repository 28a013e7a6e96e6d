"""What else changed in the days that a treatment is judged by, and when the same one was given again."""

from collections.abc import Iterable
from datetime import date

from painlog.analysis.days import Period
from painlog.analysis.response.codes import Change
from painlog.analysis.response.values import OtherChange
from painlog.domain.medicine import Medicine
from painlog.domain.treatment import Treatment


def is_repeat(one: Treatment, other: Treatment) -> bool:
    """Whether both are the same treatment of the same place: kind, side, level and areas, as far as both say so."""
    sides = one.side is None or other.side is None or one.side is other.side
    levels = not one.level or not other.level or one.level.casefold() == other.level.casefold()
    mine, theirs = {mark.area for mark in one.areas}, {mark.area for mark in other.areas}
    return one.kind == other.kind and sides and levels and (not mine or not theirs or bool(mine & theirs))


def next_of_same(treatment: Treatment, treatments: Iterable[Treatment]) -> Treatment | None:
    """The next time that the same treatment was given, on a later day."""
    later = (one for one in treatments if one.started_at.day > treatment.started_at.day)
    return min((one for one in later if is_repeat(treatment, one)), key=lambda one: one.started_at, default=None)


def other_changes(
    treatment: Treatment,
    treatments: Iterable[Treatment],
    analgesics: Iterable[Medicine],
    span: Period,
) -> tuple[OtherChange, ...]:
    """Other treatments and starts and stops of painkillers inside a span, oldest first (clinical.md 3.2, step 1).

    The span runs from the first day of the baseline to the last of a window, the days between them too: what came
    after the one and before the other stands between them just the same.
    """
    found = [
        OtherChange(
            change=change,
            day=day,
            treatment_id=one.id,
            treatment_kind=one.kind,
            in_baseline=day < treatment.started_at.day,
        )
        for one in treatments
        if one.id != treatment.id
        for change, day in _treatment_changes(one)
        if span.holds(day)
    ]
    found += [
        OtherChange(
            change=change,
            day=day,
            medicine_id=one.id,
            medicine_name=one.name,
            in_baseline=day < treatment.started_at.day,
        )
        for one in analgesics
        for change, day in ((Change.STARTED, one.started), (Change.STOPPED, one.stopped))
        if day is not None and span.holds(day)
    ]
    return tuple(sorted(found, key=lambda one: one.day))


def _treatment_changes(one: Treatment) -> list[tuple[Change, date]]:
    """A dated act was given; a course with an end was started and ended."""
    first = one.started_at.day
    if one.ended_at is None or one.ended_at.day == first:
        return [(Change.GIVEN, first)]
    return [(Change.STARTED, first), (Change.ENDED, one.ended_at.day)]
