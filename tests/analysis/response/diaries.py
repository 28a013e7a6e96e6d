"""Diaries made up with a seed and a known truth: daily pain around it, day 0 being the day of the treatment."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import numpy as np

from painlog.analysis.readings import Numbers
from painlog.analysis.response.history import History
from painlog.analysis.response.values import Response
from painlog.domain.codes import Measure
from painlog.domain.day import DayState
from painlog.domain.entry import Entry
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.domain.records import Records
from painlog.domain.treatment import Reading, Treatment
from painlog.report.numbers.responses import history, responses

DAY_0 = date(2026, 3, 2)
SPREAD = 1.6  # of the daily pain around its mean, as in clinical.md 3.3
LIKENESS = 0.3
ANN = Person(id="ann", recorded_at=Moment(day=DAY_0), name="Ann Example", measure=Measure.AVERAGE)


def on(n: int, clock: str = "") -> Moment:
    """Day n after the treatment, with a clock or without."""
    day = (DAY_0 + timedelta(days=n)).isoformat()
    return Moment.parse(f"{day}T{clock}" if clock else day)


def noise(n: int, chance: np.random.Generator, r: float = LIKENESS, spread: float = SPREAD) -> Numbers:
    """Days of which each resembles the one before by r."""
    values = np.empty(n)
    values[0] = chance.normal()
    for place in range(1, n):
        values[place] = r * values[place - 1] + np.sqrt(1 - r**2) * chance.normal()
    return values * spread


def pains(
    truth: Callable[[int], float], first: int, last: int, seed: int, *, spread: float = SPREAD, r: float = LIKENESS
) -> dict[int, float]:
    """A whole number 0-10 for each day from `first` to `last`, around the true mean of that day."""
    chance = np.random.default_rng(seed)
    days = range(first, last + 1)
    around = noise(len(days), chance, r, spread)
    return {day: float(np.clip(np.rint(truth(day) + around[place]), 0, 10)) for place, day in enumerate(days)}


def true_mean(truth: Callable[[int], float], first: int, last: int) -> float:
    """The mean of the truth over some days, both ends inside."""
    return float(np.mean([truth(day) for day in range(first, last + 1)]))


def entries(values: dict[int, float], **given: Any) -> tuple[Entry, ...]:
    """An entry a day with that average pain."""
    return tuple(
        Entry(id=f"e{day}", person_id="ann", felt_at=on(day), recorded_at=on(day), pain_average=value, **given)
        for day, value in values.items()
    )


def treatment(kind: str, n: int = 0, **given: Any) -> Treatment:
    usual = {"id": f"{kind}-{n}", "person_id": "ann", "kind": kind, "started_at": on(n), "recorded_at": on(n)}
    return Treatment(**{**usual, **given})


def reading(of: Treatment, taken_at: Moment, due: int, pain: float, **given: Any) -> Reading:
    return Reading(
        **{
            "id": f"{of.id}-{due}-{taken_at.isoformat()}-{given.get('side')}",
            "person_id": "ann",
            "treatment_id": of.id,
            "taken_at": taken_at,
            "recorded_at": taken_at,
            "due_minutes": due,
            "pain": pain,
            **given,
        }
    )


def state(n: int, **given: Any) -> DayState:
    return DayState(**{"id": f"s{n}", "person_id": "ann", "day": on(n).day, "recorded_at": on(n), **given})


def days_of(records: Records, last: int, person: Person = ANN) -> History:
    return history(records, person, DAY_0 + timedelta(days=last))


def response(records: Records, last: int, person: Person = ANN) -> Response:
    """The response to the first treatment, asked on day `last`."""
    return responses(days_of(records, last, person))[0]


def diary(values: dict[int, float], *treatments: Treatment, **given: Any) -> Records:
    return Records(entries=entries(values), treatments=treatments, **given)


def without(values: dict[int, float], share: float, seed: int) -> dict[int, float]:
    """The same with that share of the days missing, by chance."""
    chance = np.random.default_rng(seed)
    missing = set(chance.choice(sorted(values), round(share * len(values)), replace=False).tolist())
    return {day: value for day, value in values.items() if day not in missing}


def asked_by(person: Person, **given: Any) -> Person:
    return replace(person, **given)


def flat(level: float) -> Callable[[int], float]:
    return lambda _day: level


def steps(*levels: tuple[int, float]) -> Callable[[int], float]:
    """The level from each day on: `steps((-99, 7), (1, 3))`."""
    ordered: Sequence[tuple[int, float]] = sorted(levels)
    return lambda day: [level for first, level in ordered if first <= day][-1]
