"""Where medicines were begun and stopped: numbered squares in a lane beneath the 0-10 field, with a line up."""

from painlog.report.chart_data import ChartData
from painlog.report.chart_frame import Frame
from painlog.report.chart_ink import opaque, posts, text
from painlog.report.chart_marks import pills
from painlog.report.plot import Plot
from painlog.report.style import ChartStyle


def draw_changes(plot: Plot, data: ChartData, style: ChartStyle, frame: Frame) -> None:
    """`M1`, or `M2–M4` where several would touch."""
    if not data.changes:
        return
    first, per_day = data.start.toordinal() - 0.5, frame.plot_width / data.length
    days = [mark.day.toordinal() for mark in data.changes]
    posts(plot, days, frame.changes_at, 10, style.quiet, 0.5, zorder=2, dashes=(0, (4, 3)))
    places = [(mark, (day - first) * per_day) for mark, day in zip(data.changes, days, strict=True)]
    for pill in pills(places, style.text_size, frame.plot_width, "M"):
        place = (first + pill.at / per_day, frame.changes_at)
        words = text(plot, place, pill.text, style, style.ink, ha="center", va="center_baseline", bold=True)
        words.set_bbox(
            {"boxstyle": "square,pad=0.18", "facecolor": opaque(style), "edgecolor": style.ink, "linewidth": 0.8}
        )
        words.set_zorder(6)
