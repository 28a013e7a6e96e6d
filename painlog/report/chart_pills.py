"""The numbered treatments above a chart: a pill at the day, a thin line down from it, a bar for a course."""

from collections.abc import Iterable
from datetime import date

from painlog.report.chart_data import Mark
from painlog.report.chart_ink import opaque, posts, rules, text
from painlog.report.chart_marks import Pill, pills
from painlog.report.plot import Plot, field_points
from painlog.report.style import ChartStyle


def draw_pills(
    plot: Plot, marks: Iterable[Mark], period: tuple[date, date], style: ChartStyle, foot: float, high: float
) -> None:
    """The treatments of a period whose days are the places of the plot, from `foot` to `high` of its scale."""
    start, end = (day.toordinal() for day in period)
    shown = [mark for mark in marks if _first(mark) <= end and _last(mark) >= start]
    if not shown:
        return
    starts = [max(_first(mark), start) for mark in shown]
    ends = [min(_last(mark), end) for mark in shown]
    posts(plot, starts, foot, high, style.quiet, 0.6, zorder=2, dashes=(0, (1, 2)))
    rules(plot, [high] * len(shown), style.grid, 0.45 * style.text_size, start=starts, end=ends, zorder=2)
    left, right = plot.across
    width, _per_point = field_points(plot)
    per_day = width / (right - left)
    places = [(mark, (at - left) * per_day) for mark, at in zip(shown, starts, strict=True)]
    for pill in pills(places, style.text_size, width):
        _pill(plot, pill, (left + pill.at / per_day, high), style)


def _pill(plot: Plot, pill: Pill, place: tuple[float, float], style: ChartStyle) -> None:
    words = text(plot, place, pill.text, style, style.ink, ha="center", va="center_baseline", bold=True)
    shape = "circle,pad=0.22" if len(pill.text) == 1 else "round,pad=0.22,rounding_size=0.7"
    words.set_bbox({"boxstyle": shape, "facecolor": opaque(style), "edgecolor": style.ink, "linewidth": 0.8})
    words.set_zorder(6)


def _first(mark: Mark) -> int:
    return mark.day.toordinal()


def _last(mark: Mark) -> int:
    return (mark.until or mark.day).toordinal()
