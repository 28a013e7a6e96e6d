"""What of a page fits on its first sheet: which rows stay, which go to page two, and how high the chart may be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from painlog.report.parts import BANDS, Part

# What of each list stays as long as anything can: enough to see what it is about.
_LEAST_ROWS = {
    Part.PAIN: 4,
    Part.FUNCTION: 6,
    Part.TREATMENTS: 3,
    Part.MEDICINES: 4,
    Part.STOPPED: 2,
    Part.HEADACHE: 3,
    Part.QUESTIONS: 4,
}
# When even that is too much, these give way in this order, in steps: down to these rows, and at last to none.
_GIVES_WAY = {
    Part.CRPS: (1, 1),
    Part.WARNINGS: (1, 1),
    Part.STOPPED: (1, 1),
    Part.HEADACHE: (2, 1),
    Part.QUESTIONS: (2, 2),
    Part.MEDICINES: (3, 2),
    Part.TREATMENTS: (2, 1),
    Part.FUNCTION: (3, 2),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The heights of one block in points: without rows, each row, and the line that points to page two."""

    base: float
    rows: tuple[float, ...] = ()
    pointer: float = 0.0

    def height(self, shown: int) -> float:
        """The height with that many rows shown."""
        return self.base + sum(self.rows[:shown]) + (self.pointer if shown < len(self.rows) else 0.0)


def bands_of(parts: Iterable[Part]) -> list[list[list[Part]]]:
    """The bands of the page that have something to show: from top to bottom, their columns, their blocks."""
    there = frozenset(parts)
    bands = [[[part for part in column if part in there] for column in band] for band in BANDS]
    filled = [[column for column in band if column] for band in bands]
    return [band for band in filled if band]


def page_height(measured: Mapping[Part, Measured], shown: Mapping[Part, int], inner_gap: float = 0.0) -> float:
    """The height of all bands, without the gaps between them: each is as high as its higher column."""
    return sum(
        max(
            sum(measured[part].height(shown[part]) for part in column) + inner_gap * (len(column) - 1)
            for column in band
        )
        for band in bands_of(measured)
    )


def rows_that_fit(measured: Mapping[Part, Measured], room: float, inner_gap: float = 0.0) -> dict[Part, int]:
    """How many rows of each block stand on page one so that all bands together take at most `room` points.

    All of them where they fit; else the block with most rows beyond its least gives up its last, again and again;
    where the leasts are too much as well, blocks give way in a fixed order.
    """
    shown = {part: len(block.rows) for part, block in measured.items()}

    def saved(part: Part, least: int) -> dict[Part, int] | None:
        """With fewer rows of this block, as few fewer as save anything; None where none do."""
        whole = page_height(measured, shown, inner_gap)
        for fewer in range(shown[part] - 1, least - 1, -1):
            if page_height(measured, shown | {part: fewer}, inner_gap) < whole:
                return shown | {part: fewer}
        return None

    while page_height(measured, shown, inner_gap) > room:
        longest = sorted(measured, key=lambda part: -_spare(part, shown))
        tries = [(part, _LEAST_ROWS.get(part, 1)) for part in longest if _spare(part, shown) > 0]
        for step in (0, 1):
            tries += [(part, few[step]) for part, few in _GIVES_WAY.items() if shown.get(part, 0) > few[step]]
        tries += [(part, 0) for part in _GIVES_WAY if shown.get(part)]
        found = next((less for part, least in tries if (less := saved(part, least))), None)
        if found is None:
            break
        shown = found
    return _refilled(measured, shown, room, inner_gap)


def _refilled(
    measured: Mapping[Part, Measured], shown: Mapping[Part, int], room: float, inner_gap: float
) -> dict[Part, int]:
    """Gives back rows for which there is room after all: first to what each list is to keep, then beyond it."""
    full = dict(shown)
    for is_beyond in (False, True):
        for part in reversed(_GIVES_WAY):
            if part in measured:
                rows = len(measured[part].rows)
                most = rows if is_beyond else min(rows, _LEAST_ROWS.get(part, 1))
                fits = (
                    more
                    for more in range(most, full[part], -1)
                    if page_height(measured, full | {part: more}, inner_gap) <= room
                )
                full[part] = next(fits, full[part])
    return full


def _spare(part: Part, shown: Mapping[Part, int]) -> int:
    return shown[part] - _LEAST_ROWS.get(part, 1)
