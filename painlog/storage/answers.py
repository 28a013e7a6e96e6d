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
class TableCheck:
    """What a check found in one table: rows read, how many of them were deleted by the person, how many no longer
    fit their seal, how many more the root has counted (less than 0: fewer), and whether the root fits the seals.
    """

    rows: int
    deleted: int = 0
    damaged: int = 0
    missing: int = 0
    root_ok: bool = True

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.damaged and not self.missing and self.root_ok


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What a check of the whole file found; `counts` and `deleted` are by kind, `changes` is the journal's length.

    `tables` has the sealed tables, `changes` and `settings` among them; it is empty for a schema without seals.
    """

    integrity_ok: bool
    foreign_keys_ok: bool
    statements_ok: bool = True
    counts: dict[str, int]
    deleted: dict[str, int]
    changes: int
    tables: dict[str, TableCheck]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        sound = self.integrity_ok and self.foreign_keys_ok and self.statements_ok
        return sound and all(table.ok for table in self.tables.values())

    @property
    def rows(self) -> int:
        """How many rows were held against their seals."""
        return sum(table.rows for table in self.tables.values())

    @property
    def damaged(self) -> int:
        """How many rows are not as they were written, or not there."""
        return sum(table.damaged + max(0, table.missing) for table in self.tables.values())
