"""The charts of Trends in the real window: choosing, remembering, zooming, dragging, saving and copying."""

import stat
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from painlog.domain.codes import EpisodeKind
from painlog.domain.entry import AreaMark, Entry
from painlog.domain.episode import Episode
from painlog.domain.medicine import Dose, Ingredient, Medicine
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.domain.records import Value
from painlog.domain.treatment import Treatment
from painlog.ui.trends import charts, moving
from painlog.ui.trends.page import TrendsPage
from painlog.workflows import exports
from tests.ui.conftest import NOON, Running, Start

TODAY = NOON.date()
THEN = Moment(day=TODAY - timedelta(days=400))
ANA = Person(id="a", recorded_at=THEN, name="Ana")
BEN = Person(id="b", recorded_at=THEN, name="Ben")
TABLET = Medicine(
    id="m", person_id="a", recorded_at=THEN, name="Ibuprofen", ingredients=(Ingredient(name="ibuprofen"),)
)
CODES = [chart.code for chart in charts.all_charts()]

Fill = Callable[..., None]


def ago(days: int) -> Moment:
    return Moment(day=TODAY - timedelta(days=days))


def entry(days: int, person: str = "a") -> Entry:
    return Entry(
        id=f"{person}{days}",
        person_id=person,
        felt_at=ago(days),
        recorded_at=ago(days),
        pain_average=days % 11,
        sleep_hours=6 + days % 3,
        mood=days % 11,
        standing_minutes=10 * (days % 5),
        areas=(AreaMark(area="lower_back_left", strength=days % 11),),
    )


def treatment(days: int) -> Treatment:
    return Treatment(
        id=f"t{days}",
        person_id="a",
        kind="trigger_point_injection",
        started_at=ago(days),
        recorded_at=ago(days),
    )


def everything(days: int = 60) -> tuple[Value, ...]:
    headache = Episode(
        id="e", person_id="a", kind=EpisodeKind.HEADACHE, started_at=ago(3), recorded_at=ago(3), peak=8
    )
    dose = Dose(id="d", person_id="a", medicine_id="m", taken_at=ago(4), recorded_at=ago(4), units=1)
    given = (treatment(30), treatment(15))
    return (ANA, BEN, TABLET, headache, dose, *given, *(entry(n) for n in range(days)), entry(1, "b"))


def opened(start: Start) -> tuple[Running, TrendsPage]:
    running = start()
    running.window.show_page("trends")
    page = running.window.page("trends")
    assert isinstance(page, TrendsPage)
    running.settle()
    return running, page


def choose(running: Running, page: TrendsPage, code: str) -> None:
    """As a person does: with the keyboard, in the list."""
    page.controls.chart.setFocus()
    page.controls.chart.setCurrentIndex(page.controls.chart.findData(code))
    page.controls.chart.activated.emit(page.controls.chart.currentIndex())
    running.settle()


@pytest.mark.parametrize("code", CODES)
def test_every_chart_has_a_picture_a_sentence_a_table_and_a_place_that_can_be_read(
    start: Start, fill: Fill, code: str
) -> None:
    fill(*everything())
    running, page = opened(start)
    choose(running, page, code)
    view = page.shown
    assert view is not None and not view.empty
    assert page.canvas.accessibleName() == view.name
    assert page.canvas.accessibleDescription() == page.words.text() == view.words != ""
    QTest.keyClick(page.canvas, Qt.Key.Key_End)
    assert page.place == view.places[1]
    QTest.keyClick(page.canvas, Qt.Key.Key_Left)
    assert page.place == view.places[1] - view.step
    assert page.reading.text() == view.reading(view.places[1] - view.step)
    running.press(page.view._buttons["table"])
    assert page.table_model.columnCount() == len(view.columns)
    assert page.table_model.rowCount() == len(view.rows()) > 0
    cells = [page.table_model.index(0, column).data() for column in range(len(view.columns))]
    assert cells[0] and any(cells[1:])


@pytest.mark.parametrize("code", CODES)
def test_a_diary_without_any_of_it_says_what_to_write_down_and_draws_nothing(
    start: Start, fill: Fill, code: str
) -> None:
    fill(ANA)
    running, page = opened(start)
    choose(running, page, code)
    assert page.empty.isVisible() and page.empty.text()
    assert not page.chart_card.isVisible()


def test_each_persons_last_chart_is_there_again_after_a_restart(start: Start, fill: Fill) -> None:
    fill(*everything())
    running, page = opened(start)
    choose(running, page, "sleep")
    running.session.switch_to("b")
    running.settle()
    assert page.controls.chart.value() == "pain", "Ben has chosen none"
    running.session.switch_to("a")
    running.settle()
    assert page.controls.chart.value() == "sleep"
    running.window.close()
    again, other = opened(start)
    again.settle()
    assert other.controls.chart.value() == "sleep"
    assert "Sleep" in other.words.text()


def test_nothing_of_one_person_stays_on_any_chart(start: Start, fill: Fill) -> None:
    fill(*everything())
    running, page = opened(start)
    choose(running, page, "mood")
    running.session.switch_to("b")
    assert page.words.text() == page.reading.text() == page.range_title.text() == ""
    assert page.shown is None
    assert page.canvas._image is None


def test_plus_and_minus_go_nearer_and_farther_around_the_place_that_is_read(start: Start, fill: Fill) -> None:
    fill(*everything())
    running, page = opened(start)
    read = TODAY - timedelta(days=45)
    page.read_day(read)
    page.canvas.setFocus()
    running.keys("+", into=page.canvas)
    assert page.period.days == 60
    assert page.period.start < read < page.period.end
    assert page.length.value() == "", "none of the usual lengths is shown"
    running.keys("-", into=page.canvas)
    assert page.period.days == 90
    for _each in range(12):
        running.keys("+", into=page.canvas)
    assert page.period.days == 7
    for _each in range(12):
        page.zoom(-1)
    assert page.period.end == TODAY and page.period.days == 90, "no farther than there are days"


def test_the_buttons_do_what_the_wheel_and_the_drag_do(start: Start, fill: Fill) -> None:
    """WCAG 2.5.7: dragging has an alternative."""
    fill(*everything(200))
    running, page = opened(start)
    running.press(page.controls.nearer)
    assert page.period.days == 60
    QTest.qWait(450)  # a second press in the same breath is not taken
    running.press(page.controls.farther)
    assert page.period.days == 90
    running.press(page.earlier)
    assert page.period.end == TODAY - timedelta(days=90)


def send(page: TrendsPage, notches: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> bool:
    at, turned = QPointF(page.canvas.width() / 2, 100), QPoint(0, 120 * notches)
    button, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, at, QPoint(), turned, button, modifiers, phase, False)
    QApplication.sendEvent(page.canvas, event)
    return event.isAccepted()


def turn(page: TrendsPage, notches: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> bool:
    is_taken = send(page, notches, modifiers)
    QApplication.processEvents()
    return is_taken


def test_the_wheel_zooms_only_where_the_chart_has_the_keyboard_or_with_ctrl(start: Start, fill: Fill) -> None:
    """A page that is scrolled with the wheel must not stop at the chart."""
    fill(*everything())
    _running, page = opened(start)
    page.length._buttons["month"].setFocus()
    assert not turn(page, 1)
    assert page.period.days == 90
    assert turn(page, 1, Qt.KeyboardModifier.ControlModifier)
    assert page.period.days == 60
    page.canvas.setFocus()
    assert turn(page, -1)
    assert page.period.days == 90


def test_notches_that_come_in_one_breath_are_one_redraw(
    start: Start, fill: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(*everything())
    _running, page = opened(start)
    page.canvas.setFocus()
    drawn: list[object] = []
    monkeypatch.setattr(page.canvas, "draw", lambda *given: drawn.append(given))
    for _each in range(3):
        send(page, 1)
    QApplication.processEvents()
    assert page.period.days == 27
    assert len(drawn) == 1


def test_a_drag_moves_the_picture_at_once_and_draws_anew_when_it_ends(start: Start, fill: Fill) -> None:
    fill(*everything(200))
    _running, page = opened(start)
    end = page.period.end
    picture = page.canvas._image
    start_at, to = QPoint(300, 100), QPoint(400, 100)
    QTest.mousePress(page.canvas, Qt.MouseButton.LeftButton, pos=start_at)
    QTest.mouseMove(page.canvas, to)
    assert page.canvas._shift == 100
    assert page.canvas._image is picture, "only the picture is shifted"
    assert page.period.end == end
    painted = page.canvas.grab().toImage()
    field = page.canvas._field
    left, top = round(field.left()), round(field.top())
    bare = [painted.pixelColor(left + x, top + y) for x in range(5, 95, 2) for y in range(0, 200, 2)]
    assert len({colour.name() for colour in bare}) == 1, "what came in from the side is still bare"
    QTest.mouseRelease(page.canvas, Qt.MouseButton.LeftButton, pos=to)
    moved = (end - page.period.end).days
    assert moved == round(100 / page.canvas._field.width() * 90)
    assert page.canvas._shift == 0 and page.canvas._image is not picture
    assert page.period.days == 90


def test_a_drag_never_leaves_what_there_is(start: Start, fill: Fill) -> None:
    fill(*everything())
    _running, page = opened(start)
    for by in (5000, -5000):
        page._drag(by)
        assert page.period.end == TODAY, "60 days of diary in 90 days: there is nowhere to go"


def test_hover_reads_without_drawing_anew(start: Start, fill: Fill, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(*everything())
    _running, page = opened(start)
    monkeypatch.setattr(page.canvas, "redraw", lambda: pytest.fail("drawn anew"))
    for day in (10, 20, 30):
        x = page.canvas.x_of((TODAY - timedelta(days=day)).toordinal())
        assert x is not None
        QTest.mouseMove(page.canvas, QPoint(round(x), 90))
        assert page.day == TODAY - timedelta(days=day)


@pytest.mark.parametrize(("ending", "opening"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")])
def test_a_chart_is_saved_whole_for_its_owner_alone_and_tells_no_name(
    start: Start, fill: Fill, tmp_path: Path, ending: str, opening: bytes
) -> None:
    fill(*everything())
    running, page = opened(start)
    path = tmp_path / f"here.{ending}"
    page.save_to(path)
    running.settle()
    written = path.read_bytes()
    assert written.startswith(opening)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == [path.name]
    for secret in (b"Ana", b"Matplotlib", b"matplotlib", str(NOON.date().year).encode() + b"-"):
        assert secret not in written.split(b"<svg")[-1], secret
    assert running.said == f"Saved in {path}."


def test_a_saved_chart_stands_on_the_list_of_what_was_taken_out(start: Start, fill: Fill, tmp_path: Path) -> None:
    fill(*everything())
    running, page = opened(start)
    page.save_to(tmp_path / "here.png")
    running.settle()
    listed: list[Path] = []
    running.session.read(lambda diary: [one.path for one in exports.made(diary)], listed.extend)
    running.settle()
    assert listed == [tmp_path / "here.png"]


def test_a_folder_that_takes_no_file_is_told_in_a_sentence(start: Start, fill: Fill, tmp_path: Path) -> None:
    fill(*everything())
    running, page = opened(start)
    page.save_to(tmp_path / "not there" / "x.png")
    running.settle()
    assert "Your diary is safe" in page.problem.text()
    assert page.problem.isVisible()


def test_the_chart_is_copied_as_a_picture(start: Start, fill: Fill) -> None:
    fill(*everything())
    running, page = opened(start)
    QGuiApplication.clipboard().clear()
    page.copy()
    running.settle()
    image = QGuiApplication.clipboard().image()
    assert image.width() > 1000
    assert image.pixelColor(1, 1).name() == "#ffffff", "dark on white, whatever the window's colours"


def test_two_stretches_of_ones_own_are_asked_for_until_they_make_sense(start: Start, fill: Fill) -> None:
    fill(*everything())
    running, page = opened(start)
    choose(running, page, "compare")
    assert not page.controls.own.isVisible()
    page.controls.option.set_value("own")
    page.controls.option.activated.emit(page.controls.option.currentIndex())
    running.settle()
    own = page.controls.own
    assert own.isVisible()
    assert page.empty.text() == "Fill in the dates of both stretches."
    own.take()
    assert own._problem.text() == "Please fill in all four dates."
    days = [TODAY - timedelta(days=n) for n in (50, 30, 35, 5)]
    for field, day in zip(own.dates, days, strict=True):
        field.set_value(day)
    own.take()
    assert own._problem.text().startswith("The two share days.")
    own.dates[2].set_value(TODAY)
    own.take()
    assert own._problem.text().startswith("A last day lies before its first.")
    own.dates[2].set_value(TODAY - timedelta(days=29))
    running.press(own.button)
    running.settle()
    assert own.isVisible(), "they can be changed"
    assert page.words.text().startswith("Average pain of the day: first")
    assert page.controls.option.value() == "own"
    running.session.switch_to("b")
    assert not own.isVisible() and own.dates[0].value() is None, "nobody sees another's dates"


def test_a_chart_that_cannot_be_moved_has_no_buttons_for_it(start: Start, fill: Fill) -> None:
    fill(*everything())
    running, page = opened(start)
    choose(running, page, "compare")
    assert not any(one.isVisible() for one in (page.controls.nearer, page.earlier, page.length))
    assert not page.canvas.can_move
    page.zoom(1)
    page._drag(9)
    assert page.period.days == 90
    choose(running, page, "together")
    assert page.length.isVisible() and page.earlier.isVisible() and not page.controls.nearer.isVisible()


def test_a_treatments_chart_is_zoomed_and_moved_along_its_own_days(start: Start, fill: Fill) -> None:
    fill(*everything())
    running, page = opened(start)
    choose(running, page, "treatment")
    assert page.shown is not None
    whole = page.shown.places
    assert not page.earlier.isEnabled() and not page.later.isEnabled()
    page.zoom(1, whole[0])
    assert page.shown.places[0] == whole[0] and page.shown.places[1] < whole[1]
    assert page.later.isEnabled()
    page._drag(1000)
    assert page.shown.places[1] == whole[1]
    page.zoom(-9)
    assert page.shown.places == whole
    other = page.controls.option.itemData(1)
    page.show_option(other)
    running.settle()
    assert page.controls.option.value() == other
    assert page.range_title.text().endswith(f"{(TODAY - timedelta(days=30)).year}")


def test_the_pages_keys_work_from_the_list_of_charts_and_the_wheel_passes_over_it(start: Start, fill: Fill) -> None:
    fill(*everything(200))
    running, page = opened(start)
    page.controls.chart.setFocus()
    running.keys("1", into=page.controls.chart)
    assert page.period.days == 30
    running.keys("-", into=page.controls.chart)
    assert page.period.days == 45
    QTest.keyClick(page.controls.chart, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert page.period.end == TODAY - timedelta(days=45)
    assert page.controls.chart.value() == "pain"
    QTest.keyClick(page.controls.chart, Qt.Key.Key_Down)
    running.settle()
    assert page.controls.chart.value() == "function" and "Standing" in page.words.text()
    at = QPointF(5, 5)
    button, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(at, at, QPoint(), QPoint(0, -120), button, Qt.KeyboardModifier.NoModifier, phase, False)
    QApplication.sendEvent(page.controls.chart, wheel)
    assert page.controls.chart.value() == "function"


def test_keys_of_lengths_do_nothing_to_a_chart_that_has_none(start: Start, fill: Fill) -> None:
    fill(*everything())
    running, page = opened(start)
    choose(running, page, "headache")
    running.keys("1", into=page.canvas)
    assert page.period.days == 30


def test_nearer_keeps_its_place_and_stays_inside() -> None:
    assert moving.nearer((1, 90), 1, 1, (1, 90), 7) == (1, 60)
    assert moving.nearer((1, 90), 1, 90, (1, 90), 7) == (31, 90)
    assert moving.nearer((31, 90), -1, 90, (1, 90), 7) == (1, 90)
    assert moving.nearer((1, 90), 50, 45, (1, 90), 7)[1] - moving.nearer((1, 90), 50, 45, (1, 90), 7)[0] == 6
    assert moving.nearer((10, 20), -50, None, (1, 90), 7) == (1, 90)
    assert moving.moved((1, 10), 5, (1, 90)) == (6, 15)
    assert moving.moved((1, 10), -5, (1, 90)) == (1, 10)
    assert moving.moved((81, 90), 5, (1, 90)) == (81, 90)
