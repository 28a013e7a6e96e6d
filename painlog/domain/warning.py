"""A warning sign that was ticked."""

from dataclasses import dataclass
from datetime import date

from painlog.domain import check
from painlog.domain.moment import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class WarningSign:
    """A sign that was ticked on a day (R-RF-6): `sign` is its code (`rf_6`), `since` the day a rash began."""

    id: str
    person_id: str
    day: date
    recorded_at: Moment
    sign: str
    since: date | None = None
    read: bool = False
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.given("sign", self.sign)
