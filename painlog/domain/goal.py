"""A goal in the person's own words."""

from dataclasses import dataclass
from datetime import date

from painlog.domain import check
from painlog.domain.moment import Moment

MOST_AT_ONCE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """Something the person wants to do again; `stopped` is the first day on which it is no longer asked for."""

    id: str
    person_id: str
    recorded_at: Moment
    text: str
    started: date | None = None
    stopped: date | None = None
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.given("text", self.text)
