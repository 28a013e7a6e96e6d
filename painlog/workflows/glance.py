"""What a caregiver's overview tells of one person; light enough to be shown before numpy is in."""

from dataclasses import dataclass
from datetime import date
from statistics import median

from painlog.domain.codes import Reporter
from painlog.domain.moment import Moment

DAYS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """One person's last 30 days up to `today`.

    `scores` has one place a day, the oldest first, None where the day has no number (R-PAIN-4). They are all by one
    `reporter`, the one on most days: self-report and what others say are never mixed (R-OBS-1). `entry_days` counts
    every day with an entry, those in words alone too.
    """

    person_id: str
    today: date
    scores: tuple[float | None, ...]
    reporter: Reporter
    entry_days: int
    last: Moment | None

    @property
    def n_days(self) -> int:
        """How many days have a number."""
        return sum(score is not None for score in self.scores)

    @property
    def median(self) -> float | None:
        """The middle of the days' numbers; None where there is none."""
        given = [score for score in self.scores if score is not None]
        return median(given) if given else None

    @property
    def least(self) -> float | None:
        """The lowest day's number; None where there is none."""
        return min((score for score in self.scores if score is not None), default=None)

    @property
    def most(self) -> float | None:
        """The highest day's number; None where there is none."""
        return max((score for score in self.scores if score is not None), default=None)

    @property
    def gap_days(self) -> int | None:
        """How many days ago the last entry was; 0 is today. None where there is no entry."""
        return None if self.last is None else max(0, (self.today - self.last.day).days)
