"""Copying a diary page for page, or into a file with another key, through SQLite alone."""

from contextlib import closing
from pathlib import Path
from typing import Any

from painlog.storage import disk, sqlite
from painlog.storage.errors import in_plain_words
from painlog.storage.sqlite import Access


def copy_pages(raw: Any, key: bytes | None, target: Path) -> None:
    """Copy an open diary to a new file with the same key, and have the disk keep it.

    Raises the world's faults as PainlogError or OSError; the file may then be there in part.
    """
    disk.make_empty(target)
    with in_plain_words(), closing(_unjournalled(target, key)) as fresh:
        raw.backup(fresh)
    disk.sync(target)


def copy_with_key(raw: Any, target: Path, key: bytes | None) -> None:
    """Copy a diary that is open for writing to a new file whose key is `key`: None makes it plain.

    Raises as `copy_pages` does.
    """
    disk.make_empty(target)
    with in_plain_words():
        raw.execute("ATTACH DATABASE ? AS fresh KEY ?", (str(target), _secret(key)))
        try:
            raw.execute("SELECT sqlcipher_export('fresh')").fetchall()
            _mark(raw, "fresh", *sqlite.marks(raw))
        finally:
            raw.execute("DETACH DATABASE fresh")
    disk.sync(target)


def copy_closed(source: Path, source_key: bytes | None, target: Path, key: bytes | None) -> None:
    """Copy a closed diary to a new file, with the same key or another. Raises as `copy_pages` does."""
    if key == source_key:
        with in_plain_words(), closing(sqlite.connect(source, source_key, Access.READ)) as raw:
            copy_pages(raw, key, target)
        return
    disk.make_empty(target)
    with in_plain_words(), closing(_unjournalled(target, key)) as fresh:
        schema = export_into(fresh, source, source_key)
        _mark(fresh, "main", sqlite.APPLICATION_ID, schema)
    disk.sync(target)


def export_into(fresh: Any, source: Path, source_key: bytes | None) -> int:
    """Copy all rows of a closed diary into an open, empty one, whatever their keys; the schema to mark it with.

    Raises the driver's errors.
    """
    address = f"{source.absolute().as_uri()}?{Access.READ}"
    fresh.execute("ATTACH DATABASE ? AS old KEY ?", (address, _secret(source_key)))
    try:
        fresh.execute("SELECT sqlcipher_export('main', 'old')").fetchall()
        return int(fresh.execute("PRAGMA old.user_version").fetchone()[0])
    finally:
        fresh.execute("DETACH DATABASE old")


def _secret(key: bytes | None) -> str:
    return f"x'{key.hex()}'" if key is not None else ""


def _mark(raw: Any, schema_name: str, application: int, schema: int) -> None:
    raw.execute(f"PRAGMA {schema_name}.application_id = {application:d}")
    raw.execute(f"PRAGMA {schema_name}.user_version = {schema:d}")


def _unjournalled(target: Path, key: bytes | None) -> Any:
    """Nobody needs half a copy: it is made without a journal, and thrown away where it fails."""
    fresh = sqlite.connect_bare(target, key)
    for setting in ("journal_mode = OFF", "synchronous = OFF", "temp_store = MEMORY"):
        fresh.execute(f"PRAGMA {setting}").fetchall()
    return fresh
