from dataclasses import replace
from datetime import timedelta

import pytest

from painlog.analysis.response.codes import Metric, Note, Why
from painlog.domain.codes import Measure, Reporter
from painlog.domain.entry import Entry
from painlog.domain.records import Records
from tests.analysis.response.diaries import ANN, DAY_0, asked_by, diary, entries, on, response, state, treatment

INJECTION = treatment("trigger_point_injection")


def before(*days: int, value: float = 6) -> dict[int, float]:
    return dict.fromkeys(days, value)


@pytest.mark.parametrize(("logged", "mean"), [(10, 6), (9, None)])
def test_ten_of_the_fourteen_days_before_are_needed(logged: int, mean: float | None) -> None:
    """Clinical rules 3.2, step 1; day 0 is not among them."""
    values = before(*range(-14, -14 + logged), -20, 0)
    main = response(diary(values, INJECTION), 5).main
    assert main is not None and main.baseline.mean == mean and main.baseline.n_days == logged
    assert main.baseline.period is not None
    assert (main.baseline.period.first, main.baseline.period.last) == (on(-14).day, on(-1).day)
    assert main.baseline.why is (None if mean else Why.FEW_BASELINE_DAYS)


@pytest.mark.parametrize(("logged", "mean"), [(5, 6), (4, None)])
def test_seven_days_stand_in_where_the_diary_began_later(logged: int, mean: float | None) -> None:
    found = response(diary(before(*range(-logged, 0)), INJECTION), 5)
    assert found.main is not None and found.main.baseline.mean == mean
    assert (Note.SHORT_BASELINE in found.notes) is (mean is not None)


def test_seven_days_do_not_stand_in_for_fourteen_with_gaps() -> None:
    found = response(diary(before(-30, *range(-6, 0)), INJECTION), 5)
    assert found.main is not None and found.main.baseline.why is Why.FEW_BASELINE_DAYS


def test_the_median_is_kept_beside_the_mean() -> None:
    values = {day: float(value) for day, value in zip(range(-14, 0), [2] * 8 + [9] * 6, strict=True)}
    main = response(diary(values, INJECTION), 5).main
    assert main is not None and (main.baseline.mean, main.baseline.median) == (5, 2)


def test_no_diary_before_has_no_baseline_and_says_so() -> None:
    """Clinical rules 3.2, step 8."""
    main = response(diary(before(*range(1, 29)), INJECTION), 40).main
    assert main is not None and main.baseline.why is Why.NO_BASELINE
    (days,) = main.windows
    assert days.mean == 6 and days.relief_points is None and days.low is None


def test_what_the_person_remembers_is_marked_and_gives_no_range() -> None:
    found = response(diary(before(*range(1, 29), value=4), replace(INJECTION, remembered_before=8)), 40)
    assert Note.MEMORY in found.notes and found.main is not None
    assert found.main.baseline.remembered and found.main.baseline.n_days == 0
    (days,) = found.main.windows
    assert (days.relief_points, days.relief_percent, days.low) == (4, 50, None)


def test_memory_never_takes_the_place_of_a_diary() -> None:
    found = response(diary(before(*range(-14, 29)), replace(INJECTION, remembered_before=9)), 40)
    assert found.main is not None and found.main.baseline.mean == 6 and Note.MEMORY not in found.notes


def test_headache_days_are_set_against_28_days() -> None:
    """Clinical rules 3.1: the 28-day baseline."""
    toxin = treatment("botulinum_toxin")
    states = tuple(state(n, headache=n % 2 == 0) for n in range(-28, 0))
    main = response(Records(treatments=(toxin,), days=states), 5).main
    assert main is not None and main.metric is Metric.HEADACHE_DAYS
    assert (main.baseline.mean, main.baseline.n_days) == (14, 28)


def test_only_the_persons_own_answers_count() -> None:
    """R-OBS-1."""
    seen = entries(before(*range(-14, 0)), reporter=Reporter.OBSERVED)
    main = response(Records(entries=seen, treatments=(INJECTION,)), 5).main
    assert main is not None and main.baseline.why is Why.NO_BASELINE


def test_the_measure_is_the_one_chosen_and_never_mixed() -> None:
    """R-PAIN-3."""
    both = tuple(
        Entry(
            id=f"e{n}",
            person_id="ann",
            felt_at=on(n),
            recorded_at=on(n),
            pain_average=4 if n < -3 else None,
            pain_worst=8,
        )
        for n in range(-14, 0)
    )
    records = Records(entries=both, treatments=(INJECTION,))
    average, worst = response(records, 5), response(records, 5, asked_by(ANN, measure=Measure.WORST))
    assert average.main is not None and (average.main.baseline.mean, average.main.baseline.n_days) == (4, 11)
    assert worst.main is not None and (worst.main.baseline.mean, worst.main.baseline.n_days) == (8, 14)


def test_a_baseline_that_was_unusually_high_is_told_only_against_enough_days() -> None:
    """R-STAT-1: more than one point above the 60 days before, of which 30 are logged (painlog's choice)."""
    high = before(*range(-14, 0), value=8)

    def noted(days: int, level: float) -> bool:
        values = {**before(*range(-14 - days, -14), value=level), **high}
        return Note.UNUSUALLY_HIGH_BEFORE in response(diary(values, INJECTION), 5).notes

    assert noted(30, 6) and not noted(29, 6)
    assert not noted(60, 7) and noted(60, 6.9)


def test_day_0_is_in_no_phase() -> None:
    values = {**before(*range(-14, 0)), 0: 0.0, **before(*range(1, 29))}
    main = response(diary(values, INJECTION), 40).main
    assert main is not None and main.baseline.mean == 6 and main.windows[0].mean == 6
    assert main.windows[0].period is not None and main.windows[0].period.first == DAY_0 + timedelta(days=1)
