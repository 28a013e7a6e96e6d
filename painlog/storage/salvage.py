"""What can still be read of a damaged diary, row by row; the file is only read."""

from collections.abc import Iterator
from contextlib import closing, suppress
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


def salvage(path: Path, key: bytes | None = None) -> Salvage:
    """Read what can be read, by kind, those pointed to first. Raises nothing for damage: there is less then."""
    values: list[Salvaged] = []
    unreadable = 0
    with suppress(sqlite.dbapi.Error), closing(sqlite.connect(path, key, Access.FROZEN)) as raw:
        raw.text_factory = _any_text
        for kind in KINDS:
            for row in _rows(raw, kind):
                try:
                    found = _salvaged(kind, row)
                except (PainlogError, ValueError, TypeError, KeyError, AttributeError):
                    unreadable += 1
                else:
                    values += [found] if found is not None else []
    return Salvage(values=tuple(values), unreadable=unreadable)


def _rows(raw: Any, kind: str) -> list[dict[str, Any]]:
    """The rows of a table from its start, from its end, and by every id that an index still names."""
    names: list[str] = []
    with suppress(sqlite.dbapi.Error):
        names = sqlite.columns(raw, kind)
    if "id" not in names:
        return []
    found: dict[int, Row] = {}
    if not _take(raw, _FORWARD.format(kind=kind), found):
        _take(raw, _BACKWARD.format(kind=kind), found)
        known = {row[1 + names.index("id")] for row in found.values()}
        for row_id in _ids(raw, kind) - known:
            _take(raw, _BY_ID.format(kind=kind), found, row_id)
    return [dict(zip(names, found[number][1:], strict=True)) for number in sorted(found)]


def _take(raw: Any, query: str, found: dict[int, Row], *given: Any) -> bool:
    """Take rows as far as they can be read; whether that was to the end."""
    try:
        for row in raw.execute(query, given):
            found.setdefault(row[0], row)
    except sqlite.dbapi.Error:
        return False
    return True


def _ids(raw: Any, kind: str) -> set[str]:
    found: set[str] = set()
    for query in _IDS:
        with suppress(sqlite.dbapi.Error):
            for (row_id,) in raw.execute(query.format(kind=kind)):
                found.add(row_id)
    return found


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
