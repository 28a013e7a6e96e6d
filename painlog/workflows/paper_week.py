"""A week that was kept on paper: what the diary has of it already, and what is typed from the sheet."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from math import ceil
from typing import TYPE_CHECKING

from painlog.domain.codes import DoseStatus, Reporter, Source, Use
from painlog.domain.day import DayState
from painlog.domain.entry import AreaMark, Entry
from painlog.domain.identity import new_id
from painlog.domain.medicine import Dose, Medicine
from painlog.domain.moment import Moment
from painlog.i18n import _, ngettext
from painlog.labels.numbers import number
from painlog.workflows import clock
from painlog.workflows.paper_rows import PAIN_ROWS, PaperRow, RowKind, paper_rows, week_of

if TYPE_CHECKING:
    from painlog.storage.diary import Diary

Cell = tuple[str, date]  # the key of a row, and a day
Typed = float | str | bool
_USUAL_FROM = timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperWeek:
    """Seven days, their rows, and in words what the diary has already: those cells are shown and never written."""

    first: date
    rows: tuple[PaperRow, ...] = ()
    there: Mapping[Cell, str] = field(default_factory=dict)

    @property
    def days(self) -> tuple[date, ...]:
        """The seven days."""
        return week_of(self.first)

    def row(self, key: str) -> PaperRow | None:
        """The row of that key."""
        return next((row for row in self.rows if row.key == key), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """How much of a sheet came into the diary, and how many of its cells the diary had already by then."""

    days: int = 0
    doses: int = 0
    left_out: int = 0


def read_week(diary: "Diary", person_id: str, first: date, reporter: Reporter = Reporter.SELF) -> PaperWeek:
    """The week from `first`, with what is in the diary; pains are those of the same judge alone (R-OBS-1)."""
    rows = paper_rows(diary, person_id, first)
    days = week_of(first)
    said = [one for one in diary.entries(person_id, days[0], days[-1], private=True) if one.reporter is reporter]
    there = dict(_of_entries(rows, said))
    there |= dict(_of_doses(rows, diary.doses(person_id, days[0], days[-1])))
    complete = next(row for row in rows if row.kind is RowKind.COMPLETE)
    for state in diary.days(person_id, days[0], days[-1]):
        if state.medicines_complete is not None:
            there[complete.key, state.day] = _("yes") if state.medicines_complete else _("no")
    return PaperWeek(first=first, rows=rows, there=there)


def save_week(
    diary: "Diary", person_id: str, first: date, typed: Mapping[Cell, Typed], reporter: Reporter = Reporter.SELF
) -> Written:
    """Write what was typed, marked as from paper and written down now; what the diary has by now stays as it is.

    The values are checked by the domain: raises IllegalValueError, and ValueError for a day that has not come yet.
    """
    week = read_week(diary, person_id, first, reporter)
    wanted = {cell: value for cell, value in typed.items() if cell not in week.there}
    if any(day > clock.now().day for _key, day in wanted):
        raise ValueError("that day has not come yet")
    units = _usual_units(diary, person_id, week)
    entries, doses, states = [], [], 0
    for day in week.days:
        of_day = [(row, wanted[row.key, day]) for row in week.rows if (row.key, day) in wanted]
        entry = _entry(person_id, day, of_day, reporter)
        entries += [entry] if entry is not None else []
        doses += [
            dose
            for row, value in of_day
            if row.medicine is not None and isinstance(value, float)
            for dose in _doses(row.medicine, day, value, units.get(row.medicine.id))
        ]
        if any(row.kind is RowKind.COMPLETE and value is True for row, value in of_day):
            _complete(diary, person_id, day)
            states += 1
    diary.add(*entries, *doses)
    touched = {day for _key, day in wanted}
    return Written(days=len(touched), doses=len(doses), left_out=len(typed) - len(wanted))


def written_words(written: Written) -> str:
    """What is said once a sheet is in the diary."""
    days = ngettext("{n} day", "{n} days", written.days).format(n=written.days)
    doses = ngettext("{n} dose", "{n} doses", written.doses).format(n=written.doses)
    words = _("Saved from paper: {days}, {doses}. One Undo takes it all back.").format(days=days, doses=doses)
    if written.left_out:
        left = ngettext(
            "{n} box was in the diary already and stays as it is.",
            "{n} boxes were in the diary already and stay as they are.",
            written.left_out,
        )
        words += " " + left.format(n=written.left_out)
    return words


def _of_entries(rows: Iterable[PaperRow], entries: Iterable[Entry]) -> Iterator[tuple[Cell, str]]:
    """What the entries of each day say already, the numbers of one day side by side."""
    found: dict[Cell, list[str]] = defaultdict(list)
    by_kind: dict[RowKind, PaperRow] = {row.kind: row for row in rows}
    by_area = {row.area: row for row in rows if row.kind is RowKind.AREA}
    for entry in entries:
        day = entry.felt_at.day
        for kind in (*PAIN_ROWS, RowKind.SLEEP):
            value = getattr(entry, kind.value)
            if value is not None:
                found[by_kind[kind].key, day].append(number(value))
        for mark in entry.areas:
            if mark.area in by_area and mark.strength is not None:
                found[by_area[mark.area].key, day].append(number(mark.strength))
    return ((cell, ", ".join(values)) for cell, values in found.items())


def _of_doses(rows: Iterable[PaperRow], doses: Iterable[Dose]) -> Iterator[tuple[Cell, str]]:
    by_medicine = {row.medicine.id: row for row in rows if row.medicine is not None}
    found: dict[Cell, list[Dose]] = defaultdict(list)
    for dose in doses:
        if dose.medicine_id in by_medicine:
            found[by_medicine[dose.medicine_id].key, dose.taken_at.day].append(dose)
    for cell, of_day in found.items():
        taken = [dose for dose in of_day if dose.status is not DoseStatus.SKIPPED]
        if any(dose.units is None for dose in taken):
            yield cell, ngettext("{n} dose", "{n} doses", len(taken)).format(n=len(taken))
        else:
            yield cell, number(sum(dose.units or 0 for dose in taken), 3)


def _entry(person_id: str, day: date, of_day: Iterable[tuple[PaperRow, Typed]], reporter: Reporter) -> Entry | None:
    """The entry of a day, without a clock: paper says the day alone."""
    fields: dict[str, Typed] = {}
    marks = []
    for row, value in of_day:
        if row.kind is RowKind.AREA and isinstance(value, float):
            marks.append(AreaMark(area=row.area, strength=value))
        elif row.kind in (*PAIN_ROWS, RowKind.SLEEP, RowKind.NOTE):
            fields[row.kind.value] = value
    if not fields and not marks:
        return None
    made = Entry(
        id=new_id(),
        person_id=person_id,
        felt_at=Moment(day=day),
        recorded_at=clock.now(),
        reporter=reporter,
        source=Source.PAPER,
        areas=tuple(marks),
    )
    return replace(made, **fields)  # type: ignore[arg-type]  # RowKind says which field holds what


def _doses(medicine: Medicine, day: date, units: float, usual: float | None) -> list[Dose]:
    """The doses behind the units of a day: one, or for set times as many as the usual dose makes of them.

    None taken is written down for a medicine with set times alone: each of them was skipped.
    """
    scheduled = len(medicine.times) if medicine.use is Use.REGULAR else 0
    if not units:
        return [_dose(medicine, day, None, DoseStatus.SKIPPED) for _time in range(scheduled)]
    count = max(1, min(scheduled or 1, ceil(units / (usual or 1))))
    return [_dose(medicine, day, units / count) for _one in range(count)]


def _dose(medicine: Medicine, day: date, units: float | None, status: DoseStatus = DoseStatus.TAKEN) -> Dose:
    return Dose(
        id=new_id(),
        person_id=medicine.person_id,
        medicine_id=medicine.id,
        taken_at=Moment(day=day),
        recorded_at=clock.now(),
        units=units,
        status=status,
        source=Source.PAPER,
    )


def _usual_units(diary: "Diary", person_id: str, week: PaperWeek) -> dict[str, float]:
    """The units of the last dose of each medicine before the week is over, as far as three months back."""
    usual: dict[str, float] = {}
    start = max(week.first, date.min + _USUAL_FROM) - _USUAL_FROM
    for dose in diary.doses(person_id, start, week.days[-1]):
        if dose.units:
            usual[dose.medicine_id] = dose.units
    return usual


def _complete(diary: "Diary", person_id: str, day: date) -> None:
    """All medicines of the day are on the sheet (R-MED-1); whatever else was said of the day stays."""
    state = next(reversed(diary.days(person_id, day, day)), None)
    if state is not None:
        diary.change(replace(state, medicines_complete=True))
        return
    made = DayState(id=new_id(), person_id=person_id, day=day, recorded_at=clock.now(), medicines_complete=True)
    diary.add(made)
