"""What of a page fits on its first sheet: which rows stay, which go to page two, and how high the chart may be."""

from collections.abc import Mapping
from dataclasses import dataclass

from painlog.report.page import Part

# What of each list stays as long as anything can: enough to see what it is about.
_LEAST_ROWS = {
    Part.FUNCTION: 2,
    Part.TREATMENTS: 4,
    Part.MEDICINES: 4,
    Part.STOPPED: 1,
    Part.HEADACHE: 3,
    Part.QUESTIONS: 2,
}
# When even that is too much, these give way first.
_GIVES_WAY = (Part.STOPPED, Part.TREATMENTS, Part.MEDICINES, Part.QUESTIONS, Part.HEADACHE, Part.FUNCTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The heights of one block in points: without rows, each row, and the line that points to page two."""

    base: float
    rows: tuple[float, ...] = ()
    pointer: float = 0.0

    def height(self, shown: int) -> float:
        """The height with that many rows shown."""
        return self.base + sum(self.rows[:shown]) + (self.pointer if shown < len(self.rows) else 0.0)


def rows_that_fit(measured: Mapping[Part, Measured], room: float) -> dict[Part, int]:
    """How many rows of each block stand on page one so that all blocks together take at most `room` points.

    All of them where they fit; else the block with most rows beyond its least gives up its last, again and again;
    where the leasts are too much as well, blocks give way in a fixed order.
    """
    shown = {part: len(block.rows) for part, block in measured.items()}
    while sum(block.height(shown[part]) for part, block in measured.items()) > room:
        longest = max(measured, key=lambda part: _spare(part, shown))
        if _spare(longest, shown) <= 0:
            longest = next((part for part in _GIVES_WAY if shown.get(part)), longest)
        if not shown[longest]:
            break
        shown[longest] -= 1
    return shown


def _spare(part: Part, shown: Mapping[Part, int]) -> int:
    return shown[part] - _LEAST_ROWS.get(part, 1)
