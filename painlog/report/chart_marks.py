"""The numbered treatment marks of a chart: neighbours that would touch share one pill, `3–5`."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from painlog.report.chart_data import Mark


@dataclass(frozen=True, slots=True)
class Pill:
    """One or several marks in a row: first and last number, and where it stands (points from the left).

    `letter` stands before each number.
    """

    first: int
    last: int
    at: float
    letter: str = ""

    @property
    def text(self) -> str:
        """`3`, `3–5`, or `3, 4` for two; `M3–M5`."""
        first, last = f"{self.letter}{self.first}", f"{self.letter}{self.last}"
        if self.first == self.last:
            return first
        return f"{first}{', ' if self.last == self.first + 1 else '–'}{last}"

    def half(self, text_size: float) -> float:
        """Half its width in points, with a hair of room."""
        return (0.56 + 0.29 * len(self.text)) * text_size


def pills(places: Iterable[tuple[Mark, float]], text_size: float, width: float, letter: str = "") -> list[Pill]:
    """The pills of marks at those places (points from the left), none touching the next or leaving the width."""
    in_order = sorted(places, key=lambda pair: pair[0].number)
    found = [Pill(mark.number, mark.number, at, letter) for mark, at in in_order]
    index = 0
    while index + 1 < len(found):
        left, right = found[index], found[index + 1]
        if right.at - left.at >= left.half(text_size) + right.half(text_size):
            index += 1
            continue
        found[index : index + 2] = [replace(left, last=right.last, at=(left.at + right.at) / 2)]
        index = max(0, index - 1)
    return [replace(pill, at=_inside(pill, text_size, width)) for pill in found]


def _inside(pill: Pill, text_size: float, width: float) -> float:
    half = pill.half(text_size)
    return min(max(pill.at, half), max(half, width - half))
