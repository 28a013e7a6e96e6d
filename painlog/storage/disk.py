"""What makes a file lasting: its bytes and its name are on the disk before anybody is told so."""

import errno
import hashlib
import os
import sys
from pathlib import Path

FOR_OWNER_ALONE = 0o600
FULL = frozenset({errno.ENOSPC, errno.EDQUOT}) if hasattr(errno, "EDQUOT") else frozenset({errno.ENOSPC})
_PIECE = 1 << 20


def make_empty(path: Path) -> None:
    """A new empty file for its owner alone (0600). Raises FileExistsError, OSError."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FOR_OWNER_ALONE))


def sync(path: Path) -> None:
    """Have the disk write the file's bytes. Never for a diary that is open: closing it here drops SQLite's lock."""
    handle = os.open(path, os.O_RDWR)
    try:
        _flush(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Have the disk write the names in a folder; Windows does so by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def digest(path: Path) -> str:
    """The SHA-256 of a closed file, as hexadecimal digits."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            found.update(piece)
    return found.hexdigest()


def begins_with(path: Path, head: bytes) -> bool:
    """Whether a closed file begins with these bytes; False where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(len(head)) == head
    except OSError:
        return False


def copy(source: Path, target: Path) -> None:
    """Copy a closed file to a new one for its owner alone, durably. Raises OSError."""
    make_empty(target)
    with source.open("rb") as old, target.open("r+b") as new:
        while piece := old.read(_PIECE):
            new.write(piece)
        new.flush()
        _flush(new.fileno())


def overwrite_and_delete(path: Path) -> None:
    """Write zeros over a closed file and delete it. Raises OSError.

    What a disk keeps of it elsewhere (an SSD's spare cells, a copy that the system made) is out of reach.
    """
    left = path.stat().st_size
    with path.open("r+b") as file:
        while left > 0:
            left -= file.write(bytes(min(_PIECE, left)))
        file.flush()
        _flush(file.fileno())
    path.unlink()


def _flush(handle: int) -> None:
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
    else:
        os.fsync(handle)
