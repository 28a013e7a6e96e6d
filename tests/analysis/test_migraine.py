"""Headache days of migraine type (R-HA-4)."""

import pytest

from painlog.analysis.days import Period
from painlog.analysis.migraine import is_migraine_type, migraine_days
from tests.analysis.made_up import at, day, headache

MONTH = Period(day(0), day(29))
CLEAR = ("one_sided", "throbbing", "nausea")


@pytest.mark.parametrize(
    ("features", "peak", "is_one"),
    [
        (CLEAR, None, True),
        (("one_sided", "throbbing"), None, False),
        (("one_sided", "nausea"), None, False),
        (("one_sided", "nausea"), 6.0, True),
        (("one_sided", "nausea"), 3.0, False),
        (("worse_moving", "throbbing", "light"), None, False),
        (("worse_moving", "throbbing", "light", "sound"), None, True),
        (("throbbing", "one_sided", "vomiting"), None, True),
        (("aura", "light", "sound"), 9.0, False),
    ],
)
def test_r_ha_4_two_features_of_pain_and_one_of_what_comes_with_it(
    features: tuple[str, ...], peak: float | None, is_one: bool
) -> None:
    assert is_migraine_type(headache(at(1, "08:00"), features=features, peak=peak)) is is_one


def test_r_ha_4_what_eased_after_a_triptan_is_one_and_after_another_medicine_is_not() -> None:
    eased = headache(at(1, "08:00"), at(1, "12:00"), medicine_id="t", eased_at=at(1, "10:00"))
    assert is_migraine_type(eased, {"t"}) and not is_migraine_type(eased, {"other"})
    assert not is_migraine_type(headache(at(1, "08:00"), medicine_id="t"), {"t"}), "not said to have eased"


def test_r_ha_2_across_midnight_both_days_count_and_other_days_do_not() -> None:
    night = headache(at(0, "22:00"), at(1, "03:00"), features=CLEAR)
    before = headache(at(-1, "09:00"), at(-1, "12:00"), features=CLEAR)
    assert migraine_days([night, before], MONTH) == {day(0), day(1)}
