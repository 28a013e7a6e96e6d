"""A backup counts once it was reopened, checked and counted, and is its owner's alone (safety rows 26, 33, 34)."""

import shutil
import stat
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from painlog.storage import sqlite
from painlog.storage.backups import copying, drill, verify
from painlog.storage.backups.backup import Why
from painlog.storage.backups.make import NoBackupError, is_needed, make
from painlog.storage.backups.restore import NotRestoredError, restore_unopened
from painlog.storage.backups.shelf import newest_good, shelf, verified_backups
from painlog.storage.database import Database
from painlog.storage.errors import DiaryDamagedError
from painlog.storage.keys import envelope
from tests.storage.kept import CANARY, ME, NOW, PASSPHRASE, add
from tests.storage.samples import entry


def test_a_backup_opens_as_a_diary_of_its_own_with_every_entry(opened: Database, key: bytes | None) -> None:
    backup = make(opened, Why.ASKED, NOW)
    assert (backup.entries, backup.number, backup.why, backup.made_at) == (3, 1, Why.ASKED, NOW)
    assert verified_backups(opened.path or Path()) == (backup,)
    copy = Database.open(backup.path, key)
    with copy.diary() as diary, opened.diary() as own:
        assert diary.records() == own.records()
        assert diary.check().ok
    copy.close()


def test_all_of_a_backup_is_its_owners_alone(opened: Database) -> None:
    backup = make(opened, Why.ASKED, NOW)
    assert stat.S_IMODE(backup.folder.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(backup.folder.stat().st_mode) == 0o700
    files = list(backup.folder.iterdir())
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert len(files) == (3 if backup.encrypted else 2)


def test_the_copy_of_an_encrypted_diary_is_encrypted_and_has_its_key_file(
    opened: Database, key: bytes | None
) -> None:
    backup = make(opened, Why.ASKED, NOW)
    readable = b"".join(file.read_bytes() for file in backup.folder.iterdir())
    assert (CANARY.encode() in readable) == (key is None)
    assert backup.encrypted == (key is not None)
    if key is not None:
        found = envelope.read(backup.path)
        assert found is not None
        assert envelope.unwrap(found, PASSPHRASE) == key


def test_a_copy_that_lost_a_row_does_not_count(opened: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    good = make(opened, Why.ASKED, NOW)
    honest = copying.copy_pages

    def loses_one(raw: Any, key: bytes | None, target: Path) -> None:
        honest(raw, key, target)
        other = sqlite.connect(target, key)
        other.execute("DELETE FROM entries WHERE sequence = (SELECT max(sequence) FROM entries)")
        other.close()

    monkeypatch.setattr(copying, "copy_pages", loses_one)
    with pytest.raises(NoBackupError):
        make(opened, Why.ASKED, NOW)
    assert verified_backups(opened.path or Path()) == (good,)
    assert [one.name for one in shelf(opened.path or Path()).iterdir()] == [good.folder.name]


def test_a_full_disk_is_said_and_leaves_the_older_backups(opened: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """The driver's own words: its copying tells no code (safety rows 3, 4)."""
    good, honest = make(opened, Why.ASKED, NOW), copying._unjournalled

    def full(target: Path, key: bytes | None) -> Any:
        fresh = honest(target, key)
        fresh.execute("PRAGMA max_page_count = 3").fetchall()
        return fresh

    monkeypatch.setattr(copying, "_unjournalled", full)
    with pytest.raises(NoBackupError, match="disk is full") as caught:
        make(opened, Why.ASKED, NOW)
    assert caught.value.full
    assert verified_backups(opened.path or Path()) == (good,)


def test_a_full_disk_is_said_of_the_system_s_own_calls_too(opened: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    good = make(opened, Why.ASKED, NOW)

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(copying, "copy_pages", full)
    with pytest.raises(NoBackupError, match="disk is full"):
        make(opened, Why.ASKED, NOW)
    assert verified_backups(opened.path or Path()) == (good,)


def test_what_a_killed_backup_left_is_cleared_and_never_counted(opened: Database) -> None:
    good = make(opened, Why.ASKED, NOW)
    left = good.folder.parent / ".unfinished-1"
    shutil.copytree(good.folder, left)
    unnoted = good.folder.parent / "000009-20261124T080000Z"
    shutil.copytree(good.folder, unnoted)
    (unnoted / "backup.json").unlink()
    assert verified_backups(opened.path or Path()) == (good,)
    newer = make(opened, Why.ASKED, NOW)
    assert newer.number == 10
    assert not left.exists()
    assert unnoted.exists()


def test_one_changed_byte_makes_a_backup_no_longer_good(opened: Database) -> None:
    older = make(opened, Why.ASKED, NOW)
    add(opened, entry(ME))
    newer = make(opened, Why.ASKED, NOW)
    assert newest_good(opened.path or Path()) == newer
    whole = bytearray(newer.path.read_bytes())
    whole[len(whole) // 2] ^= 1
    newer.path.write_bytes(whole)
    assert not newer.still_good()
    assert newest_good(opened.path or Path()) == older


def test_a_note_that_was_changed_makes_no_backup(opened: Database) -> None:
    backup = make(opened, Why.ASKED, NOW)
    note = backup.folder / "backup.json"
    note.write_bytes(note.read_bytes().replace(b'"entries": 3', b'"entries": 4'))
    assert verified_backups(opened.path or Path()) == ()


def test_a_backup_is_needed_where_something_changed_since(opened: Database) -> None:
    assert is_needed(opened)
    make(opened, Why.ASKED, NOW)
    assert not is_needed(opened)
    with opened.diary() as diary:
        diary.remember("draft", "half a word")
    assert not is_needed(opened)
    add(opened, entry(ME))
    assert is_needed(opened)


def test_a_diary_in_memory_and_an_empty_one_need_none(database: Database, path: Path) -> None:
    assert not is_needed(database)
    with pytest.raises(NoBackupError):
        make(database, Why.ASKED, NOW)
    empty = Database.open(path)
    assert not is_needed(empty)
    empty.close()


@pytest.mark.parametrize("years", [-56, 0, 73])
def test_a_clock_that_jumps_takes_no_backup_away_and_loses_no_order(opened: Database, years: int) -> None:
    """Safety row 10: 1970, the right time, 2099; then a day back."""
    for number in range(4):
        add(opened, entry(ME))
        make(opened, Why.CLOSE, NOW + timedelta(days=number))
    add(opened, entry(ME))
    jumped = make(opened, Why.CLOSE, NOW.replace(year=NOW.year + years))
    add(opened, entry(ME))
    after = make(opened, Why.CLOSE, NOW + timedelta(days=3))
    kept = verified_backups(opened.path or Path())
    assert [one.number for one in kept] == [6, 5, 4, 3, 2, 1]
    assert (kept[0], kept[1]) == (after, jumped)
    assert [one.entries for one in kept] == [9, 8, 7, 6, 5, 4]


def _four_in_three_days(opened: Database, damage: bool) -> list[int]:
    """Two on the first day, of which the newer is damaged or not, then one on each of two days."""
    for number, hours in enumerate((0, 1, 24, 48)):
        add(opened, entry(ME))
        backup = make(opened, Why.CLOSE, NOW + timedelta(hours=hours))
        if number == 1 and damage:
            with backup.path.open("r+b") as file:
                file.seek(5000)
                file.write(b"x")
    return [one.number for one in verified_backups(opened.path or Path())]


def test_the_newest_of_an_older_day_stands_for_that_day(opened: Database) -> None:
    assert _four_in_three_days(opened, damage=False) == [4, 3, 2]


def test_a_good_backup_never_goes_for_a_damaged_one(opened: Database) -> None:
    """Safety row 33."""
    assert _four_in_three_days(opened, damage=True) == [4, 3, 2, 1]


def test_a_row_that_lost_its_seal_does_not_count(opened: Database, key: bytes | None) -> None:
    """It is found at each plain backup; of an encrypted one, whose pages have seals, at the next drill or restore."""
    opened.raw.execute("UPDATE entries SET pain_now = 1 WHERE sequence = (SELECT max(sequence) FROM entries)")
    if key is None:
        with pytest.raises(NoBackupError):
            make(opened, Why.ASKED, NOW)
    else:
        backup = make(opened, Why.ASKED, NOW)
        with pytest.raises(DiaryDamagedError):
            verify.verified(backup.path, key)
        assert drill.run(opened.path or Path(), key, NOW).damaged == (backup.number,)
        with pytest.raises(NotRestoredError):
            restore_unopened(backup.folder / "new" / "diary.painlog", backup, key, NOW)


def test_verifying_writes_nothing_to_the_copy(opened: Database, key: bytes | None) -> None:
    backup = make(opened, Why.ASKED, NOW)
    before = (backup.path.read_bytes(), backup.path.stat().st_mtime_ns, sorted(backup.folder.iterdir()))
    assert verify.verified(backup.path, key).entries == 3
    assert (backup.path.read_bytes(), backup.path.stat().st_mtime_ns, sorted(backup.folder.iterdir())) == before
