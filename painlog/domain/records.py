"""Everything of a diary, or of a file, as values: what crosses between storage, exchange, analysis and report."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from painlog.domain.appointment import Appointment
from painlog.domain.background import Allergy, Carer, Condition, Implant
from painlog.domain.day import DayState, SideEffect
from painlog.domain.document import Document
from painlog.domain.entry import Entry
from painlog.domain.episode import Episode
from painlog.domain.goal import Goal
from painlog.domain.medicine import Dose, Limit, Medicine
from painlog.domain.packet import RecordItem, Result
from painlog.domain.person import Person
from painlog.domain.question import Question
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.threshold import OwnThreshold
from painlog.domain.treatment import Reading, Session, Treatment, TrialDay
from painlog.domain.warning import WarningSign

Value = (
    Person
    | Goal
    | Entry
    | Medicine
    | Episode
    | Dose
    | DayState
    | SideEffect
    | Treatment
    | Questionnaire
    | Appointment
    | Condition
    | Allergy
    | Implant
    | Carer
    | Limit
    | Session
    | Reading
    | TrialDay
    | WarningSign
    | Question
    | OwnThreshold
    | Document
    | RecordItem
    | Result
)

# The kinds in an order in which every row comes after those it points to.
KINDS: dict[str, type[Value]] = {
    "people": Person,
    "goals": Goal,
    "entries": Entry,
    "medicines": Medicine,
    "episodes": Episode,
    "doses": Dose,
    "days": DayState,
    "side_effects": SideEffect,
    "treatments": Treatment,
    "questionnaires": Questionnaire,
    "appointments": Appointment,
    "conditions": Condition,
    "allergies": Allergy,
    "implants": Implant,
    "care_team": Carer,
    "limits": Limit,
    "sessions": Session,
    "readings": Reading,
    "trial_days": TrialDay,
    "warning_signs": WarningSign,
    "questions": Question,
    "thresholds": OwnThreshold,
    "documents": Document,
    "record_items": RecordItem,
    "results": Result,
}
_KIND_OF = {type_: kind for kind, type_ in KINDS.items()}


def kind_of(value: Value) -> str:
    """The kind of a value: `entries` for an Entry, and so on."""
    return _KIND_OF[type(value)]


def person_of(value: Value) -> str:
    """The id of the person a value belongs to (a person belongs to itself)."""
    return value.id if isinstance(value, Person) else value.person_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """Values by kind, each kind in the order in which they were written down."""

    people: tuple[Person, ...] = ()
    goals: tuple[Goal, ...] = ()
    entries: tuple[Entry, ...] = ()
    medicines: tuple[Medicine, ...] = ()
    episodes: tuple[Episode, ...] = ()
    doses: tuple[Dose, ...] = ()
    days: tuple[DayState, ...] = ()
    side_effects: tuple[SideEffect, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    questionnaires: tuple[Questionnaire, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    conditions: tuple[Condition, ...] = ()
    allergies: tuple[Allergy, ...] = ()
    implants: tuple[Implant, ...] = ()
    care_team: tuple[Carer, ...] = ()
    limits: tuple[Limit, ...] = ()
    sessions: tuple[Session, ...] = ()
    readings: tuple[Reading, ...] = ()
    trial_days: tuple[TrialDay, ...] = ()
    warning_signs: tuple[WarningSign, ...] = ()
    questions: tuple[Question, ...] = ()
    thresholds: tuple[OwnThreshold, ...] = ()
    documents: tuple[Document, ...] = ()
    record_items: tuple[RecordItem, ...] = ()
    results: tuple[Result, ...] = ()

    def __iter__(self) -> Iterator[Value]:
        """Every value, those pointed to before those that point."""
        for field in fields(self):
            yield from getattr(self, field.name)

    def counts(self) -> dict[str, int]:
        """How many values of each kind."""
        return {field.name: len(getattr(self, field.name)) for field in fields(self)}
