"""A diary that an earlier painlog wrote opens as it was, and what that painlog did not ask reads as not given."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from painlog.domain.codes import Scale
from painlog.storage import migrate
from painlog.storage.database import Database
from painlog.storage.diary_file import State, look
from tests.storage.old_diary import ANN, GONE, MINE, RECORDS

STORED = Path(__file__).parent / "stored" / "schema_1.painlog"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A copy of the stored diary of schema 1."""
    return Path(shutil.copy(STORED, tmp_path / "diary.painlog"))


def test_a_diary_of_schema_1_reads_equal(old: Path) -> None:
    assert look(old) is State.BEHIND
    database = Database.open(old)
    with database.diary() as diary:
        assert diary.records(private=True) == RECORDS
        assert diary.check().ok
        mine = diary.entries(ANN.id)[0]
        assert (mine.scale, mine.pain_word, mine.goals, mine.private) == (Scale.NUMBERS, None, (), False)
    database.close()
    assert look(old) is State.CURRENT


def test_what_was_done_before_the_upgrade_is_still_undone(old: Path) -> None:
    database = Database.open(old)
    with database.diary() as diary:
        assert diary.undo() is not None
        assert diary.get("entries", GONE.id) == GONE
        assert diary.versions("entries", MINE.id)[0].value == replace(MINE, note="as it was")
    with database.diary() as diary:
        assert diary.undo() is not None
        assert diary.get("entries", MINE.id) == replace(MINE, note="as it was")
    database.close()


def test_going_back_to_schema_1_keeps_what_it_can_hold(old: Path) -> None:
    before = _tables(old)
    database = Database.open(old)
    migrate.downgrade(database._connection, 1)
    database.close()
    assert _tables(old) == before
    database = Database.open(old)
    with database.diary() as diary:
        assert diary.records(private=True) == RECORDS
    database.close()


def _tables(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, as SQLite has it."""
    from painlog.storage import sqlite

    raw = sqlite.connect_bare(path, None)
    names = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    found = {name: raw.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}
    raw.close()
    return found
