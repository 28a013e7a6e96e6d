"""One CSV file: bytes into a sheet of text cells, and rows of cells into bytes (RFC 4180, UTF-8)."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from painlog.domain.text import clean
from painlog.exchange.guard import guarded, unguarded
from painlog.exchange.problem import shown
from painlog.exchange.sheet import Row, Sheet
from painlog.i18n import _

_BOM = "\ufeff"
# The reader's own limit is 128 KiB a cell; what is read is bounded by the size of the file. 2**31 - 1 fits a C long
# on every system.
_LONGEST_CELL = 2**31 - 1


def read_sheet(kind: str, file: str, content: bytes) -> Sheet:
    """Read a file; what cannot be read is in the sheet's problems, never raised."""
    sheet = Sheet(kind=kind, file=file)
    text = _decoded(sheet, content)
    if text is None:
        return sheet
    if not text.strip():
        sheet.refuse_all(0, _("The file is empty: its first row must name the columns."))
        return sheet
    numbered = _rows(sheet, text)
    first = next(numbered, None)
    if first is not None and _take_header(sheet, *first):
        sheet.rows.extend(_row(sheet, line, cells) for line, cells in numbered if _fits(sheet, line, cells))
    return sheet


def sheet_bytes(header: Sequence[str], rows: Iterable[dict[str, str]], numbers: frozenset[str]) -> bytes:
    """The file: every cell quoted, texts guarded against being run as a formula, numbers as they are."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(header)
    for cells in rows:
        writer.writerow([_cell(cells.get(name, ""), number=name in numbers) for name in header])
    return out.getvalue().encode("utf-8")


def _cell(text: str, *, number: bool) -> str:
    return text if number else guarded(text)


def _decoded(sheet: Sheet, content: bytes) -> str | None:
    """The text, lone surrogates kept for `clean`; None and a problem where it is not UTF-8 or not text."""
    try:
        text = content.decode("utf-8", "surrogatepass").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        reason = _("The file is not UTF-8 text, first seen in line {line}: save it as CSV UTF-8.")
        sheet.refuse_all(0, reason.format(line=line))
        return None
    if "\0" in text.partition("\n")[0]:
        sheet.refuse_all(0, _("The file is not text: save it as CSV UTF-8."))
        return None
    return text


def _rows(sheet: Sheet, text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line where it starts, blank lines left out.

    After a quotation mark that is never closed, reading goes on in the next line, so that one slip costs one row.
    """
    csv.field_size_limit(_LONGEST_CELL)
    lines = io.StringIO(text, newline="").readlines()
    skipped, reader = 0, csv.reader(lines, strict=True)
    while True:
        start = skipped + reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            sheet.refuse(start, _("A quotation mark stands where none may be, or is never closed."))
            if skipped + reader.line_num >= len(lines):
                skipped, reader = start, csv.reader(lines[start:], strict=True)
            continue
        if cells:
            yield start, cells


def _take_header(sheet: Sheet, line: int, cells: list[str]) -> bool:
    sheet.header = tuple(clean(name).strip().lower() for name in cells)
    named = [name for name in sheet.header if name]
    doubled = sorted({name for name in named if named.count(name) > 1})
    if doubled:
        reason = _("The column {column} stands in the header twice, so no row can be read.")
        sheet.refuse_all(line, reason.format(column=shown(doubled[0])), doubled[0])
    return not doubled


def _fits(sheet: Sheet, line: int, cells: list[str]) -> bool:
    """Whether the row may be read: no more cells than columns; fewer are noted and count as empty."""
    have, want = len(cells), len(sheet.header)
    nameless = any(cell and not name for name, cell in zip(sheet.header, cells, strict=False))
    if any(cells[want:]) or nameless:
        reason = _("The row has {have} cells, but the header names {want} columns.")
        sheet.refuse(line, reason.format(have=have, want=sum(map(bool, sheet.header))))
        return False
    if have < want:
        note = _("{file}, line {line}: the row is short; its last {missing} cells count as empty.")
        sheet.notes.append(note.format(file=sheet.file, line=line, missing=want - have))
    return True


def _row(sheet: Sheet, line: int, cells: list[str]) -> Row:
    texts = {name: _text(sheet, raw) for name, raw in zip(sheet.header, cells, strict=False) if name and raw}
    return Row(line, {name: text for name, text in texts.items() if text})


def _text(sheet: Sheet, raw: str) -> str:
    text = clean(raw)
    if text is not raw and text != raw.replace("\r\n", "\n").replace("\r", "\n"):
        sheet.cleaned += 1
    return unguarded(text)
