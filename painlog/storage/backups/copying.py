"""Copying a diary page for page, or into a file with another key, through SQLite alone."""

from contextlib import closing
from pathlib import Path
from typing import Any

from painlog.storage import disk, sqlite
from painlog.storage.errors import in_plain_words


def copy_pages(raw: Any, key: bytes | None, target: Path) -> None:
    """Copy an open diary to a new file with the same key, and have the disk keep it.

    Raises the world's faults as PainlogError or OSError; the file may then be there in part.
    """
    disk.make_empty(target)
    with in_plain_words(), closing(_unjournalled(target, key)) as fresh:
        raw.backup(fresh)
    disk.sync(target)


def copy_with_key(raw: Any, target: Path, key: bytes | None) -> None:
    """Copy an open diary to a new file whose key is `key`: None makes it plain. Raises as `copy_pages` does."""
    disk.make_empty(target)
    secret = f"x'{key.hex()}'" if key is not None else ""
    application, schema = sqlite.marks(raw)
    with in_plain_words():
        raw.execute("ATTACH DATABASE ? AS fresh KEY ?", (str(target), secret))
        try:
            raw.execute("SELECT sqlcipher_export('fresh')").fetchall()
            raw.execute(f"PRAGMA fresh.application_id = {application:d}")
            raw.execute(f"PRAGMA fresh.user_version = {schema:d}")
        finally:
            raw.execute("DETACH DATABASE fresh")
    disk.sync(target)


def _unjournalled(target: Path, key: bytes | None) -> Any:
    """Nobody needs half a copy: it is made without a journal, and thrown away where it fails."""
    fresh = sqlite.connect_bare(target, key)
    for setting in ("journal_mode = OFF", "synchronous = OFF"):
        fresh.execute(f"PRAGMA {setting}").fetchall()
    return fresh
