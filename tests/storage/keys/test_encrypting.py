"""Encryption goes on and off, and killed at any step the old or the new way works (safety rows 22, 34)."""

import os
import random
import shutil
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from painlog.storage import disk, swap
from painlog.storage.backups import verify
from painlog.storage.backups.backup import Why
from painlog.storage.backups.make import make
from painlog.storage.backups.second import copy_newest
from painlog.storage.backups.shelf import shelf, verified_backups
from painlog.storage.database import Database
from painlog.storage.keys import encrypting, envelope, finding, recoverycode
from painlog.storage.keys.encrypting import NotEncryptedError
from painlog.storage.keys.envelope import WrongPassphraseError
from tests.storage.kept import CANARY, KEY, ME, NOW, PASSPHRASE, SECRET, add
from tests.storage.samples import entry

ROOT = Path(__file__).resolve().parents[3]
CODE = recoverycode.as_code(SECRET)


def entries(path: Path, key: bytes | None) -> int:
    database = Database.open(path, key)
    with database.diary() as diary:
        assert diary.check().ok
        found = diary.counts()["entries"]
    database.close()
    return found


def readable(folder: Path) -> list[Path]:
    """The files that hold the diary's words for anybody to read."""
    return [one for one in folder.rglob("*") if one.is_file() and CANARY.encode() in one.read_bytes()]


@pytest.fixture
def plain(opened: Database) -> Database:
    return opened


@pytest.mark.parametrize("key", [None], indirect=True)
class TestTurningOn:
    def test_the_diary_its_backups_and_nothing_else_is_left_and_none_can_be_read(
        self, plain: Database, path: Path
    ) -> None:
        for days in range(3):
            make(plain, Why.CLOSE, NOW + timedelta(days=days))
        key = encrypting.turn_on(plain, PASSPHRASE, SECRET, NOW)
        assert readable(path.parent) == []
        assert finding.is_locked(path)
        assert finding.unlocked(path, PASSPHRASE) == finding.unlocked(path, CODE) == key
        assert entries(path, key) == 3
        backups = verified_backups(path)
        assert [one.number for one in backups] == [4, 3, 2, 1]
        assert all(one.encrypted and one.still_good() and entries(one.path, key) == 3 for one in backups)
        assert sorted(one.name for one in path.parent.iterdir()) == [
            "diary.backups",
            "diary.painlog",
            "diary.painlog.key",
        ]

    def test_the_sheet_opens_the_oldest_backup(self, plain: Database, path: Path) -> None:
        oldest = make(plain, Why.CLOSE, NOW)
        key = encrypting.turn_on(plain, PASSPHRASE, SECRET, NOW)
        own = envelope.read(verified_backups(path)[-1].path)
        assert own is not None
        assert verified_backups(path)[-1].number == oldest.number
        assert envelope.unwrap(own, CODE) == key

    def test_a_copy_that_differs_changes_nothing(
        self, plain: Database, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        make(plain, Why.CLOSE, NOW)
        honest = verify.verified

        def differs(file: Path, key: bytes | None = None, *, seals: bool = True) -> verify.Contents:
            found = honest(file, key, seals=seals)
            return found if key is None else verify.Contents(schema=0, entries=0, last_change=0, counts={})

        monkeypatch.setattr(verify, "verified", differs)
        with pytest.raises(NotEncryptedError):
            encrypting.turn_on(plain, PASSPHRASE, SECRET, NOW)
        plain.close()
        assert not finding.is_locked(path)
        assert entries(path, None) == 3
        assert sorted(one.name for one in path.parent.iterdir()) == ["diary.backups", "diary.painlog"]

    def test_a_damaged_plain_backup_and_one_never_finished_are_erased(self, plain: Database, path: Path) -> None:
        backup = make(plain, Why.CLOSE, NOW)
        begun = shelf(path) / ".unfinished-7"
        begun.mkdir()
        disk.copy(backup.path, begun / "diary.painlog")
        with backup.path.open("r+b") as file:
            file.seek(-1, 2)
            file.write(b"!")
        encrypting.turn_on(plain, PASSPHRASE, SECRET, NOW)
        assert readable(path.parent) == []
        assert [one.number for one in verified_backups(path)] == [2]

    def test_plain_copies_beside_it_are_told_of(self, plain: Database, path: Path) -> None:
        copied = make(plain, Why.ASKED, NOW)
        disk.copy(copied.path, path.with_name("diary (conflicted copy).painlog"))
        encrypting.turn_on(plain, PASSPHRASE, SECRET, NOW)
        assert [one.name for one in encrypting.plain_copies(path)] == ["diary (conflicted copy).painlog"]

    def test_the_old_file_is_written_over_before_it_is_let_go(
        self, plain: Database, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        erased: list[bytes] = []
        honest = disk.overwrite_and_delete

        def look(file: Path) -> None:
            keep = file.with_name("kept-for-the-test")
            keep.hardlink_to(file)
            honest(file)
            erased.append(keep.read_bytes())
            keep.unlink()

        monkeypatch.setattr(disk, "overwrite_and_delete", look)
        encrypting.turn_on(plain, PASSPHRASE, SECRET, NOW)
        assert erased
        assert not any(b.strip(b"\0") for b in erased)

    def test_a_second_time_is_refused(self, plain: Database, path: Path) -> None:
        key = encrypting.turn_on(plain, PASSPHRASE, SECRET, NOW)
        again = Database.open(path, key)
        with pytest.raises(NotEncryptedError):
            encrypting.turn_on(again, "another", SECRET, NOW)
        again.close()
        assert finding.unlocked(path, PASSPHRASE) == key


@pytest.mark.parametrize("key", [KEY], indirect=True)
class TestEncrypted:
    def test_turned_off_it_opens_without_and_older_backups_stay_encrypted(self, opened: Database, path: Path) -> None:
        make(opened, Why.CLOSE, NOW)
        encrypting.turn_off(opened, NOW)
        assert not finding.is_locked(path)
        assert entries(path, None) == 3
        assert not envelope.path_for(path).exists()
        assert all(one.encrypted and envelope.read(one.path) for one in verified_backups(path))

    def test_a_new_passphrase_opens_the_diary_and_every_backup_and_the_old_one_nothing(
        self, opened: Database, path: Path, tmp_path: Path
    ) -> None:
        make(opened, Why.CLOSE, NOW)
        stick = tmp_path / "stick"
        stick.mkdir()
        copied = copy_newest(path, stick, NOW)
        assert copied is not None
        encrypting.change_passphrase(opened, "new words", NOW, copied.folder.parent)
        opened.close()
        for place in (path, *(one.path for one in verified_backups(path)), copied.path):
            own = envelope.read(place)
            assert own is not None
            assert envelope.unwrap(own, "new words") == envelope.unwrap(own, CODE) == KEY
            with pytest.raises(WrongPassphraseError):
                envelope.unwrap(own, PASSPHRASE)
        assert all(one.still_good() for one in (*verified_backups(path), copied))

    def test_a_new_sheet_opens_it_and_the_lost_one_does_not(self, opened: Database, path: Path) -> None:
        encrypting.change_sheet(opened, bytes(range(20)), NOW)
        opened.close()
        assert finding.unlocked(path, recoverycode.as_code(bytes(range(20)))) == KEY
        with pytest.raises(WrongPassphraseError):
            finding.unlocked(path, CODE)

    def test_tidying_encrypts_a_plain_backup_that_was_left(self, opened: Database, path: Path) -> None:
        encrypting.turn_off(opened, NOW)
        again = Database.open(path)
        make(again, Why.CLOSE, NOW)
        again.close()
        assert readable(shelf(path)) != []
        own = envelope.wrap(KEY, PASSPHRASE, SECRET)
        envelope.write(own, path)
        encrypting.tidy(path, KEY)
        assert readable(shelf(path)) == []


@pytest.mark.parametrize("key", [None], indirect=True)
def test_tidying_a_plain_diary_takes_a_stale_envelope_and_half_copies_away(opened: Database, path: Path) -> None:
    opened.close()
    envelope.write(envelope.wrap(KEY, PASSPHRASE, SECRET), path)
    swap.fresh_name(path).write_bytes(b"half")
    path.with_name(".painlog-erase-1").write_bytes(CANARY.encode())
    encrypting.tidy(path, None)
    diary, put_away = sorted(one.name for one in path.parent.iterdir())
    assert diary == "diary.painlog"
    assert put_away.startswith("diary.painlog.key-put-away-")


ACT_AND_BE_KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from painlog.storage import disk
from painlog.storage.database import Database
from painlog.storage.keys import encrypting, envelope, finding
envelope.MEMORY_BYTES, envelope.PASSES = 1 << 14, 1
path, act, at = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
steps = 0
def counted(name):
    honest = getattr(os, name)
    def step(*given, **named):
        global steps
        steps += 1
        if steps == at:
            os.kill(os.getpid(), signal.SIGKILL)
        return honest(*given, **named)
    setattr(os, name, step)
for name in ("open", "rename", "replace", "unlink", "link", "fsync", "mkdir", "rmdir"):
    counted(name)
key = None
for words in ("correct horse", "new words") if finding.is_locked(path) else ():
    try:
        key = finding.unlocked(path, words)
    except envelope.WrongPassphraseError:
        pass
database = Database.open(path, key)
now = datetime.now(UTC)
if act == "on":
    encrypting.turn_on(database, "correct horse", bytes(20), now)
elif act == "off":
    encrypting.turn_off(database, now)
else:
    encrypting.change_passphrase(database, "new words", now)
print("done", steps)
"""


def _act(path: Path, act: str, at: int) -> str:
    words = [sys.executable, "-c", ACT_AND_BE_KILLED, str(path), act, str(at)]
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return done.stdout


def _opens(path: Path, words: tuple[str, ...]) -> bytes | None:
    """The key by one of the passphrases; None for a plain diary. One of the ways must work."""
    if not finding.is_locked(path):
        return None
    for typed in words:
        try:
            return finding.unlocked(path, typed)
        except WrongPassphraseError:
            continue
    raise AssertionError("neither the old nor the new passphrase opens the diary")


def kill_at(path: Path, act: str, at: int, written: int) -> bool:
    """Kill at a step; the diary and its backups must open, and tidying finishes the rest. Whether it ended."""
    before = {one.number for one in verified_backups(path)}
    ended = "done" in _act(path, act, at)
    key = _opens(path, (PASSPHRASE, "new words"))
    assert entries(path, key) == written
    encrypting.tidy(path, key)
    assert before <= {one.number for one in verified_backups(path)}
    assert all(one.still_good() for one in verified_backups(path))
    if key is not None:
        assert readable(path.parent) == []
        own = envelope.id_of(key)
        assert {envelope.read(one.path) for one in verified_backups(path) if one.key_id == own} == {
            envelope.read(path)
        }
    for left in path.parent.glob(".painlog-*"):  # half an envelope, in which a wrapped key lies and no diary
        assert left.stat().st_size < 2000
        os.utime(left, (0, 0))
    encrypting.tidy(path, key)
    assert not list(path.parent.glob(".painlog-*"))
    return ended


@pytest.fixture
def pristine(opened: Database, path: Path, tmp_path: Path) -> Path:
    """A closed diary with one backup, to start from again and again."""
    make(opened, Why.CLOSE, NOW)
    opened.close()
    shutil.copytree(path.parent, tmp_path / "pristine")
    return tmp_path / "pristine"


def _start_over(path: Path, pristine: Path) -> None:
    shutil.rmtree(path.parent)
    shutil.copytree(pristine, path.parent)


ACTS = pytest.mark.parametrize(("act", "key"), [("on", None), ("off", KEY), ("change", KEY)], indirect=["key"])


@ACTS
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_killed_at_a_step_the_old_or_the_new_way_works(act: str, path: Path, pristine: Path) -> None:
    for at in sorted(random.Random(act).sample(range(4, 60), 5)):
        _start_over(path, pristine)
        kill_at(path, act, at, 3)


@pytest.mark.long
@ACTS
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_killed_at_every_step_the_old_or_the_new_way_works(act: str, path: Path, pristine: Path) -> None:
    for at in range(1, 400):
        _start_over(path, pristine)
        if kill_at(path, act, at, 3):
            return
    raise AssertionError("it has more steps than were tried")


def test_words_of_the_diary_are_found_in_a_plain_one(opened: Database, key: bytes | None, path: Path) -> None:
    """The control of `readable`."""
    add(opened, entry(ME, note=CANARY))
    assert bool(readable(path.parent)) == (key is None)
