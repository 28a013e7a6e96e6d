"""Which chart each person looked at last, kept in the diary."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from painlog.storage.diary import Diary


def key(person_id: str) -> str:
    """Where the diary remembers it."""
    return f"trends/{person_id}"


def last_chart(diary: Diary, person_id: str) -> str:
    """The code of the chart that was looked at last; empty where none was."""
    return diary.recall(key(person_id)) or ""
