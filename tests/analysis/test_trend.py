import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from painlog.analysis.readings import Days, Numbers
from painlog.analysis.trend import neighbour_correlation, trend
from tests.analysis.made_up import FIRST


def days(*ordinals: int) -> Days:
    return np.array(ordinals, dtype=np.int64) + FIRST.toordinal()


def noise(n: int, r: float, chance: np.random.Generator) -> Numbers:
    """A series in which each day resembles the one before by r, of spread 1."""
    values = np.empty(n)
    values[0] = chance.normal()
    for place in range(1, n):
        values[place] = r * values[place - 1] + np.sqrt(1 - r**2) * chance.normal()
    return values


def test_there_is_no_trend_under_28_days() -> None:
    """R-STAT-3."""
    assert trend(days(*range(27)), np.linspace(0, 5, 27)) is None
    assert trend(days(*range(28)), np.linspace(0, 5, 28)) is not None


def test_a_straight_line_is_its_own_trend() -> None:
    found = trend(days(*range(60)), 8 - np.arange(60) / 30)
    assert found is not None
    assert found.points_per_month == pytest.approx(-1)
    assert found.low == pytest.approx(-1, abs=1e-6) and found.high == pytest.approx(-1, abs=1e-6)


def test_pain_that_never_changes_has_a_trend_of_nought() -> None:
    found = trend(days(*range(40)), np.full(40, 5.0))
    assert found is not None
    assert (found.points_per_month, found.low, found.high) == (0, 0, 0)


def test_the_slope_equals_numpys_over_gaps() -> None:
    day = days(*range(0, 20), *range(40, 60))
    value = np.random.default_rng(1).uniform(0, 10, 40)
    found = trend(day, value)
    assert found is not None
    assert found.points_per_month == pytest.approx(30 * np.polyfit(day - day[0], value, 1)[0], abs=1e-9)


def test_likeness_is_taken_from_neighbouring_days_alone() -> None:
    """Clinical rules 3.3: with every other day missing there is no pair to learn from."""
    residual = noise(40, 0.9, np.random.default_rng(2))
    assert neighbour_correlation(days(*range(0, 80, 2)), residual) == 0
    assert neighbour_correlation(days(*range(40)), residual) > 0.3


def test_the_likeness_is_held_between_0_and_08() -> None:
    up_and_down = np.tile([1.0, -1.0], 20)
    assert neighbour_correlation(days(*range(40)), up_and_down) == 0
    assert neighbour_correlation(days(*range(40)), np.repeat([1.0, -1.0], 20)) == 0.8


def test_a_series_whose_days_are_alike_has_a_wider_range() -> None:
    chance = np.random.default_rng(3)
    alike, unlike = trend(days(*range(90)), noise(90, 0.7, chance)), trend(days(*range(90)), noise(90, 0, chance))
    assert alike is not None and unlike is not None
    assert alike.high - alike.low > 1.5 * (unlike.high - unlike.low)


@pytest.mark.parametrize(("r", "n", "kept"), [(0.0, 28, 1.0), (0.3, 56, 1.0), (0.6, 56, 1.0), (0.6, 112, 0.8)])
def test_the_95_percent_range_holds_the_truth_about_that_often(r: float, n: int, kept: float) -> None:
    """Clinical rules 3.3: 300 made-up diaries without any change, with and without gaps."""
    chance = np.random.default_rng(4)
    held = 0
    for _each in range(300):
        there = np.sort(chance.choice(n, round(n * kept), replace=False))
        found = trend(days(*there.tolist()), noise(n, r, chance)[there])
        assert found is not None
        held += found.low <= 0 <= found.high
    assert held / 300 >= 0.9


@given(st.lists(st.floats(0, 10), min_size=28, max_size=60))
def test_the_slope_lies_inside_its_range(values: list[float]) -> None:
    found = trend(days(*range(len(values))), np.array(values))
    assert found is not None
    assert found.low <= found.points_per_month <= found.high
