"""Stretches of local days: which days a figure is about, and how many of them."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Period:
    """The local days from `first` to `last`, both included. Raises ValueError where they are the wrong way round."""

    first: date
    last: date

    def __post_init__(self) -> None:
        """Raises ValueError."""
        if self.last < self.first:
            raise ValueError("a period ends on or after its first day")

    @property
    def days(self) -> int:
        """How many days, 1 or more."""
        return (self.last - self.first).days + 1

    def holds(self, day: date) -> bool:
        """Whether the day lies inside."""
        return self.first <= day <= self.last

    def __iter__(self) -> Iterator[date]:
        """Its days, oldest first."""
        return map(date.fromordinal, range(self.first.toordinal(), self.last.toordinal() + 1))

    def opening(self, days: int) -> "Period":
        """Its first so many days, or all of it where it is shorter."""
        return Period(self.first, self.first + timedelta(days=min(days, self.days) - 1))

    def closing(self, days: int) -> "Period":
        """Its last so many days, or all of it where it is shorter."""
        return Period(self.last - timedelta(days=min(days, self.days) - 1), self.last)

    def before(self, days: int) -> "Period":
        """So many days that end before it begins (fewer at the beginning of the calendar)."""
        first = self.first.toordinal()
        return Period(date.fromordinal(max(first - days, 1)), date.fromordinal(max(first - 1, 1)))

    def shared(self, other: "Period") -> "Period | None":
        """The days that both hold, or None."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Period(first, last) if first <= last else None


def months(period: Period) -> list[Period]:
    """The calendar months that a period touches, in full, oldest first (R-HA-3)."""
    found = []
    first = period.first.replace(day=1)
    while first <= period.last:
        last = first.replace(day=monthrange(first.year, first.month)[1])
        found.append(Period(first, last))
        if last == date.max:
            break
        first = last + timedelta(days=1)
    return found
