"""A treatment: a dated act or a course."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from painlog.domain import check
from painlog.domain.codes import SessionKind, Side
from painlog.domain.entry import AreaMark
from painlog.domain.moment import Moment

# From a week before the block to a year after it.
DUE_MINUTES = (-7 * 24 * 60, 366 * 24 * 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """A nerve block, an operation, a course of exercise …; `kind` is a key of the catalogue or own words.

    `stated_relief` is the person's own estimate in percent (-100, twice as bad, to 100); painlog never makes it.
    `remembered_before` is the pain 0-10 that the person remembers from before it, where no diary was kept: a memory,
    and called one everywhere. `next_allowed` is the first day on which it may be given again, as the clinic said.
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
    level: str = ""
    device_settings: str = ""
    complications: str = ""
    stated_relief: float | None = None
    remembered_before: float | None = None
    next_allowed: date | None = None
    note: str = ""
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.given("kind", self.kind)
        check.between("stated_relief", self.stated_relief, -100, 100)
        check.between("remembered_before", self.remembered_before, 0, 10)
        if self.ended_at is not None and self.ended_at.day < self.started_at.day:
            raise check.IllegalValueError("ended_at", "must not be before the start")


def numbered(treatments: Iterable[Treatment]) -> list[tuple[int, Treatment]]:
    """All of a person's treatments with the number each has everywhere: its place in time, the first being 1."""
    return list(enumerate(sorted(treatments, key=lambda one: one.started_at), start=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One part of a course: a session at the clinic, or exercise at home; `minutes` where they are known."""

    id: str
    person_id: str
    treatment_id: str
    day: date
    recorded_at: Moment
    kind: SessionKind = SessionKind.SESSION
    minutes: float | None = None
    note: str = ""
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.between("minutes", self.minutes, 0, 24 * 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One reading of a block's timed sheet: the treated pain alone, by side, during the usual painful movement.

    `due_minutes` is when it was due, in minutes after the block (0 or less is 'before'); `taken_at` when it was made.
    """

    id: str
    person_id: str
    treatment_id: str
    taken_at: Moment
    recorded_at: Moment
    due_minutes: int
    pain: float
    side: Side | None = None
    moving: bool = True
    medicine_taken: bool = False
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.between("due_minutes", self.due_minutes, *DUE_MINUTES)
        check.between("pain", self.pain, 0, 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialDay:
    """One day of a stimulator trial: average pain, hours used, what became possible."""

    id: str
    person_id: str
    treatment_id: str
    day: date
    recorded_at: Moment
    pain: float | None = None
    hours_used: float | None = None
    medicine: str = ""
    possible: str = ""
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.between("pain", self.pain, 0, 10)
        check.between("hours_used", self.hours_used, 0, 24)
