"""Copies of the diary that a syncing program has put beside it when two computers wrote at once (safety row 6)."""

import re
from collections.abc import Iterator
from pathlib import Path

from painlog.storage import sqlite

# What the programs add to the name: "diary (Ann's conflicted copy 2026-11-01).painlog" (Dropbox),
# "diary.sync-conflict-20261101-120000-ABCDEFG.painlog" (Syncthing), "diary (conflicted copy 2026-11-01 120000)"
# (Nextcloud), "diary (1)" (Google Drive), "diary-LAPTOP" (OneDrive), "diary (Case Conflict)", "diary 2" (iCloud).
_ADDED = re.compile(
    r"( ?\(.*(conflict|copy).*\)|\.sync-conflict-.*|_conflict-.*|[ _-]conflict.*| \(\d+\)| \d|-[A-Za-z0-9-]{3,15})",
    re.IGNORECASE,
)


def beside(diary: Path, key: bytes | None = None) -> tuple[Path, ...]:
    """The conflict copies of a diary in its folder, by name. Nothing is written, and nothing raised.

    What cannot be read with that key, or is no diary, is left out; so is what painlog itself keeps beside it.
    """
    return tuple(sorted(path for path in _named_like(diary) if _is_a_diary(path, key)))


def _named_like(diary: Path) -> Iterator[Path]:
    try:
        siblings = list(diary.parent.iterdir())
    except OSError:
        return
    for path in siblings:
        is_like = path.suffix == diary.suffix and path.stem.startswith(diary.stem)
        if is_like and _ADDED.fullmatch(path.stem[len(diary.stem) :]):
            yield path


def _is_a_diary(path: Path, key: bytes | None) -> bool:
    try:
        raw = sqlite.connect_bare(path, key, sqlite.Access.READ)
        try:
            return sqlite.marks(raw)[0] == sqlite.APPLICATION_ID
        finally:
            raw.close()
    except (sqlite.dbapi.Error, OSError):
        return False
