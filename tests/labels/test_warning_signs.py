"""What is said of a warning sign: plain, never a diagnosis, with the numbers of the place (R-RF-4, 5, 8, 9)."""

import re

import pytest

from painlog.catalogue import warning_signs
from painlog.labels import warning_signs as names

CODES = [sign.code for sign in warning_signs.all()]


def _told(region: str, code: str, *, caregiver: bool = False) -> str:
    return names.what_to_do(code, region, warning_signs.numbers(region), caregiver=caregiver)


def test_there_are_sixteen_signs_each_with_its_level() -> None:
    assert [f"rf_{number}" for number in range(1, 17)] == CODES
    today = {sign.code for sign in warning_signs.all() if sign.level is warning_signs.Level.TODAY}
    assert today == {"rf_3", "rf_5", "rf_6", "rf_10", "rf_14"}
    assert [sign.code for sign in warning_signs.all() if sign.unprinted] == ["rf_8"]
    assert warning_signs.get("rf_17") is None


@pytest.mark.parametrize("region", warning_signs.regions())
@pytest.mark.parametrize("caregiver", [False, True])
def test_every_sign_says_what_to_do_without_a_gap(region: str, caregiver: bool) -> None:
    for code in CODES:
        told = names.tick(code, caregiver=caregiver) + _told(region, code, caregiver=caregiver)
        assert not re.search(r"[{}]|  |rf_", told)


def test_the_numbers_are_those_of_the_region() -> None:
    """R-RF-5."""
    assert "911" in _told("us", "rf_7") and "988" in _told("us", "rf_8") and "1-800-222-1222" in _told("us", "rf_11")
    assert "999" in _told("uk", "rf_7") and "116 123" in _told("uk", "rf_8") and "111" in _told("uk", "rf_11")
    assert "112" in _told("eu", "rf_7")
    assert "your local emergency number" in _told("other", "rf_7")
    assert not re.search(r"\d{3}", "".join(_told("other", code) for code in CODES))


def test_a_caregiver_reads_of_someone_else() -> None:
    """R-RF-8."""
    for code in ("rf_1", "rf_8", "rf_9", "rf_10"):
        assert names.tick(code) != names.tick(code, caregiver=True)
        assert _told("us", code) != _told("us", code, caregiver=True)
    assert "myself" not in names.tick("rf_8", caregiver=True)


def test_the_first_sentence_is_no_diagnosis() -> None:
    """R-RF-4."""
    assert names.why("now") == "These can be signs of something that needs emergency care."
    assert names.why("today") == "These can be signs of something that needs care today."
