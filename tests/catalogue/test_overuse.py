"""The classes of ICHD-3 8.2: their counts, and which product counts where."""

import csv
from pathlib import Path

import pytest

from painlog.catalogue import ingredients, overuse


def test_the_counts_are_those_of_the_reference(shared: Path) -> None:
    with (shared / "reference" / "moh_ichd3_thresholds.csv").open(encoding="utf-8", newline="") as file:
        expected = {
            row["class"]: (row["ichd3"], int(row["days_per_month_threshold"])) for row in csv.DictReader(file)
        }
    assert {one.code: (one.ichd_3, one.days_per_month) for one in overuse.all()} == expected


@pytest.mark.parametrize(
    ("product", "classes"),
    [
        (["sumatriptan"], {"triptan"}),
        (["acetaminophen"], {"paracetamol"}),
        (["acetaminophen", "codeine"], {"paracetamol", "opioid", "combination_analgesic"}),
        (["acetaminophen", "aspirin", "caffeine"], {"paracetamol", "aspirin", "combination_analgesic"}),
        (["butalbital", "acetaminophen", "caffeine"], {"paracetamol", "combination_analgesic"}),
        (["ibuprofen", "caffeine"], {"nsaid_other", "combination_analgesic"}),
        (["ergotamine", "caffeine"], {"ergotamine"}),
        (["dipyrone"], {"other_non_opioid"}),
        (["rimegepant"], set()),
        (["lasmiditan"], set()),
        (["caffeine"], set()),
        (["own tea"], set()),
        ([], set()),
    ],
)
def test_a_product_counts_in_its_classes_and_a_combination_in_its_own_too(
    product: list[str], classes: set[str]
) -> None:
    assert overuse.classes_of(product) == classes  # R-MOH-1, R-MOH-3, ICHD-3 8.2.5


def test_every_example_of_the_reference_is_in_its_class(shared: Path) -> None:
    with (shared / "reference" / "moh_ichd3_thresholds.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["class"] not in (overuse.COMBINATION, overuse.MIX)]
    for row in rows:
        for example in row["examples"].split(";"):
            facts = ingredients.find(example.split("(")[0])
            assert facts is not None, example
            assert facts.overuse_class == row["class"], example


def test_every_combination_example_counts_as_a_combination(shared: Path) -> None:
    with (shared / "reference" / "moh_ichd3_thresholds.csv").open(encoding="utf-8", newline="") as file:
        examples = next(row["examples"] for row in csv.DictReader(file) if row["class"] == overuse.COMBINATION)
    for example in examples.split(";"):
        assert overuse.COMBINATION in overuse.classes_of(example.split("+")), example


def test_an_unknown_class_is_none() -> None:
    assert overuse.get("chocolate") is None
    assert overuse.get("triptan") is not None
