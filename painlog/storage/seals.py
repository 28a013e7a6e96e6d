"""The seal of a row: 16 bytes that follow from its cells, so that one changed number is noticed.

The format is for ever (docs/decisions/row-seals.md): what an older painlog sealed, a newer one must be able to check.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from sqlalchemy import JSON, Boolean, Double, Table

from painlog.storage import sqlite
from painlog.storage.errors import as_it_was_written

SEAL = "seal"
SIZE = 16  # bytes

_PURPOSE = b"painlog row 1"
_MODULUS = 1 << (8 * SIZE)


def _bytes(cell: bytes) -> dict[str, str]:
    return {"bytes": blake2b(cell, digest_size=SIZE).hexdigest()}


_AS_JSON = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"), default=_bytes).encode

NOTHING = bytes(SIZE)  # the sum of no seals

as_json = json.dumps  # how a list becomes the text of a cell; the engine is told to use the same


def from_json(text: str) -> Any:
    """The list of a cell. Raises DiaryDamagedError where it is none any more."""
    with as_it_was_written():
        return json.loads(text)


def seal(kind: str, cells: Sequence[Any]) -> bytes:
    """The seal of a row: its table's name and its cells as they are stored, in the order of the columns.

    Of bytes, such as those of a document, their digest is sealed.
    """
    return blake2b(_AS_JSON((kind, *cells)).encode("ascii"), digest_size=SIZE, person=_PURPOSE).digest()


def total(start: bytes, plus: Iterable[bytes] = (), minus: Iterable[bytes] = ()) -> bytes:
    """A sum of seals with some added and some taken away; the order of rows does not matter."""
    number = int.from_bytes(start, "big")
    number += sum(int.from_bytes(one, "big") for one in plus)
    number -= sum(int.from_bytes(one, "big") for one in minus)
    return (number % _MODULUS).to_bytes(SIZE, "big")


class Stored:
    """How the cells of one table look once SQLite has them: what a row is sealed by before it is written."""

    def __init__(self, table: Table) -> None:
        """Looks at the types of the columns once."""
        self._kind = table.name
        self._names = tuple(table.columns.keys())
        self._cells = [(column.name, _stored(column.type)) for column in table.columns if column.name != SEAL]

    def insert(self, raw: Any, rows: Iterable[Mapping[str, Any]]) -> list[bytes]:
        """Insert rows, sealed, past SQLAlchemy: the very cells that are sealed are bound. Gives their seals."""
        found = []
        for row in rows:
            cells = self._stored_cells(row)
            found.append((*cells, seal(self._kind, cells)))
        sqlite.insert(raw, self._kind, self._names, found)
        return [row[-1] for row in found]

    def seal(self, row: Mapping[str, Any]) -> bytes:
        """The seal of a row given as SQLAlchemy would be given it; what is not named is NULL."""
        return seal(self._kind, self._stored_cells(row))

    def _stored_cells(self, row: Mapping[str, Any]) -> list[Any]:
        cells = []
        for name, as_stored in self._cells:
            cell = row.get(name)
            cells.append(cell if cell is None or as_stored is None else as_stored(cell))
        return cells


def _stored(type_: Any) -> Callable[[Any], Any] | None:
    """What SQLite makes of a cell of that type; None where it stays as it is."""
    if isinstance(type_, Double):
        return float
    if isinstance(type_, Boolean):
        return int
    return as_json if isinstance(type_, JSON) else None
