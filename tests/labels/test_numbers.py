"""Numbers are printed with one decimal at most, rounded as a person would."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from painlog.labels.numbers import number, percent


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (7.0, "7"),
        (5.25, "5.3"),
        (5.0, "5"),
        (-0.04, "0"),
        (0.05, "0.1"),
        (-1.8, "-1.8"),
        (10, "10"),
        (100, "100"),
        (1e20, "1" + "0" * 20),
    ],
)
def test_a_number_has_one_decimal_and_no_trailing_zero(value: float, text: str) -> None:
    assert number(value) == text


def test_more_decimals_may_be_asked_for() -> None:
    assert number(0.125, 2) == "0.13"
    assert number(44.5, 0) == "45"


def test_a_percent_has_no_decimals() -> None:
    assert (percent(44.3), percent(-12.5), percent(-0.2)) == ("44%", "-13%", "0%")


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_is_not_printed(value: float) -> None:
    with pytest.raises(ValueError, match="not a number"):
        number(value)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_the_text_is_the_value_to_within_half_a_tenth(value: float) -> None:
    text = number(value)
    assert abs(float(text) - value) <= 0.05 + 1e-9 * abs(value)
    assert text != "-0" and not ("." in text and text.endswith("0"))
