"""Alex's medicines, and what was taken of them when."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from functools import partial

import numpy as np

from painlog.domain.codes import DoseStatus, Form, Use
from painlog.domain.identity import id_from
from painlog.domain.medicine import Dose, Ingredient, Medicine
from painlog.workflows.demo_clock import moment
from painlog.workflows.demo_course import Course

_GABAPENTIN_STOPPED = 118  # days before the end
_CODEINE_STOPPED = 260
_LATE_SHARE, _SKIPPED_SHARE = 0.04, 0.02


def medicines(person_id: str, way: Course) -> tuple[Medicine, ...]:
    """What Alex takes and took, those still in use first."""
    first, last = way.days[0], way.days[-1]

    listed = partial(Medicine, id="", person_id=person_id, recorded_at=moment(first, 545), started=first)
    taken = (
        listed(
            name="Duloxetine",
            ingredients=(_of("duloxetine", 60),),
            form=Form.CAPSULE,
            use=Use.REGULAR,
            times=(time(8),),
            indication="nerve pain",
            prescriber="Dr Example",
            supply_units=30.0,
            supply_on=last - timedelta(days=21),
            renew_by=last + timedelta(days=5),
        ),
        listed(
            name="Paracetamol",
            ingredients=(_of("paracetamol", 500),),
            use=Use.REGULAR,
            times=(time(8), time(14), time(20)),
            max_per_day=8.0,
            min_hours_between=4.0,
            indication="back",
        ),
        listed(
            name="Hydrocodone with paracetamol",
            ingredients=(_of("hydrocodone", 5), _of("paracetamol", 325)),
            max_per_day=4.0,
            min_hours_between=6.0,
            indication="bad days",
            prescriber="Dr Example",
        ),
        listed(name="Naproxen", ingredients=(_of("naproxen", 500),), max_per_day=2.0, indication="back"),
        listed(name="Sumatriptan", ingredients=(_of("sumatriptan", 50),), max_per_day=2.0, indication="migraine"),
        listed(
            name="Lidocaine patch",
            ingredients=(_of("lidocaine", 5, "%"),),
            form=Form.PATCH,
            use=Use.PATCH,
            started=max(first, last - timedelta(days=90)),
            indication="left lower back",
        ),
        listed(
            name="Gabapentin",
            ingredients=(_of("gabapentin", 300),),
            form=Form.CAPSULE,
            use=Use.REGULAR,
            times=(time(8), time(14), time(22)),
            stopped=last - timedelta(days=_GABAPENTIN_STOPPED),
            stop_reason="too sleepy in the day",
            prescriber="Dr Example",
        ),
        listed(
            name="Codeine",
            ingredients=(_of("codeine", 30),),
            stopped=last - timedelta(days=_CODEINE_STOPPED),
            stop_reason="constipation",
        ),
    )
    return tuple(replace(medicine, id=id_from("medicines", person_id, medicine.name)) for medicine in taken)


def doses(person_id: str, way: Course, random: np.random.Generator) -> tuple[Dose, ...]:
    """Every dose in the order it was taken; as-needed ones carry the pain before and mostly after."""
    listed = {medicine.name: medicine for medicine in medicines(person_id, way)}
    rows = [row for name, plan in _PLANS.items() for row in _rows(listed[name], plan, way, random)]
    rows.sort(key=lambda row: (row.day, row.minute))
    return tuple(_dose(person_id, number, row) for number, row in enumerate(rows))


@dataclass(frozen=True, slots=True)
class _Plan:
    """At which minutes of the day, how many units, how likely on a day, and whether worse days make it likelier."""

    minutes: tuple[int, ...]
    units: float = 1.0
    chance: float = 0.98
    by_pain: float = 0.0
    headache_only: bool = False


_PLANS = {
    "Duloxetine": _Plan((8 * 60,)),
    "Paracetamol": _Plan((8 * 60 + 5, 14 * 60, 20 * 60), units=2.0, chance=0.82),
    "Hydrocodone with paracetamol": _Plan((11 * 60, 17 * 60), chance=0.22, by_pain=0.11),
    "Naproxen": _Plan((9 * 60 + 30,), chance=0.24, by_pain=0.05),
    "Sumatriptan": _Plan((10 * 60 + 15,), chance=0.55, headache_only=True),
    "Lidocaine patch": _Plan((9 * 60,), chance=0.7),
    "Gabapentin": _Plan((8 * 60 + 2, 14 * 60 + 1, 22 * 60), chance=0.95),
    "Codeine": _Plan((12 * 60,), chance=0.12, by_pain=0.04),
}


@dataclass(frozen=True, slots=True)
class _Row:
    day: date
    minute: int
    medicine: Medicine
    units: float
    fate: float
    before: int
    eased: int
    wait: int


def _rows(medicine: Medicine, plan: _Plan, way: Course, random: np.random.Generator) -> Iterator[_Row]:
    length = len(way.days)
    chance = plan.chance + plan.by_pain * (way.level - 5)
    if plan.headache_only:
        chance = np.where(way.headache, chance, 0.0)
    for minute in plan.minutes:
        taken = way.logged & (random.random(length) < chance)
        shift, fate = random.integers(0, 40, length).tolist(), random.random(length).tolist()
        eased, wait = random.integers(0, 4, length).tolist(), random.integers(4, 15, length).tolist()
        for index in np.flatnonzero(taken).tolist():
            if medicine.current_on(way.days[index]):
                before = min(10, max(1, round(float(way.level[index])) + 1))
                yield _Row(
                    way.days[index],
                    minute + shift[index],
                    medicine,
                    plan.units,
                    fate[index],
                    before,
                    eased[index],
                    5 * wait[index],
                )


def _dose(person_id: str, number: int, row: _Row) -> Dose:
    at = moment(row.day, row.minute)
    dose_id = id_from("doses", person_id, str(number))
    if row.medicine.use is Use.AS_NEEDED:
        answered = row.fate < 0.7
        return Dose(
            id=dose_id,
            person_id=person_id,
            medicine_id=row.medicine.id,
            taken_at=at,
            recorded_at=at,
            units=row.units,
            pain_before=float(row.before),
            pain_after=float(max(0, row.before - row.eased)) if answered else None,
            minutes_to_relief=float(row.wait) if answered and row.eased else None,
        )
    skipped = row.fate < _SKIPPED_SHARE
    late = row.fate > 1 - _LATE_SHARE
    status = DoseStatus.SKIPPED if skipped else DoseStatus.LATE if late else DoseStatus.TAKEN
    return Dose(
        id=dose_id,
        person_id=person_id,
        medicine_id=row.medicine.id,
        taken_at=at,
        recorded_at=at,
        units=row.units,
        status=status,
    )


def _of(name: str, amount: float, unit: str = "mg") -> Ingredient:
    return Ingredient(name=name, amount=amount, unit=unit)
