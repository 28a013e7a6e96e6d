"""Questions that stand in appointments.csv alone: each becomes one that points to its appointment."""

from collections.abc import Iterable, Iterator, Mapping

from painlog.domain.appointment import Appointment
from painlog.domain.question import Question, id_of_noted
from painlog.exchange import lists

SAID = frozenset({"text", "appointment_id"})


def noted(cell: str) -> tuple[str, ...]:
    """The questions that the cell holds, each once."""
    return tuple(dict.fromkeys(part for part in lists.split(cell) if part.strip()))


def missing(appointment: Appointment, texts: Iterable[str], there: Iterable[Question]) -> Iterator[Question]:
    """The questions of an appointment that are not `there` already."""
    written = {one.text for one in there if one.appointment_id == appointment.id}
    for text in texts:
        if text not in written:
            yield Question(
                id=id_of_noted(appointment.person_id, appointment.id, text),
                person_id=appointment.person_id,
                recorded_at=appointment.recorded_at,
                text=text,
                appointment_id=appointment.id,
            )


def by_appointment(questions: Iterable[Question]) -> Mapping[str, str]:
    """The cell of each appointment that has questions, in the person's order."""
    texts: dict[str, list[str]] = {}
    for one in sorted(questions, key=lambda question: question.rank):
        texts.setdefault(one.appointment_id, []).append(one.text)
    return {id: lists.join(lines) for id, lines in texts.items() if id}
