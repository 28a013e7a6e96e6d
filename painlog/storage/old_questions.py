"""Questions that schema 2 kept within an appointment: an undo of what was done then takes them along."""

from typing import NamedTuple

from sqlalchemy import Connection, select

from painlog.storage.tables import TABLES


class Followed(NamedTuple):
    """A question that goes where its appointment goes."""

    id: str
    person_id: str


def following(connection: Connection, appointment_id: str) -> list[Followed]:
    """The questions in the same state as their appointment, living or deleted with it, that no action ever added.

    Migration 0003 made them, with sequence numbers under 0.
    """
    questions, appointments = TABLES["questions"], TABLES["appointments"]
    found = connection.execute(
        select(questions.c.id, questions.c.person_id)
        .join(appointments, appointments.c.id == questions.c.appointment_id)
        .where(
            appointments.c.id == appointment_id,
            questions.c.sequence < 0,
            questions.c.deleted_at.is_not_distinct_from(appointments.c.deleted_at),
        )
        .order_by(questions.c.sequence)
    )
    return [Followed(one.id, one.person_id) for one in found]
