"""Writes `Records` as one JSON file (docs/json.md): the rows of the CSV layout, with numbers as numbers."""

import base64
import json
from pathlib import Path

from painlog.config import privatefile
from painlog.domain.document import Document
from painlog.domain.records import Records
from painlog.exchange import lists
from painlog.exchange.cells import Shape
from painlog.exchange.contents import Contents, no_contents
from painlog.exchange.layout import TABLES, shapes_of
from painlog.exchange.not_written import in_plain_words
from painlog.exchange.rows_write import rows_of

MARK = "painlog"
VERSION = 1


def write_json(records: Records, path: Path, contents: Contents = no_contents) -> None:
    """Write the file, 0600, whole or not at all. Raises NotWrittenError."""
    content = json_text(records, contents).encode("utf-8")
    with in_plain_words():
        privatefile.write(path, content)


def json_text(records: Records, contents: Contents = no_contents) -> str:
    """The whole file as text; every column stands in every row, null where it is empty."""

    def content_of(document: Document) -> str:
        return base64.b64encode(contents(document.id) or b"").decode("ascii")

    rows = rows_of(records, content_of)
    tables = {kind: [_row(shapes_of(kind), cells) for cells in rows[kind]] for kind in TABLES}
    return json.dumps({MARK: VERSION, **tables}, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def _row(shapes: dict[str, Shape], cells: dict[str, str]) -> dict[str, object]:
    return {name: _typed(cells.get(name, ""), shape) for name, shape in shapes.items()}


def _typed(text: str, shape: Shape) -> object:
    if shape is Shape.LIST:
        return lists.split(text)
    if shape is Shape.NUMBERS:
        return [_number(part) if part.strip("?") else None for part in lists.split(text)]
    if not text:
        return None
    if shape is Shape.YES_NO:
        return text == "yes"
    return _number(text) if shape is Shape.NUMBER else text


def _number(text: str) -> float | int:
    return float(text) if "." in text else int(text)
