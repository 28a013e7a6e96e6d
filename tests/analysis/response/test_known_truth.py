"""Diaries whose truth is written down: the response reports it inside its range, or says why it cannot."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from painlog.analysis.response.codes import Change, Ended, Note, Why
from painlog.analysis.response.cycles import cycles
from painlog.analysis.response.values import Window
from painlog.domain.codes import EpisodeKind, Form, Use
from painlog.domain.day import DayState
from painlog.domain.episode import Episode
from painlog.domain.medicine import Dose, Ingredient, Medicine
from painlog.domain.records import Records
from painlog.report.numbers.responses import plan_of
from tests.analysis.response.diaries import (
    DAY_0,
    days_of,
    diary,
    flat,
    on,
    pains,
    reading,
    response,
    steps,
    treatment,
    true_mean,
    without,
)


def window(windows: tuple[Window, ...], at: str) -> Window:
    return next(one for one in windows if one.at == at)


def holds(one: Window, truth: float) -> bool:
    assert one.low is not None and one.high is not None
    return one.low <= truth <= one.high


def test_a_block_of_four_hours() -> None:
    """Truth: pain 7, then 1 from the tenth minute to the end of the fourth hour, then 7 again."""
    block = treatment("medial_branch_block", started_at=on(0, "09:00"), drug="bupivacaine 0.5 %")
    before = reading(block, on(0, "08:45"), 0, 7)
    after = [
        reading(block, on(0, f"{9 + due // 60:02}:{due % 60:02}"), due, 1 if 10 <= due <= 240 else 7)
        for due in (15, 30, 45, 60, 120, 180, 240, 300, 360, 420, 480)
    ]
    found = response(Records(treatments=(block,), readings=(before, *after)), 1)
    assert found.main is None
    (side,) = found.blocks
    assert side.before == 7 and side.peak_points == 6 and side.peak_percent == pytest.approx(600 / 7)
    for share in side.hours_above:
        assert share.at_most is not None and share.hours <= 4 <= share.at_most
    assert [share.percent for share in side.hours_above] == [50, 80]
    assert (side.drug_key, side.usual_hours) == ("bupivacaine", (4, 8))
    assert side.onset_minutes == 15


def test_an_ablation_with_six_months_of_relief() -> None:
    """Truth: 7 before; 9 in the sore fortnight; 2.5 from day 15 to day 180; 7 after. Half-relief lasts to day 180."""
    truth = steps((-99, 7), (1, 9), (15, 2.5), (181, 7))
    ablation = treatment("radiofrequency_ablation")
    main = response(diary(pains(truth, -90, 400, 11), ablation), 400).main
    assert main is not None
    for at, first, last in (("month_1", 17, 44), ("month_3", 78, 105), ("month_12", 352, 379)):
        assert holds(window(main.windows, at), 7 - true_mean(truth, first, last)), at
    assert main.onset_day is not None and 15 <= main.onset_day <= 20
    for relief in (main.relief_30, main.relief_50):
        assert relief.ended is Ended.WORE_OFF and not relief.still
        assert relief.to_day is not None and 170 <= relief.to_day <= 190
    assert window(main.windows, "month_1").range_is_printed


def test_a_steroid_injection_that_fades_at_five_weeks() -> None:
    """Truth: 7 before; 3 from day 4; from day 36 up again by half a point a day, at 7 from day 43 on."""
    truth = steps((-99, 7), (4, 3), *((36 + n, 3.5 + n / 2) for n in range(8)))
    main = response(diary(pains(truth, -90, 130, 12), treatment("epidural_steroid_injection")), 130).main
    assert main is not None
    assert holds(window(main.windows, "week_2"), 4)
    assert holds(window(main.windows, "month_3"), 0)
    assert main.relief_30.ended is Ended.WORE_OFF
    assert main.relief_30.to_day is not None and 32 <= main.relief_30.to_day <= 46


def test_an_injection_with_no_effect() -> None:
    """Truth: 6.5 all along. The range holds nought, and no relief of 30 percent is told."""
    main = response(diary(pains(flat(6.5), -90, 60, 13), treatment("trigger_point_injection")), 60).main
    assert main is not None
    (days,) = main.windows
    assert holds(days, 0) and days.relief_percent is not None and days.relief_percent < 30
    assert main.relief_50.from_day is None


def test_an_overlapping_pair_is_stamped_mixed_with_what_and_when() -> None:
    """Truth: an ablation on day 0 and gabapentin from day 20: the fall of pain cannot be given to either."""
    gabapentin = Medicine(
        id="g",
        person_id="ann",
        recorded_at=on(20),
        name="gabapentin",
        ingredients=(Ingredient(name="gabapentin", amount=300, unit="mg"),),
        use=Use.REGULAR,
        started=DAY_0 + timedelta(days=20),
    )
    truth = steps((-99, 7), (15, 4))
    ablation, block = treatment("radiofrequency_ablation"), treatment("medial_branch_block", -5)
    found = response(diary(pains(truth, -90, 60, 14), ablation, medicines=(gabapentin,)), 60)
    assert Note.MIXED in found.notes
    (change,) = found.others
    assert (change.change, change.medicine_name, change.in_baseline) == (Change.STARTED, "gabapentin", False)
    assert change.day == DAY_0 + timedelta(days=20)
    assert found.main is not None and holds(window(found.main.windows, "month_1"), 3)
    records = diary(pains(truth, -90, 60, 14), block, ablation)
    tested, ablated = response(records, 60), response(replace(records, treatments=(ablation, block)), 60)
    assert tested.main is None and ablated.treatment_id == block.id


def test_five_rounds_of_botulinum_toxin_that_wear_off_at_week_nine() -> None:
    """Truth: 6 headache days of 7; 2 of 7 from day 1 to day 63 of each round of 84 days; then 6 again."""
    chance = np.random.default_rng(15)
    given = [treatment("botulinum_toxin", 84 * n) for n in range(5)]

    def of_week(first: int) -> list[int]:
        worn_off = first < 1 or (first - 1) % 84 >= 63
        return sorted(chance.choice(range(first, first + 7), 6 if worn_off else 2, replace=False).tolist())

    days = [day for first in range(-55, 84 * 5, 7) for day in of_week(first)]
    episodes = tuple(
        Episode(
            id=f"h{day}",
            person_id="ann",
            kind=EpisodeKind.HEADACHE,
            started_at=on(day, "10:00"),
            ended_at=on(day, "16:00"),
            recorded_at=on(day),
            peak=6,
        )
        for day in days
    )
    records = replace(diary(pains(flat(5), -55, 84 * 5 - 1, 15), *given), episodes=episodes)
    history = days_of(records, 84 * 5 - 1)
    found = cycles("botulinum_toxin", plan_of(given[0]), history)
    assert found is not None and len(found.cycles) == 5
    assert found.baseline.mean == pytest.approx(24, abs=0.1)
    assert [one.days_to_next for one in found.cycles] == [84, 84, 84, 84, None]
    for one in found.cycles:
        assert one.wore_off_week_30 in (9, 10) and one.wore_off_week_50 in (9, 10)
        assert one.weeks[1].mean == 8 and one.weeks[10].mean == 24
    assert found.days_until_next == 1 and found.next_from == DAY_0 + timedelta(days=84 * 5)
    told = replace(history, treatments=(*given[:-1], replace(given[-1], next_allowed=on(430).day)))
    asked = cycles("botulinum_toxin", plan_of(given[0]), told)
    assert asked is not None and asked.days_until_next == 11
    main = response(records, 84 * 5 - 1).main
    assert main is not None
    first, second, third = main.windows
    assert (first.relief_percent, second.relief_percent) == pytest.approx((200 / 3, 200 / 3))
    assert first.also is not None and first.also.hours_per_day == pytest.approx(6 * 8 / 28)
    assert third.mean is not None and third.mean > 16


def tablets(days: range) -> tuple[Medicine, tuple[Dose, ...], tuple[DayState, ...]]:
    """Hydrocodone 10 mg as needed on each of the days, and every day from -14 to 10 confirmed as complete."""
    tablet = Medicine(
        id="t",
        person_id="ann",
        recorded_at=on(-20),
        name="Tablet",
        ingredients=(Ingredient(name="hydrocodone", amount=10, unit="mg"),),
        form=Form.TABLET,
    )
    doses = tuple(
        Dose(id=f"d{n}", person_id="ann", medicine_id="t", taken_at=on(n), recorded_at=on(n), units=1) for n in days
    )
    states = tuple(
        DayState(id=f"s{n}", person_id="ann", day=on(n).day, recorded_at=on(n), medicines_complete=True)
        for n in range(-14, 11)
    )
    return tablet, doses, states


@pytest.mark.parametrize(
    ("after", "taken", "pain_down", "mme"),
    [(3.5, range(-14, 11), 50, 0), (7, range(-14, 0), 0, -100)],
    ids=["pain down half, medicine unchanged", "pain unchanged, no medicine"],
)
def test_a_trial_gives_two_numbers(after: float, taken: range, pain_down: float, mme: float) -> None:
    """Truth: pain 7 before and 7 or 3.5 in a trial of eight days; a tablet of 10 MME each day, or before it alone."""
    tablet, doses, states = tablets(taken)
    trial = treatment("spinal_cord_stimulator_trial", ended_at=on(8))
    values = pains(steps((-99, 7), (1, after)), -90, 10, 16, spread=0.8)
    found = response(diary(values, trial, medicines=(tablet,), doses=doses, days=states), 10)
    assert found.trial is not None and found.trial.medicine is not None
    pain, medicine = found.trial.pain, found.trial.medicine
    assert pain.name == "days 1-8" and pain.n_days == 8 and not pain.range_is_printed
    assert pain.low_percent is not None and pain.high_percent is not None
    assert pain.low_percent <= pain_down <= pain.high_percent
    assert (medicine.mme_before, medicine.mme_percent) == (10, mme)
    assert (medicine.as_needed_before, medicine.as_needed_percent) == (7, mme)


def test_a_diary_with_60_percent_of_its_days_missing_says_so() -> None:
    """Truth: 7 before and 3 after, 60 percent of the days missing. No mean is told of so few days."""
    values = without(pains(steps((-99, 7), (1, 3)), -90, 120, 17), 0.6, 17)
    main = response(diary(values, treatment("epidural_steroid_injection")), 120).main
    assert main is not None
    assert main.baseline.mean is None and main.baseline.why is Why.FEW_BASELINE_DAYS
    for one in main.windows:
        assert one.mean is None and one.why in (Why.GAPS, Why.FEW_DAYS) and one.relief_points is None


def test_a_start_after_the_worst_days_is_set_against_the_usual_ones() -> None:
    """R-STAT-1. Truth: 5 all along but for the fortnight before, at 7.5: relief against the usual days is nought."""
    truth = steps((-99, 5), (-14, 7.5), (0, 5))
    found = response(diary(pains(truth, -90, 40, 18), treatment("trigger_point_injection")), 40)
    assert Note.UNUSUALLY_HIGH_BEFORE in found.notes and found.main is not None
    assert found.main.usual_n == 60 and found.main.usual_mean == pytest.approx(5, abs=0.6)
    (days,) = found.main.windows
    assert holds(days, 2.5)
    assert days.usual_points is not None and abs(days.usual_points) < 0.8
    assert days.usual_percent is not None and abs(days.usual_percent) < 16
