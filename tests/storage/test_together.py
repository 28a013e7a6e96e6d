"""Many starts at once, locks that somebody left, a file that is copied while it is open (safety rows 6, 7, 8)."""

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from painlog.storage.database import Database
from tests.storage.faults.model import Model
from tests.storage.kept import KEY

ROOT = Path(__file__).resolve().parents[2]
BOTH = pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])

START = """
import sys
from pathlib import Path
from painlog.domain.errors import PainlogError
from painlog.storage.database import Database
print("ready", flush=True)
sys.stdin.readline()
try:
    database = Database.open(Path(sys.argv[1]))
    print("reading" if database.read_only else "opened", flush=True)
except PainlogError as error:
    print(type(error).__name__, flush=True)
sys.stdin.readline()
"""


def started(path: Path) -> "subprocess.Popen[str]":
    """A start that waits for its go, and holds the diary until it is let go."""
    words = [sys.executable, "-c", START, str(path)]
    program = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert said(program) == "ready"
    return program


def said(program: "subprocess.Popen[str]") -> str:
    assert program.stdout is not None
    return program.stdout.readline().strip()


def go(program: "subprocess.Popen[str]") -> None:
    assert program.stdin is not None
    program.stdin.write("\n")
    program.stdin.flush()


def race(path: Path, starts: int) -> list[str]:
    """What became of so many starts at the same moment."""
    programs = [started(path) for _ in range(starts)]
    for program in programs:
        go(program)
    found = [said(program) for program in programs]
    for program in programs:
        program.communicate("\n")
    return sorted(found)


def saved(path: Path, key: bytes | None = None) -> Model:
    """A closed diary after some steps, and the model of it."""
    model, database = Model(7), Database.open(path, key)
    with database.diary() as diary:
        model.first(diary)
    for _ in range(5):
        with database.diary() as diary:
            model.step().act(diary)
    database.close()
    return model


@pytest.mark.parametrize("there", [False, True], ids=["new", "there"])
def test_of_many_starts_at_once_one_alone_writes(path: Path, there: bool) -> None:
    if there:
        saved(path)
    assert race(path, 6) == ["DiaryInUseError"] * 5 + ["opened"]


@pytest.mark.long
def test_of_fifty_starts_at_once_one_alone_writes(path: Path) -> None:
    saved(path)
    assert race(path, 50) == ["DiaryInUseError"] * 49 + ["opened"]


def test_a_diary_whose_holder_was_killed_opens_at_once(path: Path) -> None:
    saved(path)
    holder = started(path)
    go(holder)
    assert said(holder) == "opened"
    assert race(path, 1) == ["DiaryInUseError"]
    holder.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
    holder.communicate()
    assert race(path, 1) == ["opened"]


def test_files_that_look_like_locks_block_nobody(path: Path) -> None:
    """A synced folder brings those of another computer along."""
    model = saved(path)
    for name in (".lock", ".lck", "-lock", ".pid"):
        path.with_name(path.name + name).write_text("4711\nanother-computer\n")
    path.with_name(".~lock.diary.painlog#").write_text("somebody,another-computer")
    holds(path, None, model)


def holds(path: Path, key: bytes | None, model: Model) -> None:
    database = Database.open(path, key)
    with database.diary() as diary:
        assert diary.check().ok
        assert {one.id: one for one in diary.entries(model.person.id, private=True)} == model.state
    database.close()


def copies(path: Path, key: bytes | None, steps: int) -> int:
    """Copy the bare file of an open diary at chance moments between saves; how often it was looked at."""
    chance, model, database, looked = random.Random(3), Model(5), Database.open(path, key), 0
    with database.diary() as diary:
        model.first(diary)
    for step in range(steps):
        with database.diary() as diary:
            model.step().act(diary)
        if chance.random() < 0.5:
            copy = Path(shutil.copy(path, path.parent / f"copy-{step}.painlog"))
            holds(copy, key, model)
            shutil.rmtree(copy.with_name(f"{copy.stem}.backups"), ignore_errors=True)
            copy.unlink()
            looked += 1
    database.close()
    return looked


@BOTH
def test_a_bare_copy_between_two_saves_is_whole(path: Path, key: bytes | None) -> None:
    assert copies(path, key, 20) > 5


@pytest.mark.long
@BOTH
def test_a_thousand_bare_copies_are_whole(path: Path, key: bytes | None) -> None:
    assert copies(path, key, 2_200) > 1_000
