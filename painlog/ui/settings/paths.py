"""Asks for a file or a folder in the system's own dialog; empty where the person changed their mind."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from painlog.i18n import _

_DIARIES = "painlog (*.painlog);;* (*)"


def diary_to_open(parent: QWidget) -> Path | None:
    """A diary that is there."""
    return _path(QFileDialog.getOpenFileName(parent, _("Open a diary"), str(Path.home()), _DIARIES)[0])


def diary_to_make(parent: QWidget) -> Path | None:
    """A place for a new diary."""
    start = str(Path.home() / "diary.painlog")
    path = _path(QFileDialog.getSaveFileName(parent, _("Make a new diary"), start, _DIARIES)[0])
    return path.with_suffix(".painlog") if path is not None and not path.suffix else path


def folder_to_read(parent: QWidget) -> Path | None:
    """A folder of CSV files."""
    return _path(QFileDialog.getExistingDirectory(parent, _("Bring in a folder"), str(Path.home())))


def file_to_read(parent: QWidget) -> Path | None:
    """A zip or JSON file."""
    return _path(QFileDialog.getOpenFileName(parent, _("Bring in a file"), str(Path.home()))[0])


def file_to_write(parent: QWidget, ending: str) -> Path | None:
    """A place for what is taken out, with that ending."""
    start = str(Path.home() / f"diary{ending}")
    path = _path(QFileDialog.getSaveFileName(parent, _("Take out a copy"), start, f"*{ending}")[0])
    return path.with_suffix(ending) if path is not None and path.suffix != ending else path


def _path(chosen: str) -> Path | None:
    return Path(chosen) if chosen else None
