"""Reads daily numbers of a person's entries as tracks: function, sleep, mood, areas."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from painlog.analysis.day_means import DayMeans, day_means
from painlog.analysis.readings import Flags, Numbers
from painlog.domain.codes import Reporter
from painlog.domain.columns import AreaColumns, NumberColumns
from painlog.i18n import _
from painlog.labels.areas import area as area_name
from painlog.report.track import Points, Track

if TYPE_CHECKING:
    from painlog.domain.questionnaire import Questionnaire
    from painlog.storage.diary import Diary

AREAS_DRAWN = 6
PEG = "peg"
_MINUTES = (30.0, 60.0, 120.0, 240.0, 480.0, 1440.0)
_HOURS = (12.0, 24.0)
_SCORES = (10.0,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A field of entries as a track; `tops` are the scales that it may have, the lowest that holds all is taken."""

    field: str
    name: str
    title: str
    says: str
    tops: tuple[float, ...]


def function_kinds() -> list[Kind]:
    """Standing and walking, and the two items of PEG that are about function."""
    minutes = _("{value} minutes")
    return [
        Kind(
            field="standing_minutes",
            name=_("Standing"),
            title=_("Standing, minutes a day (higher = longer)"),
            says=minutes,
            tops=_MINUTES,
        ),
        Kind(
            field="walking_minutes",
            name=_("Walking"),
            title=_("Walking, minutes a day (higher = longer)"),
            says=minutes,
            tops=_MINUTES,
        ),
        Kind(
            field="enjoyment",
            name=_("Pain in the way of enjoying life"),
            title=_("Pain got in the way of enjoying life, 0 to 10 (higher = worse)"),
            says="{value}",
            tops=_SCORES,
        ),
        Kind(
            field="activity",
            name=_("Pain in the way of doing things"),
            title=_("Pain got in the way of what I do, 0 to 10 (higher = worse)"),
            says="{value}",
            tops=_SCORES,
        ),
    ]


def sleep_kinds() -> list[Kind]:
    """Quality and hours."""
    return [
        Kind(
            field="sleep_quality",
            name=_("Sleep quality"),
            title=_("Sleep quality, 0 to 10 (higher = better sleep)"),
            says="{value}",
            tops=_SCORES,
        ),
        Kind(
            field="sleep_hours",
            name=_("Sleep"),
            title=_("Sleep, hours (higher = longer)"),
            says=_("{value} hours"),
            tops=_HOURS,
        ),
    ]


def mood_kinds() -> list[Kind]:
    """Mood and worry."""
    return [
        Kind(field="mood", name=_("Mood"), title=_("Mood, 0 to 10 (higher = better)"), says="{value}", tops=_SCORES),
        Kind(
            field="worry",
            name=_("Worry"),
            title=_("Worry, 0 to 10 (higher = more worry)"),
            says="{value}",
            tops=_SCORES,
        ),
    ]


def read_tracks(diary: "Diary", person_id: str, kinds: Sequence[Kind]) -> list[Track]:
    """The tracks of which anything was ever written, over all days; private entries are left out."""
    columns = diary.number_columns(person_id, [kind.field for kind in kinds])
    tracks = [number_track(columns, kind) for kind in kinds]
    return [track for track in tracks if not track.is_empty]


def read_function(diary: "Diary", person_id: str) -> list[Track]:
    """Standing, walking, and PEG with the answers of its weeks as squares."""
    columns = diary.number_columns(person_id, [kind.field for kind in function_kinds()])
    asked = [one for one in diary.questionnaires(person_id) if one.name == PEG]
    answers = {"enjoyment": _items(asked, 1), "activity": _items(asked, 2)}
    tracks = [number_track(columns, kind, answers.get(kind.field, Points())) for kind in function_kinds()]
    return [track for track in [*tracks, _peg_pain(asked)] if not track.is_empty]


def number_track(columns: NumberColumns, kind: Kind, answers: Points | None = None) -> Track:
    """One number of the entries as a track: the person's own on the line, the others beside it (R-OBS-1)."""
    value = np.array(columns.numbers[kind.field], dtype=np.float64)
    day, late = np.array(columns.day, dtype=np.int64), np.array(columns.late, dtype=np.bool_)
    reporter = np.array(columns.reporter, dtype=object)
    there = ~np.isnan(value)
    by = {code: day_means(day, value, late, there & (reporter == code.value)) for code in Reporter}
    answers = answers or Points()
    highest = max([0.0, *(float(means.value.max()) for means in by.values() if means.value.size)])
    return Track(
        name=kind.name,
        title=kind.title,
        says=kind.says,
        top=next((top for top in kind.tops if top >= highest), kind.tops[-1]),
        days=by[Reporter.SELF].days,
        value=by[Reporter.SELF].value,
        late=by[Reporter.SELF].late,
        asked=_points(by[Reporter.ASKED]),
        observed=_points(by[Reporter.OBSERVED]),
        answers=answers,
    )


def read_areas(diary: "Diary", person_id: str) -> AreaColumns:
    """The marks of all days."""
    return diary.area_columns(person_id)


def area_tracks(columns: AreaColumns, start: int, end: int) -> tuple[list[Track], int]:
    """The areas marked on most days between two ordinals, and how many more there are (R-OBS-1: self alone)."""
    day = np.array(columns.day, dtype=np.int64)
    own = np.array([reporter == Reporter.SELF for reporter in columns.reporter], dtype=np.bool_)
    inside = own & (day >= start) & (day <= end)
    area = np.array(columns.area, dtype=object)
    strength = np.array(columns.strength, dtype=np.float64)
    codes = {code: int(np.unique(day[inside & (area == code)]).size) for code in set(area[inside].tolist())}
    ordered = sorted(codes, key=lambda code: (-codes[code], code))
    tracks = [_area_track(code, day, strength, own & (area == code)) for code in ordered[:AREAS_DRAWN]]
    return tracks, len(ordered) - len(tracks)


def _area_track(
    code: str, day: "np.ndarray[tuple[int], np.dtype[np.int64]]", strength: Numbers, mine: Flags
) -> Track:
    known = mine & ~np.isnan(strength)
    means = day_means(day, strength, np.zeros(day.size, dtype=np.bool_), known)
    name = area_name(code)
    return Track(
        name=name,
        title=_("{area}, 0 to 10 (higher = more pain)").format(area=name),
        says="{value}",
        top=10,
        days=means.days,
        value=means.value,
        late=means.late,
        unmarked=np.setdiff1d(day[mine], means.days),
    )


def _items(asked: "Iterable[Questionnaire]", item: int) -> Points:
    """One item of a questionnaire on the days on which it was answered; of one day the last answer."""
    found = {
        one.answered_on.toordinal(): value
        for one in asked
        if len(one.items) > item and (value := one.items[item]) is not None
    }
    days = sorted(found)
    return Points(days=np.array(days, dtype=np.int64), value=np.array([found[day] for day in days], dtype=np.float64))


def _peg_pain(asked: "Iterable[Questionnaire]") -> Track:
    return Track(
        name=_("Pain of the week"),
        title=_("Pain on average in the past week, 0 to 10 (higher = more pain)"),
        says="{value}",
        top=10,
        answers=_items(asked, 0),
    )


def _points(means: DayMeans) -> Points:
    return Points(days=means.days, value=means.value)
