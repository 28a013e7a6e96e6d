"""Ingredients are found by every name they go by, and their numbers are those of the reference."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from painlog.catalogue import ingredients, medicine_classes, overuse
from painlog.catalogue.ingredients import MmeFactor
from painlog.catalogue.medicine_classes import Sedative
from painlog.catalogue.spelling import plain

R_MED_12 = [
    "ibuprofen",
    "naproxen",
    "diclofenac",
    "ketorolac",
    "meloxicam",
    "celecoxib",
    "indomethacin",
    "etodolac",
    "nabumetone",
    "piroxicam",
    "ketoprofen",
    "oxaprozin",
    "sulindac",
    "flurbiprofen",
    "aspirin",
]
R_MED_7 = [
    "buprenorphine",
    "levorphanol",
    "meperidine",
    "pentazocine",
    "butorphanol",
    "nalbuphine",
    "dihydrocodeine",
]
R_MED_4_CLASSES = {"opioid", "gabapentinoid", "benzodiazepine", "antidepressant", "steroid"}


def test_the_cdc_factors_are_those_of_the_reference_table(shared: Path) -> None:
    with (shared / "reference" / "mme_cdc2022.csv").open(encoding="utf-8", newline="") as file:
        expected = {
            row["ingredient"]: (
                row["rxcui"],
                MmeFactor(factor=float(row["factor"]), route=row["route"], unit=row["dose_unit"]),
            )
            for row in csv.DictReader(file)
        }
    known = {facts.code: (facts.rxcui, facts.mme) for facts in ingredients.all() if facts.mme}
    assert known == expected


def test_the_table_of_the_factors_is_named() -> None:
    assert "2022" in ingredients.mme_table().text  # R-MED-6


def test_the_traps_of_older_tables_are_not_stepped_into() -> None:
    factors = {facts.code: facts.mme.factor for facts in ingredients.all() if facts.mme}
    assert (factors["hydromorphone"], factors["methadone"], factors["tramadol"]) == (5.0, 4.7, 0.2)  # R-MED-6


def test_every_opioid_has_a_factor_or_says_that_the_table_leaves_it_out() -> None:
    for facts in ingredients.all():
        is_opioid = facts.medicine_class == "opioid"
        assert (facts.mme is not None) + facts.mme_not_in_table == is_opioid, facts.code


@pytest.mark.parametrize("code", R_MED_7)
def test_what_the_table_leaves_out_has_no_factor(code: str) -> None:
    facts = ingredients.get(code)
    assert facts is not None
    assert facts.mme is None and facts.mme_not_in_table  # R-MED-7


def test_the_systemic_nsaids_are_the_list_of_r_med_12() -> None:
    assert sorted(facts.code for facts in ingredients.all() if facts.systemic_nsaid) == sorted(R_MED_12)


def test_whoever_must_not_stop_suddenly_is_marked() -> None:
    expected = {facts.code for facts in ingredients.all() if facts.medicine_class in R_MED_4_CLASSES}
    expected |= {"baclofen", "butalbital"}  # R-MED-4, R-MOH-5
    assert {facts.code for facts in ingredients.all() if facts.dont_stop_suddenly} == expected


def test_sedatives_are_marked_by_kind() -> None:
    kinds = {facts.code: facts.sedative for facts in ingredients.all()}
    assert kinds["lorazepam"] is Sedative.BENZODIAZEPINE
    assert kinds["pregabalin"] is Sedative.GABAPENTINOID
    assert kinds["zolpidem"] is Sedative.OTHER
    assert kinds["ibuprofen"] is None


def test_a_number_of_another_code_system_stands_only_where_it_was_checked() -> None:
    assert all(facts.mme for facts in ingredients.all() if facts.rxcui)


def test_classes_and_overuse_classes_exist_and_every_class_is_used() -> None:
    used = {facts.medicine_class for facts in ingredients.all()}
    assert used == {one.code for one in medicine_classes.all()}
    known = {one.code for one in overuse.all()}
    assert {facts.overuse_class for facts in ingredients.all() if facts.overuse_class} <= known


def test_no_name_leads_to_two_ingredients() -> None:
    names = [plain(name) for facts in ingredients.all() for name in {facts.code, plain(facts.name), *facts.also}]
    owners: dict[str, set[str]] = {}
    for facts in ingredients.all():
        for name in (facts.code, facts.name, *facts.also):
            owners.setdefault(plain(name), set()).add(facts.code)
    assert names
    assert [name for name, codes in owners.items() if len(codes) > 1] == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Paracetamol", "paracetamol"),
        ("ACETAMINOPHEN", "paracetamol"),
        ("Paracétamol", "paracetamol"),
        ("  acetylsalicylic   acid ", "aspirin"),
        ("acetylsalicylic-acid", "aspirin"),
        ("hydrocodone bitartrate", "hydrocodone"),
        ("Tramadol Hydrochloride", "tramadol"),
        ("diclofenac sodium", "diclofenac"),
        ("sodium valproate", "valproate"),
        ("magnesium citrate", "magnesium"),
        ("pethidine", "meperidine"),
        ("coenzyme q10", "coenzyme_q10"),
    ],
)
def test_an_ingredient_is_found_by_any_of_its_names(name: str, code: str) -> None:
    facts = ingredients.find(name)
    assert facts is not None
    assert facts.code == code


@pytest.mark.parametrize(
    "name", ["", "   ", "sodium", "hydrochloride", "codein", "morphine-like", "Mum's red pills", "💊", "\ud800"]
)
def test_an_unknown_name_is_none_and_nothing_is_guessed(name: str) -> None:
    assert ingredients.find(name) is None


@given(st.text(max_size=40))
def test_any_text_may_be_asked_for(name: str) -> None:
    facts = ingredients.find(name)
    assert facts is None or ingredients.get(facts.code) is facts
