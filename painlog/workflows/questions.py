"""Questions for the next visit: which appointment comes next, and how a question is kept."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from painlog.domain.appointment import Appointment
from painlog.domain.identity import new_id
from painlog.domain.moment import Moment
from painlog.domain.question import LAST_RANK, Question

if TYPE_CHECKING:
    from painlog.storage.diary import Diary


class Kept(NamedTuple):
    """A question that stands in the diary, and the appointment that comes next, if any."""

    question: Question
    coming: Appointment | None


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


def keep_question(diary: "Diary", person_id: str, text: str, now: Moment) -> Kept:
    """Write a question down, behind all others; it needs no appointment, and goes to whichever comes next.

    One that stands open already is not added twice.
    """
    there, coming = diary.questions(person_id), read_next(diary, person_id, now)
    for one in there:
        if one.text == text and one.asked_on is None:
            return Kept(one, coming)
    rank = min(max((one.rank for one in there), default=-1) + 1, LAST_RANK)
    question = Question(id=new_id(), person_id=person_id, recorded_at=now, text=text, rank=rank)
    diary.add(question)
    return Kept(question, coming)


def in_new_order(questions: Iterable[Question]) -> list[Question]:
    """The same questions with the ranks of their new places, which they keep among all others."""
    ordered = list(questions)
    ranks = sorted(one.rank for one in ordered)
    if len(set(ranks)) < len(ranks):
        ranks = list(range(len(ordered)))
    return [replace(one, rank=min(rank, LAST_RANK)) for one, rank in zip(ordered, ranks, strict=True)]
