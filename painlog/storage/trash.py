"""What was deleted in the last 30 days, and the way back."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, RowMapping, select

from painlog.domain.records import KINDS
from painlog.storage import undo
from painlog.storage.answers import Trashed
from painlog.storage.codec import CODECS, LINKS
from painlog.storage.links import links_to
from painlog.storage.tables import TABLES

KEPT_FOR = timedelta(days=30)

Found = tuple[str, RowMapping]


def trash(connection: Connection, now: datetime) -> tuple[Trashed, ...]:
    """What was deleted by itself in the 30 days before `now` (aware), newest first.

    What went along with its person, medicine or treatment comes back with that, and is not named. What an undo took
    back was not deleted.
    """
    since = (now - KEPT_FOR).isoformat()
    found = [(kind, row) for kind in KINDS for row in _deleted_since(connection, kind, since)]
    gone = {(kind, row["id"]): row["deleted_at"] for kind, row in found}
    alone = [(kind, row) for kind, row in found if not _went_along(row, gone)]
    alone.sort(key=lambda one: (one[1]["deleted_at"], one[1]["sequence"]), reverse=True)
    return tuple(
        Trashed(value=CODECS[kind].value_of(row), deleted_at=datetime.fromisoformat(row["deleted_at"]))
        for kind, row in alone
    )


def with_its_own(connection: Connection, kind: str, id: str) -> list[Found]:
    """The deleted row of that id, and after it those that were deleted along with it; empty where it is not there."""
    table = TABLES[kind]
    row = connection.execute(select(table).where(table.c.id == id, table.c.deleted_at.is_not(None))).first()
    if row is None:
        return []
    found: list[Found] = [(kind, row._mapping)]
    for other, field in _held_by(kind):
        rows = TABLES[other]
        along = (rows.c[field] == id, rows.c.deleted_at == row.deleted_at)
        found += [(other, one._mapping) for one in connection.execute(select(rows).where(*along))]
    return found


def _held_by(kind: str) -> list[tuple[str, str]]:
    """The kinds, in an order in which they may come back, that go along with one of that kind, by their field."""
    if kind == "people":
        return [(other, "person_id") for other in KINDS if other != "people"]
    return [(link.kind, link.field) for link in links_to(kind)]


def _deleted_since(connection: Connection, kind: str, since: str) -> list[RowMapping]:
    table = TABLES[kind]
    found = connection.execute(select(table).where(table.c.deleted_at >= since)).all()
    taken_back = undo.taken_back(connection, kind) if found else set()
    return [row._mapping for row in found if row.id not in taken_back]


def _went_along(row: RowMapping, gone: dict[tuple[str, str], str]) -> bool:
    """Whether the row was deleted at the time at which one that it belongs to was."""
    return any(gone.get((to, row[field])) == row["deleted_at"] for field, to in LINKS.items() if field in row)
