from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from painlog.analysis.response.codes import Note, Why
from painlog.analysis.response.values import Window
from painlog.domain.codes import Side
from painlog.domain.entry import AreaMark, Entry
from painlog.domain.records import Records
from painlog.domain.threshold import OwnThreshold
from tests.analysis.response.diaries import (
    ANN,
    asked_by,
    diary,
    entries,
    on,
    pains,
    response,
    steps,
    treatment,
    true_mean,
)

INJECTION = treatment("trigger_point_injection")  # days 1-28


def only(values: dict[int, float], last: int = 40, **given: object) -> Window:
    main = response(diary(values, replace(INJECTION, **given)), last).main  # type: ignore[arg-type]
    assert main is not None
    return main.windows[0]


def level(before: float, after: float, days: range = range(1, 29)) -> dict[int, float]:
    return {**dict.fromkeys(range(-14, 0), before), **dict.fromkeys(days, after)}


def test_relief_is_baseline_less_window_in_points_and_percent() -> None:
    """Clinical rules 3.2, step 3, by hand: 6.1 before, 3.4 after: 2.7 points, 44 percent."""
    found = only(level(6.1, 3.4))
    assert found.relief_points == pytest.approx(2.7) and found.relief_percent == pytest.approx(44.26, abs=0.01)
    assert (found.name, found.n_days, found.days) == ("days 1-28", 28, 28)


def test_worse_is_less_than_nought_and_held_at_minus_100() -> None:
    assert only(level(4, 5)).relief_percent == -25
    assert only(level(3, 10)).relief_percent == -100


@pytest.mark.parametrize(("before", "percent"), [(3.0, 50), (2.9, None)])
def test_a_baseline_under_3_has_points_alone(before: float, percent: float | None) -> None:
    """R-RESP-5."""
    main = response(diary(level(before, 1.5), INJECTION), 40).main
    assert main is not None
    (found,) = main.windows
    assert found.relief_percent == percent and found.relief_points == pytest.approx(before - 1.5)
    assert found.why_no_percent is (None if percent else Why.LOW_BASELINE)
    assert (main.relief_30.from_day is None) is (percent is None)


@pytest.mark.parametrize(
    ("logged", "why"), [(20, None), (19, Why.GAPS), (5, Why.GAPS), (4, Why.FEW_DAYS), (0, Why.FEW_DAYS)]
)
def test_a_window_needs_70_percent_of_its_days_and_five(logged: int, why: Why | None) -> None:
    """Clinical rules 3.2, steps 2 and 8."""
    found = only(level(6, 3, range(1, 1 + logged)))
    assert found.why is why and found.n_days == logged and (found.mean is None) is (why is not None)


def test_a_short_window_needs_five_days_all_the_same() -> None:
    block = treatment("trigeminal_nerve_block")
    main = response(diary(level(6, 3, range(1, 5)), block), 10).main
    assert main is not None and main.windows[0].why is Why.FEW_DAYS
    main = response(diary(level(6, 3, range(1, 6)), block), 10).main
    assert main is not None and main.windows[0].mean == 3


def test_a_window_that_is_still_open_is_too_early() -> None:
    """Clinical rules 3.2, step 8."""
    values = level(6, 3)
    assert only(values, 27).why is Why.TOO_EARLY
    assert only(values, 28).mean == 3


def test_a_slow_device_is_not_looked_at_before_four_months() -> None:
    """Clinical rules 3.1: ReActiv8, never before 120 days."""
    device = treatment("multifidus_stimulator")
    main = response(diary(level(6, 3, range(1, 140)), device), 120).main
    assert main is not None
    assert all(one.why is Why.TOO_EARLY for one in main.windows) and main.onset_day is None


def test_a_range_needs_seven_days_and_is_printed_from_fourteen_on() -> None:
    """Clinical rules 3.2, step 4, and 3.3."""
    seven = {**dict.fromkeys(range(-7, 0), 6.0), **dict.fromkeys(range(1, 29), 3.0)}
    assert only(seven).low is not None and not only(seven).range_is_printed
    assert only({day: value for day, value in seven.items() if day != -7}).low is None
    assert only(level(6, 3)).range_is_printed


def test_the_percent_of_the_range_take_the_baseline_as_fixed() -> None:
    values = pains(steps((-99, 7), (1, 4)), -14, 28, 21)
    found = only(values)
    main = response(diary(values, INJECTION), 40).main
    assert main is not None and main.baseline.mean is not None
    assert found.low is not None and found.low_percent == pytest.approx(100 * found.low / main.baseline.mean)
    assert found.high is not None and found.high_percent == pytest.approx(
        min(100 * found.high / main.baseline.mean, 100)
    )


def test_a_range_that_spans_a_threshold_is_too_close_to_call() -> None:
    """Clinical rules 3.2, step 4."""
    wide = pains(steps((-99, 7), (1, 3.6)), -14, 28, 22)
    found = response(diary(wide, INJECTION), 40)
    assert Note.NEAR_THRESHOLD in found.notes
    clear = response(diary(level(8, 2), INJECTION), 40)
    assert Note.NEAR_THRESHOLD not in clear.notes
    assert clear.main is not None and clear.main.windows[0].thresholds[0].percent == 50


def test_the_persons_own_threshold_stands_beside_the_usual_one() -> None:
    """Issue: editable by the person, 'my clinic uses 80 %'."""
    own = OwnThreshold(id="o", person_id="ann", recorded_at=on(0), kind="trigger_point_injection", percent=80)
    other = replace(own, id="p", kind="radiofrequency_ablation", percent=90)
    found = response(diary(level(8, 2), INJECTION, thresholds=(own, other)), 40)
    assert found.main is not None
    seen = found.main.windows[0].thresholds
    assert [(one.percent, one.own) for one in seen] == [(50, False), (80, True)]


def test_the_same_given_again_ends_what_is_known() -> None:
    again = treatment("trigger_point_injection", 15)
    main = response(diary(level(6, 3), INJECTION, again), 40).main
    assert main is not None and main.windows[0].why is Why.NEXT_BEGUN and main.windows[0].n_days == 14
    late = treatment("trigger_point_injection", 27)
    main = response(diary(level(6, 3), INJECTION, late), 40).main
    assert main is not None and main.windows[0].n_days == 26 and main.windows[0].mean == 3


def test_another_side_is_another_treatment() -> None:
    left = replace(INJECTION, side=Side.LEFT)
    right = treatment("trigger_point_injection", 10, side=Side.RIGHT)
    found = response(diary(level(6, 3), left, right), 40)
    assert found.main is not None and found.main.windows[0].mean == 3 and Note.MIXED in found.notes


def test_a_trial_is_looked_at_between_the_dates_that_the_person_entered() -> None:
    """Clinical rules 0 and 3.1: never assumed; the day the lead is placed is left out."""
    trial = treatment("spinal_cord_stimulator_trial")
    main = response(diary(level(6, 3), trial), 40).main
    assert main is not None and main.windows[0].why is Why.NO_END and main.windows[0].name == "days 1-"
    ended = replace(trial, ended_at=on(6))
    main = response(diary(level(6, 3), ended), 40).main
    assert main is not None and (main.windows[0].name, main.windows[0].n_days) == ("days 1-6", 6)


def test_a_trials_own_table_fills_days_without_an_average_in_the_diary() -> None:
    from painlog.domain.treatment import TrialDay

    trial = treatment("spinal_cord_stimulator_trial", ended_at=on(6))
    days = tuple(
        TrialDay(
            id=f"t{n}",
            person_id="ann",
            treatment_id=trial.id,
            day=on(n).day,
            recorded_at=on(n),
            pain=2,
            hours_used=20,
        )
        for n in range(1, 7)
    )
    found = response(diary(level(6, 3, range(1, 3)), trial, trial_days=days), 40)
    assert found.trial is not None and found.trial.pain.mean == pytest.approx((2 * 3 + 4 * 2) / 6)
    assert (found.trial.hours_used_mean, found.trial.hours_used_n) == (20, 6)


def test_relief_is_told_for_each_area_that_the_treatment_names() -> None:
    """R-PAIN-6: by the area's own numbers, beside the measure and never mixed with it (R-PAIN-3)."""
    knee = treatment("radiofrequency_ablation", areas=(AreaMark(area="knee_front_left"),))

    def marked(n: int, strength: float) -> Entry:
        marks = (AreaMark(area="knee_front_left", strength=strength), AreaMark(area="jaw_left", strength=9))
        return Entry(id=f"e{n}", person_id="ann", felt_at=on(n), recorded_at=on(n), pain_average=6, areas=marks)

    logged = tuple(marked(n, 8 if n < 1 else 2) for n in range(-14, 45))
    found = response(Records(entries=logged, treatments=(knee,)), 60)
    assert found.main is not None and found.main.windows[0].relief_points == 0
    (site,) = found.sites
    assert site.area == "knee_front_left" and site.windows[0].relief_percent == 75


def test_minutes_on_ones_feet_are_better_when_they_rise() -> None:
    """Clinical rules 3.1: MILD, minutes standing and walking."""
    mild = treatment("minimally_invasive_lumbar_decompression")
    logged = tuple(
        Entry(
            id=f"e{n}",
            person_id="ann",
            felt_at=on(n),
            recorded_at=on(n),
            pain_average=5,
            standing_minutes=10 if n < 1 else 25,
            walking_minutes=8 if n < 1 else 12,
        )
        for n in range(-14, 90)
    )
    found = response(Records(entries=logged, treatments=(mild,)), 90)
    assert found.main is not None
    first = found.main.windows[0]
    assert (first.mean, first.relief_points, first.relief_percent, first.low) == (25, 15, 150, 15)
    assert found.main.onset_day == 1 and found.main.relief_50.still
    assert [series.metric.value for series in found.more] == ["walking_minutes", "pain"]
    assert found.more[0].windows[0].relief_percent == 50


values_ = st.dictionaries(st.integers(-80, 60), st.integers(0, 10).map(float), max_size=141)


@given(values_, st.integers(0, 80))
def test_whatever_was_logged_the_numbers_agree_with_one_another(values: dict[int, float], last: int) -> None:
    main = response(Records(entries=entries(values), treatments=(INJECTION,)), last, asked_by(ANN)).main
    assert main is not None
    for one in main.windows:
        assert (one.mean is None) == (one.why is not None)
        if one.mean is None:
            assert one.relief_points is None and one.low is None
            continue
        logged = [value for day, value in values.items() if 1 <= day <= 28]
        assert one.n_days == len(logged) >= 20 and one.mean == pytest.approx(sum(logged) / len(logged))
        if one.low is not None and one.high is not None and one.relief_points is not None:
            assert one.low - 1e-9 <= one.relief_points <= one.high + 1e-9
        if one.relief_percent is not None:
            assert main.baseline.mean is not None and main.baseline.mean >= 3 and -100 <= one.relief_percent <= 100


@given(values_, st.integers(1, 60))
def test_what_is_logged_later_never_changes_what_was_told(values: dict[int, float], last: int) -> None:
    """Asked on a day, the answer is made of the days up to it alone (R-PAIN-4: nothing is carried back)."""
    known = {day: value for day, value in values.items() if day <= last}
    assert response(diary(values, INJECTION), last) == response(diary(known, INJECTION), last)


def test_the_truth_of_a_made_up_diary_is_its_mean() -> None:
    assert true_mean(steps((0, 2), (5, 4)), 0, 9) == 3
