"""A real process, killed, has kept what it acknowledged, and the oracle sees it otherwise (safety row 1).

The five hundred kills are in faults/test_kill.py.
"""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from painlog.storage import sqlite
from painlog.storage.database import Database
from tests.storage.faults import oracle, writer

KEY = bytes(range(32))
ROOT = Path(__file__).resolve().parents[2]


def _kill_and_look(path: Path, after: int, key: bytes | None = None) -> None:
    """Kill a writer in the middle of the writes that follow `after` acknowledged ones."""
    words = [sys.executable, "-m", "tests.storage.faults.writer", str(path), *(["--key", key.hex()] if key else [])]
    child = subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert child.stdout is not None
    told = [line for _, line in zip(range(after), child.stdout, strict=False)]
    os.kill(child.pid, signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
    told += child.stdout
    child.stdout.close()
    child.wait()
    saves = oracle.acknowledged(told)
    assert saves
    oracle.assert_kept(path, saves, key)


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_a_killed_painlog_has_kept_what_it_said_was_saved(path: Path, key: bytes | None) -> None:
    numbers = random.Random(20261123)
    for _ in range(3):
        _kill_and_look(path, numbers.randrange(1, 40), key)


def test_the_oracle_notices_a_lost_save_a_half_one_and_a_changed_one(path: Path) -> None:
    """The control of this page: a diary that lost what it acknowledged turns the test red."""
    database = Database.open(path)
    writer.first_free(database)
    writer.save(database, 0)
    database.close()
    assert oracle.assert_kept(path, [0]) == 1
    with pytest.raises(AssertionError, match="lost"):
        oracle.assert_kept(path, [0, 1])
    database = Database.open(path)
    with database.diary() as diary:
        diary.add(writer.entry(2))
    database.close()
    with pytest.raises(AssertionError, match="half"):
        oracle.assert_kept(path, [0])
    raw = sqlite.connect(path)
    raw.execute("DELETE FROM entries WHERE id = ?", [writer.entry(2).id])
    raw.execute("UPDATE entries SET pain_now = 9 WHERE id = ?", [writer.entry(0).id])
    raw.close()
    with pytest.raises(AssertionError):
        oracle.assert_kept(path, [0])
