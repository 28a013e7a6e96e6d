"""`painlog check`: is the file sound, who is in it, and how much."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from painlog.cli import console, diaryfile
from painlog.cli.exits import Exit
from painlog.i18n import _

if TYPE_CHECKING:
    from painlog.domain.person import Person
    from painlog.storage.answers import CheckReport


def run(arguments: argparse.Namespace) -> int:
    """Print what was found; the status is REFUSED where the file is damaged."""
    with diaryfile.opened(arguments) as database:
        if database.read_only:
            console.say(database.why_read_only)
        with database.diary() as diary:
            report, people = diary.check(), diary.people()
    sound = report.integrity_ok and report.foreign_keys_ok
    console.say(_("The file is sound.") if sound else _("The file is damaged. Keep it, and open a backup."))
    for line in _people(people):
        console.say(line)
    for line in _counts(report):
        console.say(line)
    return Exit.GOOD if sound else Exit.REFUSED


def _people(people: "tuple[Person, ...]") -> Iterator[str]:
    for person in people:
        yield _("{name}, id {id}").format(name=person.name, id=person.origin_id or person.id)


def _counts(report: "CheckReport") -> Iterator[str]:
    for kind, count in report.counts.items():
        yield f"{kind}: {count}"
    yield _("deleted, can be brought back: {n}").format(n=sum(report.deleted.values()))
    yield _("changes kept: {n}").format(n=report.changes)
