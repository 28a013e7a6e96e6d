"""An appointment: when, with whom, what came of it. What to ask is in domain.question."""

from dataclasses import dataclass

from painlog.domain.codes import AppointmentKind
from painlog.domain.moment import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """A visit, a call or a second opinion; its questions point to it."""

    id: str
    person_id: str
    at: Moment
    recorded_at: Moment
    with_whom: str = ""
    kind: AppointmentKind = AppointmentKind.VISIT
    outcome: str = ""
    origin_id: str = ""
