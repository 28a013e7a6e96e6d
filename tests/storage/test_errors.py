"""The world's faults are told in plain words, though the driver or what follows may hide them (safety rows 3, 11)."""

from pathlib import Path
from typing import Any

import pytest

from painlog.storage import sqlite
from painlog.storage.errors import DiaryDamagedError, NotSavedError, in_plain_words


def _full(path: Path) -> Any:
    """A database that has no room for another page."""
    raw = sqlite.dbapi.connect(str(path), isolation_level=None)
    raw.execute("CREATE TABLE t(x)")
    raw.execute("PRAGMA max_page_count = 2").fetchall()
    return raw


def test_the_first_fault_is_told_and_not_what_came_of_it(tmp_path: Path) -> None:
    """Where the disk fails, tidying up fails too."""
    raw = _full(tmp_path / "full")
    with pytest.raises(NotSavedError) as caught, in_plain_words():
        try:
            raw.execute("INSERT INTO t VALUES (zeroblob(100000))")
        finally:
            raw.execute("DROP TABLE what_was_never_made")
    assert caught.value.full
    raw.close()


def test_a_fault_of_ours_stays_one(tmp_path: Path) -> None:
    """The control."""
    raw = _full(tmp_path / "full")
    with pytest.raises(sqlite.dbapi.OperationalError), in_plain_words():
        raw.execute("DROP TABLE what_was_never_made")
    raw.close()


def test_copying_into_no_room_is_told_though_the_driver_gives_no_code(tmp_path: Path) -> None:
    source, target = _full(tmp_path / "source"), _full(tmp_path / "target")
    source.execute("PRAGMA max_page_count = 100").fetchall()
    source.execute("INSERT INTO t VALUES (zeroblob(100000))")
    with pytest.raises(NotSavedError) as caught, in_plain_words():
        source.backup(target)
    assert caught.value.full
    source.close()
    target.close()


def test_a_name_that_is_no_text_any_more_is_damage(tmp_path: Path) -> None:
    """What SQLite finds wrong it calls by its name, and that is bytes in the file as all else."""
    path = tmp_path / "two indexes"
    raw = sqlite.dbapi.connect(str(path), isolation_level=None)
    raw.executescript("CREATE TABLE t(a); CREATE INDEX one ON t(a); CREATE INDEX two ON t(a) WHERE a > 9;")
    raw.execute("INSERT INTO t VALUES (1)")
    assert sqlite.integrity_ok(raw)
    raw.execute("PRAGMA writable_schema = ON")
    roots = dict(raw.execute("SELECT name, rootpage FROM sqlite_master WHERE type = 'index'"))
    for name, root in (("one", roots["two"]), ("two", roots["one"])):  # each on the pages of the other
        raw.execute("UPDATE sqlite_master SET rootpage = ? WHERE name = ?", [root, name])
    raw.close()
    path.write_bytes(path.read_bytes().replace(b"one", b"\xe5ne"))
    raw = sqlite.dbapi.connect(str(path))
    assert not sqlite.integrity_ok(raw)
    with pytest.raises(DiaryDamagedError), in_plain_words():
        raw.execute("PRAGMA integrity_check").fetchall()
    raw.close()
    with pytest.raises(DiaryDamagedError), in_plain_words():
        b"\xe5ne".decode()


def test_encrypting_into_no_room_is_told_though_the_code_is_that_of_any_error(tmp_path: Path) -> None:
    raw = _full(tmp_path / "source")
    raw.execute("PRAGMA max_page_count = 100").fetchall()
    raw.execute("INSERT INTO t VALUES (zeroblob(100000))")
    raw.execute("ATTACH DATABASE ? AS fresh KEY ''", [str(tmp_path / "target")])
    raw.execute("PRAGMA fresh.max_page_count = 3").fetchall()
    with pytest.raises(NotSavedError) as caught, in_plain_words():
        raw.execute("SELECT sqlcipher_export('fresh')").fetchall()
    assert caught.value.full
    raw.close()
