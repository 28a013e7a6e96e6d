"""What a second opinion asks for beside the diary: the records to obtain, and results typed from them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from painlog.domain import check
from painlog.domain.codes import RecordKind, RecordState
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


def checklist(items: Sequence[RecordItem]) -> list[tuple[str, RecordState, str]]:
    """Every record that is commonly asked for, then the person's own: its code or words, how far it is, and where."""
    said = {one.item: one for one in items}
    codes = [kind.value for kind in RecordKind]
    order = [*codes, *(one.item for one in items if one.item not in codes)]
    return [
        (code, said[code].state, said[code].place) if code in said else (code, RecordState.NOT_YET, "")
        for code in dict.fromkeys(order)
    ]
