"""The drawing of the body: every area once, left and right alike, and on the right side."""

import pytest

from painlog.catalogue import areas, body
from painlog.catalogue.areas import View
from painlog.catalogue.body import Box
from painlog.domain.codes import Side

MIDDLE = 168.0


def middle_of(code: str) -> float:
    area = areas.get(code)
    assert area is not None
    shape = next(shape for shape in body.drawing(area.view).shapes if shape.code == code)
    box = body.bounds(shape.path)
    return box.left + box.width / 2


def test_every_area_of_the_catalogue_is_drawn_once_in_its_view() -> None:
    for view in View:
        wanted = [area.code for area in areas.all() if area.view is view]
        assert [shape.code for shape in body.drawing(view).shapes] == wanted


def test_the_persons_own_left_is_right_in_the_front_view_and_left_in_the_back_view() -> None:
    for area in areas.all():
        from_middle = middle_of(area.code) - MIDDLE
        if area.side is Side.MIDDLE:
            assert abs(from_middle) < 0.11, area.code
        else:
            left_hand = (area.side is Side.LEFT) == (area.view is View.BACK)
            assert (from_middle < -5) if left_hand else (from_middle > 5), area.code


def test_left_and_right_are_exact_mirror_images() -> None:
    for view in View:
        drawn = body.drawing(view)
        shapes = {shape.code: shape for shape in drawn.shapes}
        for code, left in shapes.items():
            if not code.endswith("_left"):
                continue
            right = shapes[code.removesuffix("left") + "right"]
            assert body.mirrored(left.path, drawn.width) == right.path, code
            assert left.at == (drawn.width - right.at[0], right.at[1])
            assert (left.box is None) == (right.box is None)
            if left.box is not None and right.box is not None:
                assert left.box.left + right.box.left + right.box.width == pytest.approx(drawn.width)
                assert (left.box.top, left.box.width) == (right.box.top, right.box.width)


def test_what_lies_in_the_middle_mirrors_itself() -> None:
    for view in View:
        drawn = body.drawing(view)
        for path in (*(shape.path for shape in drawn.shapes if "left" not in shape.code), drawn.outline):
            if path is not drawn.outline and any(
                shape.path is path and "right" in shape.code for shape in drawn.shapes
            ):
                continue
            points = {point for stroke in path for point in stroke.points}
            assert points == {point for stroke in body.mirrored(path, drawn.width) for point in stroke.points}


def test_front_and_back_have_the_same_outline_below_the_chin() -> None:
    def low(view: View) -> set[body.Point]:
        return {point for stroke in body.drawing(view).outline for point in stroke.points if point[1] > 110}

    assert low(View.FRONT) == low(View.BACK)


def test_the_head_is_what_is_shown_larger() -> None:
    front, back = body.drawing(View.FRONT), body.drawing(View.BACK)
    shown = {shape.code for shape in (*front.shapes, *back.shapes) if body.larger_beside(_of(shape.code), shape)}
    parts = ("forehead", "eye", "face", "jaw", "ear", "head_back", "neck_back")
    assert shown == {f"{part}_{side}" for part in parts for side in ("left", "right")} | {"neck_front", "spine_neck"}


def _of(code: str) -> body.Drawing:
    area = areas.get(code)
    assert area is not None
    return body.drawing(area.view)


def test_the_figure_is_about_seven_and_a_half_heads_high() -> None:
    whole = body.bounds(body.drawing(View.FRONT).outline)
    shapes = {shape.code: body.bounds(shape.path) for shape in body.drawing(View.FRONT).shapes}
    head = shapes["jaw_left"].top + shapes["jaw_left"].height - shapes["forehead_left"].top
    heel = shapes["ankle_front_left"].top + shapes["ankle_front_left"].height
    assert 6.8 < (heel - whole.top) / head < 7.5 < whole.height / head < 8


def test_a_path_is_read_and_written_again_as_it_was() -> None:
    for view in View:
        for shape in body.drawing(view).shapes:
            assert body.read_path(body.path_text(shape.path)) == shape.path


@pytest.mark.parametrize("text", ["m 1 2 l 3 4", "M 1 2 Q 1 2 3 4", "M 1", "1 2", "M 1 2 3 4", "M 1e3 2"])
def test_any_other_path_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        body.read_path(text)


def test_bounds_are_the_smallest_box() -> None:
    assert body.bounds(body.read_path("M1 2 L5 -4 C0 0 9 9 3 3 Z")) == Box(0, -4, 9, 13)
