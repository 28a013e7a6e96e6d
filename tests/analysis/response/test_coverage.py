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


def test_relief_is_seldom_said_to_have_worn_off_early() -> None:
    """R-RESP-6: under 6 percent, at the likeness of 0.3 that the rule was tried at."""
    chance = np.random.default_rng(42)
    early = [worn_off_early(days, 0.3, share, 150, chance)[0] for days in (60, 90, 120) for share in (0.3, 0.5)]
    assert np.mean(early) < 6


@pytest.mark.parametrize("r", [0.0, 0.3, 0.6])
def test_30_percent_of_relief_is_seldom_seen_in_14_days_without_any_change(r: float) -> None:
    """Clinical rules 3.3: under 3 percent."""
    assert false_relief(14, r, 2000, np.random.default_rng(43)) < 3


def test_the_true_mean_is_that_of_what_is_written_down() -> None:
    rows = written(9.0, noise(200_000, np.random.default_rng(44), 0.0))
    assert true_mean(9.0) == pytest.approx(float(rows.mean()), abs=0.02)
