"""`painlog week-sheet`: blank sheets to keep the diary on paper."""

import argparse

from painlog.cli import console, diaryfile, output, person
from painlog.cli.exits import Exit
from painlog.i18n import _


def run(arguments: argparse.Namespace) -> int:
    """Write the PDF. Raises OutputRefusedError before any work where it could not be written."""
    from painlog.workflows.clock import now
    from painlog.workflows.paper_sheet import week_sheets

    output.ready(arguments.output)
    with diaryfile.opened(arguments) as database:
        with database.diary() as diary:
            whose = person.chosen(diary.people(), arguments.person)
            start = arguments.start or now().day
            made = week_sheets(diary, whose, start, arguments.weeks, arguments.paper)
        output.write(arguments.output, made)
    console.say(_("The sheets are in {path}.").format(path=arguments.output))
    return Exit.GOOD
