"""What stands beneath the 0-10 field: a lane for each medicine, and the dates."""

from datetime import date

import numpy as np
from matplotlib.axes import Axes

from painlog.report.chart_data import ChartData
from painlog.report.chart_frame import Frame
from painlog.report.chart_ink import blocks, text
from painlog.report.chart_series import dose_heights, step_days
from painlog.report.printable import printable
from painlog.report.style import ChartStyle
from painlog.report.ticks import ticks

_BARS_SHARE = 0.46  # of a lane; the name has the rest
_MOST_DATES = 12


def draw_lanes(plot: Axes, data: ChartData, style: ChartStyle, frame: Frame) -> None:
    """A row for each medicine: its name, and a bar for every day it was taken, as high as its units."""
    left, right = plot.get_xlim()
    feet = [frame.lane_top(row + 1) for row in range(len(data.doses))]
    plot.hlines(feet, left, right, colors=style.grid, linewidths=0.6)
    letters = max(12, int(frame.plot_width / (0.55 * style.text_size)))
    highest = _BARS_SHARE * frame.lane * frame.per_point
    for row, doses in enumerate(data.doses):
        x, high = dose_heights(doses, data)
        foot = np.full(len(x), feet[row])
        blocks(plot, x, foot, foot + highest * high / high.max(), 0.8 * step_days(data), style.bars, zorder=1)
        name = printable(doses.name)
        short = name if len(name) <= letters else name[: letters - 1] + "…"
        text(plot, (left, frame.lane_top(row)), short, style, style.quiet, va="top")


def draw_dates(plot: Axes, data: ChartData, style: ChartStyle, frame: Frame) -> None:
    """The dates under all else, each at its own day, with a hair line up through the 0-10 field."""
    most = max(2, int(frame.plot_width / (4.6 * style.text_size)))
    marked = ticks(data.start, data.end, min(_MOST_DATES, most))
    foot = frame.limits[0] - 0.3 * style.text_size * frame.per_point
    letter = 0.52 * style.text_size / frame.plot_width
    for day, label, side in _labels(marked, data, letter):
        text(plot, (_left_edge(day), foot), label, style, style.quiet, va="top", ha=side)
    places = [_left_edge(day) for day, _label in marked]
    plot.vlines(places, 0, frame.limits[1], colors=style.grid, linewidths=0.5, zorder=0)


def _left_edge(day: date) -> float:
    return day.toordinal() - 0.5


def _labels(marked: list[tuple[date, str]], data: ChartData, letter: float) -> list[tuple[date, str, str]]:
    """Each label starts at its day; the last one is turned in where it would leave the page, or left out.

    `letter` is the width of a letter as a share of the field: a label turned in must not run into the one before.
    """
    sided = [(day, label, "left") for day, label in marked]
    day, label = marked[-1]
    if (data.end - day).days / data.length >= letter * len(label):
        return sided
    if len(marked) > 1:
        before, words = marked[-2]
        if (day - before).days / data.length < letter * (len(label) + len(words) + 1):
            return sided[:-1]
    return [*sided[:-1], (day, label, "right")]
