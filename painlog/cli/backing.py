"""`painlog backup`: makes a checked backup, lists them, or tests that they come back."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from painlog.cli import console, diaryfile
from painlog.cli.exits import Exit
from painlog.i18n import _, ngettext

if TYPE_CHECKING:
    from painlog.storage.backups.backup import Backup
    from painlog.storage.backups.drill import Drill
    from painlog.workflows.backing_up import Upkeep


def run(arguments: argparse.Namespace) -> int:
    """Do what was asked for; the status is REFUSED where a backup could not be made, copied or brought back."""
    if arguments.list:
        return _list(diaryfile.path_of(arguments))
    if arguments.test:
        return _test(arguments)
    return _make(arguments)


def line(backup: "Backup") -> str:
    """A backup on one line: number, time, entries."""
    when = backup.made_at.astimezone().strftime("%Y-%m-%d %H:%M")
    entries = ngettext("{n} entry", "{n} entries", backup.entries).format(n=backup.entries)
    locked = _("encrypted") if backup.encrypted else _("plain")
    return f"{backup.number:>6}  {when}  {entries}  {backup.why}  {locked}"


def _list(path: Path) -> int:
    from painlog.storage.backups.shelf import verified_backups

    found = verified_backups(path)
    for backup in found:
        console.say(line(backup))
    if not found:
        console.say(_("There is no checked backup yet. To make one: painlog backup"))
    return Exit.GOOD


def _make(arguments: argparse.Namespace) -> int:
    from painlog.workflows import backing_up, clock

    place = str(arguments.to) if arguments.to is not None else arguments.settings.backup_place
    with diaryfile.opened(arguments) as database:
        done: Upkeep = backing_up.asked_for(database, clock.wall(), place)
    if done.backup is not None:
        console.say(_("Backed up, opened again, checked and counted: {backup}").format(backup=line(done.backup)))
    if done.trouble is not None:
        console.complain(str(done.trouble))
        return Exit.REFUSED
    return Exit.GOOD


def _test(arguments: argparse.Namespace) -> int:
    from painlog.storage.backups import drill
    from painlog.storage.errors import disk_in_plain_words
    from painlog.workflows import clock

    path = diaryfile.path_of(arguments)
    with diaryfile.opened(arguments) as database, disk_in_plain_words():
        found: Drill = drill.run(path, database.key, clock.wall())
    if found.number:
        console.say(
            _("Backup {number} came back: {entries} entries.").format(number=found.number, entries=found.entries)
        )
    for number in found.damaged:
        console.complain(_("Backup {number} is damaged. It is kept, and does not count.").format(number=number))
    return Exit.GOOD if found.ok else Exit.REFUSED
