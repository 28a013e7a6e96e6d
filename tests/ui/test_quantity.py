"""Amounts are read strictly, never guessed (fault 36 of the fault table)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from painlog.domain.errors import InputRefusedError
from painlog.ui.widgets.quantity import as_typed, in_words, parse

amounts = st.decimals(min_value=0, max_value=100_000, places=4).map(float)


@given(amounts, st.sampled_from([".", ",", "٫"]))
def test_what_is_printed_reads_back_as_the_same_amount(amount: float, point: str) -> None:
    assert parse(as_typed(amount, point), point) == amount


@pytest.mark.parametrize(
    ("text", "point", "amount"),
    [("2", ".", 2), ("0.5", ".", 0.5), ("0,5", ",", 0.5), (" 12.25 ", ".", 12.25), ("٢٫٥", "٫", 2.5), ("0", ",", 0)],
)
def test_a_plain_amount_is_read(text: str, point: str, amount: float) -> None:
    assert parse(text, point) == amount


def test_an_empty_field_is_no_amount() -> None:
    assert parse("  ", ".") is None


@pytest.mark.parametrize(
    ("text", "point"),
    [("1,5", "."), ("1.5", ","), ("1,500", "."), ("1.500", ","), ("1 000", "."), ("1.5.2", "."), ("1’000", ".")],
)
def test_an_amount_that_reads_in_two_ways_is_refused(text: str, point: str) -> None:
    with pytest.raises(InputRefusedError, match="two ways"):
        parse(text, point)


@pytest.mark.parametrize(("text", "better"), [("5.0", "5"), ("1.50", "1.5"), ("05", "5"), ("00", "0")])
def test_a_stray_zero_is_refused_and_the_safe_form_named(text: str, better: str) -> None:
    with pytest.raises(InputRefusedError, match=f"Write {better}\\."):
        parse(text, ".")


@pytest.mark.parametrize("text", ["-1", "+1", "1e3", "½", "two", "inf", "nan", "1/2", "٣x"])
def test_what_is_not_an_amount_is_refused(text: str) -> None:
    with pytest.raises(InputRefusedError):
        parse(text, ".")


def test_a_missing_leading_zero_is_asked_for() -> None:
    with pytest.raises(InputRefusedError, match=r"Write 0\.5"):
        parse(".5", ".")


def test_an_amount_beyond_reason_is_refused() -> None:
    with pytest.raises(InputRefusedError, match="too high"):
        parse("1000001", ".")


@given(st.text(max_size=30))
def test_no_text_crashes_the_reader(text: str) -> None:
    try:
        amount = parse(text, ".")
    except InputRefusedError:
        return
    assert amount is None or amount >= 0


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (1, "one tablet"),
        (1.5, "one and a half tablet"),
        (0.5, "half tablet"),
        (0.25, "a quarter tablet"),
        (2.75, "two and three quarters tablet"),
        (20, "20 tablet"),
        (0.125, "0 point 1 2 5 tablet"),
    ],
)
def test_an_amount_is_read_back_in_words(amount: float, words: str) -> None:
    assert in_words(amount, "tablet") == words
