"""One row of text cells into one value, by the layout."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from painlog.domain.check import IllegalValueError
from painlog.domain.codes import Source
from painlog.domain.moment import Moment
from painlog.domain.records import KINDS, Value
from painlog.exchange.areas import with_words
from painlog.exchange.cells import AREA_WORDS, read_moment
from painlog.exchange.layout import Column, Table
from painlog.exchange.problem import CellError, shown
from painlog.i18n import _

_ZONE = re.compile(r"[A-Za-z0-9_+\-]+(/[A-Za-z0-9_+\-]+)*", re.ASCII)
Cells = Mapping[str, str]


def fields_of(table: Table, cells: Cells) -> dict[str, Any]:
    """The fields that the row gives. Raises CellError, naming the column, for the first cell that cannot be read."""
    fields: dict[str, Any] = {}
    for column in table.columns:
        try:
            if column.field and _is_given(column, cells):
                found = _read(column, cells)
                if column.cell is AREA_WORDS:
                    found = with_words(fields.get("areas", ()), found)
                fields[column.field] = found
        except CellError as error:
            name = error.column or column.name
            raise CellError(f"{name}: {error.reason}", name) from None
    return fields


def value_of(table: Table, fields: dict[str, Any], now: Moment) -> Value:
    """The value; what the row left out gets its default. Raises CellError for what cannot be together.

    Where the row does not say when it was written down, that is taken to be when it happened, and for people and
    for medicines without a start, now.
    """
    fields = {"recorded_at": _happened(table, fields, now), **fields}
    if table.kind in ("entries", "doses"):
        fields.setdefault("source", Source.IMPORTED)
    try:
        value: Value = KINDS[table.kind](**fields)
    except IllegalValueError as error:
        raise CellError(f"{error.field}: {_reason(error)}", error.field) from None
    return value


def _is_given(column: Column, cells: Cells) -> bool:
    text = cells.get(column.name, "")
    given = bool(text if column.cell.own_words and not column.required else text.strip())
    if column.required and not given:
        raise CellError(_("It must not be empty."))
    return given


def _read(column: Column, cells: Cells) -> Any:
    text = cells[column.name]
    if not column.zone:
        return column.cell.read(text)
    zone = cells.get(column.zone, "").strip()
    if zone and not _ZONE.fullmatch(zone):
        sentence = _("{value} is not the name of a time zone, as in Europe/Berlin.")
        raise CellError(sentence.format(value=shown(zone)), column.zone)
    return read_moment(text, zone)


def _happened(table: Table, fields: dict[str, Any], now: Moment) -> Moment:
    happened = fields.get(table.recorded_from)
    if isinstance(happened, Moment):
        return happened
    return Moment(day=happened) if isinstance(happened, date) else now


def _reason(error: IllegalValueError) -> str:
    """The domain's reason in the person's language."""
    sentences = {
        "must not be before the start": _("It must not be before the start."),
        "must not be empty": _("It must not be empty."),
        "each area may be named once": _("Each area may be named once."),
        "each goal may be named once": _("Each goal may be named once."),
        "an entry in words has no pain number": _("An entry on the scale of words has no pain number."),
        "an entry in numbers has no pain word": _("An entry in numbers has no pain word: its scale must be words."),
        "must be above the lowest": _("It must be more than the lowest number."),
        "must be 64 digits 0-9 or a-f": _("It must be 64 of the signs 0-9 and a-f."),
        "must be # and six digits 0-9 or a-f": _("It must be # and six of the signs 0-9 and a-f, as in #2a6b62."),
    }
    numbers = re.fullmatch(r"must be (\d+) numbers", error.reason)
    if numbers:
        return _("This questionnaire has {count} answers.").format(count=numbers[1])
    between = re.fullmatch(r"must be between (\S+) and (\S+)", error.reason)
    if between:
        return _("It must be between {low} and {high}.").format(low=between[1], high=between[2])
    return sentences.get(error.reason, _("This value cannot be."))
