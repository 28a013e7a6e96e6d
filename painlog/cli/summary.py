"""`painlog summary`: the page for a specialist."""

import argparse
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from painlog.cli import console, demo, diaryfile, output, period, person
from painlog.cli.exits import Exit
from painlog.i18n import _
from painlog.report.parts import Extra
from painlog.workflows.summary_choice import Choice, with_extra

if TYPE_CHECKING:
    from painlog.storage.database import Database


def run(arguments: argparse.Namespace) -> int:
    """Write the PDF. Raises OutputRefusedError before any work where it could not be written."""
    output.ready(arguments.output)
    if arguments.demo:
        with closing(demo.made_up()) as database:
            output.write(arguments.output, _pdf(database, arguments))
    else:
        with diaryfile.opened(arguments) as database:
            output.write(arguments.output, _pdf(database, arguments))
    console.say(_("The summary is in {path}.").format(path=arguments.output))
    return Exit.GOOD


def _pdf(database: "Database", arguments: argparse.Namespace) -> bytes:
    from painlog.workflows.demo import DEMO_PERSON
    from painlog.workflows.summary import summary

    with database.diary() as diary:
        wanted = arguments.person or (DEMO_PERSON if arguments.demo else None)
        whose = person.chosen(diary.people(), wanted)
        start, end = period.chosen(diary, whose.id, arguments.start, arguments.end)
        return summary(diary, whose.id, start, end, arguments.paper, choice=_choice(arguments))


def _choice(arguments: argparse.Namespace) -> Choice:
    """The usual page without the blocks that are not wanted, and with the pages that are."""
    usual = Choice()
    extra = [*arguments.extra, *([Extra.BODY] if arguments.body else [])]
    return with_extra(replace(usual, kept=tuple(part for part in usual.kept if part not in arguments.without)), extra)
