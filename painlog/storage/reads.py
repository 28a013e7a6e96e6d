"""Reading values: what is in the diary and not deleted, of one person, between two days."""

from contextlib import closing
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, func, select

from painlog.domain.records import Value
from painlog.storage.codec import CODECS, Meaning
from painlog.storage.columnwise import no_garbage, settle
from painlog.storage.tables import TABLES

# What a kind is ordered and filtered by: a moment (by its first part) or a day.
MOMENTS = {
    "entries": "felt",
    "episodes": "started",
    "doses": "taken",
    "treatments": "started",
    "appointments": "at",
    "readings": "taken",
}
DAYS = {
    "days": "day",
    "side_effects": "day",
    "questionnaires": "answered_on",
    "sessions": "day",
    "trial_days": "day",
    "warning_signs": "day",
    "results": "day",
}
_AFTER_ANY_CLOCK = "~"


def lived_column(kind: str) -> str | None:
    """The column with the local day (and clock) of a kind; None for what has none, as people and medicines."""
    return f"{MOMENTS[kind]}_local" if kind in MOMENTS else DAYS.get(kind)


def of_person(
    kind: str, person_id: str | None, start: date | None, end: date | None, *, private: bool = False
) -> tuple[Table, list[ColumnElement[bool]]]:
    """The table of a kind and what its living rows must meet; both days belong to the range.

    What the person keeps private is left out unless `private`.
    """
    table = TABLES[kind]
    wanted: list[ColumnElement[bool]] = [table.c.deleted_at.is_(None)]
    if "private" in table.c and not private:
        wanted.append(table.c.private.is_(False))
    if person_id is not None:
        wanted.append(table.c["id" if kind == "people" else "person_id"] == person_id)
    lived = lived_column(kind)
    if lived is not None and start is not None:
        wanted.append(table.c[lived] >= start.isoformat())
    if lived is not None and end is not None:
        wanted.append(table.c[lived] <= end.isoformat() + _AFTER_ANY_CLOCK)
    return table, wanted


def lived_order(kind: str) -> list[ColumnElement[object]]:
    """As Moment compares: local day and clock, of equal clocks the earlier instant, then as written down."""
    table = TABLES[kind]
    order: list[ColumnElement[object]] = []
    lived = lived_column(kind)
    if lived is not None:
        order.append(table.c[lived])
    if kind in MOMENTS:
        order.append(func.coalesce(table.c[f"{MOMENTS[kind]}_offset"], 0).desc())
    return [*order, table.c.sequence]


def read_lived(
    connection: Connection,
    kind: str,
    person_id: str,
    start: date | None = None,
    end: date | None = None,
    *,
    private: bool = False,
) -> tuple[Value, ...]:
    """The values of a kind in the order they were lived."""
    table, wanted = of_person(kind, person_id, start, end, private=private)
    return _values(connection, kind, _cells(kind, table).where(*wanted).order_by(*lived_order(kind)))


def read_recorded(
    connection: Connection,
    kind: str,
    person_id: str | None = None,
    start: date | None = None,
    end: date | None = None,
    *,
    private: bool = False,
) -> tuple[Value, ...]:
    """The values of a kind in the order they were written down."""
    table, wanted = of_person(kind, person_id, start, end, private=private)
    return _values(connection, kind, _cells(kind, table).where(*wanted).order_by(table.c.sequence))


def read_one(connection: Connection, kind: str, row_id: str) -> Value | None:
    """The value of that id, unless it was deleted."""
    table = TABLES[kind]
    found = _values(connection, kind, _cells(kind, table).where(table.c.id == row_id, table.c.deleted_at.is_(None)))
    return found[0] if found else None


def read_linked(connection: Connection, kind: str, link: str, id: str) -> tuple[Value, ...]:
    """The values of a kind whose field `link` names that id, in the order they were written down."""
    table = TABLES[kind]
    wanted = (table.c[link] == id, table.c.deleted_at.is_(None))
    return _values(connection, kind, _cells(kind, table).where(*wanted).order_by(table.c.sequence))


def count(connection: Connection, kind: str, *, deleted: bool = False) -> int:
    """How many are in the diary, or how many were deleted."""
    marker = TABLES[kind].c.deleted_at
    wanted = marker.is_not(None) if deleted else marker.is_(None)
    return connection.scalar(select(func.count()).select_from(TABLES[kind]).where(wanted)) or 0


def driver_rows(connection: Connection, query: Select[Any]) -> list[tuple[Any, ...]]:
    """The rows of a question straight from the driver's cursor: as Row objects they would take twice as long."""
    with closing(connection.execute(query)) as result:
        cursor: Any = result.cursor
        return list(cursor.fetchall())


def _cells(kind: str, table: Table) -> Select[Any]:
    return select(*(table.c[column] for column in CODECS[kind].read))


def _values(connection: Connection, kind: str, query: Select[Any]) -> tuple[Value, ...]:
    codec = CODECS[kind]
    meanings = {column: _meaning(connection, kind, column) for column in codec.read}
    with no_garbage():
        found = tuple(codec.values(driver_rows(connection, query), meanings))
        settle(len(found))
    return found


def _meaning(connection: Connection, kind: str, column: str) -> Meaning | None:
    """What SQLAlchemy makes of the driver's cells of a column; None where they stay as they are."""
    type_ = TABLES[kind].c[column].type.dialect_impl(connection.dialect)
    meaning: Meaning | None = type_.result_processor(connection.dialect, None)
    return meaning
