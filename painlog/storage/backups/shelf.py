"""Where the backups of a diary stand, and which of them count."""

import contextlib
import os
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

from painlog.storage.backups.backup import DIARY, Backup, read_note

_NAME = re.compile(r"\d{6,}-\d{8}T\d{6}Ze?")  # `e` where a plain one was encrypted later
_UNFINISHED = ".unfinished-"
_FOLDER_FOR_OWNER_ALONE = 0o700


def shelf(diary: Path) -> Path:
    """The folder of a diary's backups, beside it: `diary.painlog` has `diary.backups`."""
    return diary.with_name(f"{diary.stem}.backups")


def make_shelf(folder: Path) -> Path:
    """The folder, made if it is missing, for its owner alone (0700). Raises OSError."""
    if not folder.is_dir():
        folder.mkdir(mode=_FOLDER_FOR_OWNER_ALONE)
    if folder.stat().st_mode & 0o077:
        with contextlib.suppress(OSError):  # a stick knows no owners
            folder.chmod(_FOLDER_FOR_OWNER_ALONE)
    return folder


def verified_backups(diary: Path) -> tuple[Backup, ...]:
    """The backups of a diary that were checked when they were made, newest first.

    Reads notes alone; `Backup.still_good` tells whether the file is still what was checked.
    """
    return on_shelf(shelf(diary))


def on_shelf(folder: Path) -> tuple[Backup, ...]:
    """The checked backups in a folder, newest first, by their numbers."""
    found = [read_note(one) for one in _numbered(folder)]
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.number, reverse=True))


def newest_good(diary: Path) -> Backup | None:
    """The newest backup that is still as it was checked; None where there is none. Reads until it finds it."""
    return next((backup for backup in verified_backups(diary) if backup.still_good()), None)


def next_number(folder: Path) -> int:
    """A number above every one there is, those of damaged backups too."""
    return 1 + max((int(one.name.partition("-")[0]) for one in _numbered(folder)), default=0)


def name_of(number: int, made_at: datetime) -> str:
    """The name of a backup's folder: its number, then the time in UTC."""
    return f"{number:06}-{made_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def encrypted_name(name: str) -> str:
    """The name of the encrypted backup that stands for a plain one of that name."""
    return f"{name}e"


def unverified(folder: Path) -> tuple[Path, ...]:
    """The folders on a shelf that hold a diary and are no checked backup: begun and killed, or damaged since."""
    good = {one.folder for one in on_shelf(folder)}
    return tuple(one.parent for one in sorted(folder.glob(f"*/{DIARY}")) if one.parent not in good)


def unfinished(folder: Path) -> Path:
    """A new folder for a backup that is not checked yet; what an earlier, killed painlog left is cleared away."""
    clear_unfinished(folder)
    fresh = folder / f"{_UNFINISHED}{os.getpid()}"
    fresh.mkdir(mode=_FOLDER_FOR_OWNER_ALONE)
    return fresh


def clear_unfinished(folder: Path) -> None:
    """Delete what was begun and never became a backup."""
    for left in folder.glob(f"{_UNFINISHED}*"):
        shutil.rmtree(left, ignore_errors=True)


def _numbered(folder: Path) -> list[Path]:
    try:
        return [one for one in folder.iterdir() if _NAME.fullmatch(one.name)]
    except OSError:
        return []
