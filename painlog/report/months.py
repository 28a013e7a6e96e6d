"""Bars by the calendar month: days with headache, days and doses of medicine."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from painlog.analysis.months import first_day
from painlog.analysis.readings import Flags, Numbers
from painlog.i18n import _
from painlog.labels.dates import month_name, month_text
from painlog.labels.numbers import number
from painlog.report.chart_ink import blocks, dots, opaque, posts, rules, text
from painlog.report.panels import Panel, draw_scale, field_of, stacked
from painlog.report.plot import Plot, field_points
from painlog.report.style import ChartStyle

_INNER_WIDTHS = (0.46, 0.2)  # of a month
_OUTER_WIDTH = 0.8
MONTH_DAYS = 31.0
_DAYS = (0, 10, 20, MONTH_DAYS)
_TITLE = 2.9  # with room for the numbers over the bars, times the text size
_ROOM_FOR_NUMBER = 2.0  # times the text size
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MonthTrack:
    """A number for each month from `first` on, not-a-number where nothing is known of it.

    `inner` are parts of it, drawn as narrower bars inside. `at_least` says that there may be more (R-HA-3, R-MED-1).
    `beside` is a second number that stands behind the first over its bar, such as doses beside days.
    """

    name: str
    title: str
    top: float
    first: int
    value: Numbers
    at_least: Flags
    inner: tuple[Numbers, ...] = ()
    beside: Numbers = field(default_factory=lambda: np.empty(0, dtype=np.float64))

    @property
    def last(self) -> int:
        """The last month."""
        return self.first + self.value.size - 1

    def within(self, first: int, last: int) -> "MonthTrack":
        """The months from one to another, both inside; months that it does not know are not known."""
        return replace(
            self,
            first=first,
            value=self._part(self.value, first, last),
            at_least=self._part(self.at_least.astype(np.float64), first, last) > 0,
            inner=tuple(self._part(one, first, last) for one in self.inner),
            beside=self._part(self.beside, first, last) if self.beside.size else self.beside,
        )

    def _part(self, values: Numbers, first: int, last: int) -> Numbers:
        found = np.full(last - first + 1, np.nan)
        start, end = max(first, self.first), min(last, self.last)
        if start <= end:
            found[start - first : end - first + 1] = values[start - self.first : end - self.first + 1]
        return found


def months_figure(
    tracks: Sequence[MonthTrack], first: int, last: int, style: ChartStyle, size: tuple[float, float]
) -> Plot:
    """A panel for each track, the months from `first` to `last` side by side."""
    plot = field_of(size, (first - 0.5, last + 0.5), style)
    for track, panel in zip(tracks, stacked(plot, len(tracks), style, titles_high=_TITLE), strict=True):
        draw_scale(
            plot, panel, track.title, _DAYS if track.top == MONTH_DAYS else (0, track.top / 2, track.top), style
        )
        _draw_bars(plot, panel, track, style)
    _draw_months(plot, first, last, style)
    return plot


def _draw_bars(plot: Plot, panel: Panel, track: MonthTrack, style: ChartStyle) -> None:
    months = np.arange(track.value.size, dtype=np.float64) + track.first
    shades = (style.bars, style.line)
    layers = zip((track.value, *track.inner), (_OUTER_WIDTH, *_INNER_WIDTHS), (style.band, *shades), strict=False)
    for layer, (value, width, shade) in enumerate(layers, start=1):
        there = value > 0
        foot, high = np.full(int(there.sum()), panel.foot), panel.up(value[there], track.top)
        if layer > 1:  # an edge of paper, so that the bars are told apart in grey
            blocks(plot, months[there], foot, high + 1.0, width + 0.06, opaque(style), zorder=layer - 0.5)
        blocks(plot, months[there], foot, high, width, shade, zorder=layer)
    none = (track.value == 0) & ~track.at_least  # said to be none, which is not the same as nothing said
    height = np.full(int(none.sum()), panel.foot)
    dots(plot, months[none], height, "_", 0.5 * style.text_size, style.bars, style.bars, style.line_width)
    _draw_numbers(plot, panel, track, style)
    if np.isnan(track.value).all():
        middle = (plot.across[0] + plot.across[1]) / 2, (panel.foot + panel.head) / 2
        text(plot, middle, _("no entries"), style, style.quiet, ha="center", va="center")


def _draw_numbers(plot: Plot, panel: Panel, track: MonthTrack, style: ChartStyle) -> None:
    width, _per_point = field_points(plot)
    room = width / (plot.across[1] - plot.across[0])
    known = np.flatnonzero(told(track))
    heights = panel.up(track.value[known], track.top)
    if room < _ROOM_FOR_NUMBER * style.text_size:
        more = track.at_least[known]
        place = (known + track.first)[more].astype(np.float64)
        dots(plot, place, heights[more] + 0.35 * style.text_size, "^", 0.4 * style.text_size, style.ink, style.ink, 0)
        return
    for at, height in zip(known.tolist(), heights.tolist(), strict=True):
        words = month_number(track, at, room > 2 * _ROOM_FOR_NUMBER * style.text_size)
        text(
            plot,
            (at + track.first, height + 0.15 * style.text_size),
            words,
            style,
            style.ink,
            ha="center",
            va="bottom",
        )


def told(track: MonthTrack) -> Flags:
    """The months of which a number can be said: not those with nothing counted where not all is known."""
    said: Flags = ~np.isnan(track.value) & ~((track.value == 0) & track.at_least)
    return said


def month_number(track: MonthTrack, at: int, with_beside: bool) -> str:
    """`12`, `≥12` where there may be more, `12 / 30` with the second number beside it."""
    words = number(float(track.value[at]), 0)
    words = _("≥{n}").format(n=words) if track.at_least[at] else words
    if with_beside and track.beside.size and not np.isnan(track.beside[at]):
        return _("{days} / {doses}").format(days=words, doses=number(float(track.beside[at]), 0))
    return words


def _draw_months(plot: Plot, first: int, last: int, style: ChartStyle) -> None:
    """The months' names beneath, as many as there is room for; the first one and every January with the year."""
    width, per_point = field_points(plot)
    most = max(1, int(width / (4.6 * style.text_size)))
    step = next((step for step in _STEPS if (last - first + 1) / step <= most), _STEPS[-1])
    marked = [month for month in range(first, last + 1) if month % step == 0 or (step == 1)]
    for place, month in enumerate(marked or [first]):
        label = _month_label(month, place == 0, step)
        text(plot, (month, -0.3 * style.text_size * per_point), label, style, style.quiet, ha="center", va="top")
    posts(plot, [month - 0.5 for month in marked if month > first], 0, plot.up[1], style.grid, 0.4)
    rules(plot, [0.0], style.grid, 0.4)


def _month_label(month: int, is_first: bool, step: int) -> str:
    day = first_day(month)
    if step >= 12:
        return str(day.year)
    return month_text(day) if is_first or day.month == 1 else month_name(day.month)
