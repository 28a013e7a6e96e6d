"""From the diary's columns to what the chart and the table show; numpy, so imported only when data are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from painlog.analysis.daily import DailySeries, daily_series
from painlog.analysis.readings import Days, Numbers, readings_of_columns
from painlog.domain.codes import DoseStatus, Measure, Reporter
from painlog.domain.treatment import numbered
from painlog.labels.treatments import treatment as treatment_name
from painlog.report.chart_data import ChartData, DoseRow, Mark
from painlog.ui.period import Period
from painlog.workflows.clock import now
from painlog.workflows.period import read_since_last_visit

if TYPE_CHECKING:
    from painlog.domain.columns import DoseColumns, PainColumns
    from painlog.domain.medicine import Medicine
    from painlog.domain.person import Person
    from painlog.domain.treatment import Treatment
    from painlog.storage.diary import Diary

ROWS_DRAWN = 4
_READ_AT_ONCE = 3 * 365  # days


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Others:
    """Days (ordinals, rising) on which somebody else wrote a number, and the day's mean: never on the line."""

    days: Days
    scores: Numbers

    def within(self, start: int, end: int) -> Others:
        """Those from one ordinal to another, both inside."""
        part = slice(*np.searchsorted(self.days, [start, end + 1]))
        return Others(days=self.days[part], scores=self.scores[part])


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pain:
    """Everything that Trends shows of one person, of all days or of those that were read.

    `doses` are all medicines taken, `treatments` all of the person's.
    `first` is the first day with anything; None where there is nothing. `since_visit` is the day after a visit.
    """

    measure: Measure
    daily: DailySeries
    observed: Others
    asked: Others
    doses: tuple[DoseRow, ...]
    treatments: tuple[Treatment, ...]
    first: date | None
    since_visit: date | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Shown:
    """One period of it. `chart` draws the medicines used on most days; `doses` are all of them."""

    chart: ChartData
    n_readings: Days
    doses: tuple[DoseRow, ...]
    treatments: tuple[tuple[int, Treatment], ...]


def read(diary: Diary, person: Person, period: Period | None = None) -> Pain:
    """Read the columns of a period, or of all days; treatments are read whole, for their numbers.

    Long times are read some years at a time, so that the rows of twenty years are never in memory together.
    """
    first, medicines = diary.first_day(person.id), diary.medicines(person.id)
    parts = [
        _part(diary, person, medicines, stretch) for stretch in ([period] if period else _stretches(first, now().day))
    ]
    return Pain(
        measure=person.measure,
        daily=DailySeries(**{field: _joined(parts, "daily", field) for field in DailySeries.__slots__}),
        observed=Others(**{field: _joined(parts, "observed", field) for field in Others.__slots__}),
        asked=Others(**{field: _joined(parts, "asked", field) for field in Others.__slots__}),
        doses=_joined_doses(parts, medicines),
        treatments=diary.treatments(person.id),
        first=first,
        since_visit=read_since_last_visit(diary, person.id, now().day),
    )


def shown(pain: Pain, period: Period) -> Shown:
    """The part of it that lies in a period."""
    start, end = period.start.toordinal(), period.end.toordinal()
    part = slice(*np.searchsorted(pain.daily.day, [start, end + 1]))
    observed, asked = pain.observed.within(start, end), pain.asked.within(start, end)
    doses = tuple(row for row in (_within(row, start, end) for row in pain.doses) if row.days.size)
    marked = tuple((number, one) for number, one in numbered(pain.treatments) if touches(one, period))
    chart = ChartData(
        start=period.start,
        end=period.end,
        measure=pain.measure,
        days=pain.daily.day[part],
        value=pain.daily.value[part],
        worst=pain.daily.worst[part],
        least=pain.daily.least[part],
        late=pain.daily.late[part],
        observed_days=observed.days,
        observed=observed.scores,
        asked_days=asked.days,
        asked=asked.scores,
        doses=tuple(sorted(doses, key=lambda row: -row.days.size)[:ROWS_DRAWN]),
        marks=tuple(mark_of(number, treatment) for number, treatment in marked),
    )
    return Shown(chart=chart, n_readings=pain.daily.n_readings[part], doses=doses, treatments=marked)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Part:
    """One stretch of days; `doses` by the medicine's id."""

    daily: DailySeries
    observed: Others
    asked: Others
    doses: dict[str, DoseRow]


def _stretches(first: date | None, today: date) -> list[Period]:
    """All days since the first, in pieces; the last piece holds what was written down for days to come."""
    first = min(first or today, today)
    starts = range(first.toordinal(), today.toordinal() + 1, _READ_AT_ONCE)
    edges = [*(date.fromordinal(start) for start in starts), date.max]
    return [Period(start=start, end=end - timedelta(days=1)) for start, end in pairwise(edges)]


def _part(diary: Diary, person: Person, medicines: Sequence[Medicine], period: Period) -> _Part:
    columns = diary.pain_columns(person.id, period.start, period.end)
    return _Part(
        daily=_daily(columns, person.measure),
        observed=_others(columns, person.measure, Reporter.OBSERVED),
        asked=_others(columns, person.measure, Reporter.ASKED),
        doses=_dose_rows(diary.dose_columns(person.id, period.start, period.end), medicines),
    )


def _joined(parts: Sequence[_Part], of: str, field: str) -> Any:
    return np.concatenate([getattr(getattr(part, of), field) for part in parts])


def _joined_doses(parts: Sequence[_Part], medicines: Sequence[Medicine]) -> tuple[DoseRow, ...]:
    rows = []
    for medicine in medicines:
        found = [part.doses[medicine.id] for part in parts if medicine.id in part.doses]
        if found:
            days, units = [row.days for row in found], [row.units for row in found]
            rows.append(DoseRow(name=medicine.name, days=np.concatenate(days), units=np.concatenate(units)))
    return tuple(rows)


def _daily(columns: PainColumns, measure: Measure) -> DailySeries:
    return daily_series(readings_of_columns(columns), measure).measured()


def _others(columns: PainColumns, measure: Measure, reporter: Reporter) -> Others:
    """A mean a day of what came in that way, in the person's own measure or else as it was just then (R-OBS-1)."""
    if reporter not in columns.reporter:
        return Others(days=np.empty(0, dtype=np.int64), scores=np.empty(0))
    own_measure = {Measure.AVERAGE: columns.average, Measure.WORST: columns.worst, Measure.NOW: columns.now}[measure]
    seen = [
        (day, now if score is None else score)
        for day, score, now, who in zip(columns.day, own_measure, columns.now, columns.reporter, strict=True)
        if who == reporter and (score is not None or now is not None)
    ]
    days, place = np.unique(np.array([day for day, _score in seen], dtype=np.int64), return_inverse=True)
    scores = np.array([score for _day, score in seen], dtype=np.float64)
    return Others(days=days, scores=np.bincount(place, weights=scores) / np.maximum(np.bincount(place), 1))


def _dose_rows(columns: DoseColumns, medicines: Sequence[Medicine]) -> dict[str, DoseRow]:
    """Units a day of each medicine; a dose without units counts as one, a skipped one not at all."""
    place = {medicine.id: number for number, medicine in enumerate(medicines)}
    owner = np.array([place.get(id_, -1) for id_ in columns.medicine_id], dtype=np.int64)
    if DoseStatus.SKIPPED in columns.status:
        owner[np.array([status == DoseStatus.SKIPPED for status in columns.status], dtype=np.bool_)] = -1
    day = np.array(columns.day, dtype=np.int64)
    units = np.nan_to_num(np.array(columns.units, dtype=np.float64), nan=1.0)
    rows = {}
    for number, medicine in enumerate(medicines):
        mine = owner == number
        days, place_of = np.unique(day[mine], return_inverse=True)
        if days.size:
            total = np.bincount(place_of, weights=units[mine]).astype(np.float64)
            rows[medicine.id] = DoseRow(name=medicine.name, days=days, units=total)
    return rows


def _within(row: DoseRow, start: int, end: int) -> DoseRow:
    part = slice(*np.searchsorted(row.days, [start, end + 1]))
    return DoseRow(name=row.name, days=row.days[part], units=row.units[part])


def touches(treatment: Treatment, period: Period) -> bool:
    last = treatment.ended_at or treatment.started_at
    return treatment.started_at.day <= period.end and last.day >= period.start


def mark_of(number: int, treatment: Treatment) -> Mark:
    until = treatment.ended_at.day if treatment.ended_at else None
    return Mark(number=number, day=treatment.started_at.day, until=until, label=treatment_name(treatment.kind))
