"""An appointment in words, for the list."""

from collections.abc import Iterable

from painlog.domain.appointment import Appointment
from painlog.domain.question import Question
from painlog.i18n import _
from painlog.labels.dates import day_text, moment_text, weekday_name
from painlog.labels.events import appointment_kind


def heading(appointment: Appointment) -> str:
    """`Tuesday 1 Dec 2026, 10:30: Visit with Dr. Grey`, or without a name."""
    kind, at = appointment_kind(appointment.kind), appointment.at
    when = _("{weekday} {when}").format(weekday=weekday_name(at.day), when=moment_text(at))
    if appointment.with_whom:
        return _("{when}: {kind} with {name}").format(when=when, kind=kind, name=appointment.with_whom)
    return _("{when}: {kind}").format(when=when, kind=kind)


def details(appointment: Appointment, questions: Iterable[Question]) -> str:
    """The questions, one a line, those that were asked with what was said; and what was agreed."""
    lines = [_question(one) for one in questions]
    if appointment.outcome:
        lines.append(_("Agreed: {outcome}").format(outcome=appointment.outcome))
    return "\n".join(lines)


def kept_for(appointment: Appointment) -> str:
    """`For Tuesday 1 Dec 2026, 10:30: Visit with Dr. Grey`."""
    return _("For {appointment}").format(appointment=heading(appointment))


def asked_words(question: Question) -> str:
    """`Asked on 1 Dec 2026: yes, twice a year`."""
    if question.asked_on is None:
        return ""
    if not question.answer:
        return _("Asked on {date}").format(date=day_text(question.asked_on))
    return _("Asked on {date}: {answer}").format(date=day_text(question.asked_on), answer=question.answer)


def _question(question: Question) -> str:
    if question.asked_on is None:
        return _("Ask: {question}").format(question=question.text)
    if not question.answer:
        return _("Asked: {question}").format(question=question.text)
    return _("Asked: {question} {answer}").format(question=question.text, answer=question.answer)
