"""What the pain chart draws, filled by the summary from its figures and by the screen from column reads."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from painlog.domain.codes import DoseStatus, Measure, Reporter
from painlog.domain.entry import Entry
from painlog.domain.medicine import Dose
from painlog.domain.records import Records

Numbers = NDArray[np.float64]
Days = NDArray[np.int64]
DAILY_UP_TO = 2 * 366  # days; longer periods are drawn as weeks


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DoseRow:
    """One medicine's doses: `days` (ordinals, rising) and the units on each."""

    name: str
    days: Days
    units: Numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A treatment on the chart: its number, its first day and, for a course, its last."""

    number: int
    day: date
    until: date | None = None
    label: str = ""


def _no_days() -> Days:
    return np.empty(0, dtype=np.int64)


def _no_numbers() -> Numbers:
    return np.empty(0, dtype=np.float64)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ChartData:
    """One period of one person.

    `days` are ordinals (date.toordinal) of the logged days, rising; `value`, `worst`, `least` stand beside them,
    0-10, not-a-number where not given; `late` says which were written down more than 48 hours later (R-PAIN-5).
    `observed_days` and `observed` are what others saw, `asked_days` and `asked` what was asked for and answered
    (R-OBS-1). `changes` are medicines begun and stopped, marked beneath. Nothing here is ever filled in (R-PAIN-4).
    """

    start: date
    end: date
    measure: Measure
    days: Days
    value: Numbers
    worst: Numbers
    least: Numbers
    late: NDArray[np.bool_]
    observed_days: Days = field(default_factory=_no_days)
    observed: Numbers = field(default_factory=_no_numbers)
    asked_days: Days = field(default_factory=_no_days)
    asked: Numbers = field(default_factory=_no_numbers)
    doses: tuple[DoseRow, ...] = ()
    marks: tuple[Mark, ...] = ()
    changes: tuple[Mark, ...] = ()

    @property
    def length(self) -> int:
        """How many days the period has, both ends counted."""
        return (self.end - self.start).days + 1

    @property
    def weekly(self) -> bool:
        """Whether it is too long to be drawn by the day."""
        return self.length > DAILY_UP_TO


def chart_data(
    figures: Mapping[str, Any],
    records: Records,
    marks: tuple[Mark, ...],
    rows: Sequence[tuple[str, str]],
    changes: tuple[Mark, ...] = (),
) -> ChartData:
    """The chart of a set of figures (reference: docs/figures.md); `rows` are (medicine id, name) to draw beneath."""
    start, end = date.fromisoformat(figures["from"]), date.fromisoformat(figures["to"])
    daily = [day for day in figures["daily"] if day["value"] is not None]
    measure = Measure(figures["pain"]["measure"])
    observed_days, observed = _others(records.entries, Reporter.OBSERVED, measure, (start, end))
    asked_days, asked = _others(records.entries, Reporter.ASKED, measure, (start, end))
    return ChartData(
        start=start,
        end=end,
        measure=measure,
        days=np.array([date.fromisoformat(day["day"]).toordinal() for day in daily], dtype=np.int64),
        value=_column(daily, "value"),
        worst=_column(daily, "worst"),
        least=_column(daily, "least"),
        late=np.array([bool(day.get("late")) for day in daily], dtype=np.bool_),
        observed_days=observed_days,
        observed=observed,
        asked_days=asked_days,
        asked=asked,
        doses=dose_rows(records.doses, rows, start, end),
        marks=marks,
        changes=changes,
    )


def dose_rows(doses: Iterable[Dose], rows: Sequence[tuple[str, str]], start: date, end: date) -> tuple[DoseRow, ...]:
    """Units taken a day of each medicine named; a dose without units counts as one, a skipped one not at all."""
    wanted = {medicine_id for medicine_id, _name in rows}
    units: dict[str, dict[int, float]] = {medicine_id: defaultdict(float) for medicine_id in wanted}
    for dose in doses:
        day = dose.taken_at.day
        if dose.medicine_id in wanted and dose.status is not DoseStatus.SKIPPED and start <= day <= end:
            units[dose.medicine_id][day.toordinal()] += 1.0 if dose.units is None else dose.units
    return tuple(_dose_row(name, units[medicine_id]) for medicine_id, name in rows if units[medicine_id])


def _dose_row(name: str, units: Mapping[int, float]) -> DoseRow:
    days = sorted(units)
    return DoseRow(
        name=name,
        days=np.array(days, dtype=np.int64),
        units=np.array([units[day] for day in days], dtype=np.float64),
    )


def _others(
    entries: Iterable[Entry], reporter: Reporter, measure: Measure, period: tuple[date, date]
) -> tuple[Days, Numbers]:
    """The mean a day of what was not written by the person, in the same measure or else as it was just then."""
    said: dict[int, list[float]] = defaultdict(list)
    for entry in entries:
        if entry.reporter is reporter and period[0] <= entry.felt_at.day <= period[1]:
            score = _PAIN_OF[measure](entry)
            score = entry.pain_now if score is None else score
            if score is not None:
                said[entry.felt_at.day.toordinal()].append(score)
    days = sorted(said)
    means = [sum(said[day]) / len(said[day]) for day in days]
    return np.array(days, dtype=np.int64), np.array(means, dtype=np.float64)


_PAIN_OF: dict[Measure, Callable[[Entry], float | None]] = {
    Measure.AVERAGE: lambda entry: entry.pain_average,
    Measure.WORST: lambda entry: entry.pain_worst,
    Measure.NOW: lambda entry: entry.pain_now,
}


def _column(daily: Sequence[Mapping[str, Any]], key: str) -> Numbers:
    values = [day.get(key) for day in daily]
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)
