"""Things that were different on the same days, such as sleep and pain: may be coincidence (R-STAT-2)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from painlog.analysis.contrast import contrast
from painlog.analysis.readings import Numbers

LEAST_PAIRED_DAYS = 30  # R-STAT-2
MOST_SHOWN = 3  # R-STAT-2
MAY_BE_COINCIDENCE = "may_be_coincidence"
FIELDS = ("sleep_hours", "sleep_quality", "mood", "worry", "standing_minutes", "walking_minutes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """Pain on the days with less and with more of something else, split at its middle value.

    `low_mean` is the mean pain of the `low_n` days with `split` or less of `other`, `high_mean` of the `high_n` days
    with more; `low` and `high` are the 95 % range of the first less the second. `pairs` are the paired days: ordinal,
    other, pain. `checked` is how many things were looked at; `note` is always 'may be coincidence'.
    """

    other: str
    split: float
    low_mean: float
    low_n: int
    high_mean: float
    high_n: int
    low: float
    high: float
    checked: int
    pairs: tuple[tuple[int, float, float], ...]
    note: str = MAY_BE_COINCIDENCE

    @property
    def n(self) -> int:
        """Paired days."""
        return self.low_n + self.high_n


@dataclass(frozen=True, slots=True, kw_only=True)
class Patterns:
    """At most three patterns, those that stand out most first; `checked` of them had 30 paired days or more."""

    found: tuple[Pattern, ...]
    checked: int


def patterns(pain: Mapping[date, float], others: Mapping[str, Mapping[date, float]]) -> Patterns:
    """What was different together with pain on the same days (R-STAT-2), each from 30 paired days on.

    `pain` is the person's measure by day, `others` daily values by name. Shown are only those whose range lies on one
    side of nought, and of these the three that stand out most; a range says nothing of how many were looked at, so
    every one may be coincidence.
    """
    paired = {name: _paired(pain, values) for name, values in others.items()}
    enough = {name: rows for name, rows in paired.items() if len(rows) >= LEAST_PAIRED_DAYS}
    found = [one for name, rows in enough.items() for one in _pattern(name, rows, len(enough))]
    clear = sorted(found, key=_standing_out, reverse=True)[:MOST_SHOWN]
    return Patterns(found=tuple(clear), checked=len(enough))


Rows = list[tuple[int, float, float]]


def _paired(pain: Mapping[date, float], values: Mapping[date, float]) -> Rows:
    return [(day.toordinal(), values[day], pain[day]) for day in sorted(pain.keys() & values.keys())]


def _pattern(name: str, rows: Rows, checked: int) -> Iterable[Pattern]:
    table: Numbers = np.array(rows)
    split = _split(table[:, 1])
    found = contrast(table[:, 0].astype(np.int64), table[:, 2], table[:, 1] <= split)
    if found is None or found.low <= 0 <= found.high:
        return
    yield Pattern(
        other=name,
        split=split,
        low_mean=found.first_mean,
        low_n=found.first_n,
        high_mean=found.second_mean,
        high_n=found.second_n,
        low=found.low,
        high=found.high,
        checked=checked,
        pairs=tuple(rows),
    )


def _split(values: Numbers) -> float:
    """The middle value; where nothing lies above it, the highest one below it."""
    middle = float(np.median(values))
    below = values[values < values.max()]
    return float(below.max()) if middle >= values.max() and below.size else middle


def _standing_out(one: Pattern) -> float:
    """How many times the difference is as large as half its range."""
    half = (one.high - one.low) / 2
    return abs(one.low_mean - one.high_mean) / half if half else float("inf")
