"""`painlog restore`: shows what a backup would change, and with --yes brings it back."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from painlog.cli import backing, console, diaryfile, passphrase
from painlog.cli.exits import Exit, WrongArgumentError
from painlog.i18n import _

if TYPE_CHECKING:
    from painlog.storage.backups.backup import Backup
    from painlog.storage.database import Database
    from painlog.workflows.differences import Differences


def run(arguments: argparse.Namespace) -> int:
    """Show the differences; with `--yes` back up what there is, then restore. Raises NotRestoredError."""
    path = diaryfile.path_of(arguments)
    backup = _chosen(path, arguments)
    console.say(backing.line(backup))
    if not path.exists():
        return _restore_anew(path, backup, arguments)
    with diaryfile.opened(arguments) as database:
        key = _key(backup, database.key, arguments)
        for line in _told(_compared(database, backup, key)):
            console.say(line)
        if not arguments.yes:
            console.say(_("Nothing was changed. To bring it back, add --yes."))
            return Exit.GOOD
        _restore(database, backup, key)
    console.say(_("The backup is your diary now. What it took away is the newest backup: restore that to undo this."))
    return Exit.GOOD


def _chosen(path: Path, arguments: argparse.Namespace) -> "Backup":
    from painlog.storage.backups import second, shelf

    place: Path | None = getattr(arguments, "from")
    found: Sequence[Backup] = second.found_in(place) if place is not None else shelf.verified_backups(path)
    wanted = [one for one in found if arguments.number in (None, one.number)]
    if not wanted:
        raise WrongArgumentError(_("There is no such backup. To see those there are: painlog backup --list"))
    return wanted[0]


def _key(backup: "Backup", own: bytes | None, arguments: argparse.Namespace) -> bytes | None:
    """The backup's key: none, the diary's own, or by its own passphrase. Raises NoEnvelopeError."""
    from painlog.storage.keys import envelope

    if not backup.encrypted:
        return None
    if own is not None and envelope.id_of(own) == backup.key_id:
        return own
    wrapped = envelope.read(backup.path)
    if wrapped is None:
        raise envelope.NoEnvelopeError
    console.complain(_("This backup has a passphrase of its own."))
    return passphrase.opened_with(lambda typed: envelope.unwrap(wrapped, typed), arguments)


def _restore_anew(path: Path, backup: "Backup", arguments: argparse.Namespace) -> int:
    from painlog.storage.backups.restore import restore_unopened
    from painlog.storage.errors import disk_in_plain_words
    from painlog.workflows import clock

    if not arguments.yes:
        console.say(_("There is no diary at {path} yet. To make it from this backup, add --yes.").format(path=path))
        return Exit.GOOD
    key = _key(backup, None, arguments)
    with disk_in_plain_words():
        restore_unopened(path, backup, key, clock.wall())
    console.say(_("The backup is your diary now."))
    return Exit.GOOD


def _restore(database: "Database", backup: "Backup", key: bytes | None) -> None:
    from painlog.storage.backups.restore import restore
    from painlog.storage.errors import disk_in_plain_words
    from painlog.workflows import clock

    with disk_in_plain_words():
        restore(database, backup, key, clock.wall())


def _compared(database: "Database", backup: "Backup", key: bytes | None) -> "Differences":
    from painlog.workflows.differences import differences

    with database.diary() as diary:
        return differences(diary, backup, key)


def _told(found: "Differences") -> Iterator[str]:
    """One line a day, then the sum."""
    for day in found.days:
        name = day.day.isoformat() if day.day is not None else _("no day")
        yield _("{day}: comes back {back}, goes {gone}, changes {changed}").format(
            day=name, back=day.back, gone=day.gone, changed=day.changed
        )
    yield _("In all: comes back {back}, goes {gone}, changes {changed}").format(
        back=found.back, gone=found.gone, changed=found.changed
    )
