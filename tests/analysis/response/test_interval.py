import math
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from painlog.analysis.readings import Days, Numbers
from painlog.analysis.response.interval import difference_interval, pooled_likeness
from tests.analysis.response.diaries import noise

SOME = np.array([6, 7, 5, 6, 8, 7, 6, 5, 6, 7, 7, 6, 5, 6], dtype=float)


def days(n: int, first: int = 0) -> Days:
    return np.arange(first, first + n, dtype=np.int64) + 739_000


def interval(before: Numbers, after: Numbers) -> tuple[float, float]:
    found = difference_interval(days(before.size), before, days(after.size, 200), after)
    assert found is not None
    return found


def by_hand(before: Numbers, after: Numbers) -> tuple[float, float]:
    """Clinical rules 3.3 in plain sums, one step a line; the t of 24.5 degrees and the like by a long integral."""

    def squares(x: Numbers) -> float:
        return float(sum((v - sum(x) / len(x)) ** 2 for v in x))

    def products(x: Numbers) -> float:
        middle = sum(x) / len(x)
        return float(sum((x[i] - middle) * (x[i + 1] - middle) for i in range(len(x) - 1)))

    r = (products(before) + products(after)) / (squares(before) + squares(after))
    r = min(max(r + (1 + 3 * r) / ((len(before) + len(after)) / 2), 0), 0.8)
    of_means, worth = [], []
    for x in (before, after):
        n = len(x)
        more = 1 + 2 * sum((1 - k / n) * r**k for k in range(1, n))
        worth.append(max(n / more, 2))
        of_means.append(squares(x) / max(n - more, 1) / worth[-1])
    half = t_of(max(sum(worth) - 2, 2)) * math.sqrt(sum(of_means))
    middle = sum(before) / len(before) - sum(after) / len(after)
    return float(middle - half), float(middle + half)


def t_of(freedom: float) -> float:
    """The t with 2.5 percent above it, found on a fine trapezoid sum of the density from 0 to t."""
    scale = math.gamma((freedom + 1) / 2) / math.gamma(freedom / 2) / math.sqrt(freedom * math.pi)
    t = np.linspace(0, 30, 3_000_001)
    density = scale * (1 + t * t / freedom) ** (-(freedom + 1) / 2)
    share = 0.5 + np.concatenate([[0], np.cumsum((density[1:] + density[:-1]) / 2 * (t[1] - t[0]))])
    return float(np.interp(0.975, share, t))


@pytest.mark.parametrize(("n", "r", "seed"), [(7, 0.3, 1), (14, 0.0, 2), (14, 0.6, 3), (28, 0.3, 4), (56, 0.6, 5)])
def test_without_gaps_it_is_the_formula_of_the_clinical_rules(n: int, r: float, seed: int) -> None:
    chance = np.random.default_rng(seed)
    before, after = np.rint(6.5 + noise(n, chance, r)), np.rint(4.7 + noise(n, chance, r))
    assert interval(before, after) == pytest.approx(by_hand(before, after), abs=1e-5)


def test_it_agrees_with_the_reference_beside_the_checkout(shared: Path) -> None:
    """../shared/reference/ci.py, with scipy's t where scipy is there and ours in its place where not."""
    reference = loaded(shared / "reference" / "ci.py")
    chance = np.random.default_rng(6)
    for n, m, r in ((7, 14, 0.0), (14, 14, 0.3), (14, 28, 0.6), (28, 9, 0.8)):
        before, after = 6 + noise(n, chance, r), 4 + noise(m, chance, r)
        assert interval(before, after) == pytest.approx(reference.difference_interval(before, after), abs=1e-4)


def loaded(path: Path) -> ModuleType:
    module, text = ModuleType("ci"), path.read_text(encoding="utf-8")
    if find_spec("scipy") is None:
        text = text.replace("from scipy import stats", "stats = None").replace("stats.t.ppf", "ppf")
        module.__dict__["ppf"] = lambda _share, freedom: t_of(freedom)
    exec(compile(text, str(path), "exec"), module.__dict__)
    return module


def test_under_seven_days_in_either_phase_there_is_none() -> None:
    """Clinical rules 3.3: n < 7 in either phase: no interval."""
    assert difference_interval(days(6), SOME[:6], days(14, 50), SOME) is None
    assert difference_interval(days(14), SOME, days(6, 50), SOME[:6]) is None
    assert difference_interval(days(7), SOME[:7], days(7, 50), SOME[:7]) is not None


def test_days_that_never_differ_have_a_range_of_one_point() -> None:
    assert interval(np.full(14, 6.0), np.full(14, 4.0)) == (2.0, 2.0)


def test_likeness_comes_from_adjacent_logged_days_alone() -> None:
    """Clinical rules 3.3: with every other day missing there is no pair, so no likeness is claimed."""
    alike = noise(14, np.random.default_rng(7), 0.9)
    every_other = np.arange(0, 28, 2, dtype=np.int64)
    assert pooled_likeness(every_other, alike, every_other + 50, alike) == 0
    assert pooled_likeness(days(14), alike, days(14, 50), alike) > 0.3


def test_days_far_apart_say_more_than_neighbours() -> None:
    """The same numbers with a gap of a week in the middle: their likeness is the same, their mean is worth more."""
    chance = np.random.default_rng(8)
    before, after = 6 + noise(28, chance, 0.8), 4 + noise(28, chance, 0.8)
    gap = np.concatenate([days(14), days(14, 60)])
    close = difference_interval(days(28), before, days(28, 200), after)
    apart = difference_interval(gap, before, gap + 200, after)
    assert close is not None and apart is not None
    assert apart[1] - apart[0] < close[1] - close[0]


numbers = st.lists(st.integers(0, 10), min_size=7, max_size=40)


@given(numbers, numbers)
def test_the_difference_lies_in_the_middle_and_turning_round_mirrors_it(one: list[int], other: list[int]) -> None:
    before, after = np.array(one, dtype=float), np.array(other, dtype=float)
    low, high = interval(before, after)
    assert (low + high) / 2 == pytest.approx(before.mean() - after.mean(), abs=1e-9)
    back = difference_interval(days(after.size), after, days(before.size, 200), before)
    assert back == pytest.approx((-high, -low), abs=1e-9)


@given(numbers, numbers, st.floats(-3, 3))
def test_adding_a_point_to_every_day_changes_nothing(one: list[int], other: list[int], more: float) -> None:
    before, after = np.array(one, dtype=float), np.array(other, dtype=float)
    assert interval(before + more, after + more) == pytest.approx(interval(before, after), abs=1e-6)
