"""Values into rows of text cells, by the layout."""

from collections.abc import Iterable, Mapping

from painlog.domain.day import SideEffect
from painlog.domain.medicine import Dose
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.domain.records import Records, Value
from painlog.exchange.identify import key_of, leads_back
from painlog.exchange.layout import ORIGIN, TABLES, Column, Table

Cells = dict[str, str]


def rows_of(records: Records) -> dict[str, list[Cells]]:
    """The rows of every file of the layout, in the order in which they were written down."""
    people = {person.id: key_of(person) for person in records.people}
    medicines = {medicine.id: key_of(medicine) for medicine in records.medicines}
    return {kind: list(_rows(table, getattr(records, kind), people, medicines)) for kind, table in TABLES.items()}


def _rows(
    table: Table, values: Iterable[Value], people: Mapping[str, str], medicines: Mapping[str, str]
) -> Iterable[Cells]:
    for value in values:
        cells = {table.key: key_of(value)}
        if not isinstance(value, Person):
            cells["person"] = people.get(value.person_id, value.person_id)
        if isinstance(value, Dose | SideEffect):
            cells["medicine"] = medicines.get(value.medicine_id, value.medicine_id)
        for column in table.columns:
            cells |= _column_cells(column, getattr(value, column.field))
        if not leads_back(value):
            cells[ORIGIN] = value.origin_id
        yield cells


def _column_cells(column: Column, found: object) -> Cells:
    if found is None:
        return {}
    cells = {column.name: column.cell.write(found)}
    if isinstance(found, Moment) and column.zone:
        cells[column.zone] = found.zone
    return cells
