"""When backups are made, tested and copied, and what is told of them."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from painlog.domain.errors import PainlogError
from painlog.storage import disk
from painlog.storage.backups import drill, second, shelf
from painlog.storage.backups.backup import Backup, Why
from painlog.storage.backups.drill import Drill
from painlog.storage.backups.make import NoBackupError, is_needed, make
from painlog.storage.backups.second import LastCopy, PlaceMissingError
from painlog.storage.database import Database
from painlog.storage.keys import encrypting, finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a diary stands with its backups: all checked ones newest first, the last drill, the last second copy."""

    backups: tuple[Backup, ...] = ()
    drill: Drill | None = None
    second: LastCopy | None = None

    @property
    def newest(self) -> Backup | None:
        """The newest checked backup."""
        return self.backups[0] if self.backups else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Upkeep:
    """What was done for the backups, and what went wrong with them; the diary is safe either way."""

    backup: Backup | None = None
    drill: Drill | None = None
    trouble: PainlogError | None = None

    @property
    def is_only_away(self) -> bool:
        """Whether nothing is wrong but that the second place, as a stick often is, is not plugged in."""
        return isinstance(self.trouble, PlaceMissingError)


def standing(diary: Path | None) -> Standing:
    """What is known of a diary's backups; empty for one in memory. Reads no diary."""
    if diary is None:
        return Standing()
    return Standing(
        backups=shelf.verified_backups(diary), drill=drill.last_drill(diary), second=second.last_copy(diary)
    )


def after_opening(database: Database, now: datetime, place: str = "") -> Upkeep:
    """Finish what was cut short, back up what no backup has yet, and run the drill when a week has gone."""
    if database.path is None or database.read_only:
        return Upkeep()
    encrypting.tidy(database.path, database.key)
    done = _kept(database, Why.DAY, now, place)
    return Upkeep(backup=done.backup, trouble=done.trouble, drill=_drilled(database, now))


def first_of_day(database: Database, now: datetime, place: str = "") -> Upkeep:
    """After a save: a backup where none was made on this day."""
    newest = standing(database.path).newest
    if newest is not None and newest.made_on == now.date():
        return Upkeep()
    return _kept(database, Why.DAY, now, place)


def at_close(database: Database, now: datetime, place: str = "") -> Upkeep:
    """Before the diary is closed: a backup of what no backup has yet."""
    return _kept(database, Why.CLOSE, now, place)


def before(database: Database, why: Why, now: datetime) -> None:
    """Before something risky: back up what no backup has yet. Raises NoBackupError; then it is not to be done."""
    if is_needed(database):
        make(database, why, now)


def asked_for(database: Database, now: datetime, place: str = "") -> Upkeep:
    """A backup because the person wants one, also where nothing changed."""
    try:
        backup = make(database, Why.ASKED, now)
    except PainlogError as error:
        return Upkeep(trouble=error)
    return Upkeep(backup=backup, trouble=_copied(database, now, place))


def test_now(database: Database, now: datetime) -> Drill:
    """A restore drill because the person wants one. Raises NoBackupError where its result cannot be kept."""
    if database.path is None:
        raise NoBackupError
    try:
        return drill.run(database.path, database.key, now)
    except OSError as error:
        raise NoBackupError(full=error.errno in disk.FULL) from error


def _kept(database: Database, why: Why, now: datetime, place: str) -> Upkeep:
    try:
        backup = make(database, why, now) if is_needed(database) else None
    except PainlogError as error:
        return Upkeep(trouble=error)
    return Upkeep(backup=backup, trouble=_copied(database, now, place))


def _copied(database: Database, now: datetime, place: str) -> PainlogError | None:
    """Give the second place the newest backup; what went wrong there."""
    if not place or database.path is None:
        return None
    try:
        made = second.copy_newest(database.path, Path(place), now)
        if made is not None and database.key is not None:
            encrypting.encrypt_backups(made.folder.parent, database.key, finding.of_key(database.path, database.key))
    except PainlogError as error:
        return error
    except OSError:
        return NoBackupError()
    return None


def _drilled(database: Database, now: datetime) -> Drill | None:
    if database.path is None or not drill.is_due(database.path, now):
        return None
    try:
        return drill.run(database.path, database.key, now)
    except OSError:
        return None
