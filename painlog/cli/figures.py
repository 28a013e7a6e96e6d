"""`painlog figures`: the numbers behind the summary."""

import argparse
import json

from painlog.cli import console, diaryfile, period, person
from painlog.cli.exits import Exit


def run(arguments: argparse.Namespace) -> int:
    """Print the figures of one person's days, as JSON in plain ASCII or as text to read."""
    from painlog.workflows.figures import as_text, figures

    with diaryfile.opened(arguments) as database, database.diary() as diary:
        whose = person.chosen(diary.people(), arguments.person)
        start, end = period.chosen(diary, whose.id, arguments.start, arguments.end)
        found = figures(diary, whose.id, start, end)
    console.say(as_text(found) if arguments.text else json.dumps(found, indent=2, allow_nan=False))
    return Exit.GOOD
