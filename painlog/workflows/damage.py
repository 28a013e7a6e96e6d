"""What to do with a damaged diary: never repaired, put aside; a checked backup, and what can still be read of it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from painlog.domain.entry import Entry
from painlog.domain.mark import Mark
from painlog.domain.records import Records, Value, kind_of
from painlog.storage import swap
from painlog.storage.backups import restore, shelf
from painlog.storage.backups.aside import in_memory
from painlog.storage.backups.backup import Backup
from painlog.storage.codec import LINKS
from painlog.storage.database import Database
from painlog.storage.diary import Diary
from painlog.storage.salvage import Salvaged, salvage


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """What can be done: the newest backup that is still good, and what of the damaged file it has not.

    `newer` could be read from the damaged file and is not in the backup, or otherwise; `unreadable` rows could not.
    """

    backup: Backup | None = None
    newer: tuple[Salvaged, ...] = ()
    unreadable: int = 0

    @property
    def entries(self) -> int:
        """How many of the newer things are entries."""
        return sum(isinstance(one.value, Entry) for one in self.newer)


def look(diary: Path, key: bytes | None = None) -> Damage:
    """Read the damaged file and the backups; nothing is changed. Raises the backup's faults."""
    backup = shelf.newest_good(diary)
    found = salvage(diary, key)
    held: dict[tuple[str, str], Value] = {}
    if backup is not None:
        with in_memory(backup.path, key if backup.encrypted else None) as copy, copy.diary() as then:
            held = _by_id(then.records(private=True))
    newer = tuple(one for one in found.values if held.get(_key(one.value)) != one.value)
    return Damage(backup=backup, newer=newer, unreadable=found.unreadable)


def put_aside(diary: Path, damage: Damage, key: bytes | None, now: datetime) -> Path | None:
    """Put the damaged file aside, and the backup in its place, or where there is none an empty diary.

    Gives where the damaged file lies now. Raises NotRestoredError and OSError; then nothing was changed.
    """
    if damage.backup is not None:
        return restore.restore_unopened(diary, damage.backup, key if damage.backup.encrypted else None, now)
    fresh = swap.fresh_name(diary)
    Database.open(fresh, key).close()
    aside = swap.set_aside(diary, now)
    swap.take_place(fresh, diary)
    return aside


def take_back(diary: Diary, one: Salvaged) -> None:
    """Put one thing that could be read into the diary, marked as recovered; one undo takes it out again.

    What it belongs to, a person or a medicine, must be in the diary: NotInDiaryError. Raises as `Diary.add` does.
    """
    kind = kind_of(one.value)
    if diary.get(kind, one.value.id) is not None:
        diary.change(one.value)
    elif one.value.id in diary.known_ids(kind):
        diary.restore(kind, one.value.id)
        diary.change(one.value)
    else:
        diary.add(one.value, mark=Mark.RECOVERED)


def needs(one: Salvaged) -> set[tuple[str, str]]:
    """The kind and id of everything that a salvaged thing belongs to."""
    links = {(kind, getattr(one.value, field, "")) for field, kind in LINKS.items()}
    return {link for link in links if link[1]}


def _by_id(records: Records) -> dict[tuple[str, str], Value]:
    return {_key(value): value for value in records}


def _key(value: Value) -> tuple[str, str]:
    return kind_of(value), value.id
