"""Columns for charts: no values are made, so that twenty years are read while a page opens."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from painlog.domain.columns import DoseColumns, PainColumns
from painlog.domain.lateness import LATE_AFTER, is_late
from painlog.storage.codec import moment_of
from painlog.storage.reads import lived_order, of_person

_LATE_DAYS = LATE_AFTER.days


def pain_columns(connection: Connection, person_id: str, start: date | None, end: date | None) -> PainColumns:
    """The pains of a person's entries, in lived order."""
    table, wanted = of_person("entries", person_id, start, end)
    names = ("felt_local", "felt_offset", "recorded_local", "recorded_offset")
    pains = ("pain_average", "pain_worst", "pain_least", "pain_now", "reporter")
    found = _columns(connection, select(*(table.c[n] for n in (*names, *pains))).where(*wanted), "entries")
    if not found:
        return PainColumns()
    felt, felt_offset, recorded, recorded_offset, average, worst, least, now, reporter = found
    late = map(_late, felt, felt_offset, recorded, recorded_offset)
    return PainColumns(
        day=_ordinals(felt), average=average, worst=worst, least=least, now=now, reporter=reporter, late=tuple(late)
    )


def dose_columns(connection: Connection, person_id: str, start: date | None, end: date | None) -> DoseColumns:
    """The doses of a person, in lived order."""
    table, wanted = of_person("doses", person_id, start, end)
    query = select(table.c.taken_local, table.c.medicine_id, table.c.units, table.c.status).where(*wanted)
    found = _columns(connection, query, "doses")
    if not found:
        return DoseColumns()
    taken, medicine_id, units, status = found
    return DoseColumns(day=_ordinals(taken), medicine_id=medicine_id, units=units, status=status)


def _columns(connection: Connection, query: Any, kind: str) -> list[tuple[Any, ...]]:
    rows = connection.execute(query.order_by(*lived_order(kind))).all()
    return list(zip(*rows, strict=True))


def _ordinals(local: tuple[str, ...]) -> tuple[int, ...]:
    """The day ordinals of local times; each day is read once."""
    ordinals: dict[str, int] = {}
    for text in local:
        day = text[:10]
        if day not in ordinals:
            ordinals[day] = date.fromisoformat(day).toordinal()
    return tuple(ordinals[text[:10]] for text in local)


def _late(felt: str, felt_offset: int | None, recorded: str, recorded_offset: int | None) -> bool:
    """`lateness.is_late` on the stored texts (R-PAIN-5), without making moments where the day is the same."""
    same_clocks = felt_offset == recorded_offset or felt_offset is None or recorded_offset is None
    if same_clocks and felt[:10] == recorded[:10]:
        return False
    felt_at = moment_of(None, felt, felt_offset, None)
    recorded_at = moment_of(None, recorded, recorded_offset, None)
    assert felt_at is not None and recorded_at is not None  # both columns are NOT NULL
    return is_late(felt_at, recorded_at)
