"""What a second opinion asks for beside the diary: the records to obtain, and results typed from them."""

from dataclasses import dataclass
from datetime import date

from painlog.domain import check
from painlog.domain.codes import RecordState
from painlog.domain.moment import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordItem:
    """One line of the checklist of records: `item` is a code of RecordKind or own words, `place` where it is."""

    id: str
    person_id: str
    recorded_at: Moment
    item: str
    state: RecordState = RecordState.NOT_YET
    place: str = ""
    note: str = ""
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.given("item", self.item)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A result as it stands on paper: `value` is text and `unit` as printed; nothing is calculated from it."""

    id: str
    person_id: str
    recorded_at: Moment
    day: date
    name: str
    value: str
    unit: str = ""
    note: str = ""
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.given("name", self.name)
        check.given("value", self.value)
