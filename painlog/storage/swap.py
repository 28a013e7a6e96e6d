"""Puts another file in the place of a closed diary: at any moment the old or the new one stands there, whole."""

import contextlib
import os
import time
from datetime import UTC, datetime
from pathlib import Path

from painlog.config import privatefile
from painlog.domain.identity import new_id
from painlog.storage import disk

_ERASE = ".painlog-erase-"
_FRESH = ".painlog-fresh-"
_JOURNAL = "-journal"
_A_DAY = 24 * 3600


def fresh_name(diary: Path) -> Path:
    """A free name beside the diary for the file that is to take its place."""
    return diary.with_name(f"{_FRESH}{new_id()}")


def take_place(fresh: Path, diary: Path, *, erase: bool = False) -> None:
    """Rename `fresh` over the diary, durably. Both are closed; `fresh` is whole and on the disk. Raises OSError.

    `erase` writes zeros over what stood there: from a plain diary that was encrypted nothing is to be left.
    """
    if _journal(diary).exists():  # never beside another file: SQLite would undo into it what it holds
        set_aside(diary, datetime.now(UTC))
    old = _kept_for_erasing(diary) if erase else None
    fresh.replace(diary)
    disk.sync_folder(diary.parent)
    if old is not None:
        disk.overwrite_and_delete(old)


def set_aside(diary: Path, now: datetime) -> Path | None:
    """Keep a diary that cannot be opened under a name of its own, its journal beside it; None where there is none.

    The diary stands under its own name too until another takes its place: nobody finds an empty folder.
    """
    if not diary.exists():
        return None
    aside = diary.with_name(
        f"{diary.stem}-set-aside-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{new_id()[:4]}{diary.suffix}"
    )
    _link(diary, aside)
    if _journal(diary).exists():
        _journal(diary).replace(_journal(aside))
    disk.sync_folder(diary.parent)
    return aside


def tidy(diary: Path) -> None:
    """Finish what a killed painlog began beside a diary: erase what was to be erased, drop what was half made."""
    for left in diary.parent.glob(f"{_ERASE}*"):
        with contextlib.suppress(OSError):
            disk.overwrite_and_delete(left)
    for left in (*diary.parent.glob(f"{_FRESH}*"), *_stale(diary.parent)):
        with contextlib.suppress(OSError):
            left.unlink()


def _stale(folder: Path) -> list[Path]:
    """Small files that were half written a day ago or longer: nobody is at them any more."""
    before = time.time() - _A_DAY
    return [one for one in folder.glob(f"{privatefile.PREFIX}*") if one.is_file() and one.stat().st_mtime < before]


def _kept_for_erasing(diary: Path) -> Path | None:
    """A second name for the old file, so that it can be written over when the new one stands in its place."""
    if not diary.exists():
        return None
    old = diary.with_name(f"{_ERASE}{new_id()}")
    try:
        os.link(diary, old)
    except OSError:  # a disk without second names, as sticks are: then it is deleted and not written over
        return None
    return old


def _link(diary: Path, aside: Path) -> None:
    try:
        os.link(diary, aside)
    except OSError:
        disk.copy(diary, aside)


def _journal(diary: Path) -> Path:
    return diary.with_name(diary.name + _JOURNAL)
