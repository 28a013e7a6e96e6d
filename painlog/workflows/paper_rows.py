"""The rows of a week on paper: the same ones on the blank sheet and in the grid that it is typed into."""

import json
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from painlog.catalogue import areas
from painlog.domain.codes import Use
from painlog.domain.medicine import Medicine
from painlog.labels.areas import area
from painlog.labels.paper import medicine_hint, medicine_title, paper_row

if TYPE_CHECKING:
    from painlog.storage.diary import Diary

WEEK_DAYS = 7
MOST_AREAS = 4
_AREAS_FROM_DAYS = 180


class RowKind(StrEnum):
    """What a row asks for."""

    WORST = "pain_worst"
    AVERAGE = "pain_average"
    LEAST = "pain_least"
    SLEEP = "sleep_hours"
    AREA = "area"
    MEDICINE = "medicine"
    COMPLETE = "complete"
    NOTE = "note"


PAIN_ROWS = (RowKind.WORST, RowKind.AVERAGE, RowKind.LEAST)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """One row. `area` is the code of a body area, where it asks for one; `medicine` likewise."""

    kind: RowKind
    area: str = ""
    medicine: Medicine | None = None

    @property
    def key(self) -> str:
        """Which row it is, stable from print to print."""
        return f"{self.kind}/{self.medicine.id if self.medicine else self.area}"


def week_of(first: date) -> tuple[date, ...]:
    """The seven days from `first`. Raises OverflowError at the end of the calendar."""
    return tuple(first + timedelta(days=n) for n in range(WEEK_DAYS))


def row_title(row: PaperRow) -> str:
    """What a row asks for: a name of the sheet, of an area, or of the person's own medicine."""
    if row.medicine is not None:
        return medicine_title(row.medicine)
    return area(row.area) if row.kind is RowKind.AREA else paper_row(row.kind)


def row_hint(row: PaperRow) -> str:
    """In what it is counted, for a medicine."""
    return medicine_hint(row.medicine) if row.medicine is not None else ""


def paper_rows(diary: "Diary", person_id: str, first: date) -> tuple[PaperRow, ...]:
    """The rows of the week from `first`: pain, sleep, the person's own areas, their medicines of that week, the rest.

    The areas are those that the newest blank sheet was printed with, else those marked most in half a year before.
    """
    days = week_of(first)
    chosen = _printed_areas(diary, person_id) or usual_areas(diary, person_id, first)
    fixed = (*PAIN_ROWS, RowKind.SLEEP)
    return (
        *(PaperRow(kind=kind) for kind in fixed),
        *(PaperRow(kind=RowKind.AREA, area=code) for code in chosen),
        *(PaperRow(kind=RowKind.MEDICINE, medicine=one) for one in _medicines(diary, person_id, days)),
        PaperRow(kind=RowKind.COMPLETE),
        PaperRow(kind=RowKind.NOTE),
    )


def usual_areas(diary: "Diary", person_id: str, before: date) -> tuple[str, ...]:
    """The areas of the catalogue marked on most entries of the half year before, at most four."""
    start = max(before, date.min + timedelta(days=_AREAS_FROM_DAYS)) - timedelta(days=_AREAS_FROM_DAYS)
    marked: Counter[str] = Counter()
    for entry in diary.entries(person_id, start, before):
        marked.update(mark.area for mark in entry.areas if areas.get(mark.area) is not None)
    return tuple(code for code, _n in sorted(marked.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_AREAS])


def remember_printed(diary: "Diary", person_id: str, rows: tuple[PaperRow, ...]) -> None:
    """Remember the areas that a sheet was printed with: the grid has them too. Raises DiaryReadOnlyError."""
    printed = [row.area for row in rows if row.kind is RowKind.AREA]
    diary.remember(_key(person_id), json.dumps(printed))


def _printed_areas(diary: "Diary", person_id: str) -> tuple[str, ...]:
    try:
        found = json.loads(diary.recall(_key(person_id)) or "[]")
    except ValueError:
        return ()
    return tuple(code for code in found if isinstance(code, str) and areas.get(code) is not None)


def _medicines(diary: "Diary", person_id: str, days: tuple[date, ...]) -> list[Medicine]:
    """Those in use on any of the days, those with set times first; a pump has no doses to count (R-MED-9)."""
    used = [one for one in diary.medicines(person_id) if any(one.current_on(day) for day in days)]
    return sorted((one for one in used if one.use is not Use.PUMP), key=lambda one: one.use is Use.AS_NEEDED)


def _key(person_id: str) -> str:
    return f"paper.areas.{person_id}"
