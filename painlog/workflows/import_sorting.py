"""Sorts what was read by what the diary knows of it: new, there already, deleted there, or at odds with it."""

from collections import Counter
from collections.abc import Iterable

from painlog.domain.day import DayState
from painlog.domain.identity import is_uuid
from painlog.domain.person import Person
from painlog.domain.records import Value, kind_of, person_of
from painlog.exchange.problem import Problem, ReadResult
from painlog.i18n import _, ngettext
from painlog.storage.diary import Diary

_LINKS = ("person_id", "medicine_id", "treatment_id", "appointment_id")


class Sorting:
    """The values of a file in four heaps; `problems` are those that the diary cannot take."""

    def __init__(self, diary: Diary, result: ReadResult) -> None:
        """Compare every value of `result` with the diary; nothing is written."""
        self._result = result
        self._there = {(kind_of(value), value.id): value for value in diary.records(private=True)}
        self._days = {(v.person_id, v.day): v for v in self._there.values() if isinstance(v, DayState)}
        kinds = {kind for kind, count in result.records.counts().items() if count}
        self._known = {kind: diary.known_ids(kind) for kind in kinds}
        self._undone = {kind: diary.taken_back(kind) for kind in kinds}
        self._strangers: set[str] = set()
        self._gone: set[str] = set()
        self.new: list[Value] = []
        self.back: list[Value] = []
        self.already_there: list[Value] = []
        self.deleted: list[Value] = []
        self.problems: list[Problem] = []
        for value in result.records:
            self._sort(value)

    def count(self, values: Iterable[Value]) -> dict[str, int]:
        """How many of each kind."""
        return dict(Counter(map(kind_of, values)))

    def notes(self) -> list[str]:
        """A sentence about rows that stay deleted."""
        if not self.deleted:
            return []
        note = ngettext(
            "{count} row was deleted here before, and stays so.",
            "{count} rows were deleted here before, and stay so.",
            len(self.deleted),
        )
        return [note.format(count=len(self.deleted))]

    def _sort(self, value: Value) -> None:
        kind = kind_of(value)
        there = self._there.get((kind, value.id)) or self._same_day(value)
        if reason := self._odds_with_owner(value):
            self._refuse(value, reason)
        elif there is not None:
            self._compare(value, there)
        elif self._stays_deleted(value):
            self.deleted.append(value)
            self._gone.add(value.id)
        elif value.id in self._known[kind]:
            self.back.append(value)
        else:
            self.new.append(value)

    def _compare(self, value: Value, there: Value) -> None:
        if isinstance(value, Person) and isinstance(there, Person) and _is_other_person(value, there):
            self._strangers.add(value.id)
            self._refuse(value, _("The diary knows this id as someone with another name, so this is not mixed in."))
        elif self._says_the_same(value, there):
            self.already_there.append(value)
        else:
            self._refuse(value, _("The diary has this already, with other content. The diary's own was kept."))

    def _says_the_same(self, value: Value, there: Value) -> bool:
        """Whether all that the row says stands in the diary; what the file leaves out says nothing."""
        said = self._result.places[kind_of(value), value.id].said
        same_owner = person_of(value) == person_of(there)
        return same_owner and all(getattr(value, field) == getattr(there, field) for field in said)

    def _same_day(self, value: Value) -> Value | None:
        return self._days.get((value.person_id, value.day)) if isinstance(value, DayState) else None

    def _odds_with_owner(self, value: Value) -> str:
        """Why nothing of this value's person, medicine or treatment may be added; empty where it may."""
        if isinstance(value, Person):
            return ""
        if value.person_id in self._strangers:
            return _("Its person is someone else in this diary, so it was not mixed in.")
        pointed = {getattr(value, field, "") for field in _LINKS}
        if pointed & self._gone and not self._stays_deleted(value):
            return _("What it belongs to was deleted in this diary.")
        return ""

    def _stays_deleted(self, value: Value) -> bool:
        kind = kind_of(value)
        is_there = (kind, value.id) in self._there
        return not is_there and value.id in self._known[kind] and value.id not in self._undone[kind]

    def _refuse(self, value: Value, reason: str) -> None:
        place = self._result.places[kind_of(value), value.id]
        self.problems.append(Problem(file=place.file, line=place.line, reason=reason, in_list=place.in_list))


def _is_other_person(one: Person, other: Person) -> bool:
    """Whether a file's own id seems to be used for two people (safety row 35); a diary's id never is."""
    return not is_uuid(one.origin_id or one.id) and _plain(one.name) != _plain(other.name)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
