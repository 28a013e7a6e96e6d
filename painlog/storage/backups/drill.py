"""The weekly restore drill: a backup is brought back beside the diary, opened, checked, counted and thrown away."""

import shutil
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path

from painlog.domain.errors import PainlogError
from painlog.storage import sealed
from painlog.storage.backups import copying, shelf
from painlog.storage.backups.backup import DIARY, Backup
from painlog.storage.database import Database
from painlog.storage.keys import envelope

EVERY = timedelta(days=7)
_STATE = "drill.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill:
    """What a drill found: which backup was brought back (`number` 0 for none), how many hold, and which do not."""

    at: datetime
    number: int
    entries: int
    held: int
    damaged: tuple[int, ...]

    @property
    def ok(self) -> bool:
        """Whether the newest backup can be brought back and every other one is as it was made."""
        return self.number > 0 and not self.damaged


def is_due(diary: Path, now: datetime) -> bool:
    """Whether a week has gone since the last one; a clock that went back makes it due too."""
    last = last_drill(diary)
    return bool(shelf.verified_backups(diary)) and (last is None or not timedelta() <= now - last.at < EVERY)


def run(diary: Path, key: bytes | None, now: datetime) -> Drill:
    """Bring the newest backup back that can be, and read every other one.

    `key` is that of the open diary: backups with another one are read, not opened. No backup is changed. Raises
    OSError where the result cannot be kept.
    """
    backups = shelf.verified_backups(diary)
    damaged = {one.number for one in backups if not one.still_good()}
    tested = _first_that_comes_back([one for one in backups if one.number not in damaged], key, damaged)
    found = Drill(
        at=now,
        number=tested.number if tested else 0,
        entries=tested.entries if tested else 0,
        held=len(backups) - len(damaged),
        damaged=tuple(sorted(damaged, reverse=True)),
    )
    sealed.write(shelf.shelf(diary) / _STATE, asdict(found) | {"at": now.isoformat()})
    return found


def last_drill(diary: Path) -> Drill | None:
    """What the last drill found; None where there was none."""
    try:
        values = sealed.read(shelf.shelf(diary) / _STATE)
        values |= {"at": datetime.fromisoformat(values["at"]), "damaged": tuple(values["damaged"])}
        return Drill(**values)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _first_that_comes_back(backups: Sequence[Backup], key: bytes | None, damaged: set[int]) -> Backup | None:
    own = envelope.id_of(key) if key is not None else ""
    for backup in backups:
        if backup.key_id != own:
            continue
        if _comes_back(backup, key if backup.encrypted else None):
            return backup
        damaged.add(backup.number)
    return None


def _comes_back(backup: Backup, key: bytes | None) -> bool:
    """As a real restore would: copied, opened (and brought up to date where it is older), checked and counted."""
    place = shelf.unfinished(backup.folder.parent)
    try:
        copying.copy_closed(backup.path, key, place / DIARY, key)
        with closing(Database.open(place / DIARY, key)) as database, database.diary() as diary:
            return diary.check().ok and diary.counts()["entries"] == backup.entries
    except (PainlogError, OSError):
        return False
    finally:
        shutil.rmtree(place, ignore_errors=True)
