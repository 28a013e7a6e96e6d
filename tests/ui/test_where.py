"""Where it hurts in the window: in the check-in, in an entry that is changed, and over the last 30 days."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from painlog.domain.codes import Reporter
from painlog.domain.entry import AreaMark
from painlog.ui.bodymap.fold import WhereFold
from painlog.ui.bodymap.where import Where
from painlog.ui.checkin.painsections import AreasSection
from painlog.ui.forms.entry import EntryForm
from painlog.ui.history.page import HistoryPage
from painlog.ui.trends.page import TrendsPage
from tests.ui.conftest import Running, Start
from tests.ui.test_history import choose
from tests.ui.test_history import opened as history
from tests.ui.test_today import ANA, ENTER, MUM, close, entries
from tests.ui.test_trends import BEN, entry

Fill = Callable[..., None]

KNEE = AreaMark(area="knee_front_left", strength=6)
BACK = AreaMark(area="lower_back_left")


def unfolded(fold: WhereFold) -> Where:
    fold.open()
    assert fold.where is not None
    return fold.where


def where_of_today(running: Running) -> Where:
    log = running.today.rest.log
    log.open_more(True)
    assert log.more is not None
    section = log.more.section("areas")
    assert isinstance(section, AreasSection)
    return unfolded(section.where)


def test_areas_are_saved_with_the_number_and_read_back(start: Start, diary_path: Path) -> None:
    running = start()
    where = where_of_today(running)
    running.keys("7", into=running.window)
    where.map.buttons[KNEE.area].setFocus()
    running.keys(Qt.Key.Key_Space, "6")
    where.map.buttons[BACK.area].click()
    running.keys(ENTER)
    running.settle()
    assert running.said == "Saved. Pain 7. Left knee, front 6; Left lower back."
    assert where.value() == ()
    close(running)
    (saved,) = entries(diary_path)
    assert (saved.pain_average, saved.areas) == (7, (KNEE, BACK))


def test_areas_alone_are_worth_saving(start: Start, diary_path: Path) -> None:
    running = start()
    where_of_today(running).list.tick(BACK.area)
    running.press(running.today.pad.save_button)
    running.settle()
    close(running)
    assert [saved.areas for saved in entries(diary_path)] == [(BACK,)]


def test_each_area_has_words_of_its_own(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, MUM)
    running = start()
    where = where_of_today(running)
    where.map.buttons[BACK.area].click()
    assert not where.chosen.words.isVisible()
    running.press(where.chosen.words_button)
    box = where.chosen.words.boxes["burning"]
    assert box.accessibleName() == "What it is like: Left lower back: Burning"
    running.press(box)
    where.map.buttons[KNEE.area].click()
    assert where.chosen.words.isVisible() and where.chosen.words.value() == ()
    where.chosen.scores.buttons[6].click()
    running.press(where.chosen.words.boxes["shooting"])
    assert where.chosen.said.text() == "Marked: Left lower back (Burning); Left knee, front 6 (Shooting)"
    running.session.switch_to(MUM.id)
    running.settle()
    running.session.switch_to(ANA.id)
    running.settle()
    running.press(running.today.pad.save_button)
    running.settle()
    close(running)
    (saved,) = entries(diary_path)
    assert saved.areas == (replace(BACK, words=("burning",)), replace(KNEE, words=("shooting",)))


def test_areas_of_one_person_wait_for_them_when_another_is_chosen(start: Start, fill: Fill) -> None:
    fill(ANA, MUM)
    running = start()
    where = where_of_today(running)
    where.map.buttons[BACK.area].click()
    running.session.switch_to(MUM.id)
    running.settle()
    assert where.value() == ()
    running.session.switch_to(ANA.id)
    running.settle()
    assert where.value() == (BACK,)


def test_an_entry_s_areas_are_folded_and_can_be_changed(start: Start, fill: Fill) -> None:
    old = replace(entry(0, 5), areas=(KNEE,))
    fill(ANA, old)
    running, page = history(start)
    assert isinstance(page, HistoryPage)
    choose(running, page, 0)
    page.edit()
    form = page.form
    assert isinstance(form, EntryForm)
    assert (form.areas.where, form.areas.said.text()) == (None, "Left knee, front 6")
    where = unfolded(form.areas)
    where.map.buttons[KNEE.area].click()
    where.map.buttons["heel_right"].click()
    running.press(form.save_button)
    running.settle()
    line = page.chosen()
    assert line is not None
    assert getattr(line.value, "areas", None) == (AreaMark(area="heel_right"),)


def test_the_trends_page_counts_the_days_of_the_last_30_that_the_person_marked(start: Start, fill: Fill) -> None:
    fill(
        ANA,
        BEN,
        replace(entry(0, 5), areas=(KNEE, BACK)),
        replace(entry(29, 5), areas=(BACK,)),
        replace(entry(30, 5), areas=(BACK,)),
        replace(entry(1, 5, reporter=Reporter.OBSERVED), areas=(BACK,)),
        replace(entry(2, 5, person="b"), areas=(AreaMark(area="jaw_left"),)),
    )
    running = start()
    running.window.show_page("trends")
    page = running.window.page("trends")
    assert isinstance(page, TrendsPage)
    running.settle()
    running.qtbot.waitUntil(lambda: page.where.isVisible())
    assert page.where.words.text() == "Days marked: Left lower back 2 days; Left knee, front 1 day."
    running.session.switch_to("b")
    running.settle()
    running.qtbot.waitUntil(lambda: page.where.words.text() == "Days marked: Left jaw 1 day.")
