"""Small charts one above another over the same days, each on its own fixed scale: function, sleep, mood, areas."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from painlog.analysis.readings import Numbers
from painlog.i18n import _
from painlog.labels.numbers import number
from painlog.report.chart_beneath import draw_dates
from painlog.report.chart_data import DAILY_UP_TO, Mark
from painlog.report.chart_ink import blocks, dots, line, opaque, rules, text
from painlog.report.chart_pills import draw_pills
from painlog.report.chart_series import Series, by_day, by_week, long_gaps
from painlog.report.plot import Plot, field_points
from painlog.report.printable import printable
from painlog.report.style import ChartStyle
from painlog.report.track import Track

PANEL_PX = 116  # of a panel at 100 % text
_DOTS_UP_TO = 100
_GAP_NAMED_FROM = 0.09  # of the width
_LEFT, _RIGHT, _BOTTOM = 2.5, 0.6, 1.6  # margins, times the text size
TITLE, _FOOT = 1.6, 0.6  # of each panel, times the text size
_MARKS = 2.2


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Panels:
    """Some tracks over the same days, both ends inside, with the treatments of those days above."""

    start: date
    end: date
    tracks: Sequence[Track]
    marks: tuple[Mark, ...] = ()

    @property
    def length(self) -> int:
        """How many days."""
        return (self.end - self.start).days + 1

    @property
    def weekly(self) -> bool:
        """Whether it is too long to be drawn by the day."""
        return self.length > DAILY_UP_TO

    def series(self, track: Track) -> Series:
        """The line of a track: days, or weeks where days would be too many."""
        first = self.start.toordinal()
        if self.weekly:
            return by_week(first, self.length, track.days, track.value)
        return by_day(first, self.length, track)


@dataclass(frozen=True, slots=True)
class Panel:
    """Where one panel stands: its title's top, its 0 and its top, in points above the lowest."""

    title: float
    foot: float
    head: float

    def up(self, value: Numbers, top: float) -> Numbers:
        """The heights of values on a scale from 0 to `top`; what lies above it stands at its edge."""
        return self.foot + np.minimum(value, top) / top * (self.head - self.foot)


def field_of(size: tuple[float, float], across: tuple[float, float], style: ChartStyle) -> Plot:
    """An empty field whose scale is points, with the margins that panels have."""
    t, (width, height) = style.text_size, size
    wide, high = max(1.0, width - (_LEFT + _RIGHT) * t), max(1.0, height - _BOTTOM * t)
    box = (_LEFT * t / width, _BOTTOM * t / height, wide / width, high / height)
    return Plot(size, box, across, (0.0, high), style.paper)


def stacked(plot: Plot, count: int, style: ChartStyle, above: float = 0.0, titles_high: float = TITLE) -> list[Panel]:
    """So many panels of one height, the first on top; `above` points are left free over them.

    `titles_high` is the room of each title, times the text size.
    """
    t = style.text_size
    each = (plot.up[1] - above) / max(1, count)
    tops = [plot.up[1] - above - place * each for place in range(count)]
    return [
        Panel(top - 0.2 * t, top - each + _FOOT * t, max(top - titles_high * t, top - each + 1.2 * t)) for top in tops
    ]


def panels_figure(data: Panels, style: ChartStyle, size: tuple[float, float]) -> Plot:
    """The panels at a size in points. Days without an entry stay white, never drawn through (R-PAIN-4)."""
    across = (data.start.toordinal() - 0.5, data.end.toordinal() + 0.5)
    plot = field_of(size, across, style)
    above = _MARKS * style.text_size if data.marks else 0.0
    for track, panel in zip(data.tracks, stacked(plot, len(data.tracks), style, above), strict=True):
        draw_scale(plot, panel, track.title, (0, track.top / 2, track.top), style)
        _draw_track(plot, panel, track, data, style)
    period = (data.start, data.end)
    draw_pills(plot, data.marks, period, style, 0, plot.up[1] - 0.5 * above)
    draw_dates(plot, period, style, 0, (0, plot.up[1] - above))
    return plot


def draw_scale(plot: Plot, panel: Panel, title: str, values: Sequence[float], style: ChartStyle) -> None:
    """The title of a panel, and level lines with numbers at some values, of which the last is the scale's top."""
    heights = panel.up(np.array(values, dtype=np.float64), values[-1])
    rules(plot, heights, style.grid, 0.6)
    width, _per_point = field_points(plot)
    place = -0.4 * style.text_size / width
    for height, value in zip(heights.tolist(), values, strict=True):
        label = number(value)
        text(plot, (place, height), label, style, style.quiet, ha="right", va="center_baseline", in_margin=True)
    text(plot, (0, panel.title), _fitting(printable(title), width, style), style, style.ink, va="top", in_margin=True)


def _fitting(title: str, width: float, style: ChartStyle) -> str:
    letters = max(16, int(width / (0.5 * style.text_size)))
    return title if len(title) <= letters else title[: letters - 1] + "…"


def _draw_track(plot: Plot, panel: Panel, track: Track, data: Panels, style: ChartStyle) -> None:
    drawn = data.series(track)
    wide = ~np.isnan(drawn.value) & (drawn.high > drawn.low)
    low, high = panel.up(drawn.low[wide], track.top), panel.up(drawn.high[wide], track.top)
    blocks(plot, drawn.x[wide], low, high, drawn.step, style.band, zorder=1)
    _draw_line(plot, panel, track.top, drawn, style)
    both = ((track.observed, style.observed), (track.asked, opaque(style)))
    for points, fill in both:
        height = panel.up(points.value, track.top)
        dots(plot, points.days, height, "D", 3.0 * style.line_width, fill, style.observed, 0.8 * style.line_width)
    answers = panel.up(track.answers.value, track.top)
    dots(plot, track.answers.days, answers, "s", 3.4 * style.line_width, style.bars, style.bars, 0)
    bare = np.full(track.unmarked.size, panel.foot)
    dots(plot, track.unmarked, bare, "|", 4.0 * style.line_width, style.line, style.line, style.line_width)
    _draw_gaps(plot, panel, track, data, style)


def _draw_line(plot: Plot, panel: Panel, top: float, drawn: Series, style: ChartStyle) -> None:
    width = style.line_width if len(drawn.x) <= 200 else 0.75 * style.line_width
    height = panel.up(drawn.value, top)
    line(plot, drawn.x, height, style.line, width)
    few = len(drawn.x) <= _DOTS_UP_TO
    filled = ~np.isnan(drawn.value) & ~drawn.late & (drawn.alone | few)
    size = 2.4 * style.line_width if few else 1.6 * style.line_width
    dots(plot, drawn.x[filled], height[filled], "o", size, style.line, style.line, 0)
    late, ring = drawn.late, 0.8 * style.line_width
    dots(plot, drawn.x[late], height[late], "o", 3.0 * style.line_width, opaque(style), style.line, ring, zorder=5)


def _draw_gaps(plot: Plot, panel: Panel, track: Track, data: Panels, style: ChartStyle) -> None:
    logged = np.unique(np.concatenate(track.written))
    middle_height = (panel.foot + panel.head) / 2
    for middle in long_gaps(logged, data.start.toordinal(), data.end.toordinal(), _GAP_NAMED_FROM):
        text(plot, (middle, middle_height), _("no entries"), style, style.quiet, ha="center", va="center")
