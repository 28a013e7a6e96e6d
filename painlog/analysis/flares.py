"""Flares: how many, how long, and how soon a medicine helped (clinical.md 1.7)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from painlog.analysis.days import Period
from painlog.analysis.episode_days import days_touched, minutes_long
from painlog.analysis.medicines import taken
from painlog.analysis.relief import minutes_to_relief
from painlog.domain.codes import EpisodeKind
from painlog.domain.episode import Episode
from painlog.domain.medicine import Dose
from painlog.domain.moment import minutes_between

WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class FlareCount:
    """Flares that began in a period.

    Median minutes are None without any; `minutes_n` flares have a length, `relief_n` doses a time to relief.
    `per_week` is over all days of the period.
    """

    count: int
    median_minutes: float | None
    minutes_n: int
    median_minutes_to_relief: float | None
    relief_n: int
    per_week: float


def flare_count(episodes: Iterable[Episode], doses: Iterable[Dose], period: Period) -> FlareCount:
    """The counts of the flares that began inside a period.

    The minutes to relief are those of doses taken between a flare's start and its end; each dose counts once. Where
    no dose of a flare says its minutes, they are those from the medicine to when the flare eased (clinical.md 1.7).
    """
    flares = [e for e in episodes if e.kind is EpisodeKind.FLARE and period.holds(e.started_at.day)]
    lengths = [minutes for minutes in map(minutes_long, flares) if minutes is not None]
    doses = list(doses)
    reliefs = _minutes_to_relief(flares, doses, period) + _minutes_to_ease(flares, doses)
    return FlareCount(
        count=len(flares),
        median_minutes=_median(lengths),
        minutes_n=len(lengths),
        median_minutes_to_relief=_median(reliefs),
        relief_n=len(reliefs),
        per_week=len(flares) * WEEK / period.days,
    )


def _minutes_to_relief(flares: Sequence[Episode], doses: Iterable[Dose], period: Period) -> list[float]:
    on_day: dict[date, list[Episode]] = {}
    for flare in flares:
        for day in days_touched(flare, period):
            on_day.setdefault(day, []).append(flare)
    return [
        dose.minutes_to_relief
        for dose in taken(doses)
        if dose.minutes_to_relief is not None
        and any(_during(dose, flare) for flare in on_day.get(dose.taken_at.day, ()))
    ]


def _minutes_to_ease(flares: Sequence[Episode], doses: Sequence[Dose]) -> list[float]:
    eased = [flare for flare in flares if flare.eased_at is not None and flare.medicine_id]
    told = [dose for dose in taken(doses) if dose.minutes_to_relief is not None] if eased else []
    waits = [minutes_to_relief(flare, doses) for flare in eased if not any(_during(dose, flare) for dose in told)]
    return [wait for wait in waits if wait is not None]


def _during(dose: Dose, flare: Episode) -> bool:
    length = minutes_long(flare)
    since = minutes_between(flare.started_at, dose.taken_at)
    return length is not None and since is not None and 0 <= since <= length


def _median(numbers: Sequence[float]) -> float | None:
    return float(np.median(numbers)) if numbers else None
