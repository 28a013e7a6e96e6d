"""Reads a person's pain and all other daily numbers at once, for what sets days side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from painlog.analysis.daily import DailySeries, daily_series
from painlog.analysis.days import Period
from painlog.analysis.headache import headache_diary
from painlog.analysis.medicine_days import days_of_doses
from painlog.analysis.readings import readings_of_columns
from painlog.domain.codes import Measure
from painlog.i18n import _
from painlog.report.numbers.acute import acute_classes
from painlog.report.track import Track
from painlog.workflows import clock
from painlog.workflows.trends.medicines import complete_of, union
from painlog.workflows.trends.tracks import Kind, function_kinds, mood_kinds, number_track, sleep_kinds

HEADACHE, ACUTE = "headache", "acute_medicine"
_WEEK = 7.0

if TYPE_CHECKING:
    from painlog.domain.person import Person
    from painlog.storage.diary import Diary


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Daily:
    """All days of one person: the pain of their measure, and the tracks of everything else by a code.

    `counted` are the codes of days that are counted, each day of them 7 or 0: a mean is days a week.
    """

    measure: Measure
    pain: DailySeries
    tracks: Mapping[str, Track]
    counted: frozenset[str] = frozenset()

    def pain_by_day(self) -> dict[date, float]:
        """The pain of the days that have one."""
        return _by_day(self.pain.day.tolist(), self.pain.value.tolist())

    def by_day(self, field: str) -> dict[date, float]:
        """One of the other numbers."""
        track = self.tracks[field]
        return _by_day(track.days.tolist(), track.value.tolist())


def read_daily(diary: "Diary", person: "Person") -> Daily:
    """Everything that is a number of a day; private entries are left out, and only self-report counts (R-OBS-1)."""
    kinds = daily_kinds()
    columns = diary.number_columns(person.id, [kind.field for kind in kinds])
    counted = {HEADACHE: _headaches(diary, person.id, set(columns.day)), ACUTE: _acute(diary, person.id)}
    return Daily(
        measure=person.measure,
        pain=daily_series(readings_of_columns(diary.pain_columns(person.id)), person.measure).measured(),
        tracks={kind.field: number_track(columns, kind) for kind in kinds} | counted,
        counted=frozenset(counted),
    )


def daily_kinds() -> Sequence[Kind]:
    """The numbers beside pain, in the order in which they are shown."""
    return [*sleep_kinds(), *mood_kinds(), *function_kinds()]


def _headaches(diary: "Diary", person_id: str, logged: set[int]) -> Track:
    """Headache days (R-HA-1) among the days with any entry or any word of headaches; none where none was told of."""
    first = diary.first_day(person_id)
    period = Period(first, max(first, clock.now().day)) if first is not None else None
    found = headache_diary(diary.episodes(person_id), diary.days(person_id), period) if period is not None else None
    told = {day.toordinal() for day in found.told} if found is not None else set()
    there = {day.toordinal() for day in found.days} if found is not None else set()
    return _counted(
        _("Headache days"), _("Headache, days a week (higher = worse)"), (logged | told) if told else set(), there
    )


def _acute(diary: "Diary", person_id: str) -> Track:
    """Days with an acute medicine among those whose medicines are all in (R-MED-1)."""
    complete = {day.toordinal() for day in complete_of(diary.days(person_id))}
    by_class = days_of_doses(diary.dose_columns(person_id), acute_classes(diary.medicines(person_id)))
    name = _("Days with an acute medicine")
    return _counted(
        name,
        _("Painkiller or headache medicine, days a week (higher = more)"),
        complete,
        set(union(by_class).tolist()),
    )


def _counted(name: str, title: str, known: set[int], there: set[int]) -> Track:
    days = np.array(sorted(known), dtype=np.int64)
    value = np.where(np.isin(days, np.array(sorted(there), dtype=np.int64)), _WEEK, 0.0)
    late = np.zeros(days.size, dtype=np.bool_)
    return Track(name=name, title=title, says=_("{value} days a week"), top=_WEEK, days=days, value=value, late=late)


def _by_day(days: list[int], values: list[float]) -> dict[date, float]:
    return {date.fromordinal(day): value for day, value in zip(days, values, strict=True)}
