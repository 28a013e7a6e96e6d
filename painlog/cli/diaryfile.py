"""Opens the diary that a command is about."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from painlog.cli import passphrase
from painlog.config import coredump, folders
from painlog.domain.errors import PainlogError
from painlog.i18n import _

if TYPE_CHECKING:
    from painlog.storage.database import Database


class NoDiaryError(PainlogError):
    """There is no diary file where one was looked for."""


def path_of(arguments: argparse.Namespace) -> Path:
    """The diary named on the command line, else in the settings, else the usual one."""
    if arguments.diary is not None:
        return Path(arguments.diary)
    chosen: str = arguments.settings.diary
    return Path(chosen) if chosen else folders.diary_path()


@contextmanager
def opened(arguments: argparse.Namespace, make: bool = False) -> "Iterator[Database]":
    """The open diary, closed at the end. Only `make` lets a file be made where there is none.

    One that is encrypted is asked for its passphrase. Raises NoDiaryError, and the errors of Database.open.
    """
    from painlog.storage.database import Database

    path = path_of(arguments)
    if not make and not path.exists():
        raise NoDiaryError(
            _(
                "There is no diary at {path}. Nothing was made. Start painlog once, import files, or name another."
            ).format(path=path)
        )
    coredump.hide()
    database = Database.open(path, passphrase.key_of(path, arguments))
    try:
        yield database
        note_exports(database)
    finally:
        database.close()


def note_exports(database: "Database") -> None:
    """Have the diary list what the command took out of it."""
    from painlog.config import privatefile

    if privatefile.taken_out() and not database.read_only:
        from painlog.workflows import exports

        with database.diary() as diary:
            exports.note(diary)
