"""Writes a whole file for its owner alone, or not at all, and remembers which of them left the diary.

A file that is not painlog's own holds what the person took out. All such are told of here, so that the diary can list
them: none is forgotten because a page did not think of it.
"""

import os
import tempfile
from pathlib import Path

PREFIX = ".painlog-"  # of a file that is being written

_taken_out: list[Path] = []


def write(path: Path, content: bytes, *, own: bool = False) -> None:
    """Put `content` at `path`, readable by its owner alone (0600); what stood there stays until all is written.

    `own` for a file of painlog's own, such as the settings; every other one is told as taken out. The folder must
    exist. Raises OSError, and then nothing has changed.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=PREFIX)  # 0600 from its first moment
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    if not own:
        tell(path)


def tell(path: Path) -> None:
    """That file, or that folder's files, hold something of the diary now."""
    _taken_out.append(path.absolute())


def taken_out() -> tuple[Path, ...]:
    """What was told of and no diary has noted yet, oldest first."""
    return tuple(_taken_out)


def noted(paths: tuple[Path, ...]) -> None:
    """A diary has noted these."""
    del _taken_out[: len(paths)]
