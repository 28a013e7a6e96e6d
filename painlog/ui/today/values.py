"""What the Today page saves: entries and doses made from what was typed."""

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

from painlog.domain.codes import Measure, Reporter
from painlog.domain.entry import PAIN_FIELDS, AreaMark, Entry, pains_in_order
from painlog.domain.identity import new_id
from painlog.domain.medicine import Dose, Medicine
from painlog.domain.moment import Moment
from painlog.domain.treatment import Treatment
from painlog.workflows import clock

if TYPE_CHECKING:
    from painlog.domain.person import Person
    from painlog.storage.diary import Diary


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is typed in the pad and under More, before it is an entry. `day` is None for today."""

    day: date | None = None
    clock: time | None = None
    pain_now: float | None = None
    pain_average: float | None = None
    pain_worst: float | None = None
    pain_least: float | None = None
    areas: tuple[AreaMark, ...] = ()
    note: str = ""
    reporter: Reporter = Reporter.SELF

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing worth saving."""
        said = self.note.strip() or self.areas
        return not said and all(getattr(self, field) is None for field in PAIN_FIELDS)


def felt_at(day: date | None, time_of_day: time | None) -> Moment:
    """When it was: now where nothing was said; a past day without a time has no clock.

    Raises ValueError for a time that has not come yet or that the clock skipped.
    """
    now = clock.now()
    if time_of_day is None:
        return now if day is None or day == now.day else Moment(day=day)
    on = day or now.day
    moment = Moment.at(on, time_of_day, now.zone) if now.zone else Moment(day=on, clock=time_of_day)
    if moment > now:
        raise ValueError("that time has not come yet")
    return moment


def entry_from(draft: Draft, person_id: str) -> Entry:
    """The entry of a draft, written down now. Raises ValueError for a time that cannot be."""
    return Entry(
        id=new_id(),
        person_id=person_id,
        felt_at=felt_at(draft.day, draft.clock),
        recorded_at=clock.now(),
        reporter=draft.reporter,
        pain_now=draft.pain_now,
        pain_average=draft.pain_average,
        pain_worst=draft.pain_worst,
        pain_least=draft.pain_least,
        areas=draft.areas,
        note=draft.note.strip(),
    )


def seems_swapped(draft: Draft) -> bool:
    """Whether least, average and worst are out of order (R-PAIN-2: asked softly, never refused)."""
    moment = Moment(day=date.min)
    tried = Entry(
        id="",
        person_id="",
        felt_at=moment,
        recorded_at=moment,
        pain_average=draft.pain_average,
        pain_worst=draft.pain_worst,
        pain_least=draft.pain_least,
    )
    return not pains_in_order(tried)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """All that the Today page shows of one day of one person."""

    day: date
    measure: Measure
    entries: tuple[Entry, ...]
    doses: tuple[Dose, ...]
    treatments: tuple[Treatment, ...]
    medicines: tuple[Medicine, ...]
    reporter: Reporter

    def medicine(self, medicine_id: str) -> Medicine | None:
        """The medicine of a dose, also a stopped one."""
        return next((medicine for medicine in self.medicines if medicine.id == medicine_id), None)


def read_day(diary: "Diary", person: "Person", day: date) -> DayView:
    """Read one day."""
    said = diary.recall(reporter_key(person.id))
    usual = Reporter.SELF if person.relation == "me" else Reporter.ASKED
    return DayView(
        day=day,
        measure=person.measure,
        entries=diary.entries(person.id, day, day),
        doses=diary.doses(person.id, day, day),
        treatments=diary.treatments(person.id, day, day),
        medicines=diary.medicines(person.id),
        reporter=Reporter(said) if said in set(Reporter) else usual,
    )


def reporter_key(person_id: str) -> str:
    """Where the diary remembers whose judgement this person's entries were last."""
    return f"reporter.{person_id}"
