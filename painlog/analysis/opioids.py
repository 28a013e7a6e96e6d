"""Opioids in morphine milligrams a day (MME): sums of what was taken and of the patches worn (R-MED-5)."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from painlog.analysis.days import Period
from painlog.analysis.medicines import taken
from painlog.analysis.readings import Numbers
from painlog.domain.medicine import Dose

_DAY_HOURS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class OpioidProduct:
    """What one unit of a medicine counts, by a table that the caller names.

    `mme` is morphine milligrams for a unit taken, or for each day that a patch is worn. `worn_hours` is None for
    what is swallowed, else how long a patch is worn at most. `stopped` is the first day without the medicine.
    """

    mme: float
    worn_hours: float | None = None
    stopped: date | None = None


def daily_mme(products: Mapping[str, OpioidProduct], doses: Iterable[Dose], period: Period) -> Numbers:
    """Morphine milligrams of each day of a period, in order (R-MED-5). `doses` may lie before the period: patches.

    A day's total is the sum over what was taken on that local day, and over the patches worn on it: each patch once
    a day, not times 24 and not divided by 3, and on the day of a change one patch, not two.
    Doses without units count nothing here: the caller says so.
    """
    total = np.zeros(period.days)
    patches: dict[str, dict[date, float]] = {}
    for dose in taken(doses):
        product = products.get(dose.medicine_id)
        if product is None or dose.units is None:
            continue
        day = dose.taken_at.day
        if product.worn_hours is not None:
            on = patches.setdefault(dose.medicine_id, {})
            on[day] = max(on.get(day, 0.0), dose.units)
        elif period.holds(day):
            total[(day - period.first).days] += dose.units * product.mme
    for medicine_id, applied in patches.items():
        total += worn(products[medicine_id], applied, period)
    return total


def worn(product: OpioidProduct, applied: Mapping[date, float], period: Period) -> Numbers:
    """Morphine milligrams from patches on each day of a period: `applied` are patches put on, by day.

    A patch counts from the day it is put on to the day before the next one, and at most until the day on which its
    hours are over.
    """
    total = np.zeros(period.days)
    first = period.first.toordinal()
    longest = math.ceil((product.worn_hours or 0) / _DAY_HOURS)
    for day in sorted(applied):  # a later patch takes the place of the one before
        start = day.toordinal()
        stop = start + longest + 1
        if product.stopped is not None:
            stop = min(stop, max(product.stopped.toordinal(), start))
        total[max(start - first, 0) : max(stop - first, 0)] = applied[day] * product.mme
    return total
