"""`painlog treatment-sheet`: what came after one treatment, on paper."""

import argparse
from typing import TYPE_CHECKING

from painlog.cli import console, diaryfile, output, person
from painlog.cli.exits import Exit, WrongArgumentError
from painlog.i18n import _

if TYPE_CHECKING:
    from painlog.domain.treatment import Treatment
    from painlog.storage.diary import Diary


def run(arguments: argparse.Namespace) -> int:
    """Write the PDF. Raises OutputRefusedError before any work where it could not be written."""
    from painlog.workflows.treatment_sheet import treatment_sheet

    output.ready(arguments.output)
    with diaryfile.opened(arguments) as database:
        with database.diary() as diary:
            whose = person.chosen(diary.people(), arguments.person)
            wanted = _chosen(diary, whose.id, arguments.treatment)
            made = treatment_sheet(diary, whose.id, wanted.id, arguments.paper)
        output.write(arguments.output, made)
    console.say(_("The sheet is in {path}.").format(path=arguments.output))
    return Exit.GOOD


def _chosen(diary: "Diary", person_id: str, wanted: str) -> "Treatment":
    """The treatment of that number or id. Raises WrongArgumentError."""
    from painlog.domain.treatment import numbered

    for number, one in numbered(diary.treatments(person_id)):
        if wanted in (str(number), one.id, one.origin_id):
            return one
    raise WrongArgumentError(_("There is no treatment of that number or id. Nothing was made."))
