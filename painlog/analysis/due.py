"""Which doses at set times are still open on a day, and which as-needed doses may be asked about again."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from painlog.domain.codes import DoseStatus, Use
from painlog.domain.medicine import Dose, Medicine
from painlog.domain.moment import Moment, minutes_between

ASK_AFTER_MINUTES = (30, 6 * 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDose:
    """A dose at a set time of which nothing was said yet."""

    medicine: Medicine
    at: time


def due_doses(medicines: Iterable[Medicine], doses: Sequence[Dose], day: date) -> tuple[DueDose, ...]:
    """The set times of a day without a dose, the earliest first. `doses` are those of the day.

    A skipped dose answers a time as well as a taken one. Each dose answers the nearest time; one without a clock the
    earliest that is left.
    """
    found = [
        DueDose(medicine=medicine, at=at)
        for medicine in medicines
        if has_set_times(medicine) and medicine.current_on(day)
        for at in _open_times(medicine.times, [one for one in doses if one.medicine_id == medicine.id])
    ]
    return tuple(sorted(found, key=lambda due: (due.at, due.medicine.name.casefold())))


def has_set_times(medicine: Medicine) -> bool:
    """Whether it is taken at set times of the day."""
    return medicine.use is Use.REGULAR and bool(medicine.times)


def to_ask_after(
    medicines: Iterable[Medicine], doses: Iterable[Dose], now: Moment, dismissed: Collection[str]
) -> tuple[Dose, ...]:
    """As-needed doses of half an hour to six hours ago without a pain after them, the newest first.

    Both ends count. `dismissed` are the ids of those that the person did not wish to be asked about.
    """
    as_needed = {medicine.id for medicine in medicines if medicine.use is Use.AS_NEEDED}
    low, high = ASK_AFTER_MINUTES
    found = []
    for dose in doses:
        minutes = minutes_between(dose.taken_at, now)
        asked = dose.pain_after is None and dose.status is not DoseStatus.SKIPPED and dose.id not in dismissed
        if asked and dose.medicine_id in as_needed and minutes is not None and low <= minutes <= high:
            found.append(dose)
    return tuple(sorted(found, key=lambda dose: dose.taken_at, reverse=True))


def _open_times(times: Sequence[time], doses: Sequence[Dose]) -> list[time]:
    open_ = sorted(set(times))
    clocks = [one.taken_at.clock for one in doses if one.taken_at.clock is not None]
    pairs = sorted((_distance(at, clock), at, place) for at in open_ for place, clock in enumerate(clocks))
    answered: set[int] = set()
    for _minutes, at, place in pairs:
        if at in open_ and place not in answered:
            open_.remove(at)
            answered.add(place)
    return open_[sum(one.taken_at.clock is None for one in doses) :]


def _distance(one: time, other: time) -> float:
    some_day = date(2000, 1, 1)
    return abs((datetime.combine(some_day, one) - datetime.combine(some_day, other)).total_seconds())
