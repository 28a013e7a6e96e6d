"""What can still be read of a damaged diary, row by row; the file is only read."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import JSON

from painlog.domain.errors import PainlogError
from painlog.domain.records import KINDS, Value
from painlog.storage import sqlite
from painlog.storage.codec import CODECS
from painlog.storage.seals import SEAL, from_json, seal
from painlog.storage.sqlite import Access
from painlog.storage.tables import TABLES

_FORWARD = 'SELECT rowid, * FROM "{kind}" ORDER BY rowid'
_BACKWARD = 'SELECT rowid, * FROM "{kind}" ORDER BY rowid DESC'
_BY_ID = 'SELECT rowid, * FROM "{kind}" WHERE id = ?'
_IDS = ('SELECT id FROM "{kind}" ORDER BY id', 'SELECT id FROM "{kind}" ORDER BY id DESC')

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvaged:
    """A value that could be read; `is_as_written` where its seal says that not a letter of it has changed."""

    value: Value
    is_as_written: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvage:
    """All that could be read of what the person had not deleted; `unreadable` rows were found and made no sense."""

    values: tuple[Salvaged, ...] = ()
    unreadable: int = 0


class _Reader:
    """Reads as far as it goes; after a page that SQLCipher refuses it reads nothing more, so it is opened anew."""

    def __init__(self, path: Path, key: bytes | None) -> None:
        self._path, self._key = path, key
        self._raw: Any = None

    def read(self, query: str, *given: Any) -> tuple[list[Row], bool]:
        """The rows up to the first that cannot be read, and whether that was the end."""
        found: list[Row] = []
        try:
            for row in self._opened().execute(query, given):
                found.append(row)  # noqa: PERF402  # those before an error count
        except sqlite.dbapi.Error:
            self.close()
            return found, False
        return found, True

    def close(self) -> None:
        """Close the file."""
        if self._raw is not None:
            self._raw.close()
            self._raw = None

    def _opened(self) -> Any:
        if self._raw is None:
            self._raw = sqlite.connect(self._path, self._key, Access.FROZEN)
            self._raw.text_factory = _any_text
        return self._raw


def salvage(path: Path, key: bytes | None = None) -> Salvage:
    """Read what can be read, by kind, those pointed to first. Raises nothing for damage: there is less then."""
    values: list[Salvaged] = []
    unreadable = 0
    with closing(_Reader(path, key)) as reader:
        for kind in KINDS:
            for row in _rows(reader, kind):
                try:
                    found = _salvaged(kind, row)
                except (PainlogError, ValueError, TypeError, KeyError, AttributeError):
                    unreadable += 1
                else:
                    values += [found] if found is not None else []
    return Salvage(values=tuple(values), unreadable=unreadable)


def _rows(reader: _Reader, kind: str) -> list[dict[str, Any]]:
    """The rows of a table from its start, from its end, and by every id that an index still names."""
    names = [row[1] for row in reader.read(f'PRAGMA table_info("{kind}")')[0]]
    if "id" not in names:
        return []
    rows, is_whole = reader.read(_FORWARD.format(kind=kind))
    found = {row[0]: row for row in rows}
    if not is_whole:
        for row in reader.read(_BACKWARD.format(kind=kind))[0]:
            found.setdefault(row[0], row)
        known = {row[1 + names.index("id")] for row in found.values()}
        for row_id in _ids(reader, kind) - known:
            for row in reader.read(_BY_ID.format(kind=kind), row_id)[0]:
                found.setdefault(row[0], row)
    return [dict(zip(names, found[number][1:], strict=True)) for number in sorted(found)]


def _ids(reader: _Reader, kind: str) -> set[str]:
    return {row[0] for query in _IDS for row in reader.read(query.format(kind=kind))[0]}


def _salvaged(kind: str, row: dict[str, Any]) -> Salvaged | None:
    """The value of a row; None for a deleted one. Raises where it makes no sense."""
    if row.get("deleted_at") is not None:
        return None
    cells = [cell for name, cell in row.items() if name != SEAL]
    value = CODECS[kind].value_of(dict(_meant(kind, row)))
    return Salvaged(value=value, is_as_written=SEAL in row and seal(kind, cells) == row[SEAL])


def _meant(kind: str, row: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    table = TABLES[kind]
    for name, cell in row.items():
        is_list = name in table.c and isinstance(table.c[name].type, JSON)
        yield name, from_json(cell) if is_list else cell


def _any_text(cell: bytes) -> str:
    return cell.decode("utf-8", "replace")
