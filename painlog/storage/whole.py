"""A transaction that is saved or not, also where the disk fails at the very end of a commit."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from painlog.storage import sqlite
from painlog.storage.errors import NotSureError


@contextmanager
def whole(connection: Connection) -> Iterator[None]:
    """All of what is done in the `with` is committed at its end, or none of it where an exception leaves it.

    The last call of a commit may fail after all is written: then the driver says that it failed, and the changes
    stand. So they are looked for, and a second, empty write shows whether the disk keeps them. Raises the driver's
    errors where nothing was saved, and NotSureError where the disk does not let us know.
    """
    raw = connection.connection.dbapi_connection
    before, written = 0, None
    try:
        with connection.begin():
            before = sqlite.newest_change(raw)
            yield
            written = sqlite.newest_change(raw)
    except DBAPIError:
        if written in (None, before) or not _stands(connection, raw, written):
            raise


def _stands(connection: Connection, raw: Any, written: int | None) -> bool:
    """Whether the newest change is in the file, for good. Raises NotSureError."""
    try:
        with connection.begin():
            is_there = sqlite.newest_change(raw) == written
            if is_there:
                sqlite.write_something(raw)
    except DBAPIError as error:
        raise NotSureError from error
    except sqlite.dbapi.Error as error:
        raise NotSureError from error
    return is_there
