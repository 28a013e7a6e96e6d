"""Everything of a diary, or of a file, as values: what crosses between storage, exchange, analysis and report."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from painlog.domain.appointment import Appointment
from painlog.domain.day import DayState, SideEffect
from painlog.domain.entry import Entry
from painlog.domain.episode import Episode
from painlog.domain.medicine import Dose, Medicine
from painlog.domain.person import Person
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.treatment import Treatment

Value = Person | Entry | Episode | Medicine | Dose | DayState | SideEffect | Treatment | Questionnaire | Appointment

# The kinds in an order in which every row comes after those it points to.
KINDS: dict[str, type[Value]] = {
    "people": Person,
    "entries": Entry,
    "episodes": Episode,
    "medicines": Medicine,
    "doses": Dose,
    "days": DayState,
    "side_effects": SideEffect,
    "treatments": Treatment,
    "questionnaires": Questionnaire,
    "appointments": Appointment,
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
    entries: tuple[Entry, ...] = ()
    episodes: tuple[Episode, ...] = ()
    medicines: tuple[Medicine, ...] = ()
    doses: tuple[Dose, ...] = ()
    days: tuple[DayState, ...] = ()
    side_effects: tuple[SideEffect, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    questionnaires: tuple[Questionnaire, ...] = ()
    appointments: tuple[Appointment, ...] = ()

    def __iter__(self) -> Iterator[Value]:
        """Every value, those pointed to before those that point."""
        for field in fields(self):
            yield from getattr(self, field.name)

    def counts(self) -> dict[str, int]:
        """How many values of each kind."""
        return {field.name: len(getattr(self, field.name)) for field in fields(self)}
