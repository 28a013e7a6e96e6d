"""Each call to the disk fails in its turn, once and for ever: nothing is lost, and nothing is said that is not so.

Safety row 3.
"""

from pathlib import Path

import pytest

from tests.storage.faults import strace
from tests.storage.faults.nthfault import Faults, every_way, fail
from tests.storage.faults.report import told
from tests.storage.faults.scenario import KEY, Saving

NO_JOURNAL = ("locking_mode = EXCLUSIVE", "journal_mode = OFF", "synchronous = EXTRA")


@pytest.fixture(autouse=True)
def tracer() -> None:
    strace.needed()


@pytest.mark.parametrize("way", [("fsync", "EIO", ""), ("pwrite64", "ENOSPC", "+"), ("openat", "EIO", "")], ids=str)
def test_a_call_that_fails_costs_nothing(tmp_path: Path, way: tuple[str, str, str]) -> None:
    stride = 1 if way[0] == "openat" else 9
    result = fail(Saving(steps=2), tmp_path, *way, stride=stride)
    assert result.bad == []
    assert result.runs > 2 and result.refused


def test_the_gate_sees_a_diary_without_a_journal(tmp_path: Path) -> None:
    assert fail(Saving(steps=2, settings=NO_JOURNAL), tmp_path, "pwrite64", "EIO", "", stride=5).bad


@pytest.mark.long
@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_every_call_fails_in_its_turn(tmp_path: Path, key: bytes | None) -> None:
    whole = Faults()
    for way in every_way():
        result = fail(Saving(steps=4, key=key), tmp_path, *way)
        whole.runs += result.runs
        whole.refused += result.refused
        whole.acks += result.acks
        whole.bad += result.bad
    told(f"nth fault, saving, {'encrypted' if key else 'plain'}", whole)
    assert whole.bad == []
