"""What is left of a medicine, how long it lasts, and what is due for renewal before the next appointment."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from painlog.domain.codes import DoseStatus, Use
from painlog.domain.medicine import Dose, Medicine

WITHOUT_APPOINTMENT_DAYS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Supply:
    """What is left of a medicine in units, and the last day it lasts; None where it is not known.

    `due_on` is the earlier of the day by which to renew and of the last day it lasts.
    """

    medicine: Medicine
    left: float | None = None
    lasts_until: date | None = None

    @property
    def due_on(self) -> date | None:
        """By when a new one is needed; None where nothing says so."""
        days = [day for day in (self.medicine.renew_by, self.lasts_until) if day is not None]
        return min(days, default=None)


def supply(medicine: Medicine, doses: Iterable[Dose], today: date) -> Supply:
    """The supply on a day: what was counted, less what was taken on the day of counting and since.

    It is not known where nothing was counted, or no day of counting is given; it is never below zero. How long it
    lasts is told where it is used up, and for a medicine with set times, at the units of its last dose each time.
    """
    counted = medicine.supply_on
    if medicine.supply_units is None or counted is None:
        return Supply(medicine=medicine)
    mine = [one for one in doses if one.medicine_id == medicine.id and one.status is not DoseStatus.SKIPPED]
    since = [one for one in mine if one.taken_at.day >= counted]
    left = max(0.0, round(medicine.supply_units - sum(one.units or 0 for one in since), 6))
    return Supply(medicine=medicine, left=left, lasts_until=_lasts_until(medicine, left, mine, today))


def horizon(appointments: Iterable[date], today: date) -> date:
    """The day of the next appointment, or in two weeks where there is none."""
    return min((day for day in appointments if day > today), default=today + timedelta(days=WITHOUT_APPOINTMENT_DAYS))


def due_for_renewal(supplies: Iterable[Supply], until: date, today: date) -> tuple[Supply, ...]:
    """What is needed anew by that day, the first one first; a medicine that is no longer taken is left out."""
    due = [(one.due_on, one) for one in supplies if one.medicine.current_on(today)]
    found = [(day, one) for day, one in due if day is not None and day <= until]
    return tuple(one for _day, one in sorted(found, key=lambda pair: (pair[0], pair[1].medicine.name.casefold())))


def _lasts_until(medicine: Medicine, left: float, doses: list[Dose], today: date) -> date | None:
    if left == 0:
        return today
    if medicine.use is not Use.REGULAR or not medicine.times:
        return None
    last = max(doses, key=lambda one: one.taken_at, default=None)
    each = (last.units if last is not None else None) or 1.0
    days = int(left // (each * len(medicine.times)))
    return today + timedelta(days=min(days, 3650))
