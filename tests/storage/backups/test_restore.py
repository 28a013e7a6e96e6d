"""A backup comes back whole, is undone by the next restore, and a bad one changes nothing (safety rows 11, 33)."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from painlog.storage import sqlite, swap
from painlog.storage.backups.backup import Why
from painlog.storage.backups.make import make
from painlog.storage.backups.restore import (
    NotRestoredError,
    newest_before_a_restore,
    restore,
    restore_unopened,
)
from painlog.storage.backups.shelf import verified_backups
from painlog.storage.database import Database
from painlog.storage.diary import Diary
from painlog.storage.keys import encrypting, envelope, finding
from tests.storage.kept import CANARY, KEY, ME, NOW, PASSPHRASE, SECRET, add
from tests.storage.samples import entry


def records(path: Path, key: bytes | None) -> object:
    database = Database.open(path, key)
    with database.diary() as diary:
        assert diary.check().ok
        found = diary.records(private=True)
    database.close()
    return found


def _all(diary: Diary) -> object:
    return diary.records(private=True)


def test_a_restored_diary_is_what_the_backup_was_and_the_next_restore_undoes_it(
    opened: Database, path: Path, key: bytes | None
) -> None:
    backup = make(opened, Why.CLOSE, NOW)
    with opened.diary() as diary:
        then = _all(diary)
    add(opened, entry(ME, note="written since"))
    with opened.diary() as diary:
        later = _all(diary)
    restore(opened, backup, key, NOW)
    assert records(path, key) == then
    undo = newest_before_a_restore(path)
    assert undo is not None
    again = Database.open(path, key)
    restore(again, undo, key, NOW)
    assert records(path, key) == later


def test_sequence_numbers_do_not_go_back_with_a_restore(opened: Database, path: Path, key: bytes | None) -> None:
    backup = make(opened, Why.CLOSE, NOW)
    add(opened, entry(ME), entry(ME))
    last = opened.raw.execute("SELECT max(sequence) FROM changes").fetchone()[0]
    restore(opened, backup, key, NOW)
    again = Database.open(path, key)
    add(again, entry(ME))
    assert again.raw.execute("SELECT max(sequence) FROM changes").fetchone()[0] > last
    again.close()


def test_a_damaged_backup_is_refused_and_the_diary_stays_open(opened: Database, key: bytes | None) -> None:
    backup = make(opened, Why.CLOSE, NOW)
    add(opened, entry(ME))
    with backup.path.open("r+b") as file:
        file.seek(6000)
        file.write(b"??")
    with pytest.raises(NotRestoredError, match="not changed"):
        restore(opened, backup, key, NOW)
    with opened.diary() as diary:
        assert diary.counts()["entries"] == 4
    assert opened.path is not None
    assert not list(opened.path.parent.glob(".painlog-*"))


@pytest.mark.parametrize("key", [KEY], indirect=True)
def test_a_plain_backup_comes_back_encrypted_where_the_diary_is(opened: Database, path: Path, tmp_path: Path) -> None:
    encrypting.turn_off(opened, NOW)
    plain = Database.open(path)
    backup = make(plain, Why.CLOSE, NOW)
    stick = tmp_path / "stick"
    shutil.copytree(backup.folder, stick)
    from painlog.storage.backups.second import found_in

    on_stick = found_in(stick)[0]
    key = encrypting.turn_on(plain, PASSPHRASE, SECRET, NOW)
    locked = Database.open(path, key)
    restore(locked, on_stick, None, NOW)
    assert finding.is_locked(path)
    assert CANARY.encode() not in path.read_bytes()
    assert records(path, key)


def test_a_diary_that_cannot_be_opened_is_set_aside_with_its_journal_and_its_key_file(
    opened: Database, path: Path, key: bytes | None
) -> None:
    backup = make(opened, Why.CLOSE, NOW)
    opened.close()
    path.write_bytes(b"rubbish" * 1000)
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(b"old journal")
    aside = restore_unopened(path, backup, key, NOW)
    assert aside is not None
    assert aside.read_bytes() == b"rubbish" * 1000
    assert aside.with_name(aside.name + "-journal").read_bytes() == b"old journal"
    assert envelope.path_for(aside).exists() == (key is not None)
    assert not journal.exists()
    assert finding.is_locked(path) == (key is not None)
    assert records(path, key)


def test_on_a_new_computer_a_backup_becomes_the_diary_with_its_own_passphrase(
    opened: Database, tmp_path: Path, key: bytes | None
) -> None:
    backup = make(opened, Why.CLOSE, NOW)
    new = tmp_path / "new" / "diary.painlog"
    assert restore_unopened(new, backup, key, NOW) is None
    assert records(new, key)
    if key is not None:
        assert finding.unlocked(new, PASSPHRASE) == key


def test_an_old_journal_never_stays_beside_another_file(opened: Database, path: Path, key: bytes | None) -> None:
    """SQLite would undo into the new file what the journal holds."""
    backup = make(opened, Why.CLOSE, NOW)
    opened.close()
    fresh = swap.fresh_name(path)
    shutil.copy(backup.path, fresh)
    path.with_name(path.name + "-journal").write_bytes(b"hot")
    swap.take_place(fresh, path)
    assert [one.name for one in path.parent.glob("diary.painlog*") if one.name.endswith("-journal")] == []
    assert len(list(path.parent.glob("*set-aside*"))) == 2


def test_a_backup_of_an_older_schema_is_brought_up_to_date_when_it_is_opened(
    opened: Database, path: Path, key: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    from painlog.storage.migrate import downgrade

    downgrade(opened._connection, 1)
    backup = make(opened, Why.MIGRATION, NOW)
    assert backup.schema == 1
    assert backup.entries == 3
    opened.close()
    new = path.with_name("second.painlog")
    restore_unopened(new, backup, key, NOW)
    assert records(new, key)
    assert sqlite.marks(sqlite.connect(new, key))[1] > 1
    assert len(verified_backups(path)) == 1


def test_every_backup_that_is_kept_comes_back_with_its_entries(
    opened: Database, path: Path, key: bytes | None
) -> None:
    """Safety row 33: each of them, not the newest alone."""
    for hours in (0, 1, 25, 50, 75):
        add(opened, entry(ME))
        make(opened, Why.CLOSE, NOW + timedelta(hours=hours))
    opened.close()
    kept = verified_backups(path)
    assert [one.entries for one in kept] == [8, 7, 6, 5]
    for number, backup in enumerate(kept):
        new = path.parent / str(number) / "diary.painlog"
        restore_unopened(new, backup, key, NOW)
        database = Database.open(new, key)
        with database.diary() as diary:
            assert diary.check().ok
            assert diary.counts()["entries"] == backup.entries
        database.close()
