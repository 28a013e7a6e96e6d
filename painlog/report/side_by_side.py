"""Two stretches of days side by side: pain by the day in one field, other means beneath as pairs of dots."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from painlog.analysis.readings import Days, Flags, Numbers
from painlog.i18n import _
from painlog.labels.numbers import number
from painlog.report.chart_ink import blocks, dots, line, opaque, rules, text
from painlog.report.panels import Panel, draw_scale, field_of
from painlog.report.plot import Plot, field_points
from painlog.report.style import ChartStyle

ROW_PX = 46
_ROW = 3.0  # times the text size
_HEAD = 4.4
_DOTS_UP_TO = 70


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Half:
    """One of the two: dates in words, length, the pain of the logged days (0 is the first) and their mean."""

    dates: str
    length: int
    days: Days
    value: Numbers
    late: Flags
    mean: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two means of one thing on its own scale from 0 to `top`; `title` says which way is worse."""

    title: str
    top: float
    first: float | None
    second: float | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SideBySide:
    """`title` is of the field of pain; `pairs` stand beneath."""

    title: str
    first: Half
    second: Half
    pairs: Sequence[Pair]

    @property
    def gap(self) -> int:
        """The places between the two."""
        return max(2, (self.first.length + self.second.length) // 25)

    @property
    def second_at(self) -> int:
        """The place of the second stretch's first day; the first one's is 0."""
        return self.first.length + self.gap

    @property
    def last(self) -> int:
        """The place of the second stretch's last day."""
        return self.second_at + self.second.length - 1


def side_by_side_figure(data: SideBySide, style: ChartStyle, size: tuple[float, float]) -> Plot:
    """The chart at a size in points."""
    plot = field_of(size, (-0.5, data.last + 0.5), style)
    t = style.text_size
    beneath = _ROW * t * len(data.pairs)
    panel = Panel(plot.up[1] - 0.2 * t, beneath + 0.6 * t, max(plot.up[1] - _HEAD * t, beneath + 2 * t))
    draw_scale(plot, panel, data.title, (0, 5, 10), style)
    for name, half, at in ((_("First"), data.first, 0), (_("Second"), data.second, data.second_at)):
        _draw_half(plot, panel, f"{name}: {half.dates}", half, at, style)
    for place, pair in enumerate(data.pairs):
        _draw_pair(plot, beneath - place * _ROW * t, pair, style)
    return plot


def _draw_half(plot: Plot, panel: Panel, name: str, half: Half, at: int, style: ChartStyle) -> None:
    middle = np.array([at + (half.length - 1) / 2])
    blocks(plot, middle, np.array([panel.foot]), np.array([panel.head]), half.length, style.band, zorder=0.5)
    value = np.full(half.length, np.nan)
    value[half.days] = half.value
    places, height = np.arange(half.length, dtype=np.float64) + at, panel.up(value, 10)
    line(plot, places, height, style.line, style.line_width if half.length <= 200 else 0.6 * style.line_width)
    few = half.length <= _DOTS_UP_TO
    alone = np.isnan(np.concatenate(([np.nan], value[:-1]))) & np.isnan(np.concatenate((value[1:], [np.nan])))
    late = np.zeros(half.length, dtype=np.bool_)
    late[half.days] = half.late
    shown = ~np.isnan(value) & ~late & (alone | few)
    dots(plot, places[shown], height[shown], "o", 2.2 * style.line_width, style.line, style.line, 0)
    ring = 0.8 * style.line_width
    dots(plot, places[late], height[late], "o", 3.0 * style.line_width, opaque(style), style.line, ring, zorder=5)
    text(plot, (at, panel.head + 1.4 * style.text_size), name, style, style.ink)
    if not half.days.size:
        text(
            plot, (float(middle[0]), (panel.foot + panel.head) / 2), _("no entries"), style, style.quiet, ha="center"
        )
    if half.mean is None:
        return
    mean = float(panel.up(np.array([half.mean]), 10)[0])
    rules(plot, [mean], style.ink, 1.6 * style.line_width, start=[at - 0.5], end=[at + half.length - 0.5], zorder=3.5)
    words = _("mean {n}").format(n=number(half.mean))
    text(plot, (at, panel.head + 0.3 * style.text_size), words, style, style.ink)


def _draw_pair(plot: Plot, high: float, pair: Pair, style: ChartStyle) -> None:
    """A level line from 0 to the top with the two means: hollow the first, filled the second."""
    t, (left, right) = style.text_size, plot.across
    text(plot, (left, high - 0.3 * t), pair.title, style, style.quiet, va="top")
    width, _per_point = field_points(plot)
    per_place = (right - left) / width
    start, end = left + 3.4 * t * per_place, right - 3.4 * t * per_place
    at = high - 2.1 * t
    rules(plot, [at], style.grid, 0.8, start=[start], end=[end], zorder=1)
    for words, place, side in (("0", start, "right"), (number(pair.top), end, "left")):
        shift = -0.8 * t * per_place if side == "right" else 0.8 * t * per_place
        text(plot, (place + shift, at), words, style, style.quiet, ha=side, va="center_baseline")
    for value, fill, side in ((pair.first, opaque(style), "first"), (pair.second, style.line, "second")):
        if value is not None:
            x = start + min(value, pair.top) / pair.top * (end - start)
            dots(
                plot,
                [x],
                [at],
                "o",
                0.85 * t,
                fill,
                style.line,
                1.2 * style.line_width,
                zorder=4 + (side == "second"),
            )
