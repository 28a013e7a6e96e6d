"""The days before and after one treatment: the line, the means of its windows, and how long relief was there."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from painlog.analysis.readings import Days, Flags, Numbers
from painlog.i18n import _
from painlog.labels.numbers import number
from painlog.report.chart_data import DAILY_UP_TO
from painlog.report.chart_ink import blocks, dots, line, opaque, posts, rules, text
from painlog.report.chart_series import by_day, by_week
from painlog.report.panels import Panel, draw_scale, field_of
from painlog.report.plot import Plot, field_points
from painlog.report.style import ChartStyle
from painlog.report.track import Points

WEEK = 7
_LANE = 1.9  # times the text size
_HEAD = 4.6  # the title, the windows' days and the marks of what else changed
_FEW = 100
_BETWEEN = 0.004  # of the width, between neighbouring windows
_STEPS = (1, 7, 14, 28, 56, 84, 168, 365)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some days after the treatment (negative: before it), both ends inside, with their mean where there is one."""

    first: int
    last: int
    mean: float | None = None


@dataclass(frozen=True, slots=True)
class Lasted:
    """How long relief of a share was there, in days after the treatment; `still` is 'there at the last day known'."""

    name: str
    first: int | None = None
    last: int | None = None
    still: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class BeforeAfter:
    """One series around a treatment; day 0 is its own day, and in none of the stretches.

    `days` are days after it, `value` beside them, `late` written down late. `weekly` draws the sum of each week on a
    scale of 0 to 7 where a value is 28 or 0: headache days. `baseline` and `windows` have their means in the metric's
    own unit, `per_scale` turns that into the scale. `lag` is left out on purpose. `changes` are the days of anything
    else that changed, marked a, b, c.
    """

    title: str
    top: float
    shown: tuple[int, int]
    days: Days
    value: Numbers
    late: Flags
    baseline: Stretch | None = None
    windows: Sequence[Stretch] = ()
    lag: Stretch | None = None
    onset: int | None = None
    lasted: Sequence[Lasted] = ()
    changes: Sequence[int] = ()
    asked: Points = field(default_factory=Points)
    observed: Points = field(default_factory=Points)
    is_count: bool = False

    @property
    def scale_share(self) -> float:
        """What a mean in the metric's unit is multiplied by to stand on the scale."""
        return WEEK / 28 if self.is_count else 1.0

    @property
    def is_long(self) -> bool:
        """Whether it is drawn by the week."""
        return self.shown[1] - self.shown[0] + 1 > DAILY_UP_TO


def before_after_figure(data: BeforeAfter, style: ChartStyle, size: tuple[float, float]) -> Plot:
    """The chart at a size in points."""
    first, last = data.shown
    plot = field_of(size, (first - 0.5, last + 0.5), style)
    t = style.text_size
    lanes = _LANE * t * len(data.lasted)
    high = plot.up[1]
    panel = Panel(high - 0.2 * t, lanes + 0.8 * t, max(high - _HEAD * t, lanes + 2 * t))
    _draw_stretches(plot, panel, data, style)
    values = (0, 2, 4, data.top) if data.is_count else (0, data.top / 2, data.top)
    draw_scale(plot, panel, data.title, values, style)
    if data.is_count:
        _draw_weeks(plot, panel, data, style)
    else:
        _draw_line(plot, panel, data, style)
    _draw_day_0(plot, panel, style)
    _draw_changes(plot, panel, data, style)
    for place, lasted in enumerate(data.lasted):
        _draw_lasted(plot, lanes - place * _LANE * t, lasted, data, style)
    _draw_days(plot, data, style)
    return plot


def _draw_stretches(plot: Plot, panel: Panel, data: BeforeAfter, style: ChartStyle) -> None:
    """Pale ground under the baseline and the windows, a hatch over what is left out, and the means with numbers."""
    for stretch in (data.baseline, *data.windows):
        part = None if stretch is None else _seen(stretch, data.shown)
        if stretch is None or part is None:
            continue
        low, high = part
        middle, width = (low + high) / 2, high - low + 1 - _BETWEEN * (plot.across[1] - plot.across[0])
        shade = style.grid if stretch is data.baseline else style.band
        one = np.array([middle], dtype=np.float64)
        blocks(plot, one, np.array([panel.foot]), np.array([panel.head]), width, shade, zorder=0.5)
        if stretch.mean is not None:
            _draw_mean(plot, panel, data, stretch, (low, high), style)
    lag = None if data.lag is None else _seen(data.lag, data.shown)
    if lag is not None:
        places = np.arange(lag[0], lag[1] + 1, dtype=np.float64)
        posts(plot, places, panel.foot, panel.head, style.grid, 1.2, zorder=0.6)


def _draw_mean(
    plot: Plot, panel: Panel, data: BeforeAfter, stretch: Stretch, days: tuple[int, int], style: ChartStyle
) -> None:
    """A level line, and the number over the field: a step higher where another stands already."""
    mean = stretch.mean or 0.0
    height = float(panel.up(np.array([mean * data.scale_share]), data.top)[0])
    shared = sum(one.first <= days[1] and one.last >= days[0] for one in data.windows[: _place(data, stretch)])
    start, end = [days[0] - 0.5], [days[1] + 0.5]
    rules(plot, [height], style.ink, 1.6 * style.line_width, start=start, end=end, zorder=3.5)
    middle = (days[0] + days[1]) / 2
    words = number(mean)
    over = panel.head + (0.25 + 1.1 * min(shared, 1)) * style.text_size
    text(plot, (middle, over), words, style, style.ink, ha="center", bold=True)


def _place(data: BeforeAfter, stretch: Stretch) -> int:
    return data.windows.index(stretch) if stretch in data.windows else 0


def _seen(stretch: Stretch, shown: tuple[int, int]) -> tuple[int, int] | None:
    first, last = max(stretch.first, shown[0]), min(stretch.last, shown[1])
    return (first, last) if first <= last else None


def _draw_line(plot: Plot, panel: Panel, data: BeforeAfter, style: ChartStyle) -> None:
    first, last = data.shown
    inside = slice(*np.searchsorted(data.days, [first, last + 1]))
    part = _Part(data.days[inside], data.value[inside], data.late[inside])
    drawn = (
        by_week(first, last - first + 1, part.days, part.value)
        if data.is_long
        else by_day(first, last - first + 1, part)
    )
    height = panel.up(drawn.value, data.top)
    line(plot, drawn.x, height, style.line, style.line_width if len(drawn.x) <= 200 else 0.75 * style.line_width)
    few = len(drawn.x) <= _FEW
    filled = ~np.isnan(drawn.value) & ~drawn.late & (drawn.alone | few)
    dots(plot, drawn.x[filled], height[filled], "o", 2.2 * style.line_width, style.line, style.line, 0)
    late, ring = drawn.late, 0.8 * style.line_width
    dots(plot, drawn.x[late], height[late], "o", 3.0 * style.line_width, opaque(style), style.line, ring, zorder=5)
    for points, fill in ((data.observed, style.observed), (data.asked, opaque(style))):
        seen = points.within(first, last)
        at = panel.up(seen.value, data.top)
        dots(plot, seen.days, at, "D", 3.0 * style.line_width, fill, style.observed, 0.8 * style.line_width)


@dataclass(frozen=True, slots=True)
class _Part:
    days: Days
    value: Numbers
    late: Flags

    @property
    def least(self) -> Numbers:
        return np.full(self.days.size, np.nan)

    @property
    def worst(self) -> Numbers:
        return np.full(self.days.size, np.nan)


def weeks_of(data: BeforeAfter) -> tuple[Numbers, Numbers, Flags]:
    """Weeks counted from the treatment: their middles, the days of each that count, and whether all 7 were logged."""
    week = np.where(data.days > 0, (data.days - 1) // WEEK, data.days // WEEK)  # days 1-7 are a week, so are -7 to -1
    usable = data.days != 0
    weeks, place = np.unique(week[usable], return_inverse=True)
    counted = np.bincount(place, weights=data.value[usable] > 0, minlength=weeks.size)
    whole = np.bincount(place, minlength=weeks.size) == WEEK
    middle = np.where(weeks >= 0, weeks * WEEK + 4.0, weeks * WEEK + 3.0)
    return middle, counted.astype(np.float64), whole


def _draw_weeks(plot: Plot, panel: Panel, data: BeforeAfter, style: ChartStyle) -> None:
    middle, counted, whole = weeks_of(data)
    inside = (middle >= data.shown[0]) & (middle <= data.shown[1])
    for of, shade in ((whole, style.line), (~whole, style.bars)):
        there = inside & of & (counted > 0)
        foot = np.full(int(there.sum()), panel.foot)
        blocks(plot, middle[there], foot, panel.up(counted[there], data.top), 0.62 * WEEK, shade, zorder=2)
        none = inside & of & (counted == 0)
        at = np.full(int(none.sum()), panel.foot)
        dots(plot, middle[none], at, "_", 0.6 * style.text_size, shade, shade, style.line_width)


def _draw_day_0(plot: Plot, panel: Panel, style: ChartStyle) -> None:
    if plot.across[0] < 0 < plot.across[1]:
        posts(plot, [0.0], panel.foot, panel.head + 0.3 * style.text_size, style.ink, 1.2, zorder=4)


def _draw_changes(plot: Plot, panel: Panel, data: BeforeAfter, style: ChartStyle) -> None:
    """a, b, c at the days on which something else changed; and a small triangle at the onset."""
    first, last = data.shown
    high = panel.head + 1.3 * style.text_size
    for place, day in enumerate(data.changes):
        if first <= day <= last:
            posts(plot, [day], panel.foot, high, style.quiet, 0.6, zorder=2, dashes=(0, (1, 2)))
            text(plot, (day, high + 0.1 * style.text_size), letter(place), style, style.ink, ha="center")
    if data.onset is not None and first <= data.onset <= last:
        at = [panel.foot - 0.1 * style.text_size]
        dots(plot, [data.onset], at, "^", 0.7 * style.text_size, style.ink, style.ink, 0, zorder=6)


def letter(place: int) -> str:
    """The mark of the first, second … change: a, b … z, then numbers."""
    return chr(ord("a") + place) if place < 26 else str(place + 1)


def _draw_lasted(plot: Plot, high: float, lasted: Lasted, data: BeforeAfter, style: ChartStyle) -> None:
    """A lane: the name, and a bar over the days with that relief; an arrow where it was still there."""
    t, (first, last) = style.text_size, data.shown
    text(plot, (plot.across[0], high - 0.2 * t), lasted.name, style, style.quiet, va="top")
    if lasted.first is None or lasted.last is None or lasted.first > last or lasted.last < first:
        return
    at, start, end = high - 1.55 * t, max(lasted.first, first), min(lasted.last, last)
    rules(plot, [at], style.bars, 0.4 * t, start=[start - 0.5], end=[end + 0.5], zorder=3)
    if lasted.still and lasted.last <= last:
        dots(plot, [end + 0.5], [at], ">", 0.75 * t, style.bars, style.bars, 0, zorder=4)


def _draw_days(plot: Plot, data: BeforeAfter, style: ChartStyle) -> None:
    width, per_point = field_points(plot)
    first, last = data.shown
    most = max(2, int(width / (4.2 * style.text_size)))
    step = next((step for step in _STEPS if (last - first) / step < most), _STEPS[-1])
    for day in range(-(-first // step) * step, last + 1, step):
        words = _("day 0") if day == 0 else number(day)
        text(plot, (day, -0.3 * style.text_size * per_point), words, style, style.quiet, ha="center", va="top")
