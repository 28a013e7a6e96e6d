"""What holds for a whole day: whether all its medicines are in, headache or not, and side effects."""

from dataclasses import dataclass
from datetime import date

from painlog.domain import check
from painlog.domain.codes import CrpsGroup
from painlog.domain.moment import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class DayState:
    """What a person confirmed of a day: None is 'not said' (R-MED-1: only a confirmed day is complete)."""

    id: str
    person_id: str
    day: date
    recorded_at: Moment
    medicines_complete: bool | None = None
    headache: bool | None = None
    crps: tuple[CrpsGroup, ...] = ()
    days_since_stool: float | None = None
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.at_least("days_since_stool", self.days_since_stool, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class SideEffect:
    """A side effect on a day, 0 none to 3 severe; `effect` is a code or own words, `medicine_id` may be empty."""

    id: str
    person_id: str
    day: date
    recorded_at: Moment
    effect: str
    severity: int
    medicine_id: str = ""
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.given("effect", self.effect)
        check.between("severity", self.severity, 0, 3)
