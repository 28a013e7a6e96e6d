"""Sheets of text cells into `Records`: whose each row is, which row stands twice, which row cannot be taken."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any

from painlog.domain.appointment import Appointment
from painlog.domain.day import DayState
from painlog.domain.moment import Moment
from painlog.domain.question import Question
from painlog.domain.records import Records, Value, person_of
from painlog.exchange import noted_questions
from painlog.exchange.contents import Files, described, no_files
from painlog.exchange.identify import id_of_row, origin_of_key
from painlog.exchange.layout import CONTENT, ORIGIN, QUESTIONS_NOTED, TABLES, Table
from painlog.exchange.pointers import Known, Pointers
from painlog.exchange.problem import CellError, Place, Problem, ReadResult, shown
from painlog.exchange.row_read import fields_of, value_of
from painlog.exchange.sheet import Row, Sheet
from painlog.i18n import _, ngettext

# What painlog fills in where a row leaves it empty, so that an empty cell says nothing.
_FILLED_IN = ("recorded_at", "measure")
_POINTED_TO = ("goals", "medicines", "treatments", "appointments")


def read_rows(
    sheets: Iterable[Sheet],
    *,
    now: Moment,
    known: Known = frozenset(),
    notes: Iterable[str] = (),
    files: Files = no_files,
) -> ReadResult:
    """Read all sheets, those pointed to first.

    `now` is the moment of reading (see `row_read.value_of`); `known` are the rows of the diary that
    rows may point to beside those in the sheets; `notes` stand before the reader's own; `files` gives the bytes of
    documents.
    """
    by_kind = {sheet.kind: sheet for sheet in sheets}
    reading = _Reading(now=now, pointers=Pointers(known), notes=list(notes), files=files)
    for kind, table in TABLES.items():
        if kind in by_kind:
            _SheetReading(table, by_kind[kind], reading).take_all()
    return reading.result()


@dataclass(slots=True, kw_only=True)
class _Reading:
    """What all sheets have given so far."""

    now: Moment
    pointers: Pointers
    notes: list[str]
    files: Files
    found: dict[str, dict[str, Value]] = field(default_factory=lambda: {kind: {} for kind in TABLES})
    places: dict[tuple[str, str], Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    undated: list[str] = field(default_factory=list)
    noted: dict[str, tuple[str, ...]] = field(default_factory=dict)
    contents: dict[str, Callable[[], bytes]] = field(default_factory=dict)

    def result(self) -> ReadResult:
        """All of it, with one sentence about the files that do not say when their rows were written down."""
        self._add_noted_questions()
        if self.undated:
            self.notes.append(_undated_note(self.undated))
        found: dict[str, Any] = {kind: tuple(values.values()) for kind, values in self.found.items()}
        return ReadResult(
            records=Records(**found),
            problems=tuple(self.problems),
            notes=tuple(self.notes),
            rows=self.rows,
            places=self.places,
            contents=self.contents,
        )

    def _add_noted_questions(self) -> None:
        there = [one for one in self.found["questions"].values() if isinstance(one, Question)]
        for id, texts in self.noted.items():
            appointment, place = self.found["appointments"][id], self.places["appointments", id]
            assert isinstance(appointment, Appointment)
            for one in noted_questions.missing(appointment, texts, there):
                if one.id not in self.found["questions"]:
                    self.found["questions"][one.id] = one
                    self.places["questions", one.id] = replace(place, said=noted_questions.SAID)


class _SheetReading:
    """The reading of one sheet."""

    def __init__(self, table: Table, sheet: Sheet, reading: _Reading) -> None:
        """Add what `sheet` holds to `reading`."""
        self._table, self._sheet, self._reading = table, sheet, reading
        self._found = reading.found[table.kind]
        self._rows: dict[str, Row] = {}
        self._days: dict[tuple[str, date], int] = {}
        self._undated = False
        self._said: dict[frozenset[str], frozenset[str]] = {}

    def take_all(self) -> None:
        """Read every row and hand over values, problems and notes."""
        sheet, reading = self._sheet, self._reading
        reading.rows[sheet.file] = len(sheet.rows) + (0 if sheet.spoiled else len(sheet.problems))
        if self._can_be_read():
            self._remark_unknown_columns()
            for row in sheet.rows:
                self._take(row)
        reading.problems += sorted(sheet.problems, key=lambda problem: problem.line)
        reading.notes += sheet.notes
        if sheet.cleaned:
            reading.notes.append(_cleaned_note(sheet))
        if self._undated:
            reading.undated.append(sheet.file)

    def _can_be_read(self) -> bool:
        header = self._sheet.header
        missing = [name for name in self._table.required if name not in header]
        if missing and header and self._sheet.readable:
            reason = _("The column {column} is missing, so no row can be read.").format(column=missing[0])
            if any(sign in name for name in header for sign in ";\t|"):
                reason += " " + _("There must be a comma between two columns.")
            self._sheet.refuse(1, reason, missing[0])
        return self._sheet.readable and not missing

    def _remark_unknown_columns(self) -> None:
        for name in self._sheet.header:
            if name and name not in self._table.header:
                note = _("{file}: the column {column} is not known and was not read.")
                self._sheet.notes.append(note.format(file=self._sheet.file, column=shown(name)))

    def _take(self, row: Row) -> None:
        try:
            value = self._value(row)
        except CellError as error:
            self._sheet.refuse(row.line, error.reason, error.column)
            return
        if value is not None:
            self._keep(row, value)

    def _value(self, row: Row) -> Value | None:
        """The value of the row; None where the very same row was read before. Raises CellError."""
        table, cells = self._table, row.cells
        owner = self._reading.pointers.person(cells) if table.owned else ""
        key = cells.get(table.key, "")
        if not table.owned and not key.strip():
            raise CellError(_("person: It must not be empty."), table.key)
        id = id_of_row(table.kind, owner, key, cells)
        if self._stands_already(row, id):
            return None
        fields: dict[str, Any] = {
            "id": id,
            "origin_id": cells.get(ORIGIN) or origin_of_key(key),
            **self._pointed(row, owner),
        }
        fields |= fields_of(table, cells)
        if "goals" in fields:
            fields["goals"] = self._reading.pointers.goals(fields["goals"], owner)
        if table.kind == "documents":
            fields |= self._of_content(fields, cells)
        value = value_of(table, fields, self._reading.now)
        self._day_must_be_new(row, value)
        return value

    def _pointed(self, row: Row, owner: str) -> dict[str, str]:
        if not self._table.owned:
            return {}
        pointers = self._reading.pointers
        pointed = {pointer.field: pointers.row(pointer, row.cells, owner) for pointer in self._table.pointers}
        return {"person_id": owner, **pointed}

    def _of_content(self, fields: dict[str, Any], cells: dict[str, str]) -> dict[str, Any]:
        """What the bytes of a document say of it; they are read again when they are kept. Raises CellError."""
        name = cells.get(CONTENT, "").strip()
        if not name:
            return self._known_without_content(fields)
        try:
            found = described(self._reading.files(name), fields)
        except CellError as error:
            raise CellError(f"{CONTENT}: {error.reason}", CONTENT) from None
        self._reading.contents[fields["id"]] = partial(self._reading.files, name)
        return found

    def _known_without_content(self, fields: dict[str, Any]) -> dict[str, Any]:
        if not {"media_type", "size", "sha256"} <= fields.keys():
            raise CellError(_("{column}: It must not be empty.").format(column=CONTENT), CONTENT)
        return {}

    def _stands_already(self, row: Row, id: str) -> bool:
        first = self._rows.get(id)
        if first is None:
            return False
        if first.cells != row.cells:
            reason = _("Its id stands in line {line} already, with other content.")
            raise CellError(reason.format(line=first.line), self._table.key)
        note = _("{file}, line {line}: the same as line {first}, counted once.")
        self._sheet.notes.append(note.format(file=self._sheet.file, line=row.line, first=first.line))
        return True

    def _day_must_be_new(self, row: Row, value: Value) -> None:
        if isinstance(value, DayState):
            line = self._days.setdefault((value.person_id, value.day), row.line)
            if line != row.line:
                raise CellError(_("Line {line} speaks of the same day already.").format(line=line), "day")

    def _keep(self, row: Row, value: Value) -> None:
        kind = self._table.kind
        self._found[value.id] = value
        self._rows[value.id] = row
        sheet = self._sheet
        place = Place(file=sheet.file, line=row.line, said=self._fields_said(row), in_list=sheet.in_list)
        self._reading.places[kind, value.id] = place
        self._undated |= bool(self._table.recorded_from) and "recorded_at" not in row.cells
        if kind == "people":
            self._reading.pointers.add_person(row.cells[self._table.key], value.id)
        elif kind in _POINTED_TO:
            self._reading.pointers.add(kind, person_of(value), value.id)
        if kind == "appointments" and (texts := noted_questions.noted(row.cells.get(QUESTIONS_NOTED, ""))):
            self._reading.noted[value.id] = texts

    def _fields_said(self, row: Row) -> frozenset[str]:
        empty = frozenset(name for name in _FILLED_IN if name not in row.cells)
        if empty not in self._said:
            names = set(self._sheet.header) - empty
            fields = {column.field for column in self._table.columns if column.field and column.name in names}
            pointed = {pointer.field for pointer in self._table.pointers if pointer.name in names}
            self._said[empty] = frozenset(fields | pointed)
        return self._said[empty]


def _undated_note(files: list[str]) -> str:
    note = _("{files} does not say of every row when it was written down. Those rows never count as late.")
    return note.format(files=", ".join(files))


def _cleaned_note(sheet: Sheet) -> str:
    note = ngettext(
        "{file}: signs that no text can hold were taken out of {count} cell.",
        "{file}: signs that no text can hold were taken out of {count} cells.",
        sheet.cleaned,
    )
    return note.format(file=sheet.file, count=sheet.cleaned)
