"""The pain chart, one figure for screen and paper: the line with its range, treatments above, doses beneath."""

import io
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline
from matplotlib.text import Text

from painlog.domain.codes import Measure
from painlog.i18n import _
from painlog.report import fonts
from painlog.report.chart_data import ChartData, Numbers
from painlog.report.chart_marks import Pill, pills
from painlog.report.chart_series import Series, dose_heights, series
from painlog.report.printable import printable
from painlog.report.style import ChartStyle
from painlog.report.ticks import ticks

_INCH = 72.0
_TOP_OF_SCALE = 10
BOTTOM, LANE = 1.6, 2.2  # times the text size: the dates, and the lane of one medicine
_DOTS_UP_TO = 100  # points; above, the line alone is clearer
_GAP_NAMED_FROM = 0.09  # of the width
_ROW_NAME_LETTERS = 60


class _Frame:
    """The figure's measures in points: margins, the plot, and one lane for each medicine beneath."""

    def __init__(self, data: ChartData, style: ChartStyle, size: tuple[float, float]) -> None:
        self.width, self.height = size
        text = style.text_size
        self.left, self.right = 1.7 * text, 0.6 * text
        self.top, self.bottom = 1.5 * text, BOTTOM * text
        self.lane = LANE * text
        self.lanes = len(data.doses) * self.lane
        self.gap = 0.5 * text if data.doses else 0.0
        self.plot_width = self.width - self.left - self.right
        self.plot_height = self.height - self.top - self.bottom - self.lanes - self.gap

    def box(self, bottom: float, height: float) -> tuple[float, float, float, float]:
        return (
            self.left / self.width,
            bottom / self.height,
            self.plot_width / self.width,
            max(height, 1.0) / self.height,
        )


def pain_chart(data: ChartData, style: ChartStyle, size: tuple[float, float]) -> Figure:
    """The chart at `size` (width, height in points). Days without an entry stay white, never drawn through."""
    frame = _Frame(data, style, size)
    figure = Figure(figsize=(frame.width / _INCH, frame.height / _INCH), facecolor=style.paper)
    plot = figure.add_axes(frame.box(frame.bottom + frame.lanes + frame.gap, frame.plot_height))
    marks_high = _scale(plot, data, style, frame)
    line = series(data)
    _range(plot, line, style)
    _line(plot, line, style)
    _observed(plot, data, style)
    _gaps(plot, line, data, style)
    _treatments(plot, data, style, frame, marks_high)
    if data.doses:
        _lanes(figure.add_axes(frame.box(frame.bottom, frame.lanes)), data, style)
    _dates(figure, data, style, frame)
    return figure


def as_svg(figure: Figure) -> bytes:
    """The figure as SVG with its text as text; the same bytes for the same figure, no date, no program's name."""
    out = io.BytesIO()
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "painlog"}):
        FigureCanvasSVG(figure).print_figure(out, format="svg", metadata={"Date": None, "Creator": None})
    return out.getvalue()


def scale_title(measure: Measure) -> str:
    """What the line is and which way is worse, in words."""
    named = {
        Measure.AVERAGE: _("Average pain each day, 0 to 10 (higher = more pain)"),
        Measure.WORST: _("Worst pain each day, 0 to 10 (higher = more pain)"),
        Measure.NOW: _("Pain at the time, mean of the day, 0 to 10 (higher = more pain)"),
    }
    return named[measure]


def _scale(plot: Axes, data: ChartData, style: ChartStyle, frame: _Frame) -> float:
    """Draws the fixed 0-10 axis; the height on it at which treatment marks stand."""
    per_point = _TOP_OF_SCALE / max(frame.plot_height - 2.2 * style.text_size * bool(data.marks), 1.0)
    marks_high = _TOP_OF_SCALE + 1.15 * style.text_size * per_point
    top = _TOP_OF_SCALE + (2.2 * style.text_size if data.marks else 1.0) * per_point
    plot.set_xlim(data.start.toordinal() - 0.5, data.end.toordinal() + 0.5)
    plot.set_ylim(-0.15, top)
    plot.axis("off")
    left, right = plot.get_xlim()
    scores = range(0, _TOP_OF_SCALE + 1, 2)
    plot.hlines(scores, left, right, colors=style.grid, linewidths=0.6, zorder=0)
    for score in scores:
        place = (-0.4 * style.text_size / frame.plot_width, score)
        _text(plot, place, str(score), style, style.quiet, ha="right", va="center_baseline", in_margin=True)
    title = _text(plot, (0, 0), scale_title(data.measure), style, style.quiet, va="top")
    title.set_transform(plot.figure.transFigure)
    title.set_position((0.2 * style.text_size / frame.width, 1 - 0.15 * style.text_size / frame.height))
    return marks_high


def _range(plot: Axes, line: Series, style: ChartStyle) -> None:
    """The band from least to worst: a block as wide as a day for every day that has one."""
    there = ~np.isnan(line.value) & (line.high > line.low)
    _blocks(plot, line.x[there], line.low[there], line.high[there], line.step, style.band, zorder=1)


def _line(plot: Axes, line: Series, style: ChartStyle) -> None:
    width = style.line_width if len(line.x) <= 200 else 0.75 * style.line_width
    plot.plot(line.x, line.value, color=style.line, linewidth=width, solid_joinstyle="round", zorder=3)
    logged = ~np.isnan(line.value)
    few = len(line.x) <= _DOTS_UP_TO
    dots = logged & ~line.late & (line.alone | few)
    size = 2.6 * style.line_width if few else 1.6 * style.line_width
    plot.plot(line.x[dots], line.value[dots], "o", color=style.line, markersize=size, markeredgewidth=0, zorder=4)
    paper = "#ffffff" if style.paper == "none" else style.paper
    plot.plot(
        line.x[line.late],
        line.value[line.late],
        "o",
        zorder=5,
        markersize=3.2 * style.line_width,
        markerfacecolor=paper,
        markeredgecolor=style.line,
        markeredgewidth=0.8 * style.line_width,
    )


def _observed(plot: Axes, data: ChartData, style: ChartStyle) -> None:
    """What someone else saw: diamonds, never on the line (R-OBS-1)."""
    plot.plot(
        data.observed_days,
        data.observed,
        "D",
        zorder=4,
        markersize=2.8 * style.line_width,
        markerfacecolor=style.observed,
        markeredgewidth=0,
    )


def _gaps(plot: Axes, line: Series, data: ChartData, style: ChartStyle) -> None:
    """Says "no entries" in the white of a long gap."""
    logged = np.flatnonzero(~np.isnan(line.value))
    if not len(logged):
        middle = (data.start.toordinal() + data.end.toordinal()) / 2
        _text(plot, (middle, 5), _("no entries"), style, style.quiet, ha="center", va="center")
        return
    edges = np.concatenate(([-1], logged, [len(line.x)]))
    for before, after in pairwise(edges.tolist()):
        if (after - before - 1) / len(line.x) >= _GAP_NAMED_FROM:
            middle = line.x[0] + (before + after) / 2 * line.step
            _text(plot, (middle, 0.5), _("no entries"), style, style.quiet, ha="center", va="center")


def _treatments(plot: Axes, data: ChartData, style: ChartStyle, frame: _Frame, high: float) -> None:
    shown = [mark for mark in data.marks if mark.day <= data.end and (mark.until or mark.day) >= data.start]
    if not shown:
        return
    per_day = frame.plot_width / data.length
    first = data.start.toordinal() - 0.5
    starts = [max(mark.day.toordinal(), data.start.toordinal()) for mark in shown]
    plot.vlines(starts, 0, high, colors=style.quiet, linewidths=0.6, linestyles=(0, (1, 2)), zorder=2)
    for mark, start in zip(shown, starts, strict=True):
        if mark.until is not None:
            until = min(mark.until.toordinal(), data.end.toordinal())
            plot.hlines(high, start, until, colors=style.grid, linewidths=0.45 * style.text_size, zorder=2)
    places = [(mark, (start - first) * per_day) for mark, start in zip(shown, starts, strict=True)]
    for pill in pills(places, 0.9 * style.text_size):
        _pill(plot, pill, (first + pill.at / per_day, high), style)


def _pill(plot: Axes, pill: Pill, place: tuple[float, float], style: ChartStyle) -> None:
    text = _text(plot, place, pill.text, style, style.ink, ha="center", va="center_baseline", bold=True)
    shape = "circle,pad=0.22" if len(pill.text) == 1 else "round,pad=0.22,rounding_size=0.7"
    paper = "#ffffff" if style.paper == "none" else style.paper
    text.set_bbox({"boxstyle": shape, "facecolor": paper, "edgecolor": style.ink, "linewidth": 0.8})
    text.set_zorder(6)


def _lanes(lanes: Axes, data: ChartData, style: ChartStyle) -> None:
    """A row for each medicine: its name, the most units a day, and a bar for every day it was taken."""
    lanes.set_xlim(data.start.toordinal() - 0.5, data.end.toordinal() + 0.5)
    lanes.set_ylim(-len(data.doses), 0)
    lanes.axis("off")
    left, right = lanes.get_xlim()
    lanes.hlines([-1 - row for row in range(len(data.doses))], left, right, colors=style.grid, linewidths=0.6)
    for row, doses in enumerate(data.doses):
        x, high = dose_heights(doses, data)
        foot = np.full(len(x), -1.0 - row)
        step = 7 if data.weekly else 1
        _blocks(lanes, x, foot, foot + 0.46 * high / high.max(), 0.8 * step, style.bars, zorder=1)
        name = printable(doses.name)
        short = name if len(name) <= _ROW_NAME_LETTERS else name[: _ROW_NAME_LETTERS - 1] + "…"
        _text(lanes, (left, -0.04 - row), short, style, style.quiet, va="top")


def _dates(figure: Figure, data: ChartData, style: ChartStyle, frame: _Frame) -> None:
    plot = figure.axes[-1] if data.doses else figure.axes[0]
    foot = plot.get_ylim()[0]
    most = max(2, int(frame.plot_width / (4.6 * style.text_size)))
    down = 0.25 * style.text_size
    for day, label in ticks(data.start, data.end, min(12, most)):
        at = _left_edge(day)
        words = plot.annotate(
            label,
            (at, foot),
            (0, -down),
            textcoords="offset points",
            va="top",
            ha=_side(day, data, label),
            color=style.quiet,
            parse_math=False,
            annotation_clip=False,
        )
        words.set_fontproperties(_font(style.text_size, bold=False))
        figure.axes[0].axvline(at, color=style.grid, linewidth=0.5, zorder=0)


def _left_edge(day: date) -> float:
    return day.toordinal() - 0.5


def _side(day: date, data: ChartData, label: str) -> str:
    """Labels start at their day; the last one is turned in where it would leave the page."""
    room = (data.end - day).days / data.length
    return "right" if room < 0.011 * len(label) else "left"


def _blocks(plot: Axes, x: Numbers, low: Numbers, high: Numbers, width: float, colour: str, zorder: int) -> None:
    """Upright blocks as one path: no seams between neighbours, and quick."""
    if not len(x):
        return
    left, right = x - width / 2, x + width / 2
    corners = np.stack([left, low, left, high, right, high, right, low, left, low], axis=1).reshape(-1, 2)
    codes = np.tile([Outline.MOVETO, *[Outline.LINETO] * 3, Outline.CLOSEPOLY], len(x))
    # As an artist, not a patch: the limits are fixed, and working them out from a thousand blocks takes 50 ms.
    blocks = PathPatch(
        Outline(corners, codes), facecolor=colour, linewidth=0, zorder=zorder, transform=plot.transData
    )
    plot.add_artist(blocks)


def _text(
    plot: Axes,
    place: tuple[float, float],
    text: str,
    style: ChartStyle,
    colour: str,
    *,
    ha: str = "left",
    va: str = "baseline",
    bold: bool = False,
    in_margin: bool = False,
) -> Text:
    transform = plot.get_yaxis_transform() if in_margin else plot.transData
    return plot.text(
        *place,
        text,
        color=colour,
        ha=ha,
        va=va,
        transform=transform,
        parse_math=False,
        fontproperties=_font(style.text_size, bold),
    )


def _font(size: float, bold: bool) -> FontProperties:
    families = fonts.chart_families()
    if bold:  # only digits are bold, and the fallbacks have no such weight
        return FontProperties(family=families[:1], size=size, weight="semibold")
    return FontProperties(family=families, size=size)


def texts(figure: Figure) -> Iterable[str]:
    """Every word on the figure, for tests."""
    return [text.get_text() for text in figure.findobj(Text)]
