"""An appointment in words, for the list."""

from painlog.domain.appointment import Appointment
from painlog.i18n import _
from painlog.labels.dates import moment_text, weekday_name
from painlog.labels.events import appointment_kind


def heading(appointment: Appointment) -> str:
    """`Tuesday 1 Dec 2026, 10:30: Visit with Dr. Grey`, or without a name."""
    kind, at = appointment_kind(appointment.kind), appointment.at
    when = _("{weekday} {when}").format(weekday=weekday_name(at.day), when=moment_text(at))
    if appointment.with_whom:
        return _("{when}: {kind} with {name}").format(when=when, kind=kind, name=appointment.with_whom)
    return _("{when}: {kind}").format(when=when, kind=kind)


def details(appointment: Appointment) -> str:
    """The questions, one a line, and what was agreed."""
    lines = [_("Ask: {question}").format(question=question) for question in appointment.questions]
    if appointment.outcome:
        lines.append(_("Agreed: {outcome}").format(outcome=appointment.outcome))
    return "\n".join(lines)
