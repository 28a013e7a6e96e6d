"""What of a page fits on its first sheet: which rows stay, which go to page two, and how high the chart may be."""

from collections.abc import Mapping
from dataclasses import dataclass

from painlog.report.page import Part

# What of each list stays as long as anything can: enough to see what it is about.
_LEAST_ROWS = {
    Part.FUNCTION: 3,
    Part.TREATMENTS: 3,
    Part.MEDICINES: 4,
    Part.STOPPED: 2,
    Part.HEADACHE: 3,
    Part.QUESTIONS: 4,
}
# When even that is too much, these give way first.
_GIVES_WAY = (Part.TREATMENTS, Part.MEDICINES, Part.STOPPED, Part.HEADACHE, Part.FUNCTION, Part.QUESTIONS)


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
    while _height(measured, shown) > room:
        part = max(measured, key=lambda part: _spare(part, shown))
        if _spare(part, shown) <= 0:
            part = next((part for part in _GIVES_WAY if shown.get(part)), part)
        if not shown[part]:
            break
        shown[part] = _fewer(measured[part], shown[part])
    return _refilled(measured, shown, room)


def _fewer(block: Measured, shown: int) -> int:
    """The next smaller number of rows that saves anything: the pointer takes the place of one row."""
    return next((fewer for fewer in range(shown - 1, 0, -1) if block.height(fewer) < block.height(shown)), 0)


def _refilled(measured: Mapping[Part, Measured], shown: Mapping[Part, int], room: float) -> dict[Part, int]:
    """Gives back, last given way first, rows for which there is room after all."""
    full = dict(shown)
    for part in reversed(_GIVES_WAY):
        if part not in measured:
            continue
        for more in range(len(measured[part].rows), full[part], -1):
            if _height(measured, full | {part: more}) <= room:
                full[part] = more
                break
    return full


def _height(measured: Mapping[Part, Measured], shown: Mapping[Part, int]) -> float:
    return sum(block.height(shown[part]) for part, block in measured.items())


def _spare(part: Part, shown: Mapping[Part, int]) -> int:
    return shown[part] - _LEAST_ROWS.get(part, 1)
