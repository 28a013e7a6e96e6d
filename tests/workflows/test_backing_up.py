"""When a backup is made, copied and tested, with the clock passed in (safety rows 10, 33)."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from painlog.storage.backups.backup import Why
from painlog.storage.database import Database
from painlog.workflows import backing_up
from tests.storage.kept import ME, NOW, add
from tests.storage.samples import entry


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database.open(tmp_path / "own" / "diary.painlog")
    add(database, ME, entry(ME))
    yield database
    database.close()


def whys(database: Database) -> list[Why]:
    return [one.why for one in reversed(backing_up.standing(database.path).backups)]


def test_a_day_of_use_has_one_at_its_first_save_and_one_at_its_close(database: Database) -> None:
    for hours in (0, 1, 2):
        add(database, entry(ME))
        backing_up.first_of_day(database, NOW + timedelta(hours=hours))
    backing_up.at_close(database, NOW + timedelta(hours=3))
    backing_up.at_close(database, NOW + timedelta(hours=4))
    assert whys(database) == [Why.DAY, Why.CLOSE]
    add(database, entry(ME))
    backing_up.first_of_day(database, NOW + timedelta(days=1))
    assert whys(database) == [Why.DAY, Why.CLOSE, Why.DAY]


def test_opening_backs_up_what_a_crash_left_without_one_and_drills_once_a_week(database: Database) -> None:
    first = backing_up.after_opening(database, NOW)
    assert first.backup is not None
    assert first.drill is not None
    assert first.drill.ok
    second = backing_up.after_opening(database, NOW + timedelta(days=1))
    assert (second.backup, second.drill) == (None, None)
    assert backing_up.after_opening(database, NOW + timedelta(days=8)).drill is not None


def test_before_something_risky_nothing_is_left_without_a_backup(database: Database) -> None:
    backing_up.before(database, Why.IMPORT, NOW)
    backing_up.before(database, Why.IMPORT, NOW)
    assert whys(database) == [Why.IMPORT]


def test_the_second_place_gets_what_it_missed(database: Database, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    assert backing_up.at_close(database, NOW, str(stick)).trouble is not None
    stick.mkdir()
    assert backing_up.at_close(database, NOW, str(stick)).trouble is None
    standing = backing_up.standing(database.path)
    assert standing.second is not None
    assert standing.second.entries == 1
    assert standing.newest is not None


def test_trouble_is_told_and_not_raised(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    from painlog.storage.backups import copying

    def full(*_arguments: object) -> None:
        raise OSError(28, "")

    monkeypatch.setattr(copying, "copy_pages", full)
    for done in (
        backing_up.at_close(database, NOW),
        backing_up.asked_for(database, NOW),
        backing_up.first_of_day(database, NOW),
    ):
        assert "disk is full" in str(done.trouble)


def test_a_diary_in_memory_needs_nothing() -> None:
    memory = Database.in_memory()
    assert backing_up.standing(None).newest is None
    assert backing_up.after_opening(memory, NOW) == backing_up.Upkeep()
    assert backing_up.at_close(memory, NOW) == backing_up.Upkeep()
    memory.close()
