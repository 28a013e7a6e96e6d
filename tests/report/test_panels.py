"""Panels: each on its own fixed scale, gaps left white, late days hollow, others' numbers never on the line."""

import gc
import io
import weakref
from datetime import date, timedelta
from typing import Any

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.lines import Line2D

from painlog.report.chart_data import Mark
from painlog.report.figures import texts
from painlog.report.months import MonthTrack, month_number, months_figure
from painlog.report.panels import Panels, panels_figure
from painlog.report.plot import Plot
from painlog.report.style import DARK, LIGHT, PAPER
from painlog.report.track import Points, Track
from painlog.report.views.panelview import PanelView, panel_view

START = date(2026, 1, 1)
FIRST = START.toordinal()
SIZE = (600.0, 300.0)


def track(values: list[float | None], top: float = 10, **given: Any) -> Track:
    logged = [place for place, value in enumerate(values) if value is not None]
    usual = {
        "name": "Sleep",
        "title": "Sleep, hours (higher = longer)",
        "says": "{value} hours",
        "top": top,
        "days": np.array(logged, dtype=np.int64) + FIRST,
        "value": np.array([values[place] for place in logged], dtype=np.float64),
        "late": np.zeros(len(logged), dtype=np.bool_),
    }
    return Track(**{**usual, **given})


def view(*tracks: Track, days: int) -> PanelView:
    return panel_view("Chart", tracks, (START, START + timedelta(days=days - 1)), (), "nothing yet")


def drawn_line(plot: Plot) -> Line2D:
    """The line of the first track: the only one as long as the period."""
    return max((line for line in plot.findobj(Line2D)), key=lambda line: np.size(line.get_xdata()))


def test_a_line_is_broken_where_nothing_was_written() -> None:
    """R-PAIN-4."""
    plot = panels_figure(view(track([3, None, 5, 6, None, *[1] * 40]), days=45).data, LIGHT, SIZE)
    height = np.asarray(drawn_line(plot).get_ydata(), dtype=np.float64)
    assert np.flatnonzero(np.isnan(height)).tolist() == [1, 4]


def test_a_scale_does_not_follow_the_values_and_says_which_way_is_worse() -> None:
    low, high = (panels_figure(view(track([value] * 30), days=30).data, LIGHT, SIZE) for value in (1.0, 9.0))
    assert list(texts(low)) == list(texts(high))
    assert {"0", "5", "10", "Sleep, hours (higher = longer)"} <= set(texts(low))
    bottom, top = (float(np.nanmax(np.asarray(drawn_line(plot).get_ydata(), dtype=float))) for plot in (low, high))
    assert top > bottom


def test_every_panel_is_drawn_with_nothing_one_day_and_twenty_years() -> None:
    for values in ([None] * 30, [7.0], [None, 3.0], [5.0] * 7305):
        shown = view(track(list(values)), track(list(values)), days=len(values))
        for style in (LIGHT, DARK, PAPER, LIGHT.scaled(200)):
            FigureCanvasAgg(shown.figure(style, SIZE)).print_figure(io.BytesIO(), format="png")


def test_a_panel_without_anything_in_these_days_says_so() -> None:
    assert "no entries" in set(texts(view(track([None] * 30), days=30).figure(LIGHT, SIZE)))


def test_treatments_stand_above_the_panels() -> None:
    data = Panels(
        start=START, end=START + timedelta(days=29), tracks=[track([5.0] * 30)], marks=(Mark(number=7, day=START),)
    )
    assert "7" in set(texts(panels_figure(data, LIGHT, SIZE)))


def test_above_two_years_a_week_is_one_place_and_is_read_as_its_mean() -> None:
    long = view(track([4.0, 6.0] * 400), days=800)
    assert long.step == 7
    assert "mean 5.1 hours, 7 of 7 days" in long.reading(FIRST + 9)  # 6 4 6 4 6 4 6: 36 / 7
    assert len(long.data.series(long.data.tracks[0]).x) <= 1100


def test_the_words_give_middle_range_days_and_gaps_and_do_not_guess() -> None:
    words = view(track([6, None, 8, 7]), days=4).words
    assert words == "Sleep: median 7 hours, from 6 to 8, 3 days, 1 day without an entry. We do not guess."


def test_a_day_is_read_with_what_others_said_apart() -> None:
    """R-OBS-1 and R-PAIN-5."""
    seen = Points(days=np.array([FIRST]), value=np.array([2.0]))
    shown = view(track([6, None], observed=seen, late=np.array([True])), days=2)
    assert shown.reading(FIRST) == (
        "Thursday 1 Jan 2026: Sleep 6 hours; Sleep 2 hours seen by someone else; written down late."
    )
    assert shown.reading(FIRST + 1) == "Friday 2 Jan 2026: nothing written. We do not guess."
    assert "dark diamond: seen by someone else" in shown.legend


def test_the_table_has_every_day_with_anything_the_newest_first() -> None:
    bare = np.array([FIRST + 3])
    shown = view(track([6, None, 8, None], unmarked=bare), days=4)
    assert list(shown.rows()) == [FIRST + 3, FIRST + 2, FIRST]
    assert [shown.cell(FIRST + 2, column) for column in range(3)] == ["3 Jan 2026", "8", ""]
    assert shown.cell(FIRST + 3, 1) == "marked"


def month_track(values: list[float], at_least: list[bool], **given: Any) -> MonthTrack:
    usual = {
        "name": "Days",
        "title": "Days (higher = more)",
        "top": 31.0,
        "first": 24_000,
        "value": np.array(values),
        "at_least": np.array(at_least),
    }
    return MonthTrack(**{**usual, **given})


def test_a_month_that_may_have_more_is_marked_so_and_none_known_is_not_nought() -> None:
    """R-HA-3 and R-MED-1."""
    months = month_track([12, 3, 0, 0, np.nan], [False, True, False, True, False])
    plot = months_figure([months], 24_000, 24_004, LIGHT, SIZE)
    numbers = [words for words in texts(plot) if words in {"12", "≥3", "0", "≥0"}]
    assert sorted(numbers) == ["0", "0", "12", "≥3"], (
        "one 0 is the scale's, one is the month's; at least 0 says nothing"
    )


def test_months_outside_of_what_is_known_are_not_known() -> None:
    part = month_track([1, 2], [False, True]).within(23_999, 24_003)
    assert np.isnan(part.value).tolist() == [True, False, False, True, True]
    assert part.at_least.tolist() == [False, False, True, False, False]


def test_days_and_doses_stand_together_where_there_is_room() -> None:
    months = month_track([12], [True], beside=np.array([30.0]))
    assert (month_number(months, 0, True), month_number(months, 0, False)) == ("≥12 / 30", "≥12")


def test_bars_are_drawn_with_one_month_and_with_twenty_years() -> None:
    for count in (1, 13, 240):
        months = month_track([5.0] * count, [True] * count, inner=(np.full(count, 3.0), np.full(count, 1.0)))
        for style in (LIGHT, DARK, PAPER, LIGHT.scaled(200)):
            plot = months_figure([months, months], 24_000, 24_000 + count - 1, style, SIZE)
            FigureCanvasAgg(plot).print_figure(io.BytesIO(), format="png")


def test_a_chart_that_was_taken_apart_leaves_its_picture_to_nobody() -> None:
    """Words hold the picture they were drawn on, and the list they are in: 1 MB a chart until a collection."""
    shown = view(track([5.0] * 90), days=90)
    gc.collect()
    gc.disable()
    try:
        plot = shown.figure(LIGHT, SIZE)
        canvas: Any = FigureCanvasAgg(plot)
        canvas.draw()
        picture = weakref.ref(canvas.renderer)
        canvas.renderer = None
        plot.take_apart()
        assert picture() is None
    finally:
        gc.enable()
