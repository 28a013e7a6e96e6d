"""Every kind of cell writes what it reads, for any text and number (safety rows 15, 20, 36)."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from painlog.domain.codes import Form
from painlog.domain.medicine import Ingredient
from painlog.exchange import cells, lists
from painlog.exchange.csv_text import sheet_bytes
from painlog.exchange.guard import guarded, unguarded
from painlog.exchange.ingredients import ingredients_text, read_ingredients
from painlog.exchange.numbers import number_text, read_number
from painlog.exchange.problem import CellError
from tests import strategies

RISKY = tuple("=+-@\t\r\n＝＋－＠")
awkward = st.text(alphabet=st.sampled_from("'=+-@;\\ \t\n\"x5?%＝"), max_size=8)
any_text = strategies.texts() | awkward
names = any_text.filter(lambda text: bool(text.strip()))


@given(any_text)
def test_guarded_text_is_no_formula_and_comes_back(text: str) -> None:
    assert not guarded(text).startswith(RISKY)
    assert unguarded(guarded(text)) == text


@given(any_text)
def test_a_text_cell_of_the_file_is_no_formula(text: str) -> None:
    content = sheet_bytes(["note"], [{"note": text}], frozenset())
    row = list(csv.reader(io.StringIO(content.decode(), newline="")))[1]
    assert not row[0].startswith(RISKY)


def test_numbers_stay_numbers_in_the_file() -> None:
    content = sheet_bytes(["stated_relief"], [{"stated_relief": "-50"}], frozenset({"stated_relief"}))
    assert b'"-50"' in content


@given(st.lists(names.map(str), max_size=4))
def test_list_of_words_comes_back(words: list[str]) -> None:
    assert lists.split(lists.join(words)) == words


def test_list_of_a_hand_written_file_is_read_without_its_spaces() -> None:
    assert lists.split(" burning ; a\\;b ;back\\slash") == ["burning", "a;b", "back\\slash"]


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_number_comes_back(number: float) -> None:
    assert read_number(number_text(number)) == number


@pytest.mark.parametrize(
    ("number", "text"), [(6.0, "6"), (5.7, "5.7"), (0.00001, "0.00001"), (-0.0, "0"), (1e16, "10000000000000000")]
)
def test_number_is_written_without_trailing_zeros_or_exponent(number: float, text: str) -> None:
    assert number_text(number) == text


@pytest.mark.parametrize("text", ["1,5", "1,000", "1.5.2", "", "5 mg", "٣", "1_000", "0x10", "inf", "½", "9" * 1000])
def test_ambiguous_or_odd_numbers_are_refused(text: str) -> None:
    with pytest.raises(CellError):
        read_number(text)


@given(st.lists(st.builds(Ingredient, name=names, amount=strategies.amounts(), unit=any_text), max_size=3).map(tuple))
def test_ingredients_come_back(ingredients: tuple[Ingredient, ...]) -> None:
    assert read_ingredients(ingredients_text(ingredients)) == ingredients


@pytest.mark.parametrize(
    ("text", "ingredients"),
    [
        ("hydrocodone 5 mg + paracetamol 325 mg", [("hydrocodone", 5, "mg"), ("paracetamol", 325, "mg")]),
        ("fentanyl 25 mcg/h", [("fentanyl", 25, "mcg/h")]),
        ("lidocaine 5 %", [("lidocaine", 5, "%")]),
        ("paracetamol", [("paracetamol", None, "")]),
        ("St. John's wort 0.5 g", [("St. John's wort", 0.5, "g")]),
        ("morphine 10 mg/5 ml", [("morphine", 10, "mg/5 ml")]),
        (r"vitamin B \12", [("vitamin B 12", None, "")]),
        ("tramadol ? mg", [("tramadol", None, "mg")]),
    ],
)
def test_ingredients_as_people_write_them(text: str, ingredients: list[tuple[str, float | None, str]]) -> None:
    found = read_ingredients(text)
    assert [(one.name, one.amount, one.unit) for one in found] == ingredients
    assert ingredients_text(found) == text


def test_ingredient_without_a_space_before_its_unit_is_read() -> None:
    assert read_ingredients("ibuprofen 400mg") == (Ingredient(name="ibuprofen", amount=400, unit="mg"),)


@pytest.mark.parametrize("text", ["x 1,5 mg", "x 1,000 mg", "5 mg", "x 5 mg + 3 mg", "+", "x 5 mg+y 3 mg"])
def test_ingredients_that_could_be_misread_are_refused(text: str) -> None:
    with pytest.raises(CellError):
        read_ingredients(text)


def test_answers_keep_the_ones_that_were_not_given() -> None:
    for answers in [(), (None,), (6.0, None, 4.0), (None, None), (None, 1.5)]:
        assert cells.ANSWERS.read(cells.ANSWERS.write(answers)) == answers


def test_clock_times_are_read_with_one_digit_too() -> None:
    assert cells.CLOCKS.write(cells.CLOCKS.read("8:00;20:00;06:30:15")) == "08:00;20:00;06:30:15"


@given(strategies.dirty_texts())
def test_any_text_in_any_cell_is_read_or_refused(text: str) -> None:
    kinds = [
        cells.SCORE,
        cells.DAY,
        cells.MOMENT,
        cells.YES_NO,
        cells.WORDS,
        cells.CLOCKS,
        cells.ANSWERS,
        cells.AREAS,
    ]
    for kind in [*kinds, cells.INGREDIENTS, cells.TEXT, cells.whole(0, 3), cells.code(Form)]:
        try:
            kind.read(text)
        except CellError as error:
            assert error.reason.strip()
