"""Small things remembered in the diary, such as what is being typed: no undo, no history."""

from typing import Any

from sqlalchemy import Connection, delete, insert, select

from painlog.storage import roots, sqlite
from painlog.storage.seals import SEAL, Stored
from painlog.storage.tables import SETTINGS

_STORED = Stored(SETTINGS)


def keep(connection: Connection, key: str, value: str) -> None:
    """Keep a text under a key, in the place of the one before; in a diary of an older schema too, unsealed."""
    raw: Any = connection.connection.dbapi_connection
    if SEAL not in sqlite.columns(raw, SETTINGS.name):
        raw.execute("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", (key, value))
        return
    old = connection.scalars(select(SETTINGS.c.seal).where(SETTINGS.c.key == key)).all()
    new = _STORED.seal({"key": key, "value": value})
    connection.execute(delete(SETTINGS).where(SETTINGS.c.key == key))
    connection.execute(insert(SETTINGS), {"key": key, "value": value, SEAL: new})
    roots.went(connection, SETTINGS.name, old)
    roots.came(connection, SETTINGS.name, [new])


def forget(connection: Connection, key: str) -> None:
    """Keep nothing under a key any more."""
    old = connection.scalars(select(SETTINGS.c.seal).where(SETTINGS.c.key == key)).all()
    connection.execute(delete(SETTINGS).where(SETTINGS.c.key == key))
    roots.went(connection, SETTINGS.name, old)


def kept(connection: Connection, key: str) -> str | None:
    """The text kept under a key."""
    return connection.scalar(select(SETTINGS.c.value).where(SETTINGS.c.key == key))
