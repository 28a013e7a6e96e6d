"""Writes a whole file for its owner alone, or not at all."""

import os
import tempfile
from pathlib import Path


def write(path: Path, content: bytes) -> None:
    """Put `content` at `path`, readable by its owner alone (0600); what stood there stays until all is written.

    The folder must exist. Raises OSError, and then nothing has changed.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".painlog-")  # 0600 from its first moment
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
