"""Opening a copy, checking all of it and counting: only then is it a backup."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from painlog.storage import sqlite
from painlog.storage.database import Database
from painlog.storage.diary_file import SCHEMA
from painlog.storage.errors import MEDIUM, DiaryDamagedError, in_plain_words, why_read_only
from painlog.storage.sqlite import Access


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a diary holds, told without knowing its schema: the rows of each table, and how far its journal goes."""

    schema: int
    entries: int
    last_change: int
    counts: dict[str, int]


def contents(raw: Any) -> Contents:
    """Count an open diary of any schema. Raises the world's faults as PainlogError."""
    with in_plain_words():
        names = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        return Contents(
            schema=sqlite.marks(raw)[1],
            entries=_number(raw, "SELECT count(*) FROM entries WHERE deleted_at IS NULL"),
            last_change=_number(raw, "SELECT coalesce(max(sequence), 0) FROM changes"),
            counts={table: _number(raw, f'SELECT count(*) FROM "{table}"') for (table,) in names},
        )


def verified(path: Path, key: bytes | None = None, *, seals: bool = True) -> Contents:
    """Open a closed diary for reading, check every page, row and link, and count. Raises DiaryDamagedError.

    Without `seals` the rows' own seals are left to the next drill: for a copy whose pages carry seals themselves, as
    those of an encrypted diary do.
    """
    with reading(path, key) as raw:
        if sqlite.marks(raw)[0] != sqlite.APPLICATION_ID:
            raise DiaryDamagedError
        found = contents(raw)
        if found.schema == SCHEMA and seals:
            _check_as_a_diary(path, key)
        elif not (sqlite.integrity_ok(raw) and sqlite.foreign_keys_ok(raw)):
            raise DiaryDamagedError
    return found


@contextmanager
def reading(path: Path, key: bytes | None = None) -> Iterator[Any]:
    """A raw connection to a closed diary, which is not written to. Raises the world's faults as PainlogError."""
    with in_plain_words(), closing(sqlite.connect(path, key, Access.READ)) as raw:
        yield raw


def _check_as_a_diary(path: Path, key: bytes | None) -> None:
    with in_plain_words():
        database = Database(sqlite.connect(path, key, Access.READ), why_read_only(MEDIUM))
    with closing(database), database.diary() as diary:
        if not diary.check().ok:
            raise DiaryDamagedError


def _number(raw: Any, query: str) -> int:
    return int(raw.execute(query).fetchone()[0])
