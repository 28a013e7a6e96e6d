"""Killed while a backup is made or brought back, the diary is whole and no backup is lost (safety rows 1, 14, 33)."""

import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from painlog.storage.backups.backup import Why
from painlog.storage.backups.make import make
from painlog.storage.backups.shelf import verified_backups
from painlog.storage.database import Database
from painlog.storage.keys import encrypting
from tests.storage.kept import ME, NOW, add
from tests.storage.samples import entry

ROOT = Path(__file__).resolve().parents[3]

ACT_AND_BE_KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from painlog.storage.database import Database
from painlog.storage.backups.backup import Why
from painlog.storage.backups.make import make
from painlog.storage.backups.restore import restore
from painlog.storage.backups.shelf import verified_backups
path, act, at, secret = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4]
key = bytes.fromhex(secret) or None
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
database = Database.open(path, key)
if act == "make":
    make(database, Why.CLOSE, datetime.now(UTC))
else:
    restore(database, verified_backups(path)[-1], key, datetime.now(UTC))
print("done", steps)
"""


@pytest.fixture
def pristine(opened: Database, path: Path, tmp_path: Path) -> Path:
    """A closed diary with five entries and a backup of when it had three."""
    make(opened, Why.CLOSE, NOW)
    add(opened, entry(ME), entry(ME))
    opened.close()
    shutil.copytree(path.parent, tmp_path / "pristine")
    return tmp_path / "pristine"


def kill_at(path: Path, pristine: Path, key: bytes | None, act: str, at: int) -> bool:
    """Kill at a step; whether the act came to its end before it."""
    shutil.rmtree(path.parent)
    shutil.copytree(pristine, path.parent)
    words = [sys.executable, "-c", ACT_AND_BE_KILLED, str(path), act, str(at), (key or b"").hex()]
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    ended = "done" in done.stdout
    database = Database.open(path, key)
    with database.diary() as diary:
        assert diary.check().ok
        entries = diary.counts()["entries"]
    backups = verified_backups(path)
    assert all(one.still_good() for one in backups)
    assert backups[-1].entries == 3
    assert entries == (3 if act == "restore" and ended else entries)
    assert entries == 5 or (act == "restore" and entries == 3)
    if entries == 3:
        assert (backups[0].why, backups[0].entries) == (Why.RESTORE, 5)
    encrypting.tidy(path, key)
    assert not list(path.parent.glob(".painlog-*"))
    make(database, Why.CLOSE, NOW)
    database.close()
    assert not list(backups[0].folder.parent.glob(".unfinished-*"))
    return ended


ACTS = pytest.mark.parametrize("act", ["make", "restore"])


@ACTS
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_killed_at_a_step_the_diary_is_the_old_or_the_new(
    act: str, path: Path, pristine: Path, key: bytes | None
) -> None:
    for at in sorted(random.Random(act).sample(range(2, 45), 3)):
        kill_at(path, pristine, key, act, at)


@pytest.mark.long
@ACTS
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_killed_at_every_step_the_diary_is_the_old_or_the_new(
    act: str, path: Path, pristine: Path, key: bytes | None
) -> None:
    for at in range(1, 300):
        if kill_at(path, pristine, key, act, at):
            return
    raise AssertionError("it has more steps than were tried")
