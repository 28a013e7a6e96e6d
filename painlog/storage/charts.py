"""Columns for charts: no values are made, so that twenty years are read while a page opens."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from painlog.domain.columns import AreaColumns, DoseColumns, NumberColumns, PainColumns
from painlog.domain.lateness import is_late, late_by_days
from painlog.domain.moment import Moment
from painlog.storage.columnwise import Once, no_garbage
from painlog.storage.errors import as_it_was_written
from painlog.storage.moments import moment_of
from painlog.storage.reads import MOMENTS, driver_rows, of_person
from painlog.storage.tables import TABLES


def pain_columns(connection: Connection, person_id: str, start: date | None, end: date | None) -> PainColumns:
    """The pains of a person's entries, by their local time."""
    pains = ("pain_average", "pain_worst", "pain_least", "pain_now")
    found = number_columns(connection, person_id, pains, start, end)
    if not found.day:
        return PainColumns()
    average, worst, least, now = found.numbers.values()
    return PainColumns(
        day=found.day, average=average, worst=worst, least=least, now=now, reporter=found.reporter, late=found.late
    )


def number_columns(
    connection: Connection, person_id: str, fields: Sequence[str], start: date | None, end: date | None
) -> NumberColumns:
    """Some numbers of a person's entries, by the names of the entry's fields, by their local time."""
    table, wanted = of_person("entries", person_id, start, end)
    names = ("felt_local", "felt_offset", "recorded_local", "recorded_offset", "reporter")
    found = _columns(connection, select(*(table.c[n] for n in (*names, *fields))).where(*wanted), "entries")
    if not found:
        return NumberColumns(numbers=dict.fromkeys(fields, ()))
    felt, felt_offset, recorded, recorded_offset, reporter, *numbers = found
    with as_it_was_written():
        day = _ordinals(felt)
        late = _late_flags(felt, day, felt_offset, recorded, recorded_offset)
    return NumberColumns(day=day, reporter=reporter, late=late, numbers=dict(zip(fields, numbers, strict=True)))


def area_columns(connection: Connection, person_id: str, start: date | None, end: date | None) -> AreaColumns:
    """The areas marked in a person's entries, by their local time."""
    table, wanted = of_person("entries", person_id, start, end)
    query = select(table.c.felt_local, table.c.reporter, table.c.areas).where(*wanted)
    felt, reporters, marked = _columns(connection, query, "entries") or ((), (), ())
    marks_of = Once(json.loads)  # the driver gives the list as text, and the same areas come again and again
    with as_it_was_written():
        rows = [
            (day, reporter, mark["area"], mark["strength"])
            for day, reporter, areas in zip(_ordinals(felt), reporters, marked, strict=True)
            for mark in marks_of[areas]
        ]
    day, reporter, area, strength = zip(*rows, strict=True) if rows else ((), (), (), ())
    return AreaColumns(day=day, reporter=reporter, area=area, strength=strength)


def dose_columns(connection: Connection, person_id: str, start: date | None, end: date | None) -> DoseColumns:
    """The doses of a person, by their local time."""
    table, wanted = of_person("doses", person_id, start, end)
    query = select(table.c.taken_local, table.c.medicine_id, table.c.units, table.c.status).where(*wanted)
    found = _columns(connection, query, "doses")
    if not found:
        return DoseColumns()
    taken, medicine_id, units, status = found
    with as_it_was_written():
        return DoseColumns(day=_ordinals(taken), medicine_id=medicine_id, units=units, status=status)


def first_day(connection: Connection, person_id: str, *, private: bool = False) -> date | None:
    """The first day with anything that was lived, private entries too if `private`; None where there is nothing."""
    firsts = []
    for kind in MOMENTS:
        table, wanted = of_person(kind, person_id, None, None, private=private)
        firsts.append(connection.scalar(select(func.min(table.c[f"{MOMENTS[kind]}_local"])).where(*wanted)))
    days = [first[:10] for first in firsts if first is not None]
    with as_it_was_written():
        return date.fromisoformat(min(days)) if days else None


def last_entry(connection: Connection, person_id: str) -> Moment | None:
    """When the last entry was felt, private ones too; None where there is none."""
    table, wanted = of_person("entries", person_id, None, None, private=True)
    felt = select(table.c.felt_local, table.c.felt_offset, table.c.felt_zone).where(*wanted)
    row = connection.execute(felt.order_by(table.c.felt_local.desc()).limit(1)).first()
    with as_it_was_written():
        return None if row is None else moment_of(*row)


def _columns(connection: Connection, query: Any, kind: str) -> list[tuple[Any, ...]]:
    """The columns of a question by the local time, as the index has them: sorting equal times takes a fifth more."""
    lived = TABLES[kind].c[f"{MOMENTS[kind]}_local"]
    with no_garbage():
        return list(zip(*driver_rows(connection, query.order_by(lived)), strict=True))


def _ordinals(local: tuple[str, ...]) -> tuple[int, ...]:
    """The day ordinals of local times."""
    known = Once(lambda day: date.fromisoformat(day).toordinal())
    return tuple([known[text[:10]] for text in local])


def _late_flags(
    felt: tuple[str, ...],
    felt_day: tuple[int, ...],
    felt_offset: tuple[int | None, ...],
    recorded: tuple[str, ...],
    recorded_offset: tuple[int | None, ...],
) -> tuple[bool, ...]:
    """`lateness.is_late` of each row (R-PAIN-5); moments are made only where whole days do not decide."""
    known = Once(lambda day: date.fromisoformat(day).toordinal())

    def decided(felt_text: str, day: int, offset: int | None, text: str, text_offset: int | None) -> bool:
        late = late_by_days(known[text[:10]] - day, offset, text_offset)
        return _is_late(felt_text, offset, text, text_offset) if late is None else late

    rows = zip(felt, felt_day, felt_offset, recorded, recorded_offset, strict=True)
    # Most of a diary is written down on its own day and by the same clock, which is never late.
    return tuple([(row[0][:10] != row[3][:10] or row[2] != row[4]) and decided(*row) for row in rows])


def _is_late(felt: str, felt_offset: int | None, recorded: str, recorded_offset: int | None) -> bool:
    felt_at, recorded_at = moment_of(felt, felt_offset, None), moment_of(recorded, recorded_offset, None)
    assert felt_at is not None and recorded_at is not None  # both columns are NOT NULL
    return is_late(felt_at, recorded_at)
