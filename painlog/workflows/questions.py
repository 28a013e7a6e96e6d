"""Questions for the next visit: which appointment comes next, and how a question is kept with it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from painlog.domain.appointment import Appointment
from painlog.domain.moment import Moment

if TYPE_CHECKING:
    from painlog.storage.diary import Diary


def is_ahead(appointment: Appointment, now: Moment) -> bool:
    """Whether it is still to come; one of today without a clock time is, until the day is over."""
    at = appointment.at
    if at.day != now.day:
        return at.day > now.day
    return at.clock is None or at >= now


def next_appointment(appointments: Iterable[Appointment], now: Moment) -> Appointment | None:
    """The first one that is still to come, or None."""
    return min((one for one in appointments if is_ahead(one, now)), key=lambda one: one.at, default=None)


def read_next(diary: "Diary", person_id: str, now: Moment) -> Appointment | None:
    """The next appointment of a person, or None."""
    return next_appointment(diary.appointments(person_id, now.day), now)


def keep_question(diary: "Diary", person_id: str, question: str, now: Moment) -> Appointment | None:
    """Add a question to the person's next appointment and return it; None where none is ahead: nothing is kept then.

    A question that stands there already is not added twice.
    """
    coming = read_next(diary, person_id, now)
    if coming is None or question in coming.questions:
        return coming
    coming = replace(coming, questions=(*coming.questions, question))
    diary.change(coming)
    return coming
