"""`painlog import`: files come into the diary, all in one action that one undo takes back."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from painlog.cli import console, diaryfile
from painlog.cli.exits import Exit
from painlog.domain.errors import InputRefusedError
from painlog.i18n import _

if TYPE_CHECKING:
    from painlog.storage.database import Database
    from painlog.workflows.import_report import ImportReport


class StrictError(InputRefusedError):
    """With `--strict` something was refused, so everything is."""


def run(arguments: argparse.Namespace) -> int:
    """Import every path and print what came in; the status is REFUSED where a row was refused."""
    with diaryfile.opened(arguments, make=True) as database:
        _back_up(database)
        reports = _import(database, arguments.paths, arguments.strict)
    for report in reports:
        console.say(report.summary())
    return Exit.REFUSED if any(report.refused for report in reports) else Exit.GOOD


def _back_up(database: "Database") -> None:
    """Raises NoBackupError, and then nothing is imported."""
    from painlog.storage.backups.backup import Why
    from painlog.workflows import backing_up, clock

    backing_up.before(database, Why.IMPORT, clock.wall())


def _import(database: "Database", paths: list[Path], strict: bool) -> "list[ImportReport]":
    """In one transaction. Raises StrictError and InputRefusedError, and then nothing was written."""
    from painlog.workflows.importing import carry_out, plan_import

    reports = []
    with database.diary() as diary:
        for path in paths:
            report = carry_out(diary, plan_import(diary, path), strict=strict)
            _explain(path, report)
            reports.append(report)
        if strict and any(report.refused for report in reports):
            raise StrictError(_("Nothing was imported: --strict was given, and something was refused."))
    return reports


def _explain(path: Path, report: "ImportReport") -> None:
    """Refused rows and remarks stand beside the output, so that they are seen where that goes to a file."""
    console.say(str(path))
    for file, rows in report.rows.items():
        console.say(f"  {file}: {rows}")
    for line in (*report.problems, *report.notes):
        console.complain(f"  {line}")
