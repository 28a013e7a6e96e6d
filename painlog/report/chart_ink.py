"""The strokes that charts are drawn with: words in the shipped fonts, and blocks."""

from functools import cache

import numpy as np
from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline
from matplotlib.text import Text

from painlog.report import fonts
from painlog.report.chart_data import Numbers
from painlog.report.style import ChartStyle


def blocks(plot: Axes, x: Numbers, low: Numbers, high: Numbers, width: float, colour: str, zorder: int) -> None:
    """Upright blocks as one path: no seams between neighbours, and quick."""
    if not len(x):
        return
    left, right = x - width / 2, x + width / 2
    corners = np.stack([left, low, left, high, right, high, right, low, left, low], axis=1).reshape(-1, 2)
    codes = np.tile([Outline.MOVETO, *[Outline.LINETO] * 3, Outline.CLOSEPOLY], len(x))
    # As an artist, not a patch: the limits are fixed, and working them out from a thousand blocks takes 50 ms.
    patch = PathPatch(Outline(corners, codes), facecolor=colour, linewidth=0, zorder=zorder, transform=plot.transData)
    plot.add_artist(patch)


def text(
    plot: Axes,
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
    transform = plot.get_yaxis_transform() if in_margin else plot.transData
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
