"""Records as a file can hold them: the body areas are those of the catalogue, one statement for each day."""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from painlog.catalogue import areas
from painlog.domain.entry import AreaMark
from painlog.domain.moment import Moment
from painlog.domain.records import Records
from tests import strategies

NOW = Moment.parse("2026-11-24T08:30+01:00", "Europe/Berlin")
AREAS = [area.code for area in areas.all()]


def records() -> st.SearchStrategy[Records]:
    """A whole diary of any text, time and number."""
    return strategies.records().map(_with_known_areas).map(_with_each_day_once)


def _with_known_areas(found: Records) -> Records:
    marked: dict[str, Any] = {
        kind: tuple(replace(value, areas=_known(value.areas)) for value in getattr(found, kind))
        for kind in ("entries", "episodes", "treatments")
    }
    return replace(found, **marked)


def _known(marks: tuple[AreaMark, ...]) -> tuple[AreaMark, ...]:
    return tuple(replace(mark, area=AREAS[place * 7]) for place, mark in enumerate(marks))


def _with_each_day_once(found: Records) -> Records:
    days = {(day.person_id, day.day): day for day in found.days}
    return replace(found, days=tuple(days.values()))
