"""One number by the day, such as hours of sleep: what a panel of a chart draws."""

from dataclasses import dataclass, field, replace

import numpy as np

from painlog.analysis.readings import Days, Flags, Numbers


def no_days() -> Days:
    """No days."""
    return np.empty(0, dtype=np.int64)


def no_numbers() -> Numbers:
    """No numbers."""
    return np.empty(0, dtype=np.float64)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Points:
    """Numbers on some days (ordinals, rising)."""

    days: Days = field(default_factory=no_days)
    value: Numbers = field(default_factory=no_numbers)

    def within(self, start: int, end: int) -> "Points":
        """Those from one ordinal to another, both inside."""
        part = slice(*np.searchsorted(self.days, [start, end + 1]))
        return Points(days=self.days[part], value=self.value[part])

    def at(self, day: int) -> float | None:
        """The number of a day."""
        place = int(np.searchsorted(self.days, day))
        return float(self.value[place]) if place < self.days.size and self.days[place] == day else None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Track:
    """A daily number of the person's own, on its own fixed scale from 0 to `top`.

    `title` stands over its panel and says which way is worse; `says` is a value in words (`{value} minutes`).
    `value` stands beside `days`, the mean of each day; `late` says which were written down over 48 hours later
    (R-PAIN-5). `asked` and `observed` are not the person's own (R-OBS-1), `answers` come from a questionnaire for the
    week before: neither is ever on the line. `unmarked` are days that are named without a number.
    """

    name: str
    title: str
    says: str
    top: float
    days: Days = field(default_factory=no_days)
    value: Numbers = field(default_factory=no_numbers)
    late: Flags = field(default_factory=lambda: np.empty(0, dtype=np.bool_))
    asked: Points = Points()
    observed: Points = Points()
    answers: Points = Points()
    unmarked: Days = field(default_factory=no_days)

    @property
    def least(self) -> Numbers:
        """No range: not-a-number for every day."""
        return np.full(self.days.size, np.nan)

    @property
    def worst(self) -> Numbers:
        """No range: not-a-number for every day."""
        return np.full(self.days.size, np.nan)

    @property
    def is_empty(self) -> bool:
        """Whether nobody wrote anything of it."""
        return not any(days.size for days in self.written)

    @property
    def written(self) -> tuple[Days, ...]:
        """The days of each sort of what was written."""
        return self.days, self.asked.days, self.observed.days, self.answers.days, self.unmarked

    def at(self, day: int) -> int | None:
        """Where a day stands among `days`."""
        place = int(np.searchsorted(self.days, day))
        return place if place < self.days.size and self.days[place] == day else None

    def within(self, start: int, end: int) -> "Track":
        """The part from one ordinal to another, both inside."""
        part = slice(*np.searchsorted(self.days, [start, end + 1]))
        bare = slice(*np.searchsorted(self.unmarked, [start, end + 1]))
        return replace(
            self,
            days=self.days[part],
            value=self.value[part],
            late=self.late[part],
            asked=self.asked.within(start, end),
            observed=self.observed.within(start, end),
            answers=self.answers.within(start, end),
            unmarked=self.unmarked[bare],
        )
