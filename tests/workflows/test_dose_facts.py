"""What the catalogue and the person's own limits bring to the facts of a dose."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from painlog.analysis.dose_facts import Ceiling, Substance
from painlog.domain.codes import Form, Relation, Use
from painlog.domain.medicine import Limit
from painlog.workflows.dose_facts import background, code_of, is_adult, product
from tests.analysis.made_up import at, day, medicine, mg, person


def limit(ingredient: str, amount: float, unit: str = "mg") -> Limit:
    return Limit(id=ingredient, person_id="ann-id", recorded_at=at(), ingredient=ingredient, amount=amount, unit=unit)


def test_an_ingredient_is_the_same_by_any_of_its_names() -> None:
    """R-MED-3, R-MED-12."""
    assert code_of("Acetaminophen") == code_of("paracetamol") == code_of("APAP") == "paracetamol"
    assert code_of("Morphine sulfate") == "morphine"
    assert code_of("  My own  Herb ") == "my own herb"


def test_two_lines_of_one_ingredient_are_one_sum_in_milligrams() -> None:
    """R-MED-3."""
    both = product(medicine(mg("paracetamol", 0.5, "g"), mg("acetaminophen", 250), mg("caffeine", 65)))
    assert [(one.code, one.mg) for one in both.substances] == [("paracetamol", 750), ("caffeine", 65)]
    unknown = product(medicine(mg("paracetamol", 500), mg("APAP", 2, "%")))
    assert [one.mg for one in unknown.substances] == [None]


def test_the_catalogue_says_what_an_ingredient_is() -> None:
    """R-MED-4, R-MED-12, clinical rules 2.2."""
    found = {
        one.code: one
        for name in ("ibuprofen", "oxycodone", "gabapentin", "prednisone", "paracetamol")
        for one in product(medicine(mg(name, 1))).substances
    }
    assert found["ibuprofen"] == Substance(code="ibuprofen", mg=1, nsaid=True)
    assert found["oxycodone"] == Substance(code="oxycodone", mg=1, opioid=True, keep_on=True)
    assert found["gabapentin"] == Substance(code="gabapentin", mg=1, sedating=True, keep_on=True)
    assert found["prednisone"].keep_on and not found["paracetamol"].keep_on


@pytest.mark.parametrize(
    "given_", [{"form": Form.CREAM}, {"form": Form.PATCH}, {"use": Use.PATCH}, {"use": Use.PUMP}, {"form": Form.PUMP}]
)
def test_what_is_not_swallowed_enters_no_total(given_: dict[str, object]) -> None:
    """R-MED-9, R-MED-12: pumps, patches and what goes on the skin."""
    assert not product(medicine(mg("diclofenac", 10), **given_)).adds_up


def test_the_person_s_own_limit_takes_the_place_of_the_usual_one() -> None:
    """R-MED-11."""
    ann = person()
    assert background([], [], ann, day()).ceilings == {"paracetamol": Ceiling(mg=4000, usual=True)}
    own = background([], [limit("Acetaminophen", 2, "g"), limit("ibuprofen", 1200)], ann, day())
    assert own.ceilings == {"paracetamol": Ceiling(mg=2000), "ibuprofen": Ceiling(mg=1200)}
    assert background([], [limit("vitamin", 3, "units")], ann, day()).ceilings.keys() == {"paracetamol"}


def test_names_are_as_the_person_wrote_them() -> None:
    written = [medicine(mg("Acetaminophen", 500)), medicine(mg("paracetamol", 325))]
    assert background(written, [], person(), day()).names == {"paracetamol": "Acetaminophen"}


def test_a_child_whose_birthday_is_not_known_is_not_taken_for_an_adult() -> None:
    """R-MED-11."""
    assert is_adult(person(), day())
    assert not is_adult(person(relation=Relation.CHILD), day())


@given(st.dates(date(1930, 1, 1), date(2020, 12, 31)))
def test_the_eighteenth_birthday_is_the_first_day_of_an_adult(born: date) -> None:
    """R-MED-11; who was born on 29 February is 18 on 1 March."""
    leap = (born.month, born.day) == (2, 29)
    birthday = date(born.year + 18, 3, 1) if leap else born.replace(year=born.year + 18)
    ann = person(born=born)
    assert is_adult(ann, birthday) and not is_adult(ann, birthday - timedelta(days=1))
