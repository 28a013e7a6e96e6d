"""Killed or refused amid any risky act, the diary is what it was or what it was to be (rows 1, 3, 14, 22)."""

import sys
from pathlib import Path

import pytest

from tests.storage.faults import acts, strace
from tests.storage.faults.kill import kill
from tests.storage.faults.nthfault import Faults, every_way, fail
from tests.storage.faults.report import told

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL"),
    pytest.mark.usefixtures("quick_passphrases"),
]
BOTH = pytest.mark.parametrize("key", [None, acts.KEY], ids=["plain", "encrypted"])
EACH = pytest.mark.parametrize("kind", acts.ALL, ids=lambda kind: kind.__name__.lower())
_LONGEST = 0.5  # the slowest act has ended its first round by then, unless the machine is busy


@EACH
@BOTH
def test_an_act_that_is_left_alone_is_done(tmp_path: Path, kind: type[acts.Act], key: bytes | None) -> None:
    act, said = kind(key, rounds=5), list[str]()
    act.prepare(tmp_path)
    act.act(tmp_path, said.append)
    assert said == ["ACK"] * 5
    act.judge(tmp_path, 5)


@EACH
@BOTH
def test_a_killed_act_leaves_the_old_or_the_new(tmp_path: Path, kind: type[acts.Act], key: bytes | None) -> None:
    assert kill(lambda _run: kind(key), tmp_path, times=2, longest=_LONGEST, seed=2).runs == 2


@pytest.mark.long
@EACH
@BOTH
def test_a_hundred_kills_leave_the_old_or_the_new(tmp_path: Path, kind: type[acts.Act], key: bytes | None) -> None:
    result = kill(lambda _run: kind(key), tmp_path, times=100, longest=_LONGEST)
    told(f"kill, {kind.__name__.lower()}, {'encrypted' if key else 'plain'}", result)
    assert result.runs == 100 and result.acks > 0


@pytest.mark.parametrize("kind", [acts.BackingUp, acts.Updating], ids=lambda kind: kind.__name__.lower())
def test_the_gate_sees_an_act_that_is_said_to_be_done_too_soon(tmp_path: Path, kind: type[acts.Act]) -> None:
    with pytest.raises(AssertionError):
        kill(lambda _run: acts.TooSoon(kind()), tmp_path, times=60, longest=0.02)


@pytest.mark.long
@EACH
@BOTH
def test_every_call_of_an_act_fails_in_its_turn(tmp_path: Path, kind: type[acts.Act], key: bytes | None) -> None:
    strace.needed()
    whole = Faults()
    for way in every_way(calls=kind.calls):
        result = fail(kind(key, rounds=1), tmp_path, *way, stride=kind.stride, most=10_000)
        whole.runs += result.runs
        whole.refused += result.refused
        whole.acks += result.acks
        whole.bad += result.bad
    told(f"nth fault, {kind.__name__.lower()}, {'encrypted' if key else 'plain'}", whole)
    assert whole.bad == []
