"""Erase for good: what was deleted, or the whole diary, with all backups; and what is out of reach (row 28)."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.storage import conflicts, erase
from painlog.storage.backups import second, shelf
from painlog.storage.backups.backup import Why
from painlog.storage.backups.make import diary_id, make
from painlog.storage.database import Database
from painlog.workflows import exports


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """What is left when all is done: the files that painlog did not erase, for the person to look after."""

    out_of_reach: tuple[Path, ...] = ()
    trouble: PainlogError | None = None


def word() -> str:
    """What the person types to show that they mean it."""
    return _("erase")


def is_meant(typed: str) -> bool:
    """Whether that is the word."""
    return typed.strip().casefold() == word().casefold()


def erase_deleted(database: Database, now: datetime) -> Erased:
    """Erase deleted values, earlier versions, undo, drafts and all backups; a new backup is made of what is kept.

    The diary is closed then. Exports are left, and listed. Raises NotErasedError and the errors of storage.
    """
    path, key = database.path, database.key
    left = _out_of_reach(database)
    erase.keep_only_what_lives(database)
    assert path is not None  # else nothing was erased
    again = Database.open(path, key)
    try:
        trouble = _new_backup(again, now, keeping=path)
    finally:
        again.close()
    return Erased(out_of_reach=left, trouble=trouble)


def erase_all(database: Database) -> Erased:
    """Erase the diary and all backups; it is closed then, and nothing of it is left in its folder.

    Exports are left, and listed. Raises NotErasedError.
    """
    path = database.path
    if path is None or database.read_only:
        raise erase.NotErasedError
    left = _out_of_reach(database)
    place = _second_place(database)
    database.close()
    erase.erase_diary(path)
    for folder in (shelf.shelf(path), place):
        if folder is not None:
            erase.erase_backups(folder)
    return Erased(out_of_reach=left)


def _new_backup(database: Database, now: datetime, keeping: Path) -> PainlogError | None:
    """The old backups go once a new one is checked: at no moment is there none."""
    try:
        fresh = make(database, Why.ASKED, now)
        place = _second_place(database)
        erase.erase_set_aside(keeping)
        for backup in shelf.verified_backups(keeping):
            if backup.folder != fresh.folder:
                erase.erase_backups(backup.folder)
        for folder in shelf.unverified(shelf.shelf(keeping)):
            erase.erase_backups(folder)
        if place is not None:
            erase.erase_backups(place)
    except PainlogError as error:
        return error
    return None


def _out_of_reach(database: Database) -> tuple[Path, ...]:
    """Exports that still stand where they were put, copies that a sync made, a second place that is not there now."""
    with database.diary() as diary:
        found = [one.path for one in exports.made(diary) if one.is_there]
    if database.path is None:
        return tuple(found)
    found += conflicts.beside(database.path, database.key)
    last = second.last_copy(database.path)
    if last is not None and _second_place(database) is None:
        found.append(Path(last.place))
    return tuple(found)


def _second_place(database: Database) -> Path | None:
    """The folder of this diary's backups in its second place; None where there is none, or it is not there now."""
    last = second.last_copy(database.path) if database.path is not None else None
    if last is None:
        return None
    folder = second.folder_in(Path(last.place), diary_id(database))
    return folder if folder.is_dir() and erase.looks_like_a_shelf(folder) else None
