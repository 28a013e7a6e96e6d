"""The summary as words, before it is set: the same page becomes the PDF and the text for a screen reader."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from painlog.report.printable import breakable, isolated, printable


class Part(StrEnum):
    """The blocks of the page, in the order of clinical rules 6.1."""

    QUESTION = "question"
    LOGGING = "logging"
    PAIN = "pain"
    CHART = "chart"
    FUNCTION = "function"
    TREATMENTS = "treatments"
    MEDICINES = "medicines"
    STOPPED = "stopped"
    HEADACHE = "headache"
    EFFECTS = "effects"
    BACKGROUND = "background"
    CRPS = "crps"
    WARNINGS = "warnings"
    QUESTIONS = "questions"


@dataclass(frozen=True, slots=True, kw_only=True)
class BigNumber:
    """A number to be seen first: what it is, the number, and its n and dates."""

    caption: str
    number: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block: a title, lines of text, and either big numbers or rows under a head.

    `widths` are the columns' shares of the width. Rows come with what matters most first: what does not fit on
    page one goes to page two from the end.
    """

    part: Part
    title: str
    lines: tuple[str, ...] = ()
    numbers: tuple[BigNumber, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    widths: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The whole summary: who, when, the blocks that have something to say, and the texts too long for page one."""

    title: str
    name: str
    facts: tuple[str, ...]
    notice: str
    scope: str
    blocks: tuple[Block, ...]
    in_full: tuple[str, ...] = ()


@dataclass(slots=True)
class Words:
    """Makes the diary's own words fit to print, and remembers those that are cut on page one."""

    cut: list[str] = field(default_factory=list)

    def short(self, text: str, letters: int) -> str:
        """The text in characters that can be printed, at most so many; the rest is for page two."""
        return self.line((text,), "", letters)

    def line(self, parts: Sequence[str], between: str, letters: int) -> str:
        """The parts that are not empty in one line, as `short`; each keeps its own direction of writing."""
        plain = [part for part in map(printable, parts) if part]
        if len(between.join(plain)) <= letters:
            return breakable(between.join(map(isolated, plain)))
        whole = breakable(between.join(map(isolated, plain)))
        if whole not in self.cut:
            self.cut.append(whole)
        return breakable(isolated(between.join(plain)[: letters - 1].rstrip() + "…"))


def joined(parts: Sequence[str], between: str = " · ") -> str:
    """The parts that are not empty, in one line."""
    return between.join(part for part in parts if part)
