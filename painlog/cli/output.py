"""Writes what a command was asked for to the place it was asked for, for its owner alone."""

import os
from pathlib import Path

from painlog.config import privatefile
from painlog.domain.errors import PainlogError
from painlog.i18n import _


class OutputRefusedError(PainlogError):
    """The computer does not let the file be written there; what stood there is as it was."""


def ready(path: Path) -> Path:
    """The path, if a file can be written there. Raises OutputRefusedError, before any work is done."""
    if not path.parent.is_dir():
        raise OutputRefusedError(
            _("There is no folder {folder}. Make it first, or choose another.").format(folder=path.parent)
        )
    if path.is_dir():
        raise OutputRefusedError(_("{path} is a folder. Add a name for the file.").format(path=path))
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise OutputRefusedError(_not_allowed(path.parent))
    return path


def write(path: Path, content: bytes) -> None:
    """Write the file, readable by its owner alone (0600). Raises OutputRefusedError."""
    try:
        privatefile.write(ready(path), content)
    except PermissionError:
        raise OutputRefusedError(_not_allowed(path.parent)) from None
    except OSError as error:
        raise OutputRefusedError(
            _("The file could not be written ({reason}). Your diary is safe. Choose another place.").format(
                reason=error.strerror
            )
        ) from None


def _not_allowed(folder: Path) -> str:
    return _("You may not write in {folder}. Your diary is safe. Choose another folder.").format(folder=folder)
