"""Headache days, counted: all of them, the qualifying and the severe ones, and hours (clinical.md 1.6)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from painlog.analysis.days import Period
from painlog.analysis.episode_days import days_touched, hours_by_day
from painlog.domain.codes import EpisodeKind
from painlog.domain.day import DayState
from painlog.domain.episode import Episode

QUALIFYING_HOURS = 4.0  # R-HA-1
SEVERE = 7.0  # figures: worst 7 or more that day
LOGGED_SHARE = 0.8  # R-HA-3: 24 of 30 days


@dataclass(slots=True, kw_only=True)
class HeadacheDay:
    """One headache day: hours of all its headaches (None: no length known), the longest of them, the highest peak."""

    hours: float | None = None
    longest_hours: float = 0.0
    peak: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadacheDiary:
    """What is known of a person's headaches: the headache days, and the days on which one was asked or told of."""

    days: Mapping[date, HeadacheDay] = field(default_factory=dict)
    told: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadacheCount:
    """Counts of some days (R-HA-1, R-HA-3). `hours` is None where headache days have no length; `hours_n` have one.

    `at_least` says that fewer than 80 % of the days were logged, so that there may be more.
    """

    headache_days: int
    qualifying_days: int
    severe_days: int
    hours: float | None
    hours_n: int
    logged_days: int
    at_least: bool


def headache_diary(episodes: Iterable[Episode], states: Iterable[DayState], period: Period) -> HeadacheDiary:
    """The headache days of a period, from episodes and from days marked so (R-HA-1).

    An episode outweighs a day marked without headache; of two marks the later written down holds.
    """
    said = {state.day: state.headache for state in states if state.headache is not None and period.holds(state.day)}
    days = {day: HeadacheDay() for day, headache in said.items() if headache}
    for episode in episodes:
        if episode.kind is EpisodeKind.HEADACHE:
            _lay(episode, days, period)
    return HeadacheDiary(days=days, told=frozenset(said) | frozenset(days))


def headache_count(
    diary: HeadacheDiary,
    period: Period,
    *,
    logged: Collection[date],
    worst: Mapping[date, float],
    acute_days: Collection[date],
) -> HeadacheCount:
    """The counts of a period.

    `logged` are the days with any entry, `worst` the day's worst pain 0-10 (used where the headache has no peak of
    its own), `acute_days` the days with an acute headache medicine.
    """
    days = {day: diary.days[day] for day in period if day in diary.days}
    kept = sum(day in logged or day in diary.told for day in period)
    timed = [headache.hours for headache in days.values() if headache.hours is not None]
    return HeadacheCount(
        headache_days=len(days),
        qualifying_days=sum(h.longest_hours >= QUALIFYING_HOURS or day in acute_days for day, h in days.items()),
        severe_days=sum(_peak(headache, worst.get(day)) >= SEVERE for day, headache in days.items()),
        hours=sum(timed) if timed or not days else None,
        hours_n=len(timed),
        logged_days=kept,
        at_least=kept < LOGGED_SHARE * period.days,
    )


def _lay(episode: Episode, days: dict[date, HeadacheDay], period: Period) -> None:
    hours = hours_by_day(episode, period)
    for day in days_touched(episode, period):
        found = days.setdefault(day, HeadacheDay())
        if episode.peak is not None:
            found.peak = max(found.peak or 0.0, episode.peak)
        if hours is not None:
            here = hours.get(day, 0.0)
            found.hours = (found.hours or 0.0) + here
            found.longest_hours = max(found.longest_hours, here)


def _peak(headache: HeadacheDay, worst: float | None) -> float:
    if headache.peak is not None:
        return headache.peak
    return worst if worst is not None else 0.0
