"""The weekly drill brings a backup back for real, and says what it found (safety row 33)."""

from datetime import timedelta
from pathlib import Path

import pytest

from painlog.storage.backups import drill
from painlog.storage.backups.backup import Why
from painlog.storage.backups.make import make
from painlog.storage.backups.shelf import shelf, verified_backups
from painlog.storage.database import Database
from tests.storage.kept import ME, NOW, add
from tests.storage.samples import entry


@pytest.fixture
def two(opened: Database) -> Database:
    make(opened, Why.CLOSE, NOW)
    add(opened, entry(ME))
    make(opened, Why.CLOSE, NOW)
    return opened


def _damage(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[-100] ^= 4
    path.write_bytes(whole)


def test_the_newest_backup_comes_back_and_is_counted(two: Database, path: Path, key: bytes | None) -> None:
    assert drill.is_due(path, NOW)
    before = {one: one.read_bytes() for one in shelf(path).rglob("*") if one.is_file()}
    found = drill.run(path, key, NOW)
    assert (found.ok, found.number, found.entries, found.held) == (True, 2, 4, 2)
    assert drill.last_drill(path) == found
    after = {one: one.read_bytes() for one in shelf(path).rglob("*") if one.is_file()}
    del after[shelf(path) / "drill.json"]
    assert after == before


def test_it_is_due_after_a_week_and_when_the_clock_went_back(two: Database, path: Path, key: bytes | None) -> None:
    drill.run(path, key, NOW)
    assert not drill.is_due(path, NOW + timedelta(days=6, hours=23))
    assert drill.is_due(path, NOW + timedelta(days=7))
    assert drill.is_due(path, NOW - timedelta(days=1))


def test_a_damaged_backup_is_reported_and_none_is_deleted(two: Database, path: Path, key: bytes | None) -> None:
    newest, older = verified_backups(path)
    _damage(newest.path)
    found = drill.run(path, key, NOW)
    assert (found.ok, found.number, found.entries, found.held, found.damaged) == (False, 1, 3, 1, (2,))
    assert newest.path.exists()
    assert older.still_good()


def test_where_all_are_damaged_it_says_so(two: Database, path: Path, key: bytes | None) -> None:
    for backup in verified_backups(path):
        _damage(backup.path)
    found = drill.run(path, key, NOW)
    assert (found.ok, found.number, found.held, found.damaged) == (False, 0, 0, (2, 1))


def test_without_a_backup_none_is_due(opened: Database, path: Path) -> None:
    assert not drill.is_due(path, NOW)
    assert drill.last_drill(path) is None
