"""Writes down that a warning sign was ticked, and that what to do was read (R-RF-6)."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from painlog.domain.identity import new_id
from painlog.domain.warning import WarningSign
from painlog.ui import current
from painlog.workflows.clock import now

if TYPE_CHECKING:
    from painlog.storage.diary import Diary


def new_sign(code: str, person_id: str, day: date, read: bool = False) -> WarningSign:
    """A tick of now; `person_id` is empty in a diary without anybody."""
    return WarningSign(id=new_id(), person_id=person_id, day=day, recorded_at=now(), sign=code, read=read)


def note_tick(diary: "Diary", sign: WarningSign) -> None:
    """Write a tick down."""
    diary.add(replace(sign, person_id=sign.person_id or current.remembered_or_me(diary).id))


def note_read(diary: "Diary", id_: str, since: date | None, fresh: WarningSign) -> None:
    """Write down that it was read, and since when a rash is there; `fresh` where the tick was taken back."""
    found = diary.get("warning_signs", id_)
    if isinstance(found, WarningSign):
        diary.change(replace(found, read=True, since=since))
    else:
        note_tick(diary, replace(fresh, read=True, since=since))
