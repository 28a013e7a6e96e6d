"""Sealing every row of a file at once, and making its roots: for a new diary and after a step to another schema."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from painlog.storage import sqlite
from painlog.storage.errors import DiaryDamagedError
from painlog.storage.seals import NOTHING, SEAL, seal, total

STATEMENTS = "statements"  # the root of the tables' own statements
AT_ONCE = 1000
FEW_AT_ONCE = 4  # rows that may hold a document of many megabytes


def sealed_tables(raw: Any) -> list[str]:
    """The tables of a file whose rows carry a seal, whatever schema made them."""
    names = [name for type_, name, *_ in sqlite.statements(raw) if type_ == "table"]
    return [name for name in names if sqlite.columns(raw, name)[-1:] == [SEAL]]


def seal_all(raw: Any) -> None:
    """Seal every row as it stands and make all roots, within the transaction that is open.

    Only for rows that were checked or are new: what is sealed here counts as right from now on.
    """
    raw.execute("DELETE FROM roots")
    for kind in sealed_tables(raw):
        rows, root = 0, NOTHING
        for chunk in chunks(raw, kind, FEW_AT_ONCE if sqlite.holds_bytes(raw, kind) else AT_ONCE):
            new = [seal(kind, row[1:-1]) for row in chunk]
            marks = [(one, row[0]) for one, row in zip(new, chunk, strict=True)]
            raw.executemany(f'UPDATE "{kind}" SET seal = ? WHERE rowid = ?', marks)
            rows, root = rows + len(chunk), total(root, new)
        _set_root(raw, kind, rows, root)
    _set_root(raw, STATEMENTS, *statements_root(raw))


def statements_root(raw: Any) -> tuple[int, bytes]:
    """How many statements make the file's tables and indexes, and a seal of them and of the schema's number."""
    found = sqlite.statements(raw)
    stamp = [cell for row in raw.execute("SELECT version_num FROM alembic_version") for cell in row]
    return len(found), seal(STATEMENTS, [*stamp, *(cell for row in found for cell in row)])


def chunks(raw: Any, kind: str, at_once: int) -> Iterator[list[tuple[Any, ...]]]:
    """The rows of a table in the order of their numbers, so many at once: the number, then every cell."""
    after: int | None = None
    while rows := next_rows(raw, kind, after, at_once):
        yield rows
        after = rows[-1][0]


def next_rows(raw: Any, kind: str, after: int | None, limit: int) -> list[tuple[Any, ...]]:
    """The next rows after that number, from the first one where it is None.

    Raises DiaryDamagedError where their numbers do not rise: with a number damaged, one could go round for ever.
    """
    where, given = ("", []) if after is None else ("WHERE rowid > ?", [after])
    rows = list(raw.execute(f'SELECT rowid, * FROM "{kind}" {where} ORDER BY rowid LIMIT {limit:d}', given))
    numbers = [*given, *(row[0] for row in rows)]
    if any(second <= first for first, second in pairwise(numbers)):
        raise DiaryDamagedError
    return rows


def _set_root(raw: Any, kind: str, rows: int, root: bytes) -> None:
    raw.execute("INSERT INTO roots (kind, rows, total) VALUES (?, ?, ?)", (kind, rows, root))
