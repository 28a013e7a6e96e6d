"""The chart: gaps stay gaps, the scale stays 0-10, and words say what the picture says."""

import io
from datetime import date, timedelta
from typing import Any

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg

from painlog.domain.codes import Measure
from painlog.report.chart_data import ChartData, DoseRow, Mark
from painlog.report.chart_marks import pills
from painlog.report.chart_series import dose_heights, series
from painlog.report.chart_text import chart_rows, chart_text, legend_text
from painlog.report.figures import as_svg, pain_chart, texts
from painlog.report.style import DARK, LIGHT, PAPER, SCORE_COLOURS, score_colour, score_ink
from painlog.report.ticks import ticks

START = date(2026, 1, 1)
SIZE = (500.0, 220.0)


def _data(values: list[float | None], **fields: Any) -> ChartData:
    """A chart of days from START on, None where nothing was logged."""
    logged = [place for place, value in enumerate(values) if value is not None]
    value = np.array([values[place] for place in logged], dtype=np.float64)
    nothing = {"days": np.empty(0, dtype=np.int64), "scores": np.empty(0)}
    given: dict[str, Any] = {
        "late": np.zeros(len(logged), dtype=np.bool_),
        "worst": np.minimum(value + 1, 10),
        "least": np.maximum(value - 1, 0),
        "observed_days": nothing["days"],
        "observed": nothing["scores"],
        "asked_days": nothing["days"],
        "asked": nothing["scores"],
    }
    return ChartData(
        start=START,
        end=START + timedelta(days=len(values) - 1),
        measure=Measure.AVERAGE,
        days=np.array(logged, dtype=np.int64) + START.toordinal(),
        value=value,
        **(given | fields),
    )


def test_the_line_is_never_drawn_through_a_day_without_an_entry() -> None:
    """R-PAIN-4."""
    line = series(_data([3, None, 5, 6, None, None, 2]))
    assert np.isnan(line.value).tolist() == [False, True, False, False, True, True, False]
    assert line.alone.tolist() == [True, False, False, False, False, False, True]


def test_above_two_years_the_line_is_the_mean_of_each_week_and_never_too_many_points() -> None:
    line = series(_data([4.0, 6.0] * 3660))
    assert line.step == 7
    assert len(line.value) <= 1100
    assert np.nanmin(line.low) == 4
    assert np.nanmax(line.high) == 6
    assert abs(line.value[0] - 34 / 7) < 1e-12


def test_a_week_without_an_entry_is_a_gap() -> None:
    values: list[float | None] = [5.0] * 800
    values[70:77] = [None] * 7
    assert np.flatnonzero(np.isnan(series(_data(values)).value)).tolist() == [10]


def test_the_scale_is_zero_to_ten_whatever_the_values() -> None:
    figure = pain_chart(_data([1, 2, 1]), LIGHT, SIZE)
    low, high = figure.up
    assert low < 0 < 10 < high
    words = list(texts(figure))
    assert [text for text in words if text.isdigit()] == ["0", "2", "4", "6", "8", "10"]
    assert any("higher = more pain" in text for text in words)


def test_charts_are_drawn_with_nothing_with_one_day_and_with_twenty_years() -> None:
    for values in ([None] * 30, [7.0], [None, 3.0], [5.0] * 7305):
        for style in (LIGHT, DARK, PAPER, LIGHT.scaled(200)):
            FigureCanvasAgg(pain_chart(_data(list(values)), style, SIZE)).print_figure(io.BytesIO(), format="png")


def test_a_long_gap_says_that_there_are_no_entries() -> None:
    figure = pain_chart(_data([5.0, *[None] * 30, 4.0]), LIGHT, SIZE)
    assert "no entries" in set(texts(figure))
    assert "no entries" not in set(texts(pain_chart(_data([5.0] * 30), LIGHT, SIZE)))


def test_names_are_text_and_never_mathematics() -> None:
    row = DoseRow(name="$\\foo$ 😀", days=np.array([START.toordinal()]), units=np.array([2.0]))
    figure = pain_chart(_data([5.0, 6.0], doses=(row,)), PAPER, SIZE)
    svg = as_svg(figure).decode()
    assert "$\\foo$ [grinning face]" in svg


def test_the_picture_is_the_same_twice_and_its_text_is_text() -> None:
    data = _data([5.0, None, 6.0], marks=(Mark(number=1, day=START),))
    first, second = (as_svg(pain_chart(data, PAPER, SIZE)) for _each in range(2))
    assert first == second
    assert b"<text" in first
    assert b"<dc:date>" not in first


def test_treatments_that_would_touch_share_a_pill_and_stay_on_the_page() -> None:
    marks = [(Mark(number=place, day=START), at) for place, at in ((1, 0.0), (2, 4.0), (3, 100.0), (4, 199.0))]
    found = pills(marks, 10, 200)
    assert [pill.text for pill in found] == ["1, 2", "3", "4"]
    assert all(pill.half(10) <= pill.at <= 200 - pill.half(10) for pill in found)


def test_doses_of_weeks_are_means_a_day() -> None:
    data = _data([5.0] * 800)
    row = DoseRow(name="x", days=np.arange(7) + START.toordinal(), units=np.full(7, 2.0))
    _x, heights = dose_heights(row, data)
    assert heights.tolist() == [2.0]


def test_dates_never_crowd_and_are_always_by_name() -> None:
    for length in (1, 7, 30, 90, 200, 365, 800, 3000, 7305, 20000):
        found = ticks(START, START + timedelta(days=length - 1), 10)
        assert len(found) <= 10 or length <= 124
        assert found or length > 1
        assert not any("/" in label for _day, label in found)


def test_the_words_give_middle_range_days_and_gaps_and_do_not_guess() -> None:
    text = chart_text(_data([3.0, None, 6.0, 9.0, None]))
    assert "median 6, from 3 to 9, 3 days, 2 days without an entry." in text
    assert "We do not guess." in text
    assert "We do not guess." in chart_text(_data([None, None]))


def test_the_rows_have_a_row_for_each_day_and_say_which_are_late() -> None:
    data = _data([3.0, None, 6.0], late=np.array([False, True]))
    assert chart_rows(data) == [
        ("1 Jan 2026", "3", "2 to 4", ""),
        ("3 Jan 2026", "6", "5 to 7", "written down late"),
    ]
    assert "hollow" in legend_text(data)


def test_the_colours_of_scores_can_be_read() -> None:
    assert len(SCORE_COLOURS) == 11
    assert score_colour(0) == SCORE_COLOURS[0]
    assert score_ink(4) == "#000000"
    assert score_ink(5) == "#ffffff"
