"""The body map: every area a button on its own ground, by mouse and by keys, and never mirrored."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from painlog.catalogue import areas, body
from painlog.catalogue.areas import View
from painlog.config import settings
from painlog.domain.entry import AreaMark
from painlog.labels.areas import area as area_name
from painlog.labels.areas import marks_text
from painlog.ui import theme
from painlog.ui.bodymap.areabutton import AreaButton
from painlog.ui.bodymap.arrangement import Place
from painlog.ui.bodymap.bodymap import BodyMap
from painlog.ui.bodymap.frame import Frame
from painlog.ui.bodymap.nearest import nearest
from painlog.ui.bodymap.where import LIST, Where
from tests.ui.test_accessibility import spoken

WIDTH = 962  # of the map on the Today page, in a window of 1280 by 800
KNEE = AreaMark(area="knee_front_left", strength=6)
ELSEWHERE = AreaMark(area="a place of its own", strength=4)
ALL_WAYS = ((1, 0), (-1, 0), (0, 1), (0, -1))


@pytest.fixture
def shown(qtbot: QtBot) -> BodyMap:
    return _shown(qtbot, BodyMap())


def _shown(qtbot: QtBot, made: BodyMap, width: int = WIDTH) -> BodyMap:
    qtbot.addWidget(made)
    made.resize(width, made.heightForWidth(width))
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def press(shown: BodyMap, place: Place, x: float, y: float) -> None:
    """Press a point of the drawing where it stands in a picture: what lies there gets it, as with a real mouse."""
    picture = shown.pictures[place]
    at = picture.frame.point((x, y)).toPoint()
    target = picture.childAt(at) or picture
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, target.mapFrom(picture, at))


def codes(shown: BodyMap | Where) -> list[str]:
    marks = shown.marks() if isinstance(shown, BodyMap) else shown.value()
    return [mark.area for mark in marks]


# --- every area is a button -----------------------------------------------------------------------------------


def test_every_area_is_a_check_box_with_its_name(shown: BodyMap) -> None:
    assert set(shown.buttons) == {area.code for area in areas.all()}
    for code, button in shown.buttons.items():
        interface = QAccessible.queryAccessibleInterface(button)
        assert interface is not None
        assert interface.role() is QAccessible.Role.CheckBox
        assert spoken(button) == area_name(code)


def test_the_name_says_what_is_marked_and_how_strong_it_is(shown: BodyMap) -> None:
    shown.set_marks([KNEE, AreaMark(area="heel_right")])
    assert spoken(shown.buttons["knee_front_left"]) == "Left knee, front, marked, strength 6"
    assert spoken(shown.buttons["heel_right"]) == "Right heel, marked"
    interface = QAccessible.queryAccessibleInterface(shown.buttons["heel_right"])
    assert interface is not None and interface.state().checked


def test_every_area_is_pressed_where_its_number_is_written(shown: BodyMap) -> None:
    for view, (figure, head) in {View.FRONT: (Place.FRONT, Place.FACE), View.BACK: (Place.BACK, Place.NAPE)}.items():
        for shape in body.drawing(view).shapes:
            is_head = body.larger_beside(body.drawing(view), shape)
            press(shown, head if is_head else figure, *shape.at)
            assert codes(shown) == [shape.code]
            shown.set_marks([])


def test_the_small_head_of_a_figure_can_be_pressed_too(shown: BodyMap) -> None:
    press(shown, Place.FRONT, 180, 52)
    press(shown, Place.BACK, 140, 50)
    assert codes(shown) == ["eye_left", "head_back_left"]


def test_a_press_beside_the_body_marks_nothing(shown: BodyMap) -> None:
    for place in (Place.FRONT, Place.BACK):
        press(shown, place, 20, 60)
        press(shown, place, 168, 600)
        press(shown, place, 5, 700)
    assert codes(shown) == []


def test_a_second_press_takes_the_mark_away_and_a_third_brings_it_back_as_it_was(shown: BodyMap) -> None:
    shown.set_marks([KNEE])
    button = shown.buttons["knee_front_left"]
    button.click()
    assert shown.marks() == ()
    button.click()
    assert shown.marks() == (KNEE,)


def test_areas_that_are_not_drawn_are_kept(shown: BodyMap) -> None:
    shown.set_marks([ELSEWHERE])
    shown.buttons["calf_left"].click()
    assert shown.marks() == (ELSEWHERE, AreaMark(area="calf_left"))


# --- large enough ---------------------------------------------------------------------------------------------


def test_every_area_is_44_pixels_or_more_in_a_window_of_1280_by_800(shown: BodyMap) -> None:
    small = {
        code: (button.width(), button.height())
        for code, button in shown.buttons.items()
        if min(button.width(), button.height()) < theme.TARGET_PX
    }
    assert small == {}


def test_inside_each_area_lies_a_square_of_38_pixels_that_belongs_to_it_alone(shown: BodyMap) -> None:
    """docs/decisions/the-body-is-drawn-once.md names those below 44; the list is the equal path."""
    squares: dict[str, int] = {}
    for picture in shown.pictures.values():
        for code, side in _squares(picture):
            squares[code] = max(side, squares.get(code, 0))
    assert len(squares) == 87
    assert min(squares.values()) >= 38
    below = {code.removesuffix("_left").removesuffix("_right") for code, side in squares.items() if side < 43}
    assert below <= {"buttock", "chest", "groin", "heel", "jaw", "lower_back", "lower_belly", "pelvis", "sole"}


def _squares(picture: QWidget) -> Iterator[tuple[str, int]]:
    """The side of the largest square that ends at each pixel and belongs to one area."""
    before: list[tuple[str, int]] = [("", 0)] * (picture.width() + 1)
    for y in range(picture.height()):
        row: list[tuple[str, int]] = [("", 0)] * (picture.width() + 1)
        for x in range(picture.width()):
            button = picture.childAt(QPoint(x, y))
            if isinstance(button, AreaButton):
                beside = (before[x], before[x - 1], row[x - 1])
                row[x] = (button.code, 1 + min(side if code == button.code else 0 for code, side in beside))
                yield row[x]
        before = row


def test_areas_leave_no_gap_and_do_not_overlap() -> None:
    for view in View:
        drawn = body.drawing(view)
        frame = Frame(body.Box(0, 0, drawn.width, drawn.height), 1.0)
        outline = frame.path(drawn.outline)
        shapes = {shape.code: frame.path(shape.path) for shape in drawn.shapes}
        gaps, overlaps, outside = [], [], []
        for x in range(1, int(drawn.width), 4):
            for y in range(1, int(drawn.height), 4):
                at = frame.point((x + 0.37, y + 0.41))
                near = [at + frame.point(by) for by in ((-0.8, 0), (0.8, 0), (0, -0.8), (0, 0.8))]
                owners = [code for code, path in shapes.items() if path.contains(at)]
                is_inside = {outline.contains(point) for point in (at, *near)}
                if is_inside == {True} and not owners:
                    gaps.append((x, y))
                if len(owners) > 1:
                    overlaps.append(owners)
                if is_inside == {False} and owners:
                    outside.append(owners)
        assert (gaps, overlaps, outside) == ([], [], [])


# --- by keys --------------------------------------------------------------------------------------------------


def test_tab_stops_once_at_each_figure_where_the_keyboard_was_last(shown: BodyMap) -> None:
    def stops() -> set[str]:
        tab = Qt.FocusPolicy.TabFocus
        return {code for code, button in shown.buttons.items() if button.focusPolicy() & tab}

    assert stops() == {"breastbone", "spine_lower"}
    shown.buttons["eye_right"].setFocus()
    assert stops() == {"eye_right", "spine_lower"}


def test_space_marks_digits_say_how_strong_and_backspace_takes_them_back(shown: BodyMap) -> None:
    button = shown.buttons["shin_left"]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert shown.marks() == (AreaMark(area="shin_left"),)
    for key, strength in (("1", 1), ("0", 10), (Qt.Key.Key_Backspace, 1), ("7", 7), (Qt.Key.Key_Backspace, None)):
        QTest.keyClick(button, key)  # type: ignore[arg-type]  # str too
        assert shown.marks() == (AreaMark(area="shin_left", strength=strength),)


def test_arrows_lead_from_every_area_to_every_other(shown: BodyMap) -> None:
    reached, waiting = {"breastbone"}, ["breastbone"]
    while waiting:
        here = waiting.pop()
        for way in ALL_WAYS:
            there = nearest(shown.places, here, way)
            if there is not None and there not in reached:
                reached.add(there)
                waiting.append(there)
    assert reached == set(shown.buttons)


@pytest.mark.parametrize(
    ("here", "key", "there"),
    [
        ("knee_front_left", Qt.Key.Key_Down, "shin_left"),
        ("knee_front_left", Qt.Key.Key_Up, "thigh_front_left"),
        ("knee_front_left", Qt.Key.Key_Left, "knee_front_right"),
        ("eye_left", Qt.Key.Key_Down, "face_left"),
        ("lower_back_left", Qt.Key.Key_Right, "spine_lower"),
        ("forearm_front_left", Qt.Key.Key_Down, "wrist_front_left"),
        ("palm_left", Qt.Key.Key_Right, "hand_back_left"),
    ],
)
def test_an_arrow_leads_to_the_nearest_area_that_way(shown: BodyMap, here: str, key: Qt.Key, there: str) -> None:
    shown.buttons[here].setFocus()
    QTest.keyClick(shown.buttons[here], key)
    assert QApplication.focusWidget() is shown.buttons[there]


def test_the_keyboard_is_seen(shown: BodyMap) -> None:
    picture = shown.pictures[Place.FRONT]
    shown.buttons["calf_left"].setFocus()
    without = picture.grab().toImage()
    shown.buttons["chest_left"].setFocus()
    assert picture.grab().toImage() != without


# --- never mirrored -------------------------------------------------------------------------------------------


def _geometry(shown: BodyMap) -> dict[str, QRect]:
    return {
        code: QRect(button.mapTo(shown, QPoint(0, 0)), button.size()) for code, button in shown.buttons.items()
    } | {place: picture.geometry() for place, picture in shown.pictures.items()}


@pytest.mark.parametrize("width", [WIDTH, 700, 340])
def test_the_figure_stands_the_same_in_languages_written_from_the_right(qtbot: QtBot, width: int) -> None:
    usual = _shown(qtbot, BodyMap([KNEE]), width)
    before, drawn = _geometry(usual), usual.pictures[Place.FRONT].grab().toImage()
    sides = [label.text() for label in usual.findChildren(QLabel)]
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        turned = _shown(qtbot, BodyMap([KNEE]), width)
        assert _geometry(turned) == before
        assert turned.pictures[Place.FRONT].grab().toImage() == drawn
        assert [label.text() for label in turned.findChildren(QLabel)] == sides
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("place", list(Place))
def test_your_left_and_your_right_are_printed_where_they_are(shown: BodyMap, place: Place) -> None:
    picture = shown.pictures[place]
    x = {label.text(): label.mapTo(picture, label.rect().center()).x() for label in picture.findChildren(QLabel)}
    from_front = place in (Place.FRONT, Place.FACE)
    assert (x["Your left"] > x["Your right"]) is from_front
    for code, button in picture.buttons.items():
        if code.endswith(("_left", "_right")):
            is_right_half = button.geometry().center().x() > picture.width() / 2
            assert is_right_half is (code.endswith("_left") is from_front), code


@pytest.mark.parametrize("width", [300, 340, 600, 720, 962, 1400])
def test_the_pictures_never_lie_on_each_other_and_stay_in_the_width(qtbot: QtBot, width: int) -> None:
    shown = _shown(qtbot, BodyMap(), width)
    rects = [picture.geometry() for picture in shown.pictures.values()]
    assert all(not one.intersects(other) for one in rects for other in rects if one is not other)
    assert all(shown.rect().contains(rect) for rect in rects)


# --- beside the list ------------------------------------------------------------------------------------------


def test_marks_are_read_back_in_words() -> None:
    assert marks_text([KNEE, AreaMark(area="lower_back_left")]) == "Left knee, front 6; Left lower back"


def test_figure_and_list_say_the_same(qtbot: QtBot) -> None:
    where = Where([ELSEWHERE])
    qtbot.addWidget(where)
    where.list.tick("jaw_left")
    assert where.map.marks() == where.value() == (ELSEWHERE, AreaMark(area="jaw_left"))
    where.map.set_strength("jaw_left", 3)
    where.map.buttons["calf_left"].click()
    wanted = {ELSEWHERE, AreaMark(area="jaw_left", strength=3), AreaMark(area="calf_left")}
    assert set(where.value()) == set(where.list.value()) == wanted
    where.list.tick("jaw_left", False)
    assert set(where.value()) == set(where.map.marks()) == {ELSEWHERE, AreaMark(area="calf_left")}
    assert where.list.heard() == "Chosen: a place of its own 4; Left calf"
    where.set_value([KNEE])
    assert where.map.marks() == where.list.value() == (KNEE,)


def test_a_strength_is_given_to_the_area_that_is_chosen_and_can_be_left_out(qtbot: QtBot) -> None:
    where = Where([KNEE])
    qtbot.addWidget(where)
    told: list[tuple[AreaMark, ...]] = []
    where.changed.connect(lambda: told.append(where.value()))
    where.map.buttons["heel_left"].click()
    assert where.chosen.scores.value() is None
    where.chosen.scores.type_digit(8)
    where.chosen.choose("knee_front_left")
    where.chosen.scores.erase()
    assert where.value() == (AreaMark(area="knee_front_left"), AreaMark(area="heel_left", strength=8))
    where.chosen.removed.emit("knee_front_left")
    assert codes(where) == ["heel_left"]
    assert where.chosen.said.text() == "Marked: Left heel 8"
    assert told[-1] == where.value()


def test_the_list_is_one_press_away(qtbot: QtBot) -> None:
    where = Where()
    qtbot.addWidget(where)
    where.show()
    assert where.map.isVisible() and not where.list.isVisible()
    where.show_as(LIST)
    assert where.list.isVisible() and not where.map.isVisible()


def test_another_text_size_and_other_colours_are_taken_at_once(qtbot: QtBot) -> None:
    shown = _shown(qtbot, BodyMap([AreaMark(area="calf_left")]))
    app, usual = QApplication.instance(), settings.load()
    assert isinstance(app, QApplication)
    small, light = shown.pictures[Place.FRONT].width(), shown.pictures[Place.BACK].grab().toImage()
    try:
        theme.apply(app, replace(usual, text_percent=150, theme="dark"))
        QApplication.processEvents()
        assert shown.pictures[Place.FRONT].width() > small
        theme.apply(app, replace(usual, text_percent=100, theme="dark"))
        QApplication.processEvents()
        assert shown.pictures[Place.FRONT].width() == small
        assert shown.pictures[Place.BACK].grab().toImage() != light
    finally:
        theme.apply(app, usual)
