"""Killed at any time, the diary holds every step that was acknowledged, and no half one (safety rows 1, 8, 31)."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from painlog.storage.database import Database
from tests.storage.faults.kill import kill
from tests.storage.faults.model import Model
from tests.storage.faults.report import told
from tests.storage.faults.scenario import DIARY, KEY, Saving, Scenario, Tell

PLAIN_AND_ENCRYPTED = pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
_LONGEST = 0.25  # about a hundred steps


class SayingTooSoon(Saving):
    """The control: says that it is saved before it is."""

    def act(self, folder: Path, tell: Tell) -> None:
        model, database = Model(self.seed), Database.open(folder / DIARY)
        act: Callable[..., object] = model.first
        for _ in range(self.steps):
            tell("ACK")
            with database.diary() as diary:
                act(diary)
            act = model.step().act


def _saving(key: bytes | None) -> Callable[[int], Scenario]:
    return lambda run: Saving(seed=run, key=key)


@PLAIN_AND_ENCRYPTED
def test_a_killed_painlog_has_kept_what_it_said_was_saved(tmp_path: Path, key: bytes | None) -> None:
    assert kill(_saving(key), tmp_path, times=5, longest=_LONGEST, seed=1).acks > 0


@pytest.mark.long
@PLAIN_AND_ENCRYPTED
def test_five_hundred_kills_lose_nothing(tmp_path: Path, key: bytes | None) -> None:
    result = kill(_saving(key), tmp_path, times=500, longest=_LONGEST)
    told(f"kill, saving, {'encrypted' if key else 'plain'}", result)
    assert result.runs == 500 and result.ended == 0


def test_the_gate_sees_a_painlog_that_says_saved_too_soon(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="acknowledged steps"):
        kill(partial(_too_soon), tmp_path, times=60, longest=_LONGEST)


def _too_soon(run: int) -> Scenario:
    return SayingTooSoon(seed=run)
