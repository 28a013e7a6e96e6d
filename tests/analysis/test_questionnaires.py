import pytest
from hypothesis import given
from hypothesis import strategies as st

from painlog.analysis.questionnaires import score
from painlog.domain.questionnaire import Questionnaire
from tests.analysis.made_up import at, day


def answered(name: str, *items: float | None, given_score: float | None = None) -> Questionnaire:
    return Questionnaire(
        id="q", person_id="ann-id", answered_on=day(), recorded_at=at(), name=name, items=items, score=given_score
    )


@pytest.mark.parametrize(("items", "mean"), [((6, 7, 4), 5.7), ((0, 0, 0), 0.0), ((10, 10, 9), 9.7)])
def test_peg_is_the_mean_of_three_to_one_decimal(items: tuple[float, ...], mean: float) -> None:
    """R-PEG-1, the cases of clinical rules 1.3."""
    assert score(answered("peg", *items)) == mean


def test_peg_with_a_missing_item_has_no_score() -> None:
    """Clinical rules 1.3: all three are required."""
    assert score(answered("peg", 6, None, 4)) is None
    assert score(answered("peg")) is None


def test_a_peg_sum_is_not_taken_for_a_score() -> None:
    """R-PEG-1: never the 0-30 sum."""
    assert score(answered("peg", given_score=17)) is None
    assert score(answered("peg", given_score=5.7)) == 5.7


@pytest.mark.parametrize("name", ["phq2", "gad2"])
def test_phq_2_and_gad_2_are_sums_of_two(name: str) -> None:
    """Clinical rules 1.4."""
    assert score(answered(name, 3, 2)) == 5
    assert score(answered(name, 3, None)) is None
    assert score(answered(name, given_score=6)) == 6
    assert score(answered(name, given_score=7)) is None


def test_a_clinics_own_score_stays_as_it_is() -> None:
    """R-LIC-2."""
    assert score(answered("Clinic scale", given_score=46)) == 46
    assert score(answered("Clinic scale")) is None


@given(st.lists(st.integers(0, 10), min_size=3, max_size=3))
def test_peg_lies_between_its_items(items: list[int]) -> None:
    found = score(answered("peg", *items))
    assert found is not None and min(items) <= found <= max(items)
