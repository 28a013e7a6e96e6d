"""`painlog demo`: a made-up diary, in a window or in a file."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from painlog.cli import console, output, window
from painlog.cli.exits import Exit
from painlog.i18n import _

if TYPE_CHECKING:
    from painlog.storage.database import Database


def run(arguments: argparse.Namespace) -> int:
    """Show the made-up diary, or write it to the file of `--into`. Nothing else is written."""
    if arguments.into is not None:
        return _write(arguments.into, arguments.years)
    return window.show(make=lambda: made_up(arguments.years))


def made_up(years: int = 1) -> "Database":
    """A made-up diary in memory."""
    from painlog.storage.database import Database

    database = Database.in_memory()
    _fill(database, years)
    return database


def in_file(path: Path, years: int = 1) -> "Database":
    """A made-up diary in a new file, open. Raises DiaryOutOfReachError, NotSavedError."""
    from painlog.storage.database import Database

    database = Database.open(path)
    _fill(database, years)
    return database


def _write(path: Path, years: int) -> int:
    if path.exists():
        raise output.OutputRefusedError(
            _("{path} is there already and was left as it is. Choose a name that is free.").format(path=path)
        )
    in_file(output.ready(path), years).close()
    console.say(_("A made-up diary is in {path}. To see it: painlog --diary {path}").format(path=path))
    return Exit.GOOD


def _fill(database: "Database", years: int) -> None:
    from painlog.workflows.demo import demo_records

    with database.diary() as diary:
        diary.add(*demo_records(years))
