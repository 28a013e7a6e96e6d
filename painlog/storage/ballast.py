"""One megabyte beside the diary, given up when the disk is full so that the entry on the screen can be saved."""

import contextlib
import logging
import os
import shutil
from pathlib import Path

from painlog.storage import disk

log = logging.getLogger(__name__)

SIZE = 1 << 20
ROOM = 4 * SIZE  # free bytes that must be there before it is taken back
_UNFINISHED = ".new"


def path_of(diary: Path) -> Path:
    """Where it lies."""
    return diary.with_name(diary.name + ".spare")


def keep(diary: Path) -> bool:
    """Lay it down where it is missing and the disk has room; whether it is there afterwards. Never raises OSError."""
    there = path_of(diary)
    try:
        if there.exists():
            return True
        if shutil.disk_usage(diary.parent).free < SIZE + ROOM:
            return False
        fresh = there.with_name(there.name + _UNFINISHED)
        fresh.unlink(missing_ok=True)
        _fill(fresh)
        fresh.replace(there)
    except OSError:
        with contextlib.suppress(OSError):
            there.with_name(there.name + _UNFINISHED).unlink(missing_ok=True)
        return False
    log.info("ballast.kept")
    return True


def give(diary: Path) -> bool:
    """Give it up; whether that has made room. Never raises OSError."""
    try:
        path_of(diary).unlink()
        disk.sync_folder(diary.parent)
    except OSError:
        return False
    log.info("ballast.given")
    return True


def _fill(path: Path) -> None:
    """Random bytes: a disk that packs files would keep zeros in no room at all."""
    disk.make_empty(path)
    with path.open("r+b") as file:
        file.write(os.urandom(SIZE))
    disk.sync(path)
