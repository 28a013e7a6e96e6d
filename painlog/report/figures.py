"""The pain chart, one figure for screen and paper: the line with its range, treatments above, doses beneath."""

import io
from collections.abc import Iterable

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.text import Text

from painlog.domain.codes import Measure
from painlog.i18n import _
from painlog.report.chart_beneath import draw_dates, draw_lanes
from painlog.report.chart_changes import draw_changes
from painlog.report.chart_data import ChartData
from painlog.report.chart_frame import TOP_OF_SCALE, Frame
from painlog.report.chart_ink import blocks, opaque, text
from painlog.report.chart_marks import Pill, pills
from painlog.report.chart_series import Series, series
from painlog.report.style import ChartStyle

_INCH = 72.0
_DOTS_UP_TO = 100  # points; above, the line alone is clearer
_GAP_NAMED_FROM = 0.09  # of the width


def pain_chart(data: ChartData, style: ChartStyle, size: tuple[float, float]) -> Figure:
    """The chart at `size` (width, height in points). Days without an entry stay white, never drawn through."""
    frame = Frame(data, style, size)
    figure = Figure(figsize=(frame.width / _INCH, frame.height / _INCH), facecolor=style.paper)
    plot = figure.add_axes(frame.box)
    _scale(plot, data, style, frame)
    line = series(data)
    _range(plot, line, style)
    _line(plot, line, style)
    _others(plot, data, style)
    _gaps(plot, data, style)
    _treatments(plot, data, style, frame)
    draw_changes(plot, data, style, frame)
    draw_lanes(plot, data, style, frame)
    draw_dates(plot, data, style, frame)
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


def _scale(plot: Axes, data: ChartData, style: ChartStyle, frame: Frame) -> None:
    """The fixed 0-10 axis and its title, which says which way is worse."""
    plot.set_xlim(data.start.toordinal() - 0.5, data.end.toordinal() + 0.5)
    plot.set_ylim(*frame.limits)
    plot.axis("off")
    scores = range(0, TOP_OF_SCALE + 1, 2)
    plot.hlines(scores, *plot.get_xlim(), colors=style.grid, linewidths=0.6, zorder=0)
    for score in scores:
        place = (-0.4 * style.text_size / frame.plot_width, score)
        text(plot, place, str(score), style, style.quiet, ha="right", va="center_baseline", in_margin=True)
    title = text(plot, (0, 0), scale_title(data.measure), style, style.quiet, va="top")
    title.set_transform(plot.figure.transFigure)
    title.set_position((0.2 * style.text_size / frame.width, 1 - 0.15 * style.text_size / frame.height))


def _range(plot: Axes, line: Series, style: ChartStyle) -> None:
    """The band from least to worst, a block as wide as a day for every day that has one; or the worst as a line."""
    if style.worst_line:
        plot.plot(line.x, line.high, color=style.worst_line, linewidth=0.7 * style.line_width, zorder=1)
        return
    there = ~np.isnan(line.value) & (line.high > line.low)
    blocks(plot, line.x[there], line.low[there], line.high[there], line.step, style.band, zorder=1)


def _line(plot: Axes, line: Series, style: ChartStyle) -> None:
    width = style.line_width if len(line.x) <= 200 else 0.75 * style.line_width
    plot.plot(line.x, line.value, color=style.line, linewidth=width, solid_joinstyle="round", zorder=3)
    logged = ~np.isnan(line.value)
    few = len(line.x) <= _DOTS_UP_TO
    dots = logged & ~line.late & (line.alone | few)
    size = 2.6 * style.line_width if few else 1.6 * style.line_width
    plot.plot(line.x[dots], line.value[dots], "o", color=style.line, markersize=size, markeredgewidth=0, zorder=4)
    plot.plot(
        line.x[line.late],
        line.value[line.late],
        "o",
        zorder=5,
        markersize=3.2 * style.line_width,
        markerfacecolor=opaque(style),
        markeredgecolor=style.line,
        markeredgewidth=0.8 * style.line_width,
    )


def _others(plot: Axes, data: ChartData, style: ChartStyle) -> None:
    """What the person did not write: dark diamonds for seen, white ones for asked, never on the line (R-OBS-1)."""
    both = (
        (data.observed_days, data.observed, style.observed),
        (data.asked_days, data.asked, opaque(style)),
    )
    for days, scores, fill in both:
        (dots,) = plot.plot(days, scores, "D", color=style.observed, markerfacecolor=fill, zorder=4)
        dots.set_markersize(3.0 * style.line_width)
        dots.set_markeredgewidth(0.8 * style.line_width)


def _gaps(plot: Axes, data: ChartData, style: ChartStyle) -> None:
    """Says "no entries" in the white of a long gap."""
    first, last = data.start.toordinal(), data.end.toordinal()
    logged = np.unique(np.concatenate((data.days, data.observed_days, data.asked_days)))
    edges = np.concatenate(([first - 1], logged, [last + 1]))
    for place in np.flatnonzero(np.diff(edges) - 1 >= _GAP_NAMED_FROM * data.length).tolist():
        middle = float(edges[place] + edges[place + 1]) / 2
        high = 0.5 if len(logged) else TOP_OF_SCALE / 2
        text(plot, (middle, high), _("no entries"), style, style.quiet, ha="center", va="center")


def _treatments(plot: Axes, data: ChartData, style: ChartStyle, frame: Frame) -> None:
    shown = [mark for mark in data.marks if mark.day <= data.end and (mark.until or mark.day) >= data.start]
    if not shown:
        return
    per_day, high = frame.plot_width / data.length, frame.marks_at
    first = data.start.toordinal() - 0.5
    starts = [max(mark.day.toordinal(), data.start.toordinal()) for mark in shown]
    plot.vlines(starts, 0, high, colors=style.quiet, linewidths=0.6, linestyles=(0, (1, 2)), zorder=2)
    ends = [min((mark.until or mark.day).toordinal(), data.end.toordinal()) for mark in shown]
    plot.hlines([high] * len(shown), starts, ends, colors=style.grid, linewidths=0.45 * style.text_size, zorder=2)
    places = [(mark, (start - first) * per_day) for mark, start in zip(shown, starts, strict=True)]
    for pill in pills(places, style.text_size, frame.plot_width):
        _pill(plot, pill, (first + pill.at / per_day, high), style)


def _pill(plot: Axes, pill: Pill, place: tuple[float, float], style: ChartStyle) -> None:
    words = text(plot, place, pill.text, style, style.ink, ha="center", va="center_baseline", bold=True)
    shape = "circle,pad=0.22" if len(pill.text) == 1 else "round,pad=0.22,rounding_size=0.7"
    words.set_bbox({"boxstyle": shape, "facecolor": opaque(style), "edgecolor": style.ink, "linewidth": 0.8})
    words.set_zorder(6)


def texts(figure: Figure) -> Iterable[str]:
    """Every word on the figure, for tests."""
    return [text.get_text() for text in figure.findobj(Text)]
