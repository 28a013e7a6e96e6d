"""The days since the last visit: one rule for every place that lets a period be chosen."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from painlog.domain.appointment import Appointment

if TYPE_CHECKING:
    from painlog.storage.diary import Diary


def since_last_visit(appointments: Iterable[Appointment], today: date) -> date | None:
    """The first day after the latest appointment of any kind before `today`; None where there was none.

    Today's own appointment does not count yet: what is shown at it is what came since the one before.
    """
    past = [appointment.at.day for appointment in appointments if appointment.at.day < today]
    return max(past) + timedelta(days=1) if past else None


def read_since_last_visit(diary: "Diary", person_id: str, today: date) -> date | None:
    """The same, read for a person."""
    return since_last_visit(diary.appointments(person_id, None, today), today)
