"""Codes are unique within their list and written in snake_case, so that files and translations can rely on them."""

import re

import pytest

from painlog.catalogue import (
    areas,
    conditions,
    headache_features,
    ingredients,
    medicine_classes,
    overuse,
    side_effects,
    sources,
    treatments,
    words,
)

LISTS: dict[str, list[str]] = {
    "areas": [area.code for area in areas.all()],
    "area groups": list(areas.groups()),
    "conditions and their groups": [c.code for c in conditions.all()] + list(conditions.groups()),
    "headache features": list(headache_features.all()),
    "ingredients": [facts.code for facts in ingredients.all()],
    "medicine classes": [one.code for one in medicine_classes.all()],
    "overuse classes": [one.code for one in overuse.all()],
    "side effects": list(side_effects.all()),
    "sources": [source.code for source in sources.all()],
    "treatments": [treatment.code for treatment in treatments.all()],
    "words": list(words.all()),
}


@pytest.mark.parametrize("name", LISTS)
def test_codes_are_unique(name: str) -> None:
    assert len(set(LISTS[name])) == len(LISTS[name])


@pytest.mark.parametrize("name", LISTS)
def test_codes_are_snake_case(name: str) -> None:
    assert LISTS[name]
    assert [code for code in LISTS[name] if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", code)] == []


def test_the_four_side_effects_of_opioids_stand_first() -> None:
    assert side_effects.first() == ("nausea", "vomiting", "sleepiness", "constipation")


def test_the_headache_features_of_the_csv_layout_are_there() -> None:
    of_the_layout = {"one_sided", "throbbing", "nausea", "light", "sound", "aura", "worse_moving"}
    assert of_the_layout <= set(headache_features.all())
