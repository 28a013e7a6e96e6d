"""Makes a backup: copied, reopened, checked and counted under another name, and only then one of the backups."""

import contextlib
import logging
import shutil
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from painlog.domain.errors import PainlogError
from painlog.domain.identity import new_id
from painlog.i18n import _
from painlog.storage import disk
from painlog.storage.backups import copying, keep, shelf, verify
from painlog.storage.backups.backup import DIARY, Backup, Why, write_note
from painlog.storage.database import Database
from painlog.storage.errors import DiaryDamagedError, NotSavedError
from painlog.storage.keys import finding

log = logging.getLogger(__name__)

_DIARY_ID = "diary_id"


class NoBackupError(PainlogError):
    """A backup was not made; the backups there were are as they were."""

    def __init__(self, *, full: bool = False) -> None:
        """Say so; `full` where the disk has no room left."""
        self.full = full
        if full:
            super().__init__(
                _(
                    "No backup was made: the disk is full. Your diary and your older backups are safe. "
                    "Make some room on the disk, then make a backup in Settings."
                )
            )
        else:
            super().__init__(
                _(
                    "No backup was made: the copy did not pass its check. Your diary and your older backups were not "
                    "changed. Check the diary in Settings, then try again."
                )
            )


def make(database: Database, why: Why, now: datetime) -> Backup:
    """Make a backup of an open diary that can be written to, then let go of those that need not be kept.

    `now` is aware. Raises NoBackupError.
    """
    if database.path is None or database.read_only:
        raise NoBackupError
    folder = shelf.shelf(database.path)
    try:
        shelf.make_shelf(folder)
        backup = _made(database, folder, why, now)
    except NotSavedError as error:
        raise NoBackupError(full=error.full) from error
    except PainlogError as error:
        raise NoBackupError from error
    except OSError as error:
        raise NoBackupError(full=error.errno in disk.FULL) from error
    log.info("backup.made number=%d entries=%d", backup.number, backup.entries)
    with contextlib.suppress(OSError):  # what is kept too long does no harm
        keep.prune(folder, shelf.on_shelf(folder))
    return backup


def is_needed(database: Database) -> bool:
    """Whether the diary holds a change that no checked backup has."""
    if database.path is None or database.read_only:
        return False
    now = verify.contents(database.raw)
    newest = next(iter(shelf.verified_backups(database.path)), None)
    return now.last_change > 0 and (newest is None or _differs(newest, now))


def diary_id(database: Database) -> str:
    """The diary's own name for itself: its backups bear it, so that those of another diary are told apart."""
    with database.diary() as diary:
        known = diary.recall(_DIARY_ID)
        if known is None:
            known = new_id()
            diary.remember(_DIARY_ID, known)
    return known


def _differs(newest: Backup, now: verify.Contents) -> bool:
    return (newest.last_change, newest.entries, newest.schema) != (now.last_change, now.entries, now.schema)


def _made(database: Database, folder: Path, why: Why, now: datetime) -> Backup:
    assert database.path is not None  # `make` has looked
    own_id = diary_id(database)
    fresh = shelf.unfinished(folder)
    try:
        copying.copy_pages(database.raw, database.key, fresh / DIARY)
        found = verify.verified(fresh / DIARY, database.key, seals=database.key is None)
        if found != verify.contents(database.raw):
            raise DiaryDamagedError
        number = shelf.next_number(folder)
        backup = Backup(
            folder=fresh,
            number=number,
            made_at=now,
            made_on=now.date(),
            why=why,
            schema=found.schema,
            entries=found.entries,
            last_change=found.last_change,
            counts=found.counts,
            diary_id=own_id,
            sha256=disk.digest(fresh / DIARY),
            size=(fresh / DIARY).stat().st_size,
            key_id=finding.put_beside(database.path, database.key, fresh / DIARY) if database.key is not None else "",
        )
        write_note(backup)
        return _taken_up(backup, folder / shelf.name_of(number, now))
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise


def _taken_up(backup: Backup, folder: Path) -> Backup:
    """The name makes it one of the backups: everything in it is on the disk by now."""
    disk.sync_folder(backup.folder)
    backup.folder.rename(folder)
    disk.sync_folder(folder.parent)
    return replace(backup, folder=folder)
