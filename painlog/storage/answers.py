"""What a diary tells beside its values: earlier versions, what was undone, what a check found."""

from dataclasses import dataclass
from datetime import datetime

from painlog.domain.records import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A value as it was until an edit; `replaced_at` is when that edit was made, aware, in UTC."""

    value: Value
    replaced_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Trashed:
    """A value that was deleted; `deleted_at` is when, aware, in UTC."""

    value: Value
    deleted_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What an undo or redo took back: how many changes, of which kinds, what (`add`, `edit`, `delete`), and when."""

    changes: int
    kinds: frozenset[str]
    what: frozenset[str]
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What a check of the whole file found; `counts` and `deleted` are by kind, `changes` is the journal's length."""

    integrity_ok: bool
    foreign_keys_ok: bool
    counts: dict[str, int]
    deleted: dict[str, int]
    changes: int

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return self.integrity_ok and self.foreign_keys_ok
