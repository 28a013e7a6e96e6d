"""A table as it was read, before anything in it has a meaning: header, rows of text, and what could not be read."""

from dataclasses import dataclass, field

from painlog.exchange.problem import Problem


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line where it starts, and its cells by column; empty cells are left out."""

    line: int
    cells: dict[str, str]


@dataclass(slots=True, kw_only=True)
class Sheet:
    """One file of the layout; `cleaned` counts the cells that held signs which no text may hold.

    `in_list` where the rows are those of a JSON list, and a row's line is its number there.
    """

    kind: str
    file: str
    header: tuple[str, ...] = ()
    rows: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    in_list: bool = False
    cleaned: int = 0
    spoiled: bool = False

    @property
    def readable(self) -> bool:
        """Whether the header was found good."""
        return bool(self.header) and not self.spoiled

    def refuse_all(self, line: int, reason: str, column: str = "") -> None:
        """Note why no row of the file can be taken."""
        self.spoiled = True
        self.refuse(line, reason, column)

    def refuse(self, line: int, reason: str, column: str = "") -> None:
        """Note that the row of that line cannot be taken (line 0: the whole file)."""
        problem = Problem(file=self.file, line=line, reason=reason, column=column, in_list=self.in_list)
        self.problems.append(problem)
