"""Diaries for the tests of storage."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from painlog.storage.database import Database
from painlog.storage.keys import envelope
from tests.storage.kept import CANARY, KEY, ME, PASSPHRASE, SECRET, add
from tests.storage.samples import entry


@pytest.fixture
def database() -> Iterator[Database]:
    """A diary in memory."""
    database = Database.in_memory()
    yield database
    database.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a diary file may be made; neither it nor its folder is there yet."""
    return tmp_path / "painlog" / "diary.painlog"


@pytest.fixture(params=[None, KEY], ids=["plain", "encrypted"])
def key(request: pytest.FixtureRequest) -> bytes | None:
    """The key of a diary; None for a plain one."""
    found: bytes | None = request.param
    return found


@pytest.fixture
def quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """A little memory will do for a test; a test of the envelope holds the real numbers."""
    monkeypatch.setattr(envelope, "MEMORY_BYTES", 1 << 14)
    monkeypatch.setattr(envelope, "PASSES", 1)


@pytest.fixture
def opened(path: Path, key: bytes | None, quick_passphrases: None) -> Iterator[Database]:
    """A diary file with one person and three entries, plain and encrypted."""
    database = Database.open(path, key)
    if key is not None:
        envelope.write(envelope.wrap(key, PASSPHRASE, SECRET), path)
    add(database, ME, *(entry(ME, note=f"{CANARY} {number}") for number in range(3)))
    yield database
    database.close()
