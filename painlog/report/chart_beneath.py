"""What stands beneath the 0-10 field: a lane for each medicine, and the dates."""

from datetime import date

import numpy as np

from painlog.report.chart_data import ChartData
from painlog.report.chart_frame import Frame
from painlog.report.chart_ink import blocks, posts, rules, text
from painlog.report.chart_series import dose_heights, step_days
from painlog.report.plot import Plot, field_points
from painlog.report.printable import printable
from painlog.report.style import ChartStyle
from painlog.report.ticks import ticks

_BARS_SHARE = 0.46  # of a lane; the name has the rest
_MOST_DATES = 12


def draw_lanes(plot: Plot, data: ChartData, style: ChartStyle, frame: Frame) -> None:
    """A row for each medicine: its name, and a bar for every day it was taken, as high as its units."""
    left = plot.across[0]
    feet = [frame.lane_top(row + 1) for row in range(len(data.doses))]
    rules(plot, feet, style.grid, 0.6, zorder=2)
    letters = max(12, int(frame.plot_width / (0.55 * style.text_size)))
    highest = _BARS_SHARE * frame.lane * frame.per_point
    for row, doses in enumerate(data.doses):
        x, high = dose_heights(doses, data)
        foot = np.full(len(x), feet[row])
        blocks(plot, x, foot, foot + highest * high / high.max(), 0.8 * step_days(data), style.bars, zorder=1)
        name = printable(doses.name)
        short = name if len(name) <= letters else name[: letters - 1] + "…"
        text(plot, (left, frame.lane_top(row)), short, style, style.quiet, va="top")


def draw_dates(
    plot: Plot, period: tuple[date, date], style: ChartStyle, foot: float, hairs: tuple[float, float]
) -> None:
    """The dates under the height `foot`, each at its own day, with hair lines between the two heights `hairs`."""
    width, per_point = field_points(plot)
    most = max(2, int(width / (4.6 * style.text_size)))
    marked = ticks(*period, min(_MOST_DATES, most))
    high = foot - 0.3 * style.text_size * per_point
    for day, label, side in _labels(marked, period, 0.52 * style.text_size / width):
        text(plot, (_left_edge(day), high), label, style, style.quiet, va="top", ha=side)
    posts(plot, [_left_edge(day) for day, _label in marked], *hairs, style.grid, 0.5)


def _left_edge(day: date) -> float:
    return day.toordinal() - 0.5


def _labels(marked: list[tuple[date, str]], period: tuple[date, date], letter: float) -> list[tuple[date, str, str]]:
    """Each label starts at its day; the last one is turned in where it would leave the page, or left out.

    `letter` is the width of a letter as a share of the field: a label turned in must not run into the one before.
    """
    end, length = period[1], (period[1] - period[0]).days + 1
    sided = [(day, label, "left") for day, label in marked]
    if not marked:
        return []
    day, label = marked[-1]
    if (end - day).days / length >= letter * len(label):
        return sided
    if len(marked) > 1:
        before, words = marked[-2]
        if (day - before).days / length < letter * (len(label) + len(words) + 1):
            return sided[:-1]
    return [*sided[:-1], (day, label, "right")]
