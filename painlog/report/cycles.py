"""The rounds of a repeated treatment laid over one another from the day of each, week by week."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from painlog.analysis.readings import Numbers
from painlog.i18n import _
from painlog.report.chart_ink import Dashes, dots, line, opaque, rules, text
from painlog.report.panels import Panel, draw_scale, field_of
from painlog.report.plot import Plot, field_points
from painlog.report.style import ChartStyle

NAMED = 4  # of the rounds, the newest ones; older ones are thin lines without a name
_DASHES: tuple[Dashes, ...] = (None, (0, (5, 2)), (0, (1.5, 1.5)), (0, (6, 2, 1.5, 2)))
_STEPS = (1, 2, 4, 8, 13, 26, 52)
_ABOVE, _BELOW = 1.6, 0.6
WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Round:
    """One round: `value` of week 1, 2 …, not-a-number under four logged days; `wore_off` is a week, or None."""

    number: int
    value: Numbers
    wore_off: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rounds:
    """All rounds on one fixed scale, oldest first; `before` is the mean of the days before the first."""

    title: str
    top: float
    shown: tuple[int, int]
    rounds: Sequence[Round]
    before: float | None = None


def rounds_figure(data: Rounds, style: ChartStyle, size: tuple[float, float]) -> Plot:
    """The chart at a size in points: the newest round thick, the three before it dashed, all others thin."""
    first, last = data.shown
    plot = field_of(size, (first - 0.5, last + 0.9), style)
    t = style.text_size
    panel = Panel(plot.up[1] - 0.2 * t, _BELOW * t, plot.up[1] - _ABOVE * t)
    draw_scale(plot, panel, data.title, (0, 2, 4, WEEK) if data.top == WEEK else (0, data.top / 2, data.top), style)
    if data.before is not None:
        _draw_before(plot, panel, data, data.before, style)
    for back, one in enumerate(reversed(data.rounds)):
        _draw_round(plot, panel, one, back, data, style)
    _draw_weeks(plot, data, style)
    return plot


def _draw_before(plot: Plot, panel: Panel, data: Rounds, before: float, style: ChartStyle) -> None:
    height = float(panel.up(np.array([before]), data.top)[0])
    rules(plot, [height], style.quiet, 1.4 * style.line_width, zorder=1)
    place = (plot.across[0], height + 0.15 * style.text_size)
    text(plot, place, _("before the first"), style, style.quiet, va="bottom")


def _draw_round(plot: Plot, panel: Panel, one: Round, back: int, data: Rounds, style: ChartStyle) -> None:
    first, last = data.shown
    weeks = np.arange(1, one.value.size + 1, dtype=np.float64)
    inside = (weeks >= first) & (weeks <= last)
    week, height = weeks[inside], panel.up(one.value[inside], data.top)
    is_named = back < NAMED
    colour = style.line if back == 0 else style.bars
    width = style.line_width * (1.7 if back == 0 else 1.1 if is_named else 0.5)
    line(plot, week, height, colour, width, zorder=5 - min(back, 4), dashes=_DASHES[back] if is_named else None)
    known = ~np.isnan(height)
    if back == 0:
        dots(plot, week[known], height[known], "o", 3.2 * style.line_width, colour, colour, 0, zorder=5.5)
    if not is_named:
        return
    if known.any():
        end = int(np.flatnonzero(known)[-1])
        place = (float(week[end]) + 0.15, float(height[end]))
        text(plot, place, str(one.number), style, style.ink, va="center_baseline", bold=back == 0)
    if one.wore_off is not None and first <= one.wore_off <= last and not np.isnan(one.value[one.wore_off - 1]):
        at = panel.up(one.value[one.wore_off - 1 : one.wore_off], data.top)
        dots(plot, [one.wore_off], at, "X", 0.75 * style.text_size, colour, opaque(style), 0.8, zorder=6)


def _draw_weeks(plot: Plot, data: Rounds, style: ChartStyle) -> None:
    width, per_point = field_points(plot)
    first, last = data.shown
    most = max(2, int(width / (4.6 * style.text_size)))
    step = next((step for step in _STEPS if (last - first + 1) / step <= most), _STEPS[-1])
    for week in range(first, last + 1):
        if week % step == 0 or week == first:
            words = _("week {n}").format(n=week) if week == first else str(week)
            text(plot, (week, -0.3 * style.text_size * per_point), words, style, style.quiet, ha="center", va="top")
