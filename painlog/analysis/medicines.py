"""What was taken: days, doses, units, how much of a schedule, and pain before and after."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from painlog.analysis.days import Period
from painlog.domain.codes import DoseStatus, Use
from painlog.domain.medicine import Dose, Medicine


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicineUse:
    """The use of one medicine in a period.

    `days_used` counts days, `doses` what was taken (late ones too, skipped ones not). `units` is the sum of the
    `units_n` doses that say how much, `per_day_max` the most units on one day; both None where no dose says.
    `mean_change` is pain after minus pain before in points, over the `change_n` doses with both.
    """

    days_used: int
    doses: int
    units: float | None
    units_n: int
    per_day_max: float | None
    mean_change: float | None
    change_n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """Taken of scheduled doses on `days` complete days; no day is credited with more than its schedule."""

    taken: int
    scheduled: int
    days: int

    @property
    def percent(self) -> float | None:
        """Taken of scheduled in percent, 0-100; None where nothing was scheduled on a complete day (R-MED-2)."""
        return 100 * self.taken / self.scheduled if self.scheduled else None


def taken(doses: Iterable[Dose]) -> list[Dose]:
    """The doses that were taken, in time or late."""
    return [dose for dose in doses if dose.status is not DoseStatus.SKIPPED]


def medicine_use(doses: Sequence[Dose]) -> MedicineUse:
    """The use of one medicine from its doses inside a period."""
    given = taken(doses)
    units: dict[date, float] = defaultdict(float)
    for dose in given:
        if dose.units is not None:
            units[dose.taken_at.day] += dose.units
    changes = [d.pain_after - d.pain_before for d in given if d.pain_after is not None and d.pain_before is not None]
    return MedicineUse(
        days_used=len({dose.taken_at.day for dose in given}),
        doses=len(given),
        units=sum(units.values()) if units else None,
        units_n=sum(dose.units is not None for dose in given),
        per_day_max=max(units.values()) if units else None,
        mean_change=float(np.mean(changes)) if changes else None,
        change_n=len(changes),
    )


def schedule(
    medicine: Medicine, doses: Iterable[Dose], complete: Collection[date], period: Period
) -> Schedule | None:
    """How much of its schedule was taken, on days whose medicines are all in (R-MED-1, R-MED-2).

    None for a medicine without a schedule: taken as needed, or without set times.
    """
    if medicine.use is not Use.REGULAR or not medicine.times:
        return None
    days = {day for day in complete if period.holds(day) and medicine.current_on(day)}
    on_day: dict[date, int] = defaultdict(int)
    for dose in taken(doses):
        on_day[dose.taken_at.day] += 1
    a_day = len(medicine.times)
    return Schedule(taken=sum(min(on_day[day], a_day) for day in days), scheduled=a_day * len(days), days=len(days))


def used_in(medicine: Medicine, period: Period) -> bool:
    """Whether it was in use on any day of the period."""
    begun = medicine.started is None or medicine.started <= period.last
    return begun and (medicine.stopped is None or medicine.stopped > period.first)


def days_by_class(
    doses: Iterable[Dose], classes: Mapping[str, Collection[str]], period: Period
) -> dict[str, set[date]]:
    """The days of each class of acute medicine (R-MOH-1: days, not doses; a combination counts in each of its own).

    `classes` gives the classes by medicine id; a medicine that is not there counts nowhere.
    """
    by_medicine: dict[str, set[date]] = {medicine_id: set() for medicine_id in classes}
    for dose in doses:
        days = by_medicine.get(dose.medicine_id)
        if days is not None and dose.status is not DoseStatus.SKIPPED:
            days.add(dose.taken_at.day)
    found: dict[str, set[date]] = defaultdict(set)
    for medicine_id, days in by_medicine.items():
        inside = {day for day in days if period.holds(day)}
        for code in classes[medicine_id] if inside else ():
            found[code] |= inside
    return dict(found)
