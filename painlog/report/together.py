"""Pain on days with less and with more of something else: a dot a day, and both means. Never a cause (R-STAT-2)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from painlog.analysis.readings import Numbers
from painlog.i18n import _
from painlog.labels.numbers import number
from painlog.report.chart_ink import dots, posts, rules, text
from painlog.report.panels import Panel, draw_scale, field_of
from painlog.report.plot import Plot, field_points
from painlog.report.style import ChartStyle

_HEAD, _FOOT = 4.8, 3.2  # times the text size
_SPREAD = 0.36  # of a column, to either side
_GOLDEN = 0.6180339887  # spreads neighbours evenly and the same way every time


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Column:
    """One sort of days: `name` says which (`6 or less`) and `sign` in short; `value` is the pain of each day."""

    name: str
    sign: str
    value: Numbers
    mean: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Couple:
    """The two sorts of days of one thing, less first."""

    name: str
    less: Column
    more: Column


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Together:
    """`title` is of the scale of pain, 0 to 10."""

    title: str
    couples: Sequence[Couple]

    @property
    def columns(self) -> list[Column]:
        """All columns from left to right: two for each couple."""
        return [column for couple in self.couples for column in (couple.less, couple.more)]


def together_figure(data: Together, style: ChartStyle, size: tuple[float, float]) -> Plot:
    """The columns at a size in points."""
    columns = data.columns
    plot = field_of(size, (-0.5, len(columns) - 0.5), style)
    t = style.text_size
    panel = Panel(plot.up[1] - 0.2 * t, _FOOT * t, plot.up[1] - _HEAD * t)
    draw_scale(plot, panel, data.title, (0, 2, 4, 6, 8, 10), style)
    for place, column in enumerate(columns):
        _draw_column(plot, panel, place, column, style)
    width, _per_point = field_points(plot)
    for place, couple in enumerate(data.couples):
        letters = max(10, int(2 * width / len(columns) / (0.55 * t)))
        name = couple.name if len(couple.name) <= letters else couple.name[: letters - 1] + "…"
        text(
            plot,
            (2 * place + 0.5, panel.foot - 2.9 * t),
            name,
            style,
            style.ink,
            ha="center",
            va="bottom",
            bold=False,
        )
    posts(plot, [2 * place - 0.5 for place in range(1, len(data.couples))], 0, panel.head, style.quiet, 0.6)
    return plot


def _draw_column(plot: Plot, panel: Panel, place: int, column: Column, style: ChartStyle) -> None:
    t = style.text_size
    n = np.arange(column.value.size, dtype=np.float64)
    across = place + _SPREAD * (2 * ((n * _GOLDEN) % 1) - 1)
    small = 1.6 if n.size > 150 else 2.4
    dots(plot, across, panel.up(column.value, 10), "o", small * style.line_width, style.bars, style.bars, 0, zorder=2)
    height = panel.up(np.array([column.mean]), 10)
    rules(plot, height, style.line, 2.2 * style.line_width, start=[place - 0.42], end=[place + 0.42], zorder=4)
    text(plot, (place, panel.head + 1.8 * t), number(column.mean), style, style.ink, ha="center", bold=True)
    days = _("n {n}").format(n=n.size)
    text(plot, (place, panel.head + 0.7 * t), days, style, style.quiet, ha="center")
    text(plot, (place, panel.foot - 0.5 * t), column.sign, style, style.quiet, ha="center", va="top")
