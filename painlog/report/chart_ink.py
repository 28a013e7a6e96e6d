"""The strokes that charts are drawn with: words in the shipped fonts, lines, dots and blocks."""

from collections.abc import Sequence
from functools import cache

import numpy as np
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline
from matplotlib.text import Text

from painlog.report import fonts
from painlog.report.chart_data import Days, Numbers
from painlog.report.plot import Plot
from painlog.report.style import ChartStyle

Places = Numbers | Days | Sequence[float]
Dashes = tuple[float, Sequence[float]] | None  # as matplotlib has them; None is a whole line


def line(
    plot: Plot, x: Places, y: Places, colour: str, width: float, *, zorder: float = 3, dashes: Dashes = None
) -> None:
    """A line through the places; not-a-number breaks it."""
    stroke = Line2D(
        x, y, color=colour, linewidth=width, linestyle=dashes or "-", solid_joinstyle="round", zorder=zorder
    )
    stroke.set_transform(plot.data)
    plot.add_artist(stroke)


def dots(
    plot: Plot,
    x: Places,
    y: Places,
    shape: str,
    size: float,
    fill: str,
    edge: str,
    edge_width: float,
    zorder: float = 4,
) -> None:
    """Marks of one shape (matplotlib's letters), `size` points wide."""
    marks = Line2D(x, y, linestyle="none", marker=shape, markersize=size, zorder=zorder)
    marks.set_markerfacecolor(fill)
    marks.set_markeredgecolor(edge)
    marks.set_markeredgewidth(edge_width)
    marks.set_transform(plot.data)
    plot.add_artist(marks)


def rules(
    plot: Plot,
    heights: Places,
    colour: str,
    width: float,
    *,
    start: Places | None = None,
    end: Places | None = None,
    zorder: float = 0,
) -> None:
    """Level lines from `start` to `end`, or right across the field."""
    n = len(heights)
    left = np.full(n, plot.across[0]) if start is None else np.asarray(start, dtype=np.float64)
    right = np.full(n, plot.across[1]) if end is None else np.asarray(end, dtype=np.float64)
    line(plot, _broken(left, right), _broken(heights, heights), colour, width, zorder=zorder)


def posts(
    plot: Plot,
    places: Places,
    low: float,
    high: float,
    colour: str,
    width: float,
    *,
    zorder: float = 0,
    dashes: Dashes = None,
) -> None:
    """Upright lines at the places."""
    n = len(places)
    line(
        plot,
        _broken(places, places),
        _broken(np.full(n, low), np.full(n, high)),
        colour,
        width,
        zorder=zorder,
        dashes=dashes,
    )


def _broken(first: Places, second: Places) -> Numbers:
    """Pairs with a break after each."""
    return np.stack([first, second, np.full(len(first), np.nan)], axis=1).ravel()


def blocks(plot: Plot, x: Numbers, low: Numbers, high: Numbers, width: float, colour: str, zorder: float) -> None:
    """Upright blocks as one path: no seams between neighbours, and quick."""
    if not len(x):
        return
    left, right = x - width / 2, x + width / 2
    corners = np.stack([left, low, left, high, right, high, right, low, left, low], axis=1).reshape(-1, 2)
    codes = np.tile([Outline.MOVETO, *[Outline.LINETO] * 3, Outline.CLOSEPOLY], len(x))
    patch = PathPatch(Outline(corners, codes), facecolor=colour, linewidth=0, zorder=zorder, transform=plot.data)
    plot.add_artist(patch)


def text(
    plot: Plot,
    place: tuple[float, float],
    words: str,
    style: ChartStyle,
    colour: str,
    *,
    ha: str = "left",
    va: str = "baseline",
    bold: bool = False,
    in_margin: bool = False,
) -> Text:
    """Words at a place of the plot; in the margin x is a share of the plot's width. Never read as mathematics."""
    transform = plot.margin if in_margin else plot.data
    return plot.text(
        *place,
        words,
        color=colour,
        ha=ha,
        va=va,
        transform=transform,
        parse_math=False,
        fontproperties=font(words, style.text_size, bold),
    )


def opaque(style: ChartStyle) -> str:
    """The colour of the paper, for what must hide a line behind it."""
    return "#ffffff" if style.paper == "none" else style.paper


def font(words: str, size: float, bold: bool = False) -> FontProperties:
    """The font for these words: Fira Sans alone where it has them all, for every family more costs a search."""
    return _font(size, bold, all(ord(char) in fonts.covered()[0] for char in words))


@cache
def _font(size: float, bold: bool, plain: bool) -> FontProperties:
    families = fonts.chart_families()
    # Only digits are bold, and the fallbacks have no such weight.
    weight = "semibold" if bold else "regular"
    return FontProperties(family=families[:1] if plain or bold else families, size=size, weight=weight)
