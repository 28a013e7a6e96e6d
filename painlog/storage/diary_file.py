"""The file itself, before SQLAlchemy is imported: made for its owner alone, known by the marks in its head."""

import os
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path

from painlog.storage import sqlite

# The number of the newest step in migrations/versions.
SCHEMA = 6

FOR_OWNER_ALONE = 0o600
FOLDER_FOR_OWNER_ALONE = 0o700


class State(Enum):
    """What a file is to this painlog."""

    NEW = auto()
    CURRENT = auto()
    BEHIND = auto()
    NEWER = auto()
    FOREIGN = auto()


def look(path: Path, key: bytes | None = None) -> State:
    """What is at that path, without writing. Raises the driver's errors for a file in use or out of reach."""
    if path.is_dir():
        return State.FOREIGN
    if _is_empty(path):
        return State.NEW
    try:
        application, schema = _marks(path, key)
    except sqlite.dbapi.DatabaseError as error:
        if sqlite.code_of(error) == sqlite.NOTADB:
            return State.FOREIGN
        raise
    if _is_empty(path):
        return State.NEW  # a first start was killed, and SQLite has just taken its half diary back
    return _state(application, schema)


def _is_empty(path: Path) -> bool:
    """Whether there is nothing yet, or a file that was made and never written."""
    return not path.exists() or path.stat().st_size == 0


def _marks(path: Path, key: bytes | None) -> tuple[int, int]:
    connection = sqlite.connect_bare(path, key)
    try:
        return sqlite.marks(connection)
    finally:
        connection.close()


def _state(application: int, schema: int) -> State:
    if application != sqlite.APPLICATION_ID:
        return State.FOREIGN
    if schema > SCHEMA:
        return State.NEWER
    return State.CURRENT if schema == SCHEMA else State.BEHIND


def make(path: Path) -> None:
    """Make an empty file, 0600, in a folder that is made 0700 where it is missing. Raises OSError.

    The file must be there before SQLite opens it: SQLite gives the journal the rights of the file.
    """
    make_folder(path.parent)
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FOR_OWNER_ALONE))
    close_to_others(path)


def close_to_others(path: Path) -> None:
    """Take the rights of everyone but the owner off the file, as far as the system lets us.

    Only the name is used: opening the file here would drop SQLite's lock on it.
    """
    try:
        if path.stat().st_mode & 0o077:
            path.chmod(FOR_OWNER_ALONE)
    except OSError:
        return  # someone else's file or a medium without rights: reading it still works


def make_folder(folder: Path) -> None:
    """Make the folder of a diary, 0700, where it is missing. Raises OSError."""
    if folder.is_dir():
        return
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=FOLDER_FOR_OWNER_ALONE, exist_ok=True)
    for made in missing:
        _keep_names_in(made.parent)


def _keep_names_in(folder: Path) -> None:
    """Have the disk keep the names in a folder: without, a power cut can take a new folder with all that is in it.

    SQLite does so for the file and its journal. Windows keeps names by itself and opens no folders.
    """
    if os.name != "posix":
        return
    with suppress(OSError):  # a folder that may be passed through but not read
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
