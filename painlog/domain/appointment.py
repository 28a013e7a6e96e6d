"""An appointment: when, with whom, what to ask, what came of it."""

from dataclasses import dataclass

from painlog.domain.codes import AppointmentKind
from painlog.domain.moment import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """A visit, a call or a second opinion, with the questions gathered for it."""

    id: str
    person_id: str
    at: Moment
    recorded_at: Moment
    with_whom: str = ""
    kind: AppointmentKind = AppointmentKind.VISIT
    questions: tuple[str, ...] = ()
    outcome: str = ""
    origin_id: str = ""
