"""A question to ask at a visit: gathered on any day, with an appointment or without one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from painlog.domain import check
from painlog.domain.appointment import Appointment
from painlog.domain.identity import id_from
from painlog.domain.moment import Moment

LAST_RANK = 9999


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What the person wants to ask, in own words.

    `appointment_id` is the appointment that it is kept for, empty where it is for whichever comes next. `asked_on` is
    the day on which it was asked, None while it is open; `answer` is what was said. `rank` is its place in the
    person's own order, the smallest first, equals as written down.
    """

    id: str
    person_id: str
    recorded_at: Moment
    text: str
    appointment_id: str = ""
    asked_on: date | None = None
    answer: str = ""
    rank: int = 0
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.given("text", self.text)
        check.between("rank", self.rank, 0, LAST_RANK)


def id_of_noted(person_id: str, appointment_id: str, text: str) -> str:
    """The id of a question that was noted within an appointment (schema 2, appointments.csv): the same each time."""
    return id_from("questions", person_id, f"{appointment_id}\x1f{text}")


def open_questions(questions: Iterable[Question], appointments: Iterable[Appointment], day: date) -> list[Question]:
    """What is still to ask at the next visit on or after that day, in the person's order.

    Those kept for a later visit wait for it; those of a visit that has passed unasked are still to ask.
    """
    coming = sorted((one for one in appointments if one.at.day >= day), key=lambda one: one.at)
    later = {one.id for one in coming[1:]}
    found = (one for one in questions if one.asked_on is None and one.appointment_id not in later)
    return sorted(found, key=lambda one: one.rank)
