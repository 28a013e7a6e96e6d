"""The body areas are those of the reference, front and back, each with the person's own side."""

import csv
from pathlib import Path

from painlog.catalogue import areas
from painlog.domain.codes import Side
from painlog.labels import areas as area_names


def test_every_area_of_the_reference_is_there_with_its_view_side_and_name(shared: Path) -> None:
    with (shared / "reference" / "areas.csv").open(encoding="utf-8", newline="") as file:
        expected = [tuple(row.values()) for row in csv.DictReader(file)]
    known = [(area.code, area.view.value, area.side.value, area_names.area(area.code)) for area in areas.all()]
    assert known == expected


def test_a_side_in_the_code_is_the_side_of_the_area() -> None:
    for area in areas.all():
        ending = area.code.rsplit("_", 1)[-1]
        expected = {"left": Side.LEFT, "right": Side.RIGHT}.get(ending, Side.MIDDLE)
        assert area.side is expected, area.code


def test_every_left_area_has_its_right_twin_in_the_same_group_and_view() -> None:
    for area in areas.all():
        if area.side is Side.LEFT:
            twin = areas.get(area.code.removesuffix("_left") + "_right")
            assert twin is not None
            assert (twin.side, twin.view, twin.group) == (Side.RIGHT, area.view, area.group)


def test_an_unknown_area_is_none() -> None:
    assert areas.get("third_arm") is None
