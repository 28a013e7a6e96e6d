"""The power goes at any moment, and un-synced writes are lost or torn: nothing acknowledged is (safety row 2)."""

from pathlib import Path

import pytest

from tests.storage.faults import strace
from tests.storage.faults.powerloss import cut_power
from tests.storage.faults.report import told
from tests.storage.faults.scenario import KEY, Saving

# SQLAlchemy's and SQLite's own settings, which lose the newest entry on a power cut (reference: 479 of 1,300 images).
USUAL = ("locking_mode = NORMAL", "journal_mode = DELETE", "synchronous = FULL", "secure_delete = ON")
NEVER_SYNCED = ("locking_mode = EXCLUSIVE", "journal_mode = DELETE", "synchronous = OFF", "secure_delete = ON")


@pytest.fixture(autouse=True)
def tracer() -> None:
    strace.needed()


def test_a_power_cut_takes_nothing_that_was_saved(tmp_path: Path) -> None:
    result = cut_power(Saving(steps=2), tmp_path)
    assert (result.lost, result.corrupt) == ([], [])
    assert result.images > 300 and result.acks == 3


def test_the_gate_sees_that_usual_settings_lose_the_newest_entry(tmp_path: Path) -> None:
    assert cut_power(Saving(steps=1, settings=USUAL), tmp_path).lost


@pytest.mark.long
@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_thousands_of_power_cuts_lose_nothing(tmp_path: Path, key: bytes | None) -> None:
    result = cut_power(Saving(seed=2, steps=12, key=key), tmp_path)
    told(f"power loss, saving, {'encrypted' if key else 'plain'}", result)
    assert (result.lost, result.corrupt) == ([], [])
    assert result.different > 1000 and result.acks == 13


@pytest.mark.long
@pytest.mark.parametrize("settings", [USUAL, NEVER_SYNCED], ids=["usual", "never synced"])
def test_the_gate_counts_what_wrong_settings_lose(tmp_path: Path, settings: tuple[str, ...]) -> None:
    result = cut_power(Saving(seed=2, steps=12, settings=settings), tmp_path)
    found = f"{result.images} images, {len(result.lost)} lost, {len(result.corrupt)} corrupt"
    told(f"power loss, control {settings}", found)
    assert len(result.lost) + len(result.corrupt) > result.images // 100
