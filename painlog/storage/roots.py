"""The root of each table: how many rows it has and the sum of their seals, kept as rows come and go.

Read and written past SQLAlchemy: this is part of every save, and takes a fifth of the time so.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection

from painlog.storage import seals
from painlog.storage.errors import DiaryDamagedError

_PENDING = "roots"
_READ = "SELECT kind, rows, total FROM roots WHERE kind IN ({})"
_WRITE = "UPDATE roots SET rows = ?, total = ? WHERE kind = ?"


def begin(connection: Connection) -> None:
    """Start a transaction: nothing has changed yet."""
    connection.info[_PENDING] = {}


def came(connection: Connection, kind: str, new: Iterable[bytes]) -> None:
    """Rows with these seals were added to a table."""
    connection.info[_PENDING].setdefault(kind, ([], []))[0].extend(new)


def went(connection: Connection, kind: str, old: Iterable[bytes]) -> None:
    """Rows with these seals were taken out of a table, or are replaced."""
    connection.info[_PENDING].setdefault(kind, ([], []))[1].extend(old)


def write(connection: Connection) -> None:
    """Bring the roots up to date with what came and went; just before the commit. Raises DiaryDamagedError."""
    pending: dict[str, tuple[list[bytes], list[bytes]]] = connection.info[_PENDING]
    if not pending:
        return
    raw: Any = connection.connection.dbapi_connection
    found = raw.execute(_READ.format(", ".join("?" * len(pending))), [*pending]).fetchall()
    if len(found) != len(pending):
        raise DiaryDamagedError
    changed = []
    for kind, rows, total in found:
        new, old = pending[kind]
        changed.append((rows + len(new) - len(old), seals.total(total, new, old), kind))
    raw.executemany(_WRITE, changed)
    begin(connection)
