"""Draws a small chart as SVG by hand: matplotlib would take a fifth of a second for each, and a packet has many.

Colours are those of the charts on paper (report.style): a dark line, pale bands, three greys apart when printed grey.
"""

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from painlog.report.fonts import FAMILIES
from painlog.report.printable import printable
from painlog.report.style import PAPER

WIDTH = 505.0  # points: the width between the margins of A4; the page scales it to the paper
TEXT = 10.0
INK, QUIET, GRID, LINE, BAND = PAPER.ink, PAPER.quiet, PAPER.grid, PAPER.line, PAPER.band
_FAMILY = ", ".join(f"'{name}'" for name in FAMILIES)

Point = tuple[float, float]


class Pen:
    """A sheet of SVG in points, the origin at the top left."""

    def __init__(self, height: float) -> None:
        """As wide as the page."""
        self.height = height
        self._parts: list[str] = []

    def line(self, start: Point, end: Point, colour: str = GRID, width: float = 0.6, dash: str = "") -> None:
        """A straight line."""
        (x1, y1), (x2, y2) = start, end
        dashed = f' stroke-dasharray="{dash}"' if dash else ""
        self._parts.append(
            f'<line x1="{x1:.2f}" y1="{y1:.2f}" x2="{x2:.2f}" y2="{y2:.2f}" stroke="{colour}" '
            f'stroke-width="{width}"{dashed}/>'
        )

    def path(self, points: Sequence[Point], colour: str = LINE, width: float = 1.3, dash: str = "") -> None:
        """A line through points, in one stroke."""
        if len(points) < 2:
            return
        dashed = f' stroke-dasharray="{dash}"' if dash else ""
        through = " ".join(f"{x:.2f},{y:.2f}" for x, y in points)
        self._parts.append(
            f'<polyline points="{through}" fill="none" stroke="{colour}" stroke-width="{width}" '
            f'stroke-linejoin="round"{dashed}/>'
        )

    def box(self, left: float, top: float, width: float, height: float, colour: str) -> None:
        """A filled block."""
        if width > 0 and height > 0:
            self._parts.append(
                f'<rect x="{left:.2f}" y="{top:.2f}" width="{width:.2f}" height="{height:.2f}" fill="{colour}"/>'
            )

    def dots(self, points: Iterable[Point], colour: str = LINE, radius: float = 1.7, hollow: bool = False) -> None:
        """A dot at each point."""
        fill = "#ffffff" if hollow else colour
        for x, y in points:
            self._parts.append(
                f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{radius}" fill="{fill}" stroke="{colour}" stroke-width="0.9"/>'
            )

    def text(self, place: Point, words: str, colour: str = QUIET, anchor: str = "start", bold: bool = False) -> None:
        """Words with their baseline at a place; `anchor` is start, middle or end."""
        weight = ' font-weight="600"' if bold else ""
        x, y = place
        self._parts.append(
            f'<text x="{x:.2f}" y="{y:.2f}" font-family={quoteattr(_FAMILY)} font-size="{TEXT}" fill="{colour}" '
            f'text-anchor="{anchor}"{weight}>{escape(printable(words))}</text>'
        )

    def svg(self) -> str:
        """All that was drawn."""
        head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{self.height}" '
        return head + f'viewBox="0 0 {WIDTH} {self.height}">' + "".join(self._parts) + "</svg>"


def text_width(words: str) -> float:
    """About how wide words are, for keeping them apart; Fira Sans is near half its size a letter."""
    return 0.52 * TEXT * len(words)
