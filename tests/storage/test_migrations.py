"""Every way to the newest schema ends in the same tables, and a step happens whole or not at all."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from painlog.storage import migrate, sqlite
from painlog.storage.database import Database
from painlog.storage.diary_file import SCHEMA, State, look
from painlog.storage.tables import metadata
from tests.storage.samples import entry, person


def _empty_old_diary(path: Path) -> None:
    """A diary of schema 0: a painlog file without a table."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    raw = sqlite.connect(path)
    sqlite.mark(raw, 0)
    raw.close()


def _schema(database: Database) -> dict[str, list[str]]:
    """Each table's statement in its parts; a table that was made anew names its constraints in another order."""
    found = database._connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").all()
    database._connection.rollback()
    return {name: _parts(re.sub(r"\s+", "", sql).replace('"', "")) for name, sql in found}


def _parts(sql: str) -> list[str]:
    """The columns in their order, then the constraints in any order."""
    columns, found, constraints = sql.partition(",PRIMARYKEY(")
    return [
        columns,
        *sorted(re.split(r",(?=PRIMARY|UNIQUE|FOREIGN|CONSTRAINT)", (found + constraints).removesuffix(")"))),
    ]


def test_a_diary_that_is_behind_is_brought_up_to_date(path: Path) -> None:
    me = person()
    _empty_old_diary(path)
    assert look(path) is State.BEHIND
    database = Database.open(path)
    with database.diary() as diary:
        diary.add(me, entry(me))
        assert diary.check().ok
    assert database._connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    database.close()
    assert look(path) is State.CURRENT


def test_a_new_diary_and_one_brought_up_to_date_have_the_same_tables(path: Path) -> None:
    _empty_old_diary(path)
    upgraded, new = Database.open(path), Database.in_memory()
    assert _schema(upgraded) == _schema(new)
    upgraded.close()
    new.close()


def test_the_steps_end_where_the_tables_are(path: Path) -> None:
    _empty_old_diary(path)
    database = Database.open(path)
    context = MigrationContext.configure(database._connection, opts={"compare_type": True})
    assert compare_metadata(context, metadata) == []
    assert context.get_current_revision() == f"{SCHEMA:04}"
    database._connection.rollback()
    assert ScriptDirectory.from_config(migrate.config_for(database._connection)).get_heads() == [f"{SCHEMA:04}"]
    database.close()


def test_down_and_up_again_works(database: Database) -> None:
    before = _schema(database)
    migrate.downgrade(database._connection, 0)
    assert set(_schema(database)) == {"alembic_version", "sqlite_sequence"}
    migrate.upgrade(database._connection)
    assert _schema(database) == before


def test_a_step_that_fails_half_way_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Safety row 14: never between old and new, and the next start works."""
    _empty_old_diary(path)
    before = path.read_bytes()

    def fails(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(sqlite, "mark", fails)
    with pytest.raises(KeyboardInterrupt):
        Database.open(path)
    monkeypatch.undo()
    assert path.read_bytes() == before
    database = Database.open(path)
    with database.diary() as diary:
        assert diary.check().ok
    database.close()


def test_a_diary_that_is_up_to_date_opens_without_alembic(path: Path) -> None:
    Database.open(path).close()
    code = (
        "import sys, pathlib; from painlog.storage.database import Database;"
        "Database.open(pathlib.Path(sys.argv[1])).close(); print('alembic' in sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True, timeout=60
    )
    assert told.stdout.strip() == "False"


def test_looking_at_a_file_needs_no_sqlalchemy() -> None:
    code = "import sys; import painlog.storage.diary_file; print('sqlalchemy' in sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60, env=os.environ
    )
    assert told.stdout.strip() == "False"
