"""`painlog export`: the whole diary, written so that others can read it."""

import argparse
from pathlib import Path

from painlog.cli import console, diaryfile, output
from painlog.cli.exits import Exit
from painlog.i18n import _, ngettext


def run(arguments: argparse.Namespace) -> int:
    """Write the files and print how much went out."""
    from painlog.workflows.exporting import ExportFormat, export

    form = ExportFormat(arguments.format)
    path: Path = arguments.output
    as_folder = form is ExportFormat.CSV and path.suffix.lower() != ".zip"
    if not as_folder:
        output.ready(path)
    with diaryfile.opened(arguments) as database:
        rows = sum(export(database, path, form).values())
    told = ngettext("{rows} row is in {path}.", "{rows} rows are in {path}.", rows)
    console.say(told.format(rows=rows, path=path))
    console.say(_("Whoever has it can read all of the diary. Keep it somewhere safe."))
    return Exit.GOOD
