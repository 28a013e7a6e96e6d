"""All that the Today page shows of the medicines of one day, and the doses that are made from what is pressed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from painlog.analysis.due import DueDose, due_doses, has_set_times, to_ask_after
from painlog.analysis.supply import Supply, due_for_renewal, horizon, supply
from painlog.domain.codes import DoseStatus, Use
from painlog.domain.identity import new_id
from painlog.domain.medicine import Dose, Medicine
from painlog.domain.moment import Moment
from painlog.workflows import clock

if TYPE_CHECKING:
    from painlog.storage.diary import Diary

LOOK_BACK_DAYS = 30  # to find the last dose of a medicine
LONGEST_SUPPLY_DAYS = 400
SOON_MINUTES = 60  # a dose is shown as due from an hour before its time
LATE_MINUTES = 60  # and may be called late an hour after it


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseDay:
    """The medicines and doses of a day. `doses` reach back some days, in lived order; `is_complete` is R-MED-1."""

    day: date
    medicines: tuple[Medicine, ...] = ()
    doses: tuple[Dose, ...] = ()
    is_complete: bool = False
    dismissed: frozenset[str] = frozenset()
    renewals: tuple[Supply, ...] = ()

    def pressed(self) -> tuple[Medicine, ...]:
        """The medicines in use that have a button of their own: those without set times, and no pump."""
        return tuple(one for one in self.current() if not has_set_times(one) and one.use is not Use.PUMP)

    def current(self) -> tuple[Medicine, ...]:
        """The medicines in use on the day."""
        return tuple(one for one in self.medicines if one.current_on(self.day))

    def medicine(self, id: str) -> Medicine | None:
        """The medicine of that id."""
        return next((one for one in self.medicines if one.id == id), None)

    def last(self, medicine: Medicine) -> Dose | None:
        """The last dose of a medicine that was taken, up to the day."""
        taken = (one for one in reversed(self.doses) if one.status is not DoseStatus.SKIPPED)
        return next((one for one in taken if one.medicine_id == medicine.id and one.taken_at.day <= self.day), None)

    def due(self) -> tuple[DueDose, ...]:
        """The set times of the day that nothing was said of."""
        return due_doses(self.medicines, [one for one in self.doses if one.taken_at.day == self.day], self.day)

    def asked(self, now: Moment) -> tuple[Dose, ...]:
        """The as-needed doses of the last hours that have no pain after them; on a past day none."""
        return to_ask_after(self.medicines, self.doses, now, self.dismissed) if self.day == now.day else ()


def read_dose_day(diary: "Diary", person_id: str, day: date) -> DoseDay:
    """Read one day, and what is due for renewal as of today."""
    medicines = diary.medicines(person_id)
    today = clock.now().day
    doses = diary.doses(person_id, supply_start(medicines, min(day, today)), max(day, today))
    states = diary.days(person_id, day, day)
    return DoseDay(
        day=day,
        medicines=medicines,
        doses=doses,
        is_complete=bool(states) and states[-1].medicines_complete is True,
        dismissed=frozenset((diary.recall(dismissed_key(person_id)) or "").split()),
        renewals=read_renewals(diary, person_id, medicines, doses, today).due,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewals:
    """The supply of every medicine, what is due up to the day `until`, and whether that is an appointment's."""

    supplies: tuple[Supply, ...] = ()
    due: tuple[Supply, ...] = ()
    until: date
    is_appointment: bool = False


def read_renewals(
    diary: "Diary", person_id: str, medicines: Iterable[Medicine], doses: Iterable[Dose], today: date
) -> Renewals:
    """What is due for renewal as of today; `doses` reach back to `supply_start`."""
    doses = tuple(doses)
    start = today - timedelta(days=LONGEST_SUPPLY_DAYS)
    supplies = tuple(supply(_if_recent(one, start), doses, today) for one in medicines)
    days = [one.at.day for one in diary.appointments(person_id, today)]
    until = horizon(days, today)
    return Renewals(
        supplies=supplies,
        due=due_for_renewal(supplies, until, today),
        until=until,
        is_appointment=any(day > today for day in days),
    )


def dismissed_key(person_id: str) -> str:
    """Where the diary remembers after which doses the person does not wish to be asked."""
    return f"dose_after.{person_id}"


def state_of(due: DueDose, day: date, now: Moment) -> str:
    """`later` where a set time is more than an hour ahead, `past` where it is over an hour ago, else `now`."""
    if day != now.day or now.clock is None:
        return "past" if day < now.day else "later"
    minutes = (datetime.combine(day, now.clock) - datetime.combine(day, due.at)).total_seconds() / 60
    if minutes < -SOON_MINUTES:
        return "later"
    return "past" if minutes > LATE_MINUTES else "now"


def dose_at(medicine: Medicine, at: Moment, units: float | None, status: DoseStatus = DoseStatus.TAKEN) -> Dose:
    """A dose, written down now."""
    return Dose(
        id=new_id(),
        person_id=medicine.person_id,
        medicine_id=medicine.id,
        taken_at=at,
        recorded_at=clock.now(),
        units=units,
        status=status,
    )


def set_time(day: date, at: time) -> Moment:
    """A set time of a day, or that day alone where the clock skipped it."""
    zone = clock.now().zone
    try:
        return Moment.at(day, at, zone) if zone else Moment(day=day, clock=at)
    except ValueError:
        return Moment(day=day)


def _if_recent(medicine: Medicine, start: date) -> Medicine:
    """A count of long ago says nothing of what is left now."""
    is_old = medicine.supply_on is not None and medicine.supply_on < start
    return replace(medicine, supply_units=None, supply_on=None) if is_old else medicine


def supply_start(medicines: Iterable[Medicine], day: date) -> date:
    """The day from which doses are needed to tell what is left and what was taken last."""
    counted = [one.supply_on for one in medicines if one.supply_on is not None and one.current_on(day)]
    return max(min([*counted, day - timedelta(days=LOOK_BACK_DAYS)]), day - timedelta(days=LONGEST_SUPPLY_DAYS))
