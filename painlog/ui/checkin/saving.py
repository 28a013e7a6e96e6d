"""What becomes of a check-in in the diary: the entry, the weekly questionnaire, side effects, the day."""

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from painlog.domain.codes import Reporter
from painlog.domain.day import SideEffect
from painlog.domain.entry import Entry
from painlog.domain.identity import new_id
from painlog.domain.questionnaire import Questionnaire
from painlog.ui.checkin.draft import Draft, draft_of, felt_at
from painlog.ui.episodes.day import mark_day
from painlog.workflows.clock import now

if TYPE_CHECKING:
    from painlog.storage.diary import Diary

PEG = "peg"
PEG_EVERY = 7  # days
_LOOK_BACK = 92  # days in which "last time" is looked for


def write_draft(diary: "Diary", person_id: str, draft: Draft, entry: Entry) -> None:
    """Write all that was said, as one action; the entry only where it holds something."""
    day = felt_at(draft.day, draft.clock).day
    if draft.has_entry:
        diary.add(entry)
    if draft.has_peg:
        diary.add(
            Questionnaire(
                id=new_id(), person_id=person_id, answered_on=day, recorded_at=now(), name=PEG, items=draft.peg
            )
        )
    for effect, severity in draft.side_effects:
        _write_side_effect(diary, person_id, day, effect, severity)
    if draft.days_since_stool is not None:
        mark_day(diary, person_id, day, days_since_stool=draft.days_since_stool)


def is_peg_due(diary: "Diary", person_id: str, today: date) -> bool:
    """Whether the last complete PEG is seven or more days old (clinical.md 1.1: weekly)."""
    recent = diary.questionnaires(person_id, today - timedelta(days=PEG_EVERY - 1), today)
    return not any(one.name == PEG and one.items and None not in one.items for one in recent)


def last_said(diary: "Diary", person_id: str, reporter: Reporter, today: date) -> Draft | None:
    """What was said last time by the same judge: self-report is never filled from what somebody else saw."""
    entries = diary.entries(person_id, today - timedelta(days=_LOOK_BACK), today)
    last = next((entry for entry in reversed(entries) if entry.reporter is reporter), None)
    return None if last is None else draft_of(last)


def _write_side_effect(diary: "Diary", person_id: str, day: date, effect: str, severity: int) -> None:
    """One a day for each effect: said again, the newer one stands and the earlier version is kept."""
    said = diary.side_effects(person_id, day, day)
    old = next((one for one in said if one.effect == effect and not one.medicine_id), None)
    if old is not None:
        diary.change(replace(old, severity=severity))
    else:
        diary.add(
            SideEffect(id=new_id(), person_id=person_id, day=day, recorded_at=now(), effect=effect, severity=severity)
        )
