"""Diaries for the tests of storage."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from painlog.storage.database import Database


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
