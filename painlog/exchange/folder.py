"""The files of a folder, read into memory; nothing else in it is touched. Documents are read when they are wanted."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from painlog.domain.document import MOST_BYTES as MOST_OF_A_DOCUMENT
from painlog.domain.errors import InputRefusedError
from painlog.exchange.contents import FOLDER
from painlog.i18n import _

MOST_BYTES = 200 * 1024 * 1024


Readers = dict[str, Callable[[], bytes]]


def read_folder(path: Path, wanted: frozenset[str]) -> tuple[dict[str, bytes], list[str], Readers]:
    """The wanted files by name, the names of all others, and what reads each file of the folder `documents`.

    Raises InputRefusedError.
    """
    found: dict[str, bytes] = {}
    others: list[str] = []
    room = MOST_BYTES
    try:
        documents = _documents(path / FOLDER)
        for entry in sorted(path.iterdir()):
            if entry.name == FOLDER and entry.is_dir():
                continue
            if entry.name not in wanted or not entry.is_file():
                others.append(entry.name)
                continue
            found[entry.name] = read_file(entry, room)
            room -= len(found[entry.name])
    except OSError as error:
        raise InputRefusedError(unreadable()) from error
    return found, others, documents


def _documents(folder: Path) -> Readers:
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    return {file.name: partial(_start_of, file, MOST_OF_A_DOCUMENT + 1) for file in files if file.is_file()}


def _start_of(path: Path, most: int) -> bytes:
    with path.open("rb") as file:
        return file.read(most)


def read_file(path: Path, most: int = MOST_BYTES) -> bytes:
    """A file of no more than `most` bytes. Raises OSError, InputRefusedError."""
    with path.open("rb") as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise InputRefusedError(too_large())
    return content


def too_large() -> str:
    """The sentence for more than painlog reads."""
    return _("This is more than 200 MB, which is more than painlog reads. Nothing was changed.")


def unreadable() -> str:
    """The sentence for a file that the system does not let us read."""
    return _(
        "The file or folder could not be read. Check that it is there and that you may open it. Nothing was changed."
    )
