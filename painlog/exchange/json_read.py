"""Reads painlog's own JSON file (docs/json.md) into `Records`, by the reader of the CSV layout."""

import json
from pathlib import Path
from typing import Any, NoReturn

from painlog.domain.errors import InputRefusedError
from painlog.domain.moment import Moment
from painlog.domain.text import clean
from painlog.exchange import bounds, folder, lists
from painlog.exchange.cells import Shape
from painlog.exchange.contents import from_base64
from painlog.exchange.json_write import MARK, VERSION
from painlog.exchange.layout import TABLES, shapes_of
from painlog.exchange.numbers import number_text
from painlog.exchange.pointers import Known
from painlog.exchange.problem import CellError, ReadResult, shown
from painlog.exchange.rows_read import read_rows
from painlog.exchange.sheet import Row, Sheet
from painlog.i18n import _


def read_json(path: Path, *, now: Moment, known: Known = frozenset()) -> ReadResult:
    """Read the file; bad rows are in the result's problems, `line` being their number in their list.

    `now` as for `csv_read.read_csv`. Raises InputRefusedError where the file is no such JSON.
    """
    try:
        content = folder.read_file(path)
    except OSError as error:
        raise InputRefusedError(folder.unreadable()) from error
    bounds.refuse_endless(content, bounds.MOST_IN_JSON)
    tables = _tables(content)
    notes = [
        _("The part {name} is not known and was not read.").format(name=shown(name))
        for name in tables
        if name not in TABLES and name != MARK
    ]
    sheets = [_sheet(kind, tables[kind]) for kind in TABLES if kind in tables]
    return read_rows(sheets, now=now, known=known, notes=notes, files=from_base64)


def _tables(content: bytes) -> dict[str, Any]:
    try:
        found = json.loads(content.decode("utf-8-sig"), parse_constant=_no_constant, object_pairs_hook=_each_key_once)
    except (ValueError, RecursionError) as error:
        raise InputRefusedError(
            _("The file cannot be read as JSON: it is damaged, or not made by painlog. Nothing was changed.")
        ) from error
    if not isinstance(found, dict) or MARK not in found:
        raise InputRefusedError(
            _("This JSON file is not a diary that painlog wrote. Nothing was changed. Choose another file.")
        )
    if found[MARK] != VERSION:
        raise InputRefusedError(
            _("This JSON file is from a newer painlog. Use that one to read it. Nothing was changed.")
        )
    if not isinstance(found.get("people"), list):
        raise InputRefusedError(
            _(
                "The file has no people, so it cannot be told whose rows these are. Nothing was changed. "
                "Choose another file."
            )
        )
    return found


def _sheet(kind: str, rows: object) -> Sheet:
    sheet = Sheet(kind=kind, file=kind, in_list=True)
    if not isinstance(rows, list):
        sheet.refuse_all(0, _("This is not a list of rows."))
        return sheet
    header: dict[str, None] = dict.fromkeys(TABLES[kind].required)
    for line, row in enumerate(rows, 1):
        try:
            cells = _cells(sheet, row)
        except CellError as error:
            sheet.refuse(line, error.reason, error.column)
            continue
        header.update(dict.fromkeys(clean(name) for name in row))
        sheet.rows.append(Row(line, cells))
    sheet.header = tuple(header)
    return sheet


def _cells(sheet: Sheet, row: object) -> dict[str, str]:
    if not isinstance(row, dict):
        raise CellError(_("This is not a row of named columns."))
    shapes = shapes_of(sheet.kind)
    texts = {clean(name): _cell(name, found, shapes.get(name)) for name, found in row.items()}
    cells = {name: clean(text) for name, text in texts.items()}
    sheet.cleaned += sum(cells[name] != text for name, text in texts.items() if "\r" not in text)
    return {name: text for name, text in cells.items() if text}


def _cell(name: str, found: object, shape: Shape | None) -> str:
    """The cell as it would stand in a CSV file; a column that is not known (no shape) may hold anything."""
    if shape is None:
        return _anything(name, found)
    if isinstance(found, list) and shape in (Shape.LIST, Shape.NUMBERS):
        return lists.join(_single(name, part) for part in found)
    return _single(name, found)


def _anything(name: str, found: object) -> str:
    try:
        return json.dumps(found, sort_keys=True)
    except RecursionError:
        raise CellError(_("{column}: This is nested too deep.").format(column=shown(name)), name) from None


def _single(name: str, found: object) -> str:
    if found is None:
        return ""
    if isinstance(found, str):
        return found
    if isinstance(found, bool):
        return "yes" if found else "no"
    if isinstance(found, int | float):
        return _number(name, found)
    raise CellError(_("{column}: A list or a row cannot stand here.").format(column=shown(name)), name)


def _number(name: str, found: float) -> str:
    try:
        return number_text(float(found))
    except (OverflowError, ArithmeticError, ValueError):
        raise CellError(_("{column}: The number is too large.").format(column=shown(name)), name) from None


def _no_constant(name: str) -> NoReturn:
    raise ValueError("not a number of JSON")


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found
