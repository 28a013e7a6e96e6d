"""Made-up values for the tests of analysis and of the figures: Ann, from the first of August 2026."""

from datetime import date, timedelta
from typing import Any

from painlog.domain.codes import EpisodeKind
from painlog.domain.day import DayState
from painlog.domain.entry import Entry
from painlog.domain.episode import Episode
from painlog.domain.identity import new_id
from painlog.domain.medicine import Dose, Ingredient, Medicine
from painlog.domain.moment import Moment
from painlog.domain.person import Person

FIRST = date(2026, 8, 1)


def day(n: int = 0) -> date:
    """The first of August 2026, or so many days after."""
    return FIRST + timedelta(days=n)


def at(n: int = 0, clock: str = "") -> Moment:
    """A moment of that day, with a clock (`09:00`, `09:00+02:00`) or without."""
    return Moment.parse(f"{day(n)}T{clock}" if clock else day(n).isoformat())


def person(**given: Any) -> Person:
    return Person(**{"id": "ann-id", "recorded_at": at(), "name": "Ann Example", **given})


def entry(n: int = 0, **given: Any) -> Entry:
    """An entry of day n, written down the same day."""
    usual = {"id": new_id(), "person_id": "ann-id", "felt_at": at(n), "recorded_at": at(n)}
    return Entry(**{**usual, **given})


def headache(start: Moment, end: Moment | None = None, **given: Any) -> Episode:
    return _episode(EpisodeKind.HEADACHE, start, end, **given)


def flare(start: Moment, end: Moment | None = None, **given: Any) -> Episode:
    return _episode(EpisodeKind.FLARE, start, end, **given)


def state(n: int, **given: Any) -> DayState:
    return DayState(**{"id": new_id(), "person_id": "ann-id", "day": day(n), "recorded_at": at(n), **given})


def medicine(*ingredients: Ingredient, **given: Any) -> Medicine:
    usual = {
        "id": new_id(),
        "person_id": "ann-id",
        "recorded_at": at(),
        "name": "Example",
        "ingredients": ingredients,
    }
    return Medicine(**{**usual, **given})


def mg(name: str, amount: float, unit: str = "mg") -> Ingredient:
    return Ingredient(name=name, amount=amount, unit=unit)


def dose(of: Medicine, n: int = 0, clock: str = "", **given: Any) -> Dose:
    usual = {
        "id": new_id(),
        "person_id": of.person_id,
        "medicine_id": of.id,
        "taken_at": at(n, clock),
        "recorded_at": at(n, clock),
        "units": 1.0,
    }
    return Dose(**{**usual, **given})


def _episode(kind: EpisodeKind, start: Moment, end: Moment | None, **given: Any) -> Episode:
    usual = {"id": new_id(), "person_id": "ann-id", "kind": kind, "started_at": start, "recorded_at": start}
    return Episode(**{**usual, "ended_at": end, **given})
