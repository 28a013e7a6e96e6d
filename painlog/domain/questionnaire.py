"""Answers to a questionnaire, or a score that a clinic gave."""

from dataclasses import dataclass
from datetime import date

from painlog.domain import check
from painlog.domain.moment import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire:
    """One filled questionnaire: `peg`, `phq2`, `gad2` by items, any other name by the clinic's score (R-LIC-2)."""

    id: str
    person_id: str
    answered_on: date
    recorded_at: Moment
    name: str
    items: tuple[float | None, ...] = ()
    score: float | None = None
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.given("name", self.name)
        for number in (self.score, *self.items):
            check.finite("items", number)
        limits = ITEM_LIMITS.get(self.name)
        if limits is None:
            return
        count, high = limits
        if self.items and len(self.items) != count:
            raise check.IllegalValueError("items", f"must be {count} numbers")
        for item in self.items:
            check.between("items", item, 0, high)


# How many items, and the highest number of each: clinical.md 1.3 (PEG) and 1.4 (PHQ-2, GAD-2).
ITEM_LIMITS = {"peg": (3, 10), "phq2": (2, 3), "gad2": (2, 3)}
