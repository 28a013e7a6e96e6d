"""Values into rows of text cells, by the layout."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from painlog.domain.document import Document
from painlog.domain.entry import Entry, GoalScore
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.domain.records import Records, Value
from painlog.exchange.identify import key_of, leads_back
from painlog.exchange.layout import CONTENT, ORIGIN, QUESTIONS_NOTED, TABLES, Column, Table
from painlog.exchange.noted_questions import by_appointment

Cells = dict[str, str]

_POINTED_TO = ("people", "goals", "medicines", "treatments", "appointments")


def rows_of(records: Records, content_of: Callable[[Document], str]) -> dict[str, list[Cells]]:
    """The rows of every file of the layout, in the order in which they were written down.

    `content_of` gives what stands in a document's column `file`.
    """
    keys = {value.id: key_of(value) for kind in _POINTED_TO for value in getattr(records, kind)}
    rows = {kind: list(_rows(table, getattr(records, kind), keys)) for kind, table in TABLES.items()}
    noted = by_appointment(records.questions)
    for appointment, cells in zip(records.appointments, rows["appointments"], strict=True):
        cells[QUESTIONS_NOTED] = noted.get(appointment.id, "")
    for document, cells in zip(records.documents, rows["documents"], strict=True):
        cells[CONTENT] = content_of(document)
    return rows


def _rows(table: Table, values: Iterable[Value], keys: Mapping[str, str]) -> Iterable[Cells]:
    """`keys` are the files' ids of what is pointed to, by the diary's."""
    for value in values:
        cells = {table.key: key_of(value)}
        if not isinstance(value, Person):
            cells["person"] = keys.get(value.person_id, value.person_id)
        for pointer in table.pointers:
            link = getattr(value, pointer.field)
            cells[pointer.name] = keys.get(link, link)
        if isinstance(value, Entry) and value.goals:
            value = replace(value, goals=tuple(_under_its_key(score, keys) for score in value.goals))
        for column in table.columns:
            if column.field:
                cells |= _column_cells(column, getattr(value, column.field))
        if not leads_back(value):
            cells[ORIGIN] = value.origin_id
        yield cells


def _under_its_key(score: GoalScore, keys: Mapping[str, str]) -> GoalScore:
    return replace(score, goal_id=keys.get(score.goal_id, score.goal_id))


def _column_cells(column: Column, found: object) -> Cells:
    if found is None:
        return {}
    cells = {column.name: column.cell.write(found)}
    if isinstance(found, Moment) and column.zone:
        cells[column.zone] = found.zone
    return cells
