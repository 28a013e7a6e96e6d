"""The diary within one transaction: values in, values out."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar, cast

from sqlalchemy import Connection, delete, insert, select

from painlog.domain.appointment import Appointment
from painlog.domain.columns import DoseColumns, PainColumns
from painlog.domain.day import DayState, SideEffect
from painlog.domain.entry import Entry
from painlog.domain.episode import Episode
from painlog.domain.medicine import Dose, Medicine
from painlog.domain.person import Person
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.records import KINDS, Records, Value, kind_of, person_of
from painlog.domain.text import clean, clean_value
from painlog.domain.treatment import Treatment
from painlog.storage import charts, reads, rows, undo
from painlog.storage.answers import CheckReport, Undone, Version
from painlog.storage.check import check
from painlog.storage.codec import CODECS, LINKS
from painlog.storage.errors import DiaryReadOnlyError, NotInDiaryError
from painlog.storage.journal import ADD, DELETE, EDIT, Change, Journal
from painlog.storage.tables import CHANGES, SETTINGS, TABLES

V = TypeVar("V", bound=Value)


class Diary:
    """Reads and writes of one transaction; made by `Database.diary()`, of no use after it."""

    def __init__(self, connection: Connection, why_read_only: str = "") -> None:
        """`why_read_only` is the sentence to refuse writes with; empty where writing is allowed."""
        self._connection = connection
        self._why_read_only = why_read_only
        self._journal = Journal(connection)
        self._changed: set[str] = set()

    @property
    def changed(self) -> frozenset[str]:
        """The kinds written so far in this transaction."""
        return frozenset(self._changed)

    def add(self, *values: Value) -> None:
        """Write new values, in this order, their texts cleaned (domain.text).

        Raises DiaryReadOnlyError; NotInDiaryError where the person or medicine of one is not in the diary;
        IllegalValueError where cleaning leaves nothing of a needed text. An id that is in use is a bug.
        """
        self._may_write()
        if not values:
            return
        cleaned = [clean_value(value) for value in values]
        self._owners_must_live(cleaned)
        first = self._journal.write([_change(ADD, value) for value in cleaned])
        by_kind: dict[str, list[dict[str, object]]] = {}
        for sequence, value in enumerate(cleaned, first):
            kind = kind_of(value)
            by_kind.setdefault(kind, []).append({**CODECS[kind].row(value), "sequence": sequence})
        for kind in KINDS:
            if kind in by_kind:
                rows.insert_rows(self._connection, kind, by_kind[kind])
        self._changed.update(by_kind)

    def change(self, value: Value) -> None:
        """Put a value in the place of the one with its id; the earlier version stays in the journal.

        Raises as `add` does, and NotInDiaryError where that id is not in the diary or was deleted.
        """
        self._may_write()
        value, kind = clean_value(value), kind_of(value)
        before, after = rows.row_of(self._connection, kind, value.id), CODECS[kind].row(value)
        if before is None:
            raise NotInDiaryError
        if before == after:
            return
        self._owners_must_live([value])
        self._journal.write([_change(EDIT, value, before)])
        rows.replace_rows(self._connection, kind, [after])
        self._changed.add(kind)

    def delete(self, kind: str, id: str) -> None:
        """Hide a value from every read, softly: undo brings it back.

        A person takes everything of theirs along; a medicine takes its doses along, and a side effect that was
        put down to it stays without that link. Raises DiaryReadOnlyError, and NotInDiaryError where it is not there.
        """
        self._may_write()
        value = self.get(kind, id)
        if value is None:
            raise NotInDiaryError
        if kind == "people":
            self._delete_all(value for value in self.records(id) if not isinstance(value, Person))
        if kind == "medicines":
            self._delete_with_medicine(cast(Medicine, value))
        self._delete_all([value])

    def undo(self) -> Undone | None:
        """Take back the newest action (a whole transaction) that is neither an undo nor undone; None if none is left.

        Works on what earlier runs of painlog did too. Raises DiaryReadOnlyError.
        """
        self._may_write()
        undone = undo.undo_newest(self._connection, self._journal)
        if undone is not None:
            self._changed.update(undone.kinds)
        return undone

    def taken_back(self, kind: str) -> set[str]:
        """The ids of values that are gone because an undo took back their adding, not because they were deleted."""
        return undo.taken_back(self._connection, kind)

    def bring_back(self, *values: Value) -> None:
        """Put values that `taken_back` names back into the diary, as they are given; people and medicines first.

        Raises as `change` does.
        """
        self._may_write()
        self._changed.update(undo.bring_back(self._connection, self._journal, values))
        there = {value.id: value for value in self.records()}
        for value in values:
            if there.get(value.id) != value:
                self.change(value)

    def versions(self, kind: str, id: str) -> tuple[Version, ...]:
        """The earlier versions of a value, newest first."""
        edits = (
            select(CHANGES.c.before, CHANGES.c.made_at)
            .where(CHANGES.c.kind == kind, CHANGES.c.row_id == id, CHANGES.c.before.is_not(None))
            .order_by(CHANGES.c.sequence.desc())
        )
        return tuple(
            Version(value=CODECS[kind].value_of(before), replaced_at=datetime.fromisoformat(made_at))
            for before, made_at in self._connection.execute(edits)
        )

    def people(self) -> tuple[Person, ...]:
        """Everyone whose diary is kept here, in the order they were added."""
        return cast(tuple[Person, ...], reads.read_recorded(self._connection, "people"))

    def person(self, id: str) -> Person:
        """One person. Raises NotInDiaryError."""
        found = self.get("people", id)
        if found is None:
            raise NotInDiaryError
        return cast(Person, found)

    def entries(self, person_id: str, start: date | None = None, end: date | None = None) -> tuple[Entry, ...]:
        """Entries felt on the local days start..end, both included, in the order they were lived."""
        return self._lived(Entry, person_id, start, end)

    def episodes(self, person_id: str, start: date | None = None, end: date | None = None) -> tuple[Episode, ...]:
        """Episodes that started on the local days start..end, in the order they were lived."""
        return self._lived(Episode, person_id, start, end)

    def medicines(self, person_id: str) -> tuple[Medicine, ...]:
        """All medicines of a person, stopped ones too, in the order they were written down."""
        return self._lived(Medicine, person_id, None, None)

    def doses(self, person_id: str, start: date | None = None, end: date | None = None) -> tuple[Dose, ...]:
        """Doses taken on the local days start..end, in the order they were lived."""
        return self._lived(Dose, person_id, start, end)

    def days(self, person_id: str, start: date | None = None, end: date | None = None) -> tuple[DayState, ...]:
        """What was said of the days start..end."""
        return self._lived(DayState, person_id, start, end)

    def side_effects(
        self, person_id: str, start: date | None = None, end: date | None = None
    ) -> tuple[SideEffect, ...]:
        """Side effects on the days start..end."""
        return self._lived(SideEffect, person_id, start, end)

    def treatments(self, person_id: str, start: date | None = None, end: date | None = None) -> tuple[Treatment, ...]:
        """Treatments that started on the local days start..end, in the order they were lived."""
        return self._lived(Treatment, person_id, start, end)

    def questionnaires(
        self, person_id: str, start: date | None = None, end: date | None = None
    ) -> tuple[Questionnaire, ...]:
        """Questionnaires answered on the days start..end."""
        return self._lived(Questionnaire, person_id, start, end)

    def appointments(
        self, person_id: str, start: date | None = None, end: date | None = None
    ) -> tuple[Appointment, ...]:
        """Appointments on the local days start..end, in the order they were lived."""
        return self._lived(Appointment, person_id, start, end)

    def get(self, kind: str, id: str) -> Value | None:
        """The value of that id; None where it is not there or was deleted."""
        return reads.read_one(self._connection, kind, id)

    def records(self, person_id: str | None = None, start: date | None = None, end: date | None = None) -> Records:
        """Everything not deleted, of one person or of all, in the order it was written down.

        `start` and `end` narrow what has a day; people and medicines are given whole.
        """
        found = {kind: reads.read_recorded(self._connection, kind, person_id, start, end) for kind in KINDS}
        return Records(**found)  # type: ignore[arg-type]  # KINDS says which values each kind holds

    def known_ids(self, kind: str) -> set[str]:
        """Every id of a kind that was ever added, deleted ones too."""
        return set(self._connection.scalars(select(TABLES[kind].c.id)))

    def pain_columns(self, person_id: str, start: date | None = None, end: date | None = None) -> PainColumns:
        """The pains of entries felt on the local days start..end, as columns in lived order."""
        return charts.pain_columns(self._connection, person_id, start, end)

    def dose_columns(self, person_id: str, start: date | None = None, end: date | None = None) -> DoseColumns:
        """The doses taken on the local days start..end, as columns in lived order."""
        return charts.dose_columns(self._connection, person_id, start, end)

    def first_day(self, person_id: str) -> date | None:
        """The first local day with an entry, episode, dose, treatment or appointment; None where there is none."""
        return charts.first_day(self._connection, person_id)

    def counts(self) -> dict[str, int]:
        """How many values of each kind, deleted ones apart."""
        return {kind: reads.count(self._connection, kind) for kind in KINDS}

    def check(self) -> CheckReport:
        """Read the whole file and tell whether it is in order."""
        return check(self._connection)

    def remember(self, key: str, value: str) -> None:
        """Keep a small setting in the diary (not part of undo). Raises DiaryReadOnlyError."""
        self._may_write()
        self._connection.execute(delete(SETTINGS).where(SETTINGS.c.key == key))
        self._connection.execute(insert(SETTINGS), {"key": key, "value": clean(value)})

    def recall(self, key: str) -> str | None:
        """The setting kept under that key."""
        return self._connection.scalar(select(SETTINGS.c.value).where(SETTINGS.c.key == key))

    def _lived(self, type_: type[V], person_id: str, start: date | None, end: date | None) -> tuple[V, ...]:
        kind = next(kind for kind, of_kind in KINDS.items() if of_kind is type_)
        return cast(tuple[V, ...], reads.read_lived(self._connection, kind, person_id, start, end))

    def _may_write(self) -> None:
        if self._why_read_only:
            raise DiaryReadOnlyError(self._why_read_only)

    def _owners_must_live(self, values: Iterable[Value]) -> None:
        """Refuse values whose person or medicine is neither in the diary nor among them."""
        values = list(values)
        for field, kind in LINKS.items():
            wanted = {getattr(value, field, "") for value in values} - {""}
            wanted -= {value.id for value in values if kind_of(value) == kind}
            if wanted and rows.living(self._connection, kind, wanted) != wanted:
                raise NotInDiaryError

    def _delete_with_medicine(self, medicine: Medicine) -> None:
        self._delete_all(d for d in self.doses(medicine.person_id) if d.medicine_id == medicine.id)
        for effect in self.side_effects(medicine.person_id):
            if effect.medicine_id == medicine.id:
                self.change(replace(effect, medicine_id=""))

    def _delete_all(self, values: Iterable[Value]) -> None:
        by_kind: dict[str, list[Value]] = {}
        for value in values:
            by_kind.setdefault(kind_of(value), []).append(value)
        for kind, same in by_kind.items():
            self._journal.write([_change(DELETE, value) for value in same])
            rows.mark_deleted(self._connection, kind, [value.id for value in same], self._journal.made_at)
        self._changed.update(by_kind)


def _change(what: str, value: Value, before: dict[str, object] | None = None) -> Change:
    return Change(what, kind_of(value), value.id, person_of(value), before)
