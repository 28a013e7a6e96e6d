"""What can still be read of a damaged diary is read, and said to be as it was written or not (safety row 11)."""

from pathlib import Path
from typing import Any

import pytest

from painlog.storage import sqlite
from painlog.storage.database import Database
from painlog.storage.salvage import salvage
from tests.storage.samples import dose, entry, medicine, person

ME = person()
TABLET = medicine(ME)
ENTRIES = [entry(ME, note=f"note {number} " + "x" * 400) for number in range(300)]


@pytest.fixture
def diary(path: Path, key: bytes | None) -> Path:
    """A closed diary of three hundred entries, one of them deleted."""
    database = Database.open(path, key)
    with database.diary() as diary:
        diary.add(ME, TABLET, dose(TABLET), *ENTRIES)
    with database.diary() as diary:
        diary.delete("entries", ENTRIES[0].id)
    database.close()
    return path


def _damage(path: Path, first: int, last: int) -> bytes:
    content = bytearray(path.read_bytes())
    content[4096 * first : 4096 * last] = b"\xa5" * 4096 * (last - first)
    path.write_bytes(content)
    return bytes(content)


def _pages_of_entries(path: Path, key: bytes | None) -> list[tuple[int, int]]:
    """Pages in the middle of the table, so that neither end alone reaches all; some of an encrypted file."""
    content = path.read_bytes()
    if key is None:
        pages = [content.index(f"note {number} xxx".encode()) // 4096 for number in (100, 200)]
        return [(page, page + 1) for page in pages]
    many = len(content) // 4096
    return [(many * 8 // 10, many * 8 // 10 + 4), (many - 12, many - 4)]


def test_of_a_sound_diary_everything_is_read_as_it_was_written(diary: Path, key: bytes | None) -> None:
    found = salvage(diary, key)
    assert found.unreadable == 0 and all(one.is_as_written for one in found.values)
    assert [one.value for one in found.values if one.value in ENTRIES] == ENTRIES[1:]
    assert len(found.values) == 302


def test_of_a_diary_with_broken_pages_the_rest_is_read_and_not_a_byte_changes(diary: Path, key: bytes | None) -> None:
    content = b""
    for first, last in _pages_of_entries(diary, key):
        content = _damage(diary, first, last)
    found = salvage(diary, key)
    entries = [one.value for one in found.values if one.value in ENTRIES]
    assert 100 < len(entries) < 299
    assert all(one.is_as_written for one in found.values)
    assert diary.read_bytes() == content


def test_a_changed_row_is_read_and_said_to_be_changed(diary: Path, key: bytes | None) -> None:
    raw = sqlite.connect(diary, key)
    raw.execute("UPDATE entries SET pain_now = 10 WHERE id = ?", [ENTRIES[7].id])
    raw.execute("UPDATE entries SET felt_local = 'no time' WHERE id = ?", [ENTRIES[8].id])
    raw.close()
    found = salvage(diary, key)
    (changed,) = [one for one in found.values if not one.is_as_written]
    assert changed.value.id == ENTRIES[7].id and found.unreadable == 1


@pytest.mark.parametrize("content", [b"", b"hello" * 1000, b"SQLite format 3\x00" + b"\xff" * 9000])
def test_of_what_is_no_diary_nothing_is_read(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert salvage(path).values == ()
    assert salvage(path.with_name("nothing")).values == ()


def test_a_table_that_is_gone_costs_nothing_but_itself(diary: Path, key: bytes | None) -> None:
    raw: Any = sqlite.connect(diary, key)
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("DROP TABLE doses")
    raw.close()
    assert len(salvage(diary, key).values) == 301
