"""How often the range and the durations after a treatment are right: `python benchmarks/coverage.py [DIARIES]`.

Simulated diaries whose truth is known: days of spread 1.6 that resemble the day before by r, rounded to whole numbers
and held between 0 and 10. Prints the tables of docs/response.md: how often the 95 % range holds the true difference,
how often relief is said to have worn off much too early (and, in brackets, without it being said that it was there
again), and how often 30 percent of relief is seen where nothing changed. With 2,000 diaries a percent is good to
about 1 (two standard errors).
"""

import sys
from datetime import date, timedelta
from statistics import NormalDist

import numpy as np

from painlog.analysis.days import Period
from painlog.analysis.readings import Numbers
from painlog.analysis.response.baseline import baseline
from painlog.analysis.response.codes import Metric
from painlog.analysis.response.dense import Dense
from painlog.analysis.response.duration import days_after, duration
from painlog.analysis.response.interval import difference_interval

DIARIES, SEED = 2000, 20261124
SPREAD, BEFORE, AFTER = 1.6, 6.5, 4.7  # a true change of about 1.8 points, as in the reference
LIKENESSES, LENGTHS = (0.0, 0.3, 0.6), (14, 28)
COURSES = (60, 90, 120, 180)  # days of relief
SHARE_OF_RELIEF = 0.65
DAY_0 = date(2026, 3, 2)


def noise(shape: tuple[int, int], r: float, chance: np.random.Generator) -> Numbers:
    """Rows of days, each resembling the day before by r, of spread 1.6."""
    fresh = chance.normal(size=shape)
    values = np.empty(shape)
    values[:, 0] = fresh[:, 0]
    for day in range(1, shape[1]):
        values[:, day] = r * values[:, day - 1] + np.sqrt(1 - r**2) * fresh[:, day]
    return values * SPREAD


def written(level: Numbers | float, around: Numbers) -> Numbers:
    """What is written down: whole numbers from 0 to 10."""
    return np.clip(np.rint(level + around), 0, 10)


def true_mean(level: float) -> float:
    """The mean of what is written down around a level: rounding, 0 and 10 move it a little."""
    around = NormalDist(level, SPREAD)
    return sum(1 - around.cdf(step - 0.5) for step in range(1, 11))


def coverage(n: int, r: float, diaries: int, chance: np.random.Generator, missing: float = 0.0) -> float:
    """The percent of diaries whose range holds the true difference, with `n` days in each phase."""
    truth = true_mean(BEFORE) - true_mean(AFTER)
    level = np.repeat([BEFORE, AFTER], n)
    held = 0
    for row in written(level, noise((diaries, 2 * n), r, chance)):
        there = np.flatnonzero(chance.random(2 * n) >= missing).astype(np.int64)
        first, second = there[there < n], there[there >= n]
        found = difference_interval(first, row[first], second, row[second])
        held += found is not None and found[0] <= truth <= found[1]
    return 100 * held / diaries


def worn_off_early(
    days: int, r: float, share: float, diaries: int, chance: np.random.Generator
) -> tuple[float, float]:
    """The percent of courses of so many days of relief that are said to have ended before 70 percent of them.

    And the percent of those for which it is not said that relief was there again.
    """
    length = 30 + days + 60
    level = np.full(length, BEFORE)
    level[30 : 30 + days] = BEFORE * (1 - SHARE_OF_RELIEF)
    period = Period(DAY_0 - timedelta(days=30), DAY_0 + timedelta(days=length - 31))
    early, last_word = 0, 0
    for row in written(level, noise((diaries, length), r, chance)):
        series = Dense(period=period, value=row)
        before = baseline(series, Metric.PAIN, DAY_0)[0].mean
        after = days_after(DAY_0, 1, period.last)
        assert before is not None and after is not None
        found = duration(series, after, DAY_0, before, share)
        too_early = found.to_day is not None and found.to_day < 0.7 * days
        early += too_early
        last_word += too_early and found.again_from_day is None
    return 100 * early / diaries, 100 * last_word / diaries


def false_relief(n: int, r: float, diaries: int, chance: np.random.Generator) -> float:
    """The percent of diaries without any change in which the mean of `n` days is 30 percent lower or more."""
    rows = written(BEFORE, noise((diaries, 14 + n), r, chance))
    before, after = rows[:, :14].mean(axis=1), rows[:, 14:].mean(axis=1)
    return 100 * float(((before - after) / before >= 0.3).mean())


def main() -> None:
    """Print the three tables."""
    diaries = int(sys.argv[1]) if len(sys.argv) > 1 else DIARIES
    chance = np.random.default_rng(SEED)
    print(f"{diaries} diaries in each cell, seed {SEED}\n")
    print("| days in each phase | r 0 | r 0.3 | r 0.6 |\n|---|---|---|---|")
    for n in LENGTHS:
        for missing, name in ((0.0, f"{n}"), (0.2, f"{n}, one in five missing")):
            cells = [f"{coverage(n, r, diaries, chance, missing):.1f} %" for r in LIKENESSES]
            print(f"| {name} | {' | '.join(cells)} |")
    print("\n| true days of relief | share | r 0 | r 0.3 | r 0.6 |\n|---|---|---|---|---|")
    for days in COURSES:
        for share in (0.3, 0.5):
            found = [worn_off_early(days, r, share, diaries, chance) for r in LIKENESSES]
            cells = [f"{early:.1f} % ({last_word:.1f} %)" for early, last_word in found]
            print(f"| {days} | {share:.0%} | {' | '.join(cells)} |")
    print("\n| days in the window | r 0 | r 0.3 | r 0.6 |\n|---|---|---|---|")
    for n in (7, 14, 28):
        cells = [f"{false_relief(n, r, diaries, chance):.1f} %" for r in LIKENESSES]
        print(f"| {n} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
