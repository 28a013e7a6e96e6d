"""Answers to a questionnaire, or a score that a clinic gave."""

from dataclasses import dataclass
from datetime import date

from painlog.domain import check
from painlog.domain.moment import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire:
    """One filled questionnaire: `peg`, `phq2`, `gad2` by items, any other name by the clinic's score (R-LIC-2).

    `range_low` and `range_high` are the lowest and the highest number that the clinic's score can have, where known.
    """

    id: str
    person_id: str
    answered_on: date
    recorded_at: Moment
    name: str
    items: tuple[float | None, ...] = ()
    score: float | None = None
    range_low: float | None = None
    range_high: float | None = None
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.given("name", self.name)
        for number in (self.score, self.range_low, self.range_high, *self.items):
            check.finite("items", number)
        low, high = self.range_low, self.range_high
        if low is not None and high is not None and high <= low:
            raise check.IllegalValueError("range_high", "must be above the lowest")
        limits = ITEM_LIMITS.get(self.name)
        if limits is None:
            return
        count, most = limits
        if self.items and len(self.items) != count:
            raise check.IllegalValueError("items", f"must be {count} numbers")
        for item in self.items:
            check.between("items", item, 0, most)


# How many items, and the highest number of each: clinical.md 1.3 (PEG) and 1.4 (PHQ-2, GAD-2).
ITEM_LIMITS = {"peg": (3, 10), "phq2": (2, 3), "gad2": (2, 3)}
