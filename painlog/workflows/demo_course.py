"""The hidden course behind the made-up diary: how bad each day was, and what was done about it."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Act:
    """A treatment of the made-up diary: so many days before the end, and how much it took off for how long."""

    days_before: int
    kind: str
    points: float = 0.0
    lasts: int = 90
    course: int = 0
    stated: float | None = None
    drug: str = ""
    note: str = ""


# The last year, day by day; the years before repeat it more thinly.
LAST_YEAR = (
    Act(322, "physical_therapy", 0.5, 120, course=56, stated=20, note="two times a week"),
    Act(301, "botulinum_toxin", stated=40, drug="155 units"),
    Act(247, "epidural_steroid_injection", 1.5, 70, stated=50, drug="dexamethasone"),
    Act(217, "botulinum_toxin", stated=50, drug="155 units"),
    Act(151, "medial_branch_block", 2.5, 1, stated=80, drug="bupivacaine"),
    Act(133, "botulinum_toxin", stated=50, drug="155 units"),
    Act(96, "radiofrequency_ablation", 2.6, 260, stated=60),
    Act(49, "botulinum_toxin", stated=60, drug="155 units"),
)
_BEFORE = (
    Act(510, "epidural_steroid_injection", 1.2, 60, stated=40, drug="dexamethasone"),
    Act(690, "physical_therapy", 0.6, 150, course=70, stated=30),
)
_EARLIER_EVERY = 480


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """One value for each day of the diary, the oldest first."""

    days: list[date]
    level: Numbers
    logged: Flags
    headache: Flags
    acts: list[tuple[date, Act]]

    def index(self, day: date) -> int:
        """The place of a day."""
        return (day - self.days[0]).days


def course(years: int, until: date, random: np.random.Generator) -> Course:
    """The course of `years` up to and with `until`: waves, carry-over from day to day, treatments, gaps."""
    length = round(365.25 * years)
    days = [until - timedelta(days=length - 1 - offset) for offset in range(length)]
    acts = [(until - timedelta(days=act.days_before), act) for act in _acts(length)]
    level = 5.9 + _waves(length, random) + 1.15 * _carried(random.standard_normal(length), 0.55)
    for day, act in acts:
        level -= _relief((day - days[0]).days, act, length)
    return Course(
        days=days,
        level=np.clip(level, 0.4, 9.8),
        logged=_logged(length, random),
        headache=_headaches(days, acts, random),
        acts=acts,
    )


def _acts(length: int) -> list[Act]:
    earlier = [
        Act(
            act.days_before + cycle * _EARLIER_EVERY,
            act.kind,
            act.points,
            act.lasts,
            act.course,
            act.stated,
            act.drug,
        )
        for cycle in range(length // _EARLIER_EVERY + 1)
        for act in _BEFORE
    ]
    acts = [act for act in (*LAST_YEAR, *earlier) if act.days_before < length - 20]
    return sorted(acts, key=lambda act: -act.days_before)


def _relief(start: int, act: Act, length: int) -> Numbers:
    """Comes in over a week, stays, and fades over the last third."""
    since = np.arange(length, dtype=np.float64) - start
    coming = np.clip(since / min(7, act.lasts), 0, 1)
    leaving = np.clip((act.lasts - since) / max(1.0, act.lasts / 3), 0, 1)
    return np.where(since >= 0, act.points * coming * leaving, 0.0)


def _waves(length: int, random: np.random.Generator) -> Numbers:
    x = np.arange(length)
    slow = 0.5 * np.sin(2 * np.pi * (x / 365.25 + random.random()))
    return np.asarray(slow + 0.4 * np.sin(2 * np.pi * (x / 1460 + random.random())))


def _carried(noise: Numbers, share: float) -> Numbers:
    """Noise in which each day keeps a share of the day before."""
    out = np.empty_like(noise)
    last = 0.0
    for index, step in enumerate(noise.tolist()):
        last = share * last + step
        out[index] = last
    return out * float(np.sqrt(1 - share**2))


def _logged(length: int, random: np.random.Generator) -> Flags:
    """A missed day now and then, and about twice a year a longer gap; the last weeks are kept well."""
    logged = random.random(length) > 0.035
    for start in random.integers(0, max(1, length - 30), size=round(length / 180)).tolist():
        logged[start : start + int(random.integers(4, 13))] = False
    logged[-3:] = True
    return logged


def _headaches(days: list[date], acts: list[tuple[date, Act]], random: np.random.Generator) -> Flags:
    chance = np.full(len(days), 0.40)
    for day, act in acts:
        if act.kind == "botulinum_toxin":
            start = (day - days[0]).days + 10
            chance[start : start + 65] = 0.23
    return np.asarray(random.random(len(days)) < chance)
