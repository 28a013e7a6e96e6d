"""A caregiver's overview: reads of each person the last 30 days and when the last entry was."""

from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

import numpy as np

from painlog.analysis.daily import daily_series
from painlog.analysis.readings import readings_of_columns
from painlog.domain.codes import Measure, Reporter
from painlog.domain.columns import PainColumns
from painlog.domain.person import Person
from painlog.storage.diary import Diary
from painlog.workflows.glance import DAYS, Glance

T = TypeVar("T")


def overview(diary: Diary, people: tuple[Person, ...], today: date) -> tuple[Glance, ...]:
    """One glance a person, in their order. Reads 30 days as columns and the last entry's time, whatever the years."""
    return tuple(_glance(diary, person, today) for person in people)


def _glance(diary: Diary, person: Person, today: date) -> Glance:
    columns = diary.pain_columns(person.id, today - timedelta(days=DAYS - 1), today)
    by = {reporter: _scores(columns, reporter, person.measure, today) for reporter in Reporter}
    reporter = max(Reporter, key=lambda one: sum(score is not None for score in by[one]))
    return Glance(
        person_id=person.id,
        today=today,
        scores=by[reporter],
        reporter=reporter,
        entry_days=len(set(columns.day)),
        last=diary.last_entry(person.id),
    )


def _scores(columns: PainColumns, reporter: Reporter, measure: Measure, today: date) -> tuple[float | None, ...]:
    """The daily numbers of what one kind of reporter gave, by the rules of the daily series."""
    series = daily_series(readings_of_columns(_only(columns, reporter)), measure)
    found = {
        int(day): float(value) for day, value in zip(series.day, series.value, strict=True) if not np.isnan(value)
    }
    first = today.toordinal() - DAYS + 1
    return tuple(found.get(day) for day in range(first, first + DAYS))


def _only(columns: PainColumns, reporter: Reporter) -> PainColumns:
    """The rows of one kind of reporter, as the daily series takes self-report."""
    keep = [place for place, one in enumerate(columns.reporter) if one == reporter]

    def kept(column: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(column[place] for place in keep)

    return replace(
        columns,
        day=kept(columns.day),
        average=kept(columns.average),
        worst=kept(columns.worst),
        least=kept(columns.least),
        now=kept(columns.now),
        reporter=(Reporter.SELF.value,) * len(keep),
        late=kept(columns.late),
    )
