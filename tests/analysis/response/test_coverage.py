"""The short, seeded form of benchmarks/coverage.py; the long one's table is in docs/response.md."""

import runpy
from pathlib import Path

import numpy as np
import pytest

from tests.analysis.response.diaries import noise

BENCHMARK = runpy.run_path(str(Path(__file__).parents[3] / "benchmarks" / "coverage.py"))
coverage, worn_off_early, false_relief = (BENCHMARK[name] for name in ("coverage", "worn_off_early", "false_relief"))
true_mean, written = BENCHMARK["true_mean"], BENCHMARK["written"]


@pytest.mark.parametrize("n", [14, 28])
@pytest.mark.parametrize("r", [0.0, 0.3, 0.6])
def test_the_range_holds_the_truth_about_95_times_in_100(n: int, r: float) -> None:
    """Clinical rules 3.3: 88 to 98 percent of 400 diaries."""
    assert 88 <= coverage(n, r, 400, np.random.default_rng(41)) <= 98


@pytest.mark.parametrize("days", [60, 90, 120, 180])
@pytest.mark.parametrize(("share", "r"), [(0.3, 0.3), (0.5, 0.3), (0.3, 0.6)])
def test_relief_is_seldom_said_to_have_worn_off_early(days: int, share: float, r: float) -> None:
    """R-RESP-6: under 6 percent; for half of relief at a likeness of 0.6 see docs/response.md, where it is not."""
    assert worn_off_early(days, r, share, 400, np.random.default_rng(42))[0] < 6


@pytest.mark.parametrize("r", [0.0, 0.3, 0.6])
def test_30_percent_of_relief_is_seldom_seen_in_14_days_without_any_change(r: float) -> None:
    """Clinical rules 3.3: under 3 percent."""
    assert false_relief(14, r, 2000, np.random.default_rng(43)) < 3


def test_the_true_mean_is_that_of_what_is_written_down() -> None:
    rows = written(9.0, noise(200_000, np.random.default_rng(44), 0.0))
    assert true_mean(9.0) == pytest.approx(float(rows.mean()), abs=0.02)
