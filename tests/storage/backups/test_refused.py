"""Whatever the disk refuses, once or for ever, is told in plain words, and the diary opens as before (row 3).

Here Python's own calls fail; SQLite's own are made to fail in tests/storage/faults.
"""

import errno
import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from painlog.domain.errors import PainlogError
from painlog.storage.backups.backup import Why
from painlog.storage.backups.make import make
from painlog.storage.backups.restore import restore
from painlog.storage.backups.shelf import verified_backups
from painlog.storage.database import Database
from painlog.storage.errors import disk_in_plain_words
from painlog.storage.keys import encrypting, finding
from tests.storage.kept import KEY, ME, NOW, PASSPHRASE, SECRET, add
from tests.storage.samples import entry

CALLS = ("open", "rename", "replace", "unlink", "link", "fsync", "mkdir", "rmdir")
Act = Callable[[Database], object]
ACTS: dict[str, tuple[bytes | None, Act]] = {
    "make": (KEY, lambda database: make(database, Why.CLOSE, NOW)),
    "restore": (KEY, lambda database: restore(database, verified_backups(_path(database))[-1], KEY, NOW)),
    "on": (None, lambda database: encrypting.turn_on(database, PASSPHRASE, SECRET, NOW)),
    "off": (KEY, lambda database: encrypting.turn_off(database, NOW)),
    "change": (KEY, lambda database: encrypting.change_passphrase(database, "new words", NOW)),
}
CASES = pytest.mark.parametrize(("act", "key"), [(act, key) for act, (key, _do) in ACTS.items()], indirect=["key"])


def _path(database: Database) -> Path:
    assert database.path is not None
    return database.path


class Disk:
    """Refuses the call of that number, or all from it on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, at: int, for_ever: bool, number: int) -> None:
        self.calls, self._at, self._for_ever, self._errno = 0, at, for_ever, number
        for name in CALLS:
            monkeypatch.setattr(os, name, self._refusing(getattr(os, name)))

    def _refusing(self, honest: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            self.calls += 1
            if self.calls == self._at or (self._for_ever and self.calls > self._at):
                raise OSError(self._errno, "refused")
            return honest(*given, **named)

        return call


@pytest.fixture
def pristine(opened: Database, path: Path, tmp_path: Path) -> Path:
    make(opened, Why.CLOSE, NOW)
    add(opened, entry(ME), entry(ME))
    opened.close()
    shutil.copytree(path.parent, tmp_path / "pristine")
    return tmp_path / "pristine"


def refuse_at(path: Path, pristine: Path, key: bytes | None, act: str, at: int, for_ever: bool, number: int) -> bool:
    """Whether the act came to its end before the call that is refused."""
    shutil.rmtree(path.parent)
    shutil.copytree(pristine, path.parent)
    database = Database.open(path, key)
    with pytest.MonkeyPatch.context() as patch:
        disk = Disk(patch, at, for_ever, number)
        try:
            with disk_in_plain_words():
                ACTS[act][1](database)
        except PainlogError:
            pass
        finally:
            database.close()
    now = None
    for words in (PASSPHRASE, "new words") if finding.is_locked(path) else ():
        try:
            now = finding.unlocked(path, words)
        except PainlogError:
            continue
    again = Database.open(path, now)
    with again.diary() as diary:
        assert diary.check().ok
        entries = diary.counts()["entries"]
    assert entries in ((3, 5) if act == "restore" else (5,))
    encrypting.tidy(path, now)
    assert all(one.still_good() for one in verified_backups(path))
    assert verified_backups(path)[-1].entries == 3
    make(again, Why.CLOSE, NOW)
    again.close()
    return disk.calls < at


@CASES
def test_a_refused_call_is_told_and_nothing_is_lost(act: str, key: bytes | None, path: Path, pristine: Path) -> None:
    chance = random.Random(act)
    for _round in range(4):
        at, for_ever = chance.randrange(1, 40), chance.random() < 0.5
        refuse_at(path, pristine, key, act, at, for_ever, chance.choice((errno.EIO, errno.ENOSPC)))


@pytest.mark.long
@CASES
@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC])
@pytest.mark.parametrize("for_ever", [False, True])
def test_every_call_refused_is_told_and_nothing_is_lost(
    act: str, key: bytes | None, path: Path, pristine: Path, for_ever: bool, number: int
) -> None:
    for at in range(1, 300):
        if refuse_at(path, pristine, key, act, at, for_ever, number):
            return
    raise AssertionError("it has more calls than were tried")
