"""Writing rows: insert, replace, mark as deleted, restore; each is sealed, one statement for any number."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from painlog.storage import roots, sqlite
from painlog.storage.codec import CODECS
from painlog.storage.errors import RowDamagedError
from painlog.storage.seals import SEAL, Stored
from painlog.storage.tables import SEALED, TABLES

AT_ONCE = 500  # how many ids one question names

_MARKS = {
    kind: update(table)
    .where(table.c.id == bindparam("row_id"))
    .values(deleted_at=bindparam("at"), seal=bindparam("new_seal"))
    for kind, table in TABLES.items()
}
_REPLACES = {
    kind: update(table)
    .where(table.c.id == bindparam("row_id"))
    .values({column: bindparam(f"new_{column}") for column in (*CODECS[kind].columns, SEAL) if column != "id"})
    for kind, table in TABLES.items()
}
_WHOLE = {
    kind: select(table).where(table.c.id.in_(bindparam("ids", expanding=True))) for kind, table in TABLES.items()
}
STORED = {kind: Stored(table) for kind, table in SEALED.items()}


def insert_rows(connection: Connection, kind: str, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows with their sequence numbers."""
    new = STORED[kind].insert(connection.connection.dbapi_connection, rows)
    roots.came(connection, kind, new)


def replace_rows(connection: Connection, kind: str, rows: Iterable[dict[str, Any]]) -> None:
    """Put each row in the place of the one with its id; sequence and deletion stay. Raises RowDamagedError."""
    for row in rows:
        for whole in _whole(connection, kind, [row["id"]]):
            new = STORED[kind].seal({**whole, **row})
            given = {f"new_{column}": cell for column, cell in row.items() if column != "id"}
            connection.execute(_REPLACES[kind], {"row_id": row["id"], "new_seal": new, **given})
            _replaced(connection, kind, [whole[SEAL]], [new])


def mark_deleted(connection: Connection, kind: str, ids: Iterable[str], at: str | None) -> None:
    """Mark rows as deleted at a time (UTC, ISO 8601), or as living again with None. Raises RowDamagedError."""
    ids = list(ids)
    for start in range(0, len(ids), AT_ONCE):
        wholes = _whole(connection, kind, ids[start : start + AT_ONCE])
        new = [STORED[kind].seal({**whole, "deleted_at": at}) for whole in wholes]
        marks = [{"row_id": whole["id"], "at": at, "new_seal": one} for whole, one in zip(wholes, new, strict=True)]
        if marks:
            connection.execute(_MARKS[kind], marks)
        _replaced(connection, kind, [whole[SEAL] for whole in wholes], new)


def row_of(connection: Connection, kind: str, row_id: str) -> dict[str, Any] | None:
    """The living row of that id."""
    table = TABLES[kind]
    columns = [table.c[column] for column in CODECS[kind].columns]
    found = connection.execute(select(*columns).where(table.c.id == row_id, table.c.deleted_at.is_(None))).first()
    return None if found is None else dict(found._mapping)


def living(connection: Connection, kind: str, ids: Iterable[str]) -> set[str]:
    """Those of the ids that are in the diary and not deleted."""
    raw = connection.connection.dbapi_connection
    return {row_id for row_id in ids if sqlite.lives(raw, kind, row_id)}


def _whole(connection: Connection, kind: str, ids: Sequence[str]) -> list[dict[str, Any]]:
    """The rows of these ids with every column. What no longer fits its seal is not built upon: RowDamagedError."""
    found = [dict(row._mapping) for row in connection.execute(_WHOLE[kind], {"ids": ids})]
    if any(STORED[kind].seal(row) != row[SEAL] for row in found):
        raise RowDamagedError
    return found


def _replaced(connection: Connection, kind: str, old: Sequence[bytes], new: Sequence[bytes]) -> None:
    roots.went(connection, kind, old)
    roots.came(connection, kind, new)
