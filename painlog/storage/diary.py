"""The diary within one transaction: values in, values out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, func, select

from painlog.domain.appointment import Appointment
from painlog.domain.background import Allergy, Carer, Condition, Implant
from painlog.domain.columns import AreaColumns, DoseColumns, NumberColumns, PainColumns
from painlog.domain.day import DayState, SideEffect
from painlog.domain.document import Document
from painlog.domain.entry import Entry
from painlog.domain.episode import Episode
from painlog.domain.goal import Goal
from painlog.domain.mark import Mark
from painlog.domain.medicine import Dose, Limit, Medicine
from painlog.domain.moment import Moment
from painlog.domain.packet import RecordItem, Result
from painlog.domain.person import Person
from painlog.domain.question import Question
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.records import KINDS, Records, Value, kind_of, person_of
from painlog.domain.text import clean, clean_value
from painlog.domain.threshold import OwnThreshold
from painlog.domain.treatment import Reading, Session, Treatment, TrialDay
from painlog.domain.warning import WarningSign
from painlog.storage import charts, clockmarks, contents, links, reads, roots, rows, smallthings, trash, undo
from painlog.storage.answers import CheckReport, Trashed, Undone, Version
from painlog.storage.codec import CODECS, LINKS
from painlog.storage.errors import DiaryReadOnlyError, NotInDiaryError, NotMovedError, SameDayError
from painlog.storage.journal import ADD, DELETE, EDIT, Change, Journal, marks
from painlog.storage.tables import CHANGES, TABLES
from painlog.storage.verify import Check, verify

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

    def add(self, *values: Value, mark: Mark | None = None) -> None:
        """Write new values, in this order, their texts cleaned (domain.text); `mark` is told beside them.

        Raises DiaryReadOnlyError; NotInDiaryError where the person, medicine or treatment of one is not in the diary;
        IllegalValueError where cleaning leaves nothing of a needed text. An id that is in use is a bug.
        """
        self._may_write()
        if not values:
            return
        cleaned = [clean_value(value) for value in values]
        self._owners_must_live(cleaned)
        first = self._journal.write([_change(ADD, value) for value in cleaned], mark=mark)
        by_kind: dict[str, list[dict[str, object]]] = {}
        for sequence, value in enumerate(cleaned, first):
            kind = kind_of(value)
            by_kind.setdefault(kind, []).append({**CODECS[kind].row(value), "sequence": sequence})
        for kind in KINDS:
            if kind in by_kind:
                rows.insert_rows(self._connection, kind, by_kind[kind])
        self._changed.update(by_kind)

    def attach(self, document: Document, content: bytes) -> None:
        """Write the bytes of a document, and the document itself where it is not in the diary yet.

        Raises as `add` does, and IllegalValueError where they are other bytes than it speaks of.
        """
        self._may_write()
        if self.get("documents", document.id) is None:
            self.add(document)
        contents.write(self._connection, document, content)

    def document_bytes(self, id: str) -> bytes | None:
        """The bytes of a document, deleted or not; None where none were attached. The one read that has them."""
        return contents.read(self._connection, id)

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

        A person takes everything of theirs along, a medicine its doses, a treatment its sessions, readings and trial
        days. A side effect or episode that was put down to a medicine stays without that link, a question without its
        appointment. A goal's scores stay with their entries: they are the goal's again when it comes back.
        Raises DiaryReadOnlyError, and NotInDiaryError where it is not there.
        """
        self._may_write()
        value = self._there(kind, id)
        if kind == "people":
            self._delete_all(one for one in self.records(id, private=True) if not isinstance(one, Person))
        else:
            self._delete_all(links.taken_along(self._connection, value))
            for other, field in links.unlinked(self._connection, value):
                self.change(cast(Value, replace(cast(Any, other), **{field: ""})))
        self._delete_all([value])

    def move(self, kind: str, id: str, person_id: str) -> None:
        """Give a value to another person, as an edit that undo takes back; an appointment takes its questions along.

        Raises DiaryReadOnlyError; NotInDiaryError where the value or the person is not there; NotMovedError where it
        belongs together with a medicine, a treatment or a goal, and for a person; SameDayError where the diary says
        something of that person's day already.
        """
        self._may_write()
        value = self._there(kind, id)
        if isinstance(value, Person) or links.stays_at_home(self._connection, value):
            raise NotMovedError
        along = [one for one, _ in links.unlinked(self._connection, value)]
        for one in (value, *along):
            moved = cast(Value, replace(cast(Any, one), person_id=person_id))
            self._day_must_be_free(moved)
            self.change(moved)

    def trash(self, now: datetime | None = None) -> tuple[Trashed, ...]:
        """What was deleted in the 30 days before `now` (aware; this moment if not given), newest first.

        What went along with its person, medicine or treatment is not named: it comes back with that.
        """
        return trash.trash(self._connection, now or datetime.now(UTC))

    def restore(self, kind: str, id: str) -> None:
        """Bring a deleted value back, with what went along with it, however long ago it was deleted.

        Raises DiaryReadOnlyError; NotInDiaryError where it is not among what was deleted, or what it belongs to is
        not in the diary; SameDayError where the diary says something of that day by now.
        """
        self._may_write()
        found = [CODECS[kind].value_of(row) for kind, row in trash.with_its_own(self._connection, kind, id)]
        if not found:
            raise NotInDiaryError
        self._owners_must_live(found)
        self._day_must_be_free(found[0])
        self._changed.update(undo.bring_back(self._connection, self._journal, found))

    def undo(self) -> Undone | None:
        """Take back the newest action (a whole transaction) that is neither an undo nor undone; None if none is left.

        Works on what earlier runs of painlog did too. Raises DiaryReadOnlyError.
        """
        self._may_write()
        undone = undo.undo_newest(self._connection, self._journal)
        if undone is not None:
            self._changed.update(undone.kinds)
        return undone

    def redo(self) -> Undone | None:
        """Do again what the newest undo took back; None if there is none, or if something new was done after it.

        Works on what earlier runs of painlog undid too. Raises DiaryReadOnlyError.
        """
        self._may_write()
        redone = undo.redo_newest(self._connection, self._journal)
        if redone is not None:
            self._changed.update(redone.kinds)
        return redone

    def can_redo(self) -> bool:
        """Whether `redo` has something to do again."""
        return undo.can_redo(self._connection)

    def taken_back(self, kind: str) -> set[str]:
        """The ids of values that are gone because an undo took back their adding, not because they were deleted."""
        return undo.taken_back(self._connection, kind)

    def bring_back(self, *values: Value) -> None:
        """Put values that `taken_back` names back into the diary, as they are given; those pointed to first.

        Raises as `change` does.
        """
        self._may_write()
        self._changed.update(undo.bring_back(self._connection, self._journal, values))
        there = {value.id: value for value in self.records(private=True)}
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

    def last_changes(self) -> dict[tuple[str, str], datetime]:
        """When each value, by kind and id, was last written, edited, deleted or brought back; aware, in UTC."""
        newest = select(CHANGES.c.kind, CHANGES.c.row_id, func.max(CHANGES.c.made_at)).group_by(
            CHANGES.c.kind, CHANGES.c.row_id
        )
        return {(kind, id): datetime.fromisoformat(at) for kind, id, at in self._connection.execute(newest)}

    def people(self) -> tuple[Person, ...]:
        """Everyone whose diary is kept here, in the order they were added."""
        return cast(tuple[Person, ...], reads.read_recorded(self._connection, "people"))

    def person(self, id: str) -> Person:
        """One person. Raises NotInDiaryError."""
        found = self.get("people", id)
        if found is None:
            raise NotInDiaryError
        return cast(Person, found)

    def entries(
        self, person_id: str, start: date | None = None, end: date | None = None, *, private: bool = False
    ) -> tuple[Entry, ...]:
        """Entries felt on the local days start..end, both included, in the order they were lived.

        Private ones are left out unless `private` asks for them.
        """
        return self._lived(Entry, person_id, start, end, private=private)

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

    def goals(self, person_id: str) -> tuple[Goal, ...]:
        """All goals of a person, stopped ones too, in the order they were written down."""
        return self._lived(Goal, person_id, None, None)

    def conditions(self, person_id: str) -> tuple[Condition, ...]:
        """The conditions of a person, in the order they were written down."""
        return self._lived(Condition, person_id, None, None)

    def allergies(self, person_id: str) -> tuple[Allergy, ...]:
        """What a person does not tolerate, in the order it was written down."""
        return self._lived(Allergy, person_id, None, None)

    def implants(self, person_id: str) -> tuple[Implant, ...]:
        """The devices in a person's body, in the order they were written down."""
        return self._lived(Implant, person_id, None, None)

    def care_team(self, person_id: str) -> tuple[Carer, ...]:
        """Those who care for a person, in the order they were written down."""
        return self._lived(Carer, person_id, None, None)

    def limits(self, person_id: str) -> tuple[Limit, ...]:
        """The person's own limits of ingredients in 24 hours, in the order they were written down."""
        return self._lived(Limit, person_id, None, None)

    def sessions(self, person_id: str, start: date | None = None, end: date | None = None) -> tuple[Session, ...]:
        """The parts of courses on the days start..end."""
        return self._lived(Session, person_id, start, end)

    def readings(self, person_id: str, treatment_id: str | None = None) -> tuple[Reading, ...]:
        """The readings of timed sheets, of one block or of all, in the order they were lived."""
        found = self._lived(Reading, person_id, None, None)
        return tuple(reading for reading in found if treatment_id in (None, reading.treatment_id))

    def trial_days(self, person_id: str, start: date | None = None, end: date | None = None) -> tuple[TrialDay, ...]:
        """The days start..end of stimulator trials."""
        return self._lived(TrialDay, person_id, start, end)

    def warning_signs(
        self, person_id: str, start: date | None = None, end: date | None = None
    ) -> tuple[WarningSign, ...]:
        """The warning signs that were ticked on the days start..end (R-RF-6)."""
        return self._lived(WarningSign, person_id, start, end)

    def questions(self, person_id: str) -> tuple[Question, ...]:
        """All questions of a person, asked ones too, in the person's own order (domain.question)."""
        return tuple(sorted(self._lived(Question, person_id, None, None), key=lambda one: one.rank))

    def thresholds(self, person_id: str) -> tuple[OwnThreshold, ...]:
        """The thresholds that the person's clinics use, in the order they were written down."""
        return self._lived(OwnThreshold, person_id, None, None)

    def documents(self, person_id: str) -> tuple[Document, ...]:
        """What is known of a person's documents, without their bytes, in the order they were written down."""
        return self._lived(Document, person_id, None, None)

    def record_items(self, person_id: str) -> tuple[RecordItem, ...]:
        """The checklist of records of a person, in the order they were written down."""
        return self._lived(RecordItem, person_id, None, None)

    def results(self, person_id: str, start: date | None = None, end: date | None = None) -> tuple[Result, ...]:
        """The typed results of the days start..end."""
        return self._lived(Result, person_id, start, end)

    def get(self, kind: str, id: str) -> Value | None:
        """The value of that id; None where it is not there or was deleted."""
        return reads.read_one(self._connection, kind, id)

    def records(
        self,
        person_id: str | None = None,
        start: date | None = None,
        end: date | None = None,
        *,
        private: bool = False,
    ) -> Records:
        """Everything not deleted, of one person or of all, in the order it was written down.

        `start` and `end` narrow what has a day; what has none, as people and medicines, is given whole. Private
        entries are left out unless `private` asks for them: an export does, a report only where it was ticked.
        """
        found = {
            kind: reads.read_recorded(self._connection, kind, person_id, start, end, private=private)
            for kind in KINDS
        }
        return Records(**found)  # type: ignore[arg-type]  # KINDS says which values each kind holds

    def known_ids(self, kind: str) -> set[str]:
        """Every id of a kind that was ever added, deleted ones too."""
        return set(self._connection.scalars(select(TABLES[kind].c.id)))

    def pain_columns(self, person_id: str, start: date | None = None, end: date | None = None) -> PainColumns:
        """The pains of entries felt on the local days start..end, as columns by local time, without private ones."""
        return charts.pain_columns(self._connection, person_id, start, end)

    def number_columns(
        self, person_id: str, fields: Sequence[str], start: date | None = None, end: date | None = None
    ) -> NumberColumns:
        """Numbers of entries by the names of their fields (`sleep_hours`), otherwise as `pain_columns`."""
        return charts.number_columns(self._connection, person_id, fields, start, end)

    def area_columns(self, person_id: str, start: date | None = None, end: date | None = None) -> AreaColumns:
        """The areas marked in entries, otherwise as `pain_columns`."""
        return charts.area_columns(self._connection, person_id, start, end)

    def dose_columns(self, person_id: str, start: date | None = None, end: date | None = None) -> DoseColumns:
        """The doses taken on the local days start..end, as columns by local time."""
        return charts.dose_columns(self._connection, person_id, start, end)

    def first_day(self, person_id: str, *, private: bool = False) -> date | None:
        """The first local day with an entry, episode, dose, treatment or appointment; None where there is none.

        A private entry is none unless `private`.
        """
        return charts.first_day(self._connection, person_id, private=private)

    def last_entry(self, person_id: str) -> Moment | None:
        """When the last entry of a person was felt, private ones too; None where there is none."""
        return charts.last_entry(self._connection, person_id)

    def counts(self) -> dict[str, int]:
        """How many values of each kind, deleted ones apart."""
        return {kind: reads.count(self._connection, kind) for kind in KINDS}

    def check(self) -> CheckReport:
        """Read the whole file and tell whether it is in order; a damaged one says so in the report."""
        return verify(self._settled())

    def check_on(self, check: Check | None = None) -> Check | CheckReport:
        """One step of a check that lets writes come between: the check to go on with, or what it found."""
        check = check or Check()
        return check if check.step(self._settled()) else check.report()

    def _settled(self) -> Any:
        """The raw connection, once the roots hold what was written so far."""
        roots.write(self._connection)
        return self._connection.connection.dbapi_connection

    def clock_doubt(self, now: datetime) -> Mark | None:
        """Whether to doubt that it is `now` (aware), by when the diary was last written to."""
        return clockmarks.doubt_of(self._connection, now)

    def last_sure(self) -> datetime | None:
        """When the diary was last written to with a clock that was not in doubt; aware, in UTC."""
        return clockmarks.last_sure(self._connection)

    def clock_is_right(self, now: datetime) -> None:
        """The person says that it is `now`: what comes after is no longer in doubt. Raises DiaryReadOnlyError."""
        self._may_write()
        clockmarks.say_right(self._connection, now)

    def marks(self, kind: str) -> dict[str, Mark]:
        """The ids of a kind that were added in an unusual way (a clock in doubt, recovered), and why."""
        return marks(self._connection, kind)

    def remember(self, key: str, value: str) -> None:
        """Keep a small setting in the diary (not part of undo). Raises DiaryReadOnlyError."""
        self._may_write()
        smallthings.keep(self._connection, key, clean(value))

    def forget(self, key: str) -> None:
        """Keep nothing under that key any more (not part of undo). Raises DiaryReadOnlyError."""
        self._may_write()
        smallthings.forget(self._connection, key)

    def recall(self, key: str) -> str | None:
        """The setting kept under that key."""
        return smallthings.kept(self._connection, key)

    def _lived(
        self, type_: type[V], person_id: str, start: date | None, end: date | None, *, private: bool = False
    ) -> tuple[V, ...]:
        kind = next(kind for kind, of_kind in KINDS.items() if of_kind is type_)
        return cast(tuple[V, ...], reads.read_lived(self._connection, kind, person_id, start, end, private=private))

    def _there(self, kind: str, id: str) -> Value:
        """The value of that id. Raises NotInDiaryError."""
        value = self.get(kind, id)
        if value is None:
            raise NotInDiaryError
        return value

    def _may_write(self) -> None:
        if self._why_read_only:
            raise DiaryReadOnlyError(self._why_read_only)

    def _owners_must_live(self, values: Iterable[Value]) -> None:
        """Refuse values whose person, medicine or treatment is neither in the diary nor among them."""
        values = list(values)
        for field, kind in LINKS.items():
            wanted = {getattr(value, field, "") for value in values} - {""}
            wanted -= {value.id for value in values if kind_of(value) == kind}
            if wanted and rows.living(self._connection, kind, wanted) != wanted:
                raise NotInDiaryError

    def _day_must_be_free(self, value: Value) -> None:
        """Refuse a second statement about one day. Raises SameDayError."""
        if isinstance(value, DayState) and self.days(value.person_id, value.day, value.day):
            raise SameDayError

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
