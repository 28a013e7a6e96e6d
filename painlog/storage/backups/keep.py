"""Which backups are kept: by number, never by what today's date is (safety rows 10, 33).

All of the two newest days of use, the newest of each of the 12 days before, of the 10 weeks before those and of the 9
months before those, and the newest nine that were made before something risky. A "day" is a day on which a backup
was made: a clock that jumps to 2099 or back to 1970 makes one day more, and takes none away.
"""

import shutil
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from painlog.storage import disk
from painlog.storage.backups.backup import BEFORE_AN_ACT, Backup

ALL_OF_DAYS, DAYS, WEEKS, MONTHS, BEFORE_ACTS = 2, 12, 10, 9, 9


def kept(backups: Sequence[Backup]) -> frozenset[int]:
    """The numbers of those to keep; `backups` are newest first."""
    keep = {one.number for one in [one for one in backups if one.why in BEFORE_AN_ACT][:BEFORE_ACTS]}
    days = list(dict.fromkeys(one.made_on for one in backups))[:ALL_OF_DAYS]
    keep |= {one.number for one in backups if one.made_on in days}
    rest = [one for one in backups if one.made_on not in days]
    for many, span in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        newest = _newest_of_each(rest, span, many)
        keep |= {one.number for one in newest}
        if len(newest) < many:
            break
        rest = [
            one for one in rest if one.number < newest[-1].number and span(one.made_on) != span(newest[-1].made_on)
        ]
    return frozenset(keep)


def prune(folder: Path, backups: Sequence[Backup]) -> tuple[int, ...]:
    """Delete the backups that are not kept; the numbers of those deleted.

    One goes only while a newer one that is kept is still, byte for byte, what was checked: a good backup never
    goes for an unverified one. Raises OSError.
    """
    keep = kept(backups)
    is_good = cache(Backup.still_good)
    gone = []
    for backup in reversed(backups):
        successor = _successor(backup, backups, keep)
        if backup.number not in keep and successor is not None and is_good(successor):
            _delete(backup)
            gone.append(backup.number)
    if gone:
        disk.sync_folder(folder)
    return tuple(gone)


def _successor(backup: Backup, backups: Sequence[Backup], keep: frozenset[int]) -> Backup | None:
    """The oldest kept one that is newer: it stands for what goes."""
    newer = [one for one in backups if one.number > backup.number and one.number in keep]
    return newer[-1] if newer else None


def _delete(backup: Backup) -> None:
    """The note goes first: a folder that is half deleted does not count as a backup."""
    for note in backup.folder.glob("*.json"):
        note.unlink()
    shutil.rmtree(backup.folder)


def _newest_of_each(backups: Sequence[Backup], span: Callable[[date], object], many: int) -> list[Backup]:
    first: dict[object, Backup] = {}
    for one in backups:
        first.setdefault(span(one.made_on), one)
    return list(first.values())[:many]


def _day(day: date) -> object:
    return day


def _week(day: date) -> object:
    return day.isocalendar()[:2]


def _month(day: date) -> object:
    return day.year, day.month
