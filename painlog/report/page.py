"""The summary as words, before it is set: the same page becomes the PDF and the text for a screen reader."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from painlog.report.parts import Extra, Part
from painlog.report.printable import breakable, isolated, printable

__all__ = ["BigNumber", "Block", "Extra", "ExtraPage", "Page", "Part", "Words", "joined"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BigNumber:
    """A number to be seen first on a sheet: what it is, the number, and its n and dates."""

    caption: str
    number: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block: a title, rows under a head, and lines of text beneath.

    `widths` are the columns' shares of the width. A line break in a cell parts what is seen first from what stands
    under it. `under` has a line for each row that needs the whole width, empty for those that do not. Rows come
    with what matters most first: what does not fit on page one goes to page two from the end. Rows without a head
    are lines of a list.
    """

    part: Part
    title: str
    lines: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    under: tuple[str, ...] = ()
    widths: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraPage:
    """A page that was asked for: a table under a title, over as many sheets as it takes.

    `columns` is how many of it stand side by side. The last cell of a short row takes the width that is left. With
    `run_in` what follows a line break in a cell stands on the same line, and a row of one cell opens a group.
    """

    extra: Extra
    title: str
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    widths: tuple[float, ...] = ()
    lines: tuple[str, ...] = ()
    columns: int = 1
    run_in: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The whole summary: who, when, the blocks that have something to say, and the texts too long for page one.

    `foot_name` is the name as the foot of every page has room for it.
    """

    title: str
    name: str
    foot_name: str
    facts: tuple[str, ...]
    notice: str
    scope: str
    blocks: tuple[Block, ...]
    in_full: tuple[str, ...] = ()
    extra: tuple[ExtraPage, ...] = ()


_LEAST_LETTERS = 8


@dataclass(slots=True)
class Words:
    """Makes the diary's own words fit to print, and remembers those that are cut on page one.

    `share` of the letters that are asked for is what a text gets: less where the page would run over.
    """

    cut: list[str] = field(default_factory=list)
    share: float = 1.0

    def short(self, text: str, letters: int) -> str:
        """The text in characters that can be printed, at most so many; the rest is for page two."""
        return self.line((text,), "", letters)

    def line(self, parts: Sequence[str], between: str, letters: int) -> str:
        """The parts that are not empty in one line, as `short`; each keeps its own direction of writing."""
        plain = [part for part in map(printable, parts) if part]
        letters = max(_LEAST_LETTERS, round(letters * self.share))
        if len(between.join(plain)) <= letters:
            return breakable(between.join(map(isolated, plain)))
        whole = breakable(between.join(map(isolated, plain)))
        if whole not in self.cut:
            self.cut.append(whole)
        return breakable(isolated(between.join(plain)[: letters - 1].rstrip() + "…"))


def joined(parts: Sequence[str], between: str = " · ") -> str:
    """The parts that are not empty, in one line."""
    return between.join(part for part in parts if part)
