"""The log file: codes, counts and places in the program, never a word of the diary."""

import logging
import os
import re
import time
from io import TextIOWrapper
from pathlib import Path

from painlog.config import crash, folders

NAME = "painlog.log"

_BYTES = 200_000
# What painlog itself may log: a code and counts, such as `log.info("diary.opened entries=%d", 12)`.
_CODE = re.compile(r"[a-z]+(?:\.[a-z_]+)+(?: [a-z_]+=%[ds])*")


class WordlessFormatter(logging.Formatter):
    """Writes what cannot hold a diary word; everything else becomes the name of its type.

    Of painlog's own records the code and its numbers stand, of a library's only its name and how grave it was.
    The text of an exception is never written: it may quote what was being saved.
    """

    def format(self, record: logging.LogRecord) -> str:
        """One line, and below it the trace of painlog's own lines where there is an exception."""
        lines = [f"{_utc(record.created)} {record.levelname} {record.name}{_said(record)}"]
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            lines.extend(f"  {line}" for line in crash.trace(error))
        return "\n".join(lines)


class PrivateFileHandler(logging.FileHandler):
    """A log file for its owner alone that never gets in the way and does not grow for ever.

    (Python's own rotating handler takes 10 ms to import, before the window shows.)
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Write the record; a file that is full becomes the old one, in the place of the old one before."""
        try:
            if self.stream is not None and self.stream.tell() > _BYTES:
                self.stream.close()
                Path(self.baseFilename).replace(f"{self.baseFilename}.old")
                self.stream = self._open()
            super().emit(record)
        except OSError:
            self.handleError(record)

    def _open(self) -> TextIOWrapper:
        handle = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        return os.fdopen(handle, "a", encoding="utf-8")

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """Say nothing: the usual way prints the record, values and all, and a full disk must not stop a diary."""


def start(folder: Path | None = None) -> Path | None:
    """Begin to log into `folder`; the path of the log, or None where there can be none."""
    try:
        path = folders.private(folder or folders.log_folder()) / NAME
    except OSError:
        return None
    handler = PrivateFileHandler(path, encoding="utf-8", delay=True)
    handler.setFormatter(WordlessFormatter())
    logging.getLogger().addHandler(handler)
    logging.getLogger("painlog").setLevel(logging.INFO)
    return path


def stop() -> None:
    """End what `start` began."""
    root = logging.getLogger()
    for handler in [each for each in root.handlers if isinstance(each, PrivateFileHandler)]:
        root.removeHandler(handler)
        handler.close()


def _utc(seconds: float) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime(seconds))


def _said(record: logging.LogRecord) -> str:
    own = record.name.split(".")[0] == "painlog"
    if not own or not isinstance(record.msg, str) or not _CODE.fullmatch(record.msg):
        return ""
    args = record.args if isinstance(record.args, tuple) else ()
    try:
        return " " + record.msg.replace("%d", "%s") % tuple(map(_harmless, args))
    except TypeError:
        return ""


def _harmless(value: object) -> str:
    return str(value) if isinstance(value, int | float) else type(value).__name__
