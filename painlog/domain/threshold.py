"""The threshold that a person's own clinic uses."""

from dataclasses import dataclass

from painlog.domain import check
from painlog.domain.moment import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnThreshold:
    """The relief in percent that 'my clinic uses' for treatments of that `kind`: a catalogue's key, or own words.

    It stands beside the catalogue's own numbers, never in their place without saying so.
    """

    id: str
    person_id: str
    recorded_at: Moment
    kind: str
    percent: float
    given_by: str = ""
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.given("kind", self.kind)
        check.between("percent", self.percent, 1, 100)
