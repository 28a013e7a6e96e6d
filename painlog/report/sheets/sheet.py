"""A sheet as words, before it is set: the same sheet becomes the PDF and the text for those who listen to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from painlog.report.page import BigNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under a head; `widths` are the columns' shares of the width. With `ticks` the first cell of each row is
    `x` or empty and is drawn as a box to tick; the words beside it say the same."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    ticks: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A chart as SVG, as wide as the page, with what it shows in words; `low` is a lower one for a full page."""

    svg: str
    alt: str
    low: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a sheet: big numbers, then a picture, then a table, then lines; whatever there is of them.

    `numbered` counts the lines, `large` sets them larger.
    """

    title: str
    numbers: tuple[BigNumber, ...] = ()
    picture: Picture | None = None
    table: Table | None = None
    lines: tuple[str, ...] = ()
    numbered: bool = False
    large: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet: its title, facts under it, one sentence in large, and its sections. It begins on a new page."""

    title: str
    facts: tuple[str, ...] = ()
    sentence: str = ""
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """A document of sheets: its title, whose it is, and when it was printed. `name` is fit to print."""

    title: str
    name: str
    printed: str
    sheets: tuple[Sheet, ...]


def sheets_text(document: Sheets) -> str:
    """The document in plain text, one thing a line."""
    lines = [document.title, document.name, document.printed]
    for sheet in document.sheets:
        lines += ["", sheet.title, *sheet.facts, *([sheet.sentence] if sheet.sentence else [])]
        for section in sheet.sections:
            lines += ["", section.title, *_section_lines(section)]
    return "\n".join(lines).replace("\u200b", "") + "\n"


def _section_lines(section: Section) -> Iterator[str]:
    for big in section.numbers:
        yield f"{big.caption}: {big.number} ({big.note})" if big.note else f"{big.caption}: {big.number}"
    if section.picture is not None:
        yield section.picture.alt
    if section.table is not None:
        first = 1 if section.table.ticks else 0
        for row in section.table.rows:
            pairs = zip(section.table.head[first:], row[first:], strict=True)
            yield "; ".join(f"{name}: {cell}" if name else cell for name, cell in pairs if cell)
    for number, line in enumerate(section.lines, start=1):
        yield f"{number}. {line}" if section.numbered else line
