"""Reading the whole file once to tell whether it is in order, and how much is in it."""

from sqlalchemy import Connection, func, select

from painlog.domain.records import KINDS
from painlog.storage import reads, sqlite
from painlog.storage.answers import CheckReport
from painlog.storage.tables import CHANGES


def check(connection: Connection) -> CheckReport:
    """Check pages, indexes and links, and count; changes nothing."""
    raw = connection.connection.dbapi_connection
    return CheckReport(
        integrity_ok=sqlite.integrity_ok(raw),
        foreign_keys_ok=sqlite.foreign_keys_ok(raw),
        counts={kind: reads.count(connection, kind) for kind in KINDS},
        deleted={kind: reads.count(connection, kind, deleted=True) for kind in KINDS},
        changes=connection.scalar(select(func.count()).select_from(CHANGES)) or 0,
    )
