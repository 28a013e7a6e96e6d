"""A second place for backups: a stick or a synced folder, which gets closed, checked copies and nothing else."""

import contextlib
import os
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.storage import disk, sealed
from painlog.storage.backups import keep, shelf
from painlog.storage.backups.backup import DIARY, NOTE, Backup, read_note
from painlog.storage.backups.make import NoBackupError
from painlog.storage.keys import envelope

_STATE = "second-place.json"


class PlaceMissingError(PainlogError):
    """The second place is not there now: the stick is out, or the folder was moved."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            _(
                "Your second place for backups is not there now. Your diary and its own backups are safe. "
                "Plug the stick in, or choose another place in Settings."
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LastCopy:
    """The newest copy that a second place was given, and was read back from it."""

    place: str
    at: datetime
    entries: int


def folder_in(place: Path, diary_id: str) -> Path:
    """Where a diary's backups stand in a second place; two diaries never mix."""
    return place / f"painlog-backups-{diary_id[:8]}"


def copy_newest(diary: Path, place: Path, now: datetime) -> Backup | None:
    """Give the second place the newest good backup, unless it has it; the copy, None where there is no backup.

    Raises PlaceMissingError; NoBackupError where the copy could not be written or read back as it should be.
    """
    newest = shelf.newest_good(diary)
    if newest is None:
        return None
    if not place.is_dir():
        raise PlaceMissingError
    try:
        made = _copied(newest, folder_in(place, newest.diary_id))
        _remember(diary, LastCopy(place=str(place), at=now, entries=made.entries))
    except OSError as error:
        raise NoBackupError(full=error.errno in disk.FULL) from error
    return made


def last_copy(diary: Path) -> LastCopy | None:
    """The newest copy in a second place, remembered here: the stick need not be in."""
    try:
        values = sealed.read(shelf.shelf(diary) / _STATE)
        return LastCopy(
            place=str(values["place"]), at=datetime.fromisoformat(values["at"]), entries=int(values["entries"])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def found_in(place: Path) -> tuple[Backup, ...]:
    """The checked backups in a folder a person points at: a second place, a folder of backups, or one backup."""
    one = read_note(place)
    if one is not None:
        return (one,)
    here = shelf.on_shelf(place)
    if here:
        return here
    folders = sorted(place.glob("painlog-backups-*")) + sorted(place.glob("*.backups"))
    found = [backup for folder in folders for backup in shelf.on_shelf(folder)]
    return tuple(sorted(found, key=lambda backup: backup.made_at, reverse=True))


def is_on_the_same_disk(diary: Path, place: Path) -> bool:
    """Whether both would be lost with one disk, as far as the system tells."""
    try:
        return diary.parent.stat().st_dev == place.stat().st_dev
    except OSError:
        return False


def _copied(backup: Backup, folder: Path) -> Backup:
    shelf.make_shelf(folder)
    there = next((one for one in shelf.on_shelf(folder) if one.sha256 == backup.sha256), None)
    if there is not None and there.still_good():
        return there
    fresh = shelf.unfinished(folder)
    try:
        for name in (DIARY, envelope.path_for(Path(DIARY)).name, NOTE):
            if (backup.folder / name).exists():
                disk.copy(backup.folder / name, fresh / name)
        disk.sync_folder(fresh)
        made = read_note(fresh)
        if made is None or not made.still_good():
            raise OSError("what was read back is not what was written")
        target = _free(folder / backup.folder.name)
        fresh.rename(target)
        disk.sync_folder(folder)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    with contextlib.suppress(OSError):
        keep.prune(folder, shelf.on_shelf(folder))
    return next(one for one in shelf.on_shelf(folder) if one.folder == target)


def _free(target: Path) -> Path:
    """The name; a damaged copy that has it is moved out of the way, and does not count."""
    if target.exists():
        target.rename(target.with_name(f"damaged-{target.name}-{os.getpid()}"))
    return target


def _remember(diary: Path, last: LastCopy) -> None:
    values = {"place": last.place, "at": last.at.isoformat(), "entries": last.entries}
    sealed.write(shelf.shelf(diary) / _STATE, values)
