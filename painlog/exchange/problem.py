"""What a reader says about a file: the rows it had to refuse and why, and what the person should know."""

from collections.abc import Callable
from dataclasses import dataclass, field

from painlog.domain.records import Records
from painlog.i18n import _

_SHOWN = 40


class CellError(ValueError):
    """A cell that cannot be read; `reason` is a sentence for the person and may hold the cell: never log it."""

    def __init__(self, reason: str, column: str = "") -> None:
        """Keep the sentence; the column is filled in by whoever knows it."""
        super().__init__("a cell cannot be read")
        self.reason = reason
        self.column = column


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A refused row, or a whole refused file (`line` 0): where it stands and why, in plain words.

    `line` is the line of the file where the row starts; `in_list` where it is the number of a row in a JSON list.
    The reason may show a little of the row: it is for the screen of the person, never for a log.
    """

    file: str
    line: int
    reason: str
    column: str = ""
    in_list: bool = False

    def __str__(self) -> str:
        """The place and the reason as one line."""
        if not self.line:
            return f"{self.file}: {self.reason}"
        place = _("{file}, row {line}: {reason}") if self.in_list else _("{file}, line {line}: {reason}")
        return place.format(file=self.file, line=self.line, reason=self.reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a value was read, and which of its fields the row really gave; the others are defaults."""

    file: str
    line: int
    said: frozenset[str]
    in_list: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadResult:
    """What a folder, zip or JSON file held: the good rows, the refused ones, remarks, and rows per file.

    `contents` reads the bytes of a document again, by its id; it raises CellError where they are gone by then.
    """

    records: Records
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    rows: dict[str, int] = field(default_factory=dict)
    places: dict[tuple[str, str], Place] = field(default_factory=dict)
    contents: dict[str, Callable[[], bytes]] = field(default_factory=dict)


def shown(text: str) -> str:
    """The text in quotation marks, shortened, on one line and without signs that turn the writing, for a sentence."""
    line = " ".join("".join(sign for sign in text[: _SHOWN * 4] if sign.isprintable() or sign.isspace()).split())
    short = line if len(line) <= _SHOWN and len(text) <= _SHOWN * 4 else line[:_SHOWN] + "…"
    return f'"{short}"'
