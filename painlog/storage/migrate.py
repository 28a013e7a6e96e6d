"""Bringing an older diary up to date in one transaction; imported only then, for it imports Alembic."""

from collections.abc import Callable
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from painlog.storage import sealing, sqlite
from painlog.storage.diary_file import SCHEMA
from painlog.storage.errors import DiaryDamagedError


def upgrade(connection: Connection) -> None:
    """Run every step that is missing: all of them are done and hold together, or the file stays as it was.

    Raises DiaryDamagedError where a row would point to nothing afterwards.
    """
    _in_one_transaction(connection, lambda config: command.upgrade(config, "head"), SCHEMA)


def downgrade(connection: Connection, schema: int) -> None:
    """Go back to an earlier schema number, 0 being an empty file; what only the newer one can hold is lost."""
    target = f"{schema:04}" if schema else "base"
    _in_one_transaction(connection, lambda config: command.downgrade(config, target), schema)


def config_for(connection: Connection) -> Config:
    """Alembic's settings for a connection that is open."""
    config = Config()
    config.set_main_option("script_location", "painlog.storage:migrations")
    config.attributes["connection"] = connection
    return config


def _in_one_transaction(connection: Connection, steps: Callable[[Config], None], schema: int) -> None:
    """The caller's BEGIN IMMEDIATE holds the steps, the check and the mark together.

    Foreign keys rest meanwhile, for SQLite changes a table by making it anew; they are checked before the commit.
    """
    raw: Any = connection.connection.dbapi_connection
    sqlite.switch_foreign_keys(raw, on=False)
    try:
        with connection.begin():
            steps(config_for(connection))
            if not sqlite.foreign_keys_ok(raw):
                raise DiaryDamagedError
            if sealing.sealed_tables(raw):
                sealing.seal_all(raw)
            sqlite.mark(raw, schema)
    finally:
        sqlite.switch_foreign_keys(raw, on=True)
