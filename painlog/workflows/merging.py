"""Brings in another copy of the same diary, as a synced folder makes them: by id, looked at first, one undo.

Nothing is lost: what only the copy has is added; of what both have and tell differently, the one written last is
shown and the other stays among its earlier versions.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from painlog.domain.day import DayState
from painlog.domain.errors import InputRefusedError
from painlog.domain.records import KINDS, Value, kind_of
from painlog.i18n import _
from painlog.storage import conflicts
from painlog.storage.backups.aside import in_memory
from painlog.storage.codec import LINKS
from painlog.storage.database import Database
from painlog.storage.diary import Diary
from painlog.storage.errors import DiaryDamagedError, NotADiaryError

Key = tuple[str, str]
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePlan:
    """What a merge is going to do.

    `new` is added; `newer` takes the place of what is here; `older` goes among the earlier versions of what is here.
    `deleted` counts what was deleted here and stays so; `same` what both tell alike; `here` what only this one has.
    """

    new: tuple[Value, ...] = ()
    newer: tuple[Value, ...] = ()
    older: tuple[Value, ...] = ()
    deleted: int = 0
    same: int = 0
    here: int = 0

    @property
    def changes(self) -> int:
        """How many things would be written."""
        return len(self.new) + len(self.newer) + len(self.older)


def conflict_copies(database: Database) -> tuple[Path, ...]:
    """The copies that a syncing program put beside an open diary, those from before it had a passphrase too."""
    if database.path is None:
        return ()
    found = {*conflicts.beside(database.path, database.key), *conflicts.beside(database.path)}
    return tuple(sorted(found - {database.path}))


def plan_merge(diary: Diary, path: Path, key: bytes | None) -> MergePlan:
    """Compare a closed copy with the open diary; nothing is written. `key` is that of the open diary.

    Raises NotADiaryError, NewerCopyError, DiaryDamagedError; InputRefusedError where it is somebody else's diary.
    """
    with _opened(path, key) as copy:
        return _planned(diary, copy)


def carry_out(diary: Diary, plan: MergePlan) -> None:
    """Write what was planned, in the transaction of `diary`; one undo takes it back.

    Raises InputRefusedError where the diary has changed since, DiaryReadOnlyError, NotSavedError.
    """
    known = {kind: diary.known_ids(kind) for kind in {kind_of(value) for value in plan.new}}
    if any(value.id in known[kind_of(value)] for value in plan.new):
        raise InputRefusedError(_("The diary has changed since. Nothing was written. Choose the file again."))
    diary.add(*plan.new)
    for value in plan.newer:
        diary.change(value)
    for value in plan.older:
        own = diary.get(kind_of(value), value.id)
        if own is not None:
            diary.change(value)
            diary.change(own)


def _planned(diary: Diary, copy: Diary) -> MergePlan:
    here, there = _by_id(diary), _by_id(copy)
    if (
        here
        and there
        and not {key for key in here if key[0] == "people"} & {key for key in there if key[0] == "people"}
    ):
        raise InputRefusedError(
            _("This is a diary of other people. Nothing was written. To bring it in, take it out as CSV first.")
        )
    known = {kind: diary.known_ids(kind) for kind in KINDS}
    missing = [value for key, value in there.items() if key not in here]
    new = _with_owners([value for value in missing if value.id not in known[kind_of(value)]], here)
    new, twins = _apart(new, here)
    when_here, when_there = diary.last_changes(), copy.last_changes()
    differing = [(key, value) for key, value in there.items() if key in here and here[key] != value]
    newer = [value for key, value in differing if when_there.get(key, _NEVER) > when_here.get(key, _NEVER)]
    older = [value for _key, value in differing if value not in newer]
    return MergePlan(
        new=tuple(new),
        newer=tuple(newer),
        older=(*older, *twins),
        deleted=len(missing) - len(new) - len(twins),
        same=len(there) - len(missing) - len(differing),
        here=len(here.keys() - there.keys()),
    )


def _with_owners(values: list[Value], here: dict[Key, Value]) -> list[Value]:
    """Those whose person, medicine or treatment is here or comes along: to what was deleted nothing is added."""
    living = set(here)
    taken = []
    for value in values:  # in the order of KINDS: those pointed to come first
        owners = {(kind, getattr(value, field, "")) for field, kind in LINKS.items()}
        if all(owner in living for owner in owners if owner[1]):
            living.add((kind_of(value), value.id))
            taken.append(value)
    return taken


def _apart(values: list[Value], here: dict[Key, Value]) -> tuple[list[Value], list[Value]]:
    """A day is told once: what the copy says of a day that is told here goes among that one's earlier versions."""
    days = {(value.person_id, value.day): value for value in here.values() if isinstance(value, DayState)}
    new, twins = [], []
    for value in values:
        own = days.get((value.person_id, value.day)) if isinstance(value, DayState) else None
        if own is None:
            new.append(value)
        else:
            twins.append(cast(Value, replace(cast(Any, value), id=own.id)))
    return new, twins


@contextmanager
def _opened(path: Path, key: bytes | None) -> Iterator[Diary]:
    """A copy with the diary's own key, or a plain one from before it had a key."""
    try:
        with in_memory(path, key) as copy, copy.diary() as diary:
            yield diary
            return
    except (NotADiaryError, DiaryDamagedError):
        if key is None:
            raise
    with in_memory(path, None) as copy, copy.diary() as diary:
        yield diary


def _by_id(diary: Diary) -> dict[Key, Value]:
    return {(kind_of(value), value.id): value for value in diary.records(private=True)}
