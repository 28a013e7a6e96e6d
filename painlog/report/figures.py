"""The pain chart, one figure for screen and paper: the line with its range, treatments above, doses beneath."""

import io
from collections.abc import Iterable

import matplotlib as mpl
import numpy as np
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.text import Text

from painlog.domain.codes import Measure
from painlog.i18n import _
from painlog.report.chart_beneath import draw_dates, draw_lanes
from painlog.report.chart_changes import draw_changes
from painlog.report.chart_data import ChartData
from painlog.report.chart_frame import TOP_OF_SCALE, Frame
from painlog.report.chart_ink import blocks, dots, line, opaque, rules, text
from painlog.report.chart_pills import draw_pills
from painlog.report.chart_series import Series, long_gaps, series
from painlog.report.plot import Plot
from painlog.report.style import ChartStyle

_DOTS_UP_TO = 100  # points; above, the line alone is clearer
_GAP_NAMED_FROM = 0.09  # of the width


def pain_chart(data: ChartData, style: ChartStyle, size: tuple[float, float]) -> Plot:
    """The chart at `size` (width, height in points). Days without an entry stay white, never drawn through."""
    frame = Frame(data, style, size)
    across = (data.start.toordinal() - 0.5, data.end.toordinal() + 0.5)
    plot = Plot(size, frame.box, across, frame.limits, style.paper)
    _scale(plot, data, style, frame)
    drawn = series(data)
    _range(plot, drawn, style)
    _line(plot, drawn, style)
    _others(plot, data, style)
    _gaps(plot, data, style)
    draw_pills(plot, data.marks, (data.start, data.end), style, 0, frame.marks_at)
    draw_changes(plot, data, style, frame)
    draw_lanes(plot, data, style, frame)
    draw_dates(plot, (data.start, data.end), style, frame.limits[0], (0, frame.limits[1]))
    return plot


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


def _scale(plot: Plot, data: ChartData, style: ChartStyle, frame: Frame) -> None:
    """The fixed 0-10 axis and its title, which says which way is worse."""
    scores = range(0, TOP_OF_SCALE + 1, 2)
    rules(plot, scores, style.grid, 0.6)
    for score in scores:
        place = (-0.4 * style.text_size / frame.plot_width, score)
        text(plot, place, str(score), style, style.quiet, ha="right", va="center_baseline", in_margin=True)
    title = text(plot, (0, 0), scale_title(data.measure), style, style.quiet, va="top")
    title.set_transform(plot.transFigure)
    title.set_position((0.2 * style.text_size / frame.width, 1 - 0.15 * style.text_size / frame.height))


def _range(plot: Plot, drawn: Series, style: ChartStyle) -> None:
    """The band from least to worst, a block as wide as a day for every day that has one; or the worst as a line."""
    if style.worst_line:
        line(plot, drawn.x, drawn.high, style.worst_line, 0.7 * style.line_width, zorder=1)
        return
    there = ~np.isnan(drawn.value) & (drawn.high > drawn.low)
    blocks(plot, drawn.x[there], drawn.low[there], drawn.high[there], drawn.step, style.band, zorder=1)


def _line(plot: Plot, drawn: Series, style: ChartStyle) -> None:
    width = style.line_width if len(drawn.x) <= 200 else 0.75 * style.line_width
    line(plot, drawn.x, drawn.value, style.line, width)
    few = len(drawn.x) <= _DOTS_UP_TO
    filled = ~np.isnan(drawn.value) & ~drawn.late & (drawn.alone | few)
    size = 2.6 * style.line_width if few else 1.6 * style.line_width
    dots(plot, drawn.x[filled], drawn.value[filled], "o", size, style.line, style.line, 0)
    late, ring = drawn.late, 0.8 * style.line_width
    dots(
        plot, drawn.x[late], drawn.value[late], "o", 3.2 * style.line_width, opaque(style), style.line, ring, zorder=5
    )


def _others(plot: Plot, data: ChartData, style: ChartStyle) -> None:
    """What the person did not write: dark diamonds for seen, white ones for asked, never on the line (R-OBS-1)."""
    both = (
        (data.observed_days, data.observed, style.observed),
        (data.asked_days, data.asked, opaque(style)),
    )
    for days, scores, fill in both:
        dots(plot, days, scores, "D", 3.0 * style.line_width, fill, style.observed, 0.8 * style.line_width)


def _gaps(plot: Plot, data: ChartData, style: ChartStyle) -> None:
    """Says "no entries" in the white of a long gap."""
    logged = np.unique(np.concatenate((data.days, data.observed_days, data.asked_days)))
    for middle in long_gaps(logged, data.start.toordinal(), data.end.toordinal(), _GAP_NAMED_FROM):
        high = 0.5 if len(logged) else TOP_OF_SCALE / 2
        text(plot, (middle, high), _("no entries"), style, style.quiet, ha="center", va="center")


def texts(figure: Figure) -> Iterable[str]:
    """Every word on the figure, for tests."""
    return [text.get_text() for text in figure.findobj(Text)]
