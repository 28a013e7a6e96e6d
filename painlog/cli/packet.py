"""`painlog packet`: the packet for a second opinion, as one PDF or with its parts beside it."""

import argparse
from pathlib import Path

from painlog.cli import console, diaryfile, output, person
from painlog.cli.exits import Exit
from painlog.i18n import _


def run(arguments: argparse.Namespace) -> int:
    """Write the packet; a document that could not be put in is named beside the output, and REFUSED is the status."""
    from painlog.workflows import packet

    path: Path = arguments.output
    is_pdf = path.suffix.lower() == ".pdf"
    if is_pdf or path.suffix.lower() == ".zip":
        output.ready(path)
    with diaryfile.opened(arguments) as database:
        with database.diary() as diary:
            whose = person.chosen(diary.people(), arguments.person)
            material = packet.read_material(diary, whose.id)
        made = packet.make(material, arguments.paper)
        written = packet.write_pdf(made, path) if is_pdf else packet.write_parts(made, path)
    console.say(_("The packet is in {path}.").format(path=written))
    for sentence in made.packet.problems:
        console.complain(sentence)
    return Exit.REFUSED if made.packet.problems else Exit.GOOD
