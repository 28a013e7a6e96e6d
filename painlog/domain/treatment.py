"""A treatment: a dated act or a course."""

from dataclasses import dataclass

from painlog.domain import check
from painlog.domain.codes import Side
from painlog.domain.entry import AreaMark
from painlog.domain.moment import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """A nerve block, an operation, a course of exercise …; `kind` is a key of the catalogue or own words.

    `stated_relief` is the person's own estimate in percent (-100, twice as bad, to 100); painlog never makes it.
    """

    id: str
    person_id: str
    kind: str
    started_at: Moment
    recorded_at: Moment
    ended_at: Moment | None = None
    areas: tuple[AreaMark, ...] = ()
    side: Side | None = None
    clinician: str = ""
    place: str = ""
    drug: str = ""
    stated_relief: float | None = None
    note: str = ""
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.given("kind", self.kind)
        check.between("stated_relief", self.stated_relief, -100, 100)
        if self.ended_at is not None and self.ended_at.day < self.started_at.day:
            raise check.IllegalValueError("ended_at", "must not be before the start")
