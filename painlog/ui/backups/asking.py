"""Asks for a folder or a file in the system's own dialog; None where the person changed their mind."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from painlog.i18n import _


def place(parent: QWidget) -> Path | None:
    """A second place for backups."""
    return _path(QFileDialog.getExistingDirectory(parent, _("Choose a second place"), str(Path.home())))


def backups(parent: QWidget) -> Path | None:
    """A folder that holds backups."""
    return _path(QFileDialog.getExistingDirectory(parent, _("Where are the backups?"), str(Path.home())))


def copy(parent: QWidget, diary: Path) -> Path | None:
    """Another copy of the diary."""
    kinds = "painlog (*.painlog);;* (*)"
    return _path(QFileDialog.getOpenFileName(parent, _("Choose the copy"), str(diary.parent), kinds)[0])


def _path(chosen: str) -> Path | None:
    return Path(chosen) if chosen else None
