"""Killed at any time, the diary holds every entry that was acknowledged, and no half one (safety row 1)."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from painlog.storage.database import Database

WRITE_AND_TELL = """
import sys
from pathlib import Path
from painlog.storage.database import Database
from tests.storage.samples import entry, person
database = Database.open(Path(sys.argv[1]))
me = person()
with database.diary() as diary:
    diary.add(me)
while True:
    one, two = entry(me, note="x" * 3000), entry(me)
    with database.diary() as diary:
        diary.add(one, two)
    print(one.id, two.id, flush=True)
"""
ROOT = Path(__file__).resolve().parents[2]


def _kill_and_look(path: Path, after: int) -> None:
    """Kill a writer in the middle of the writes that follow `after` acknowledged ones."""
    child = subprocess.Popen(
        [sys.executable, "-c", WRITE_AND_TELL, str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert child.stdout is not None
    acknowledged = [line for _, line in zip(range(after), child.stdout, strict=False)]
    os.kill(child.pid, signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
    acknowledged += [line for line in child.stdout if line.endswith("\n")]
    child.stdout.close()
    child.wait()
    database = Database.open(path)
    with database.diary() as diary:
        kept = diary.known_ids("entries")
        assert diary.check().ok
        assert len(kept) % 2 == 0
        assert {id for line in acknowledged for id in line.split()} <= kept
        assert len(diary.records().entries) == len(kept)
    database.close()


def test_a_killed_painlog_has_kept_what_it_said_was_saved(path: Path) -> None:
    numbers = random.Random(20261123)
    for _ in range(4):
        _kill_and_look(path, numbers.randrange(1, 40))


@pytest.mark.long
def test_five_hundred_kills_lose_nothing(tmp_path: Path) -> None:
    numbers = random.Random(500)
    for n in range(500):
        _kill_and_look(tmp_path / f"{n % 10}" / "diary.painlog", numbers.randrange(1, 60))
