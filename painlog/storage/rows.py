"""Writing rows: insert, replace, mark as deleted, restore; one statement for any number of rows."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from painlog.storage.codec import CODECS
from painlog.storage.tables import TABLES

_INSERTS = {kind: insert(table) for kind, table in TABLES.items()}
_MARKS = {
    kind: update(table).where(table.c.id == bindparam("row_id")).values(deleted_at=bindparam("at"))
    for kind, table in TABLES.items()
}
_REPLACES = {
    kind: update(table)
    .where(table.c.id == bindparam("row_id"))
    .values({column: bindparam(f"new_{column}") for column in CODECS[kind].columns if column != "id"})
    for kind, table in TABLES.items()
}
_LIVING = {
    kind: select(table.c.id).where(table.c.id == bindparam("row_id"), table.c.deleted_at.is_(None))
    for kind, table in TABLES.items()
}


def insert_rows(connection: Connection, kind: str, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows with their sequence numbers."""
    connection.execute(_INSERTS[kind], rows if len(rows) > 1 else rows[0])


def replace_rows(connection: Connection, kind: str, rows: Iterable[dict[str, Any]]) -> None:
    """Put each row in the place of the one with its id; sequence and deletion stay."""
    for row in rows:
        given = {f"new_{column}": cell for column, cell in row.items() if column != "id"}
        connection.execute(_REPLACES[kind], {"row_id": row["id"], **given})


def mark_deleted(connection: Connection, kind: str, ids: Iterable[str], at: str | None) -> None:
    """Mark rows as deleted at a time (UTC, ISO 8601), or as living again with None."""
    connection.execute(_MARKS[kind], [{"row_id": row_id, "at": at} for row_id in ids])


def row_of(connection: Connection, kind: str, row_id: str) -> dict[str, Any] | None:
    """The living row of that id."""
    table = TABLES[kind]
    columns = [table.c[column] for column in CODECS[kind].columns]
    found = connection.execute(select(*columns).where(table.c.id == row_id, table.c.deleted_at.is_(None))).first()
    return None if found is None else dict(found._mapping)


def living(connection: Connection, kind: str, ids: Iterable[str]) -> set[str]:
    """Those of the ids that are in the diary and not deleted."""
    lives = _LIVING[kind]
    return {row_id for row_id in ids if connection.execute(lives, {"row_id": row_id}).first() is not None}
