"""Every treatment of a pain clinic is there, and no clinical number stands without its source."""

import pytest

from painlog.catalogue import conditions, ingredients, overuse, sources, treatments
from painlog.catalogue.treatment_kind import Kind, Metric
from painlog.labels import response

# The table "Treatments" of the reference catalogue, row by row: its kind, and what stands for it here.
REFERENCE: list[tuple[str, list[str]]] = [
    ("block", ["diagnostic_nerve_block", "medial_branch_block"]),
    (
        "injection",
        ["therapeutic_nerve_block", "occipital_nerve_block", "trigeminal_nerve_block", "intercostal_nerve_block"],
    ),
    ("ablation", ["radiofrequency_ablation", "cooled_radiofrequency_ablation", "pulsed_radiofrequency"]),
    ("ablation", ["basivertebral_nerve_ablation"]),
    ("ablation", ["neurolytic_block"]),
    ("injection", ["epidural_steroid_injection"]),
    ("injection", ["trigger_point_injection"]),
    ("injection", ["botulinum_toxin"]),
    ("injection", ["epidural_blood_patch"]),
    ("injection", ["disc_allograft", "stem_cell_study"]),
    ("trial", ["spinal_cord_stimulator_trial", "dorsal_root_stimulator_trial", "peripheral_nerve_stimulator_trial"]),
    ("implant", ["spinal_cord_stimulator", "dorsal_root_stimulator", "peripheral_nerve_stimulator"]),
    ("implant", ["multifidus_stimulator"]),
    ("surgery", ["vertebroplasty", "kyphoplasty", "sacroplasty"]),
    ("surgery", ["minimally_invasive_lumbar_decompression"]),
    ("surgery", ["decompression_surgery", "spinal_fusion", "other_operation"]),
    ("pump", ["intrathecal_pump"]),
    ("course", ["physical_therapy", "exercise", "occupational_therapy"]),
    ("course", ["biofeedback", "relaxation", "stress_reduction", "group_therapy", "psychotherapy"]),
    ("course", ["inpatient_rehabilitation"]),
    ("device", ["brace", "tens"]),
    ("self_care", ["heat", "cold", "massage", "acupuncture", "other"]),
]


@pytest.mark.parametrize(("kind", "codes"), REFERENCE)
def test_every_treatment_of_the_reference_is_covered_with_its_kind(kind: str, codes: list[str]) -> None:
    for code in codes:
        treatment = treatments.get(code)
        assert treatment is not None, code
        assert treatment.kind is Kind(kind)


def test_every_kind_of_treatment_is_used() -> None:
    assert {treatment.kind for treatment in treatments.all()} == set(Kind)


def test_every_number_cites_a_source() -> None:
    for treatment in treatments.all():
        numbers = treatment.windows or treatment.lag_days or treatment.own_dates
        assert (treatment.windows_source is not None) == bool(numbers), treatment.code
        for threshold in treatment.thresholds:
            assert threshold.source.text


def test_every_source_is_cited() -> None:
    cited = {t.windows_source for t in treatments.all()} | {t.expected_source for t in treatments.all()}
    cited |= {threshold.source for t in treatments.all() for threshold in t.thresholds}
    cited |= {t.readings.source for t in treatments.all() if t.readings}
    cited |= {one.source for one in overuse.all()} | {ingredients.mme_table()}
    assert {source.code for source in sources.all()} == {source.code for source in cited if source}


def test_a_sentence_on_how_long_it_lasts_has_a_source_and_the_other_way_round() -> None:
    for treatment in treatments.all():
        assert bool(response.expected_duration(treatment.code)) == (treatment.expected_source is not None), (
            treatment.code
        )


def test_a_threshold_is_in_percent_or_in_points_never_both() -> None:
    for treatment in treatments.all():
        for threshold in treatment.thresholds:
            assert (threshold.percent is None) != (threshold.points is None), treatment.code


def test_windows_stand_in_order_after_the_lag_and_are_long_enough_to_be_counted() -> None:
    for treatment in treatments.all():
        assert list(treatment.windows) == sorted(
            treatment.windows, key=lambda window: (window.from_day, window.to_day)
        )
        for window in treatment.windows:
            assert window.from_day > treatment.lag_days, treatment.code
            assert window.to_day - window.from_day + 1 >= 7, treatment.code  # no percent under 7 days


def test_only_trials_take_their_window_from_the_persons_own_dates() -> None:
    for treatment in treatments.all():
        assert treatment.own_dates == (treatment.kind is Kind.TRIAL), treatment.code
        assert not (treatment.own_dates and treatment.windows)


def test_only_blocks_are_read_many_times_in_one_day() -> None:
    for treatment in treatments.all():
        is_block = treatment.kind is Kind.BLOCK
        assert (treatment.readings is not None) == is_block
        assert (treatment.primary_metric is Metric.READINGS) == is_block


def test_used_for_names_conditions_or_their_groups() -> None:
    known = {condition.code for condition in conditions.all()} | set(conditions.groups())
    for treatment in treatments.all():
        assert set(treatment.used_for) <= known, treatment.code


def test_botulinum_toxin_is_looked_at_by_headache_days_in_three_windows_of_four_weeks() -> None:
    treatment = treatments.facts("botulinum_toxin")
    assert treatment.primary_metric is Metric.HEADACHE_DAYS
    assert [window.name for window in treatment.windows] == ["days 1-28", "days 29-56", "days 57-84"]


def test_a_multifidus_stimulator_is_never_looked_at_before_four_months() -> None:
    treatment = treatments.facts("multifidus_stimulator")
    assert treatment.lag_days == 120
    assert treatment.windows[0].from_day > 120


def test_decompression_through_a_small_cut_is_looked_at_by_standing_and_walking() -> None:
    treatment = treatments.facts("minimally_invasive_lumbar_decompression")
    assert treatment.primary_metric is Metric.STANDING_MINUTES
    assert Metric.WALKING_MINUTES in treatment.more_metrics


def test_own_words_get_the_general_windows() -> None:
    assert treatments.get("copper bracelet") is None
    assert treatments.facts("copper bracelet").code == treatments.OTHER
    assert treatments.facts("copper bracelet").thresholds == ()
