"""What restoring a backup would change, by the day it was lived: what comes back, what goes, what is changed."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from painlog.domain.moment import Moment
from painlog.domain.records import Records, Value, kind_of
from painlog.storage.backups.aside import in_memory
from painlog.storage.backups.backup import Backup
from painlog.storage.diary import Diary

T = TypeVar("T")

_LIVED = ("felt_at", "taken_at", "started_at", "at", "day", "answered_on")
Key = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOfChange:
    """How many things of a day a restore would bring back, take away and change; `day` None for what has none."""

    day: date | None
    back: int = 0
    gone: int = 0
    changed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """The days on which something would change, newest first, and what has no day after them."""

    days: tuple[DayOfChange, ...] = ()

    @property
    def back(self) -> int:
        """What the backup has and the diary has not."""
        return sum(day.back for day in self.days)

    @property
    def gone(self) -> int:
        """What the diary has and the backup has not."""
        return sum(day.gone for day in self.days)

    @property
    def changed(self) -> int:
        """What both have and tell differently."""
        return sum(day.changed for day in self.days)


def differences(diary: Diary, backup: Backup, backup_key: bytes | None) -> Differences:
    """Compare a backup with the open diary; nothing is written. Raises NotADiaryError, NewerCopyError, and such."""
    with in_memory(backup.path, backup_key) as copy, copy.diary() as then:
        return between(diary.records(private=True), then.records(private=True))


def between(now: Records, then: Records) -> Differences:
    """What going from `now` to `then` would change."""
    here, there = _by_id(now), _by_id(then)
    back = Counter(day_of(there[key]) for key in there.keys() - here.keys())
    gone = Counter(day_of(here[key]) for key in here.keys() - there.keys())
    changed = Counter(day_of(here[key]) for key in here.keys() & there.keys() if here[key] != there[key])
    days = sorted({*back, *gone, *changed}, key=lambda day: day or date.min, reverse=True)
    return Differences(
        days=tuple(DayOfChange(day=day, back=back[day], gone=gone[day], changed=changed[day]) for day in days)
    )


def day_of(value: Value) -> date | None:
    """The local day a value was lived on; None for a person, a medicine and the like."""
    for name in _LIVED:
        lived = getattr(value, name, None)
        if isinstance(lived, Moment):
            return lived.day
        if isinstance(lived, date):
            return lived
    return None


def _by_id(records: Records) -> dict[Key, Value]:
    return {(kind_of(value), value.id): value for value in records}
