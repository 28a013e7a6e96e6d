"""Logging on the Today page, by keys and by mouse, on a real diary file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from painlog.domain.codes import Measure, Relation
from painlog.domain.entry import Entry
from painlog.domain.errors import PainlogError
from painlog.domain.lateness import is_late
from painlog.domain.medicine import Dose, Ingredient, Medicine
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.storage.database import Database
from painlog.storage.diary import Diary
from painlog.storage.errors import NotSavedError
from painlog.ui.checkin.notesections import NoteSection
from painlog.ui.checkin.painsections import PainsSection
from painlog.ui.today.padlog import PadLog
from painlog.ui.widgets.scores import Scores
from tests.ui.conftest import NOON, Running, Start

T = TypeVar("T")

ENTER = Qt.Key.Key_Return
THEN = Moment(day=date(2026, 1, 5))
ANA = Person(id="a", recorded_at=THEN, name="Ana")
MUM = Person(id="m", recorded_at=THEN, name="Mum", relation=Relation.PARENT, measure=Measure.WORST)
IBUPROFEN = Medicine(
    id="i",
    person_id="a",
    recorded_at=THEN,
    name="Ibuprofen",
    ingredients=(Ingredient(name="ibuprofen", amount=400, unit="mg"),),
)


def entries(path: Path, person_id: str | None = None) -> tuple[Entry, ...]:
    return read(path, lambda diary: diary.records(person_id).entries)


def doses(path: Path) -> tuple[Dose, ...]:
    return read(path, lambda diary: diary.records().doses)


def read(path: Path, query: Callable[[Diary], T]) -> T:
    database = Database.open(path)
    with database.diary() as diary:
        found = query(diary)
    database.close()
    return found


def pains(log: PadLog) -> dict[str, Scores]:
    assert log.more is not None
    section = log.more.section("pains")
    assert isinstance(section, PainsSection)
    return section.pains


def note(log: PadLog) -> QPlainTextEdit:
    assert log.more is not None
    section = log.more.section("note")
    assert isinstance(section, NoteSection)
    return section.note


def close(running: Running) -> None:
    running.window.close()


def test_two_keys_save_a_number_in_a_new_diary_and_only_then_is_saved_said(start: Start, diary_path: Path) -> None:
    running = start()
    sentences: list[str] = []
    running.session.said.connect(sentences.append)
    running.keys("7", ENTER)
    assert sentences == []
    running.settle()
    assert sentences == ["Saved. Pain 7."]
    assert running.said == "Saved. Pain 7."
    close(running)
    (entry,) = entries(diary_path)
    assert (entry.pain_average, entry.pain_now, entry.pain_worst) == (7, None, None)


def test_one_then_zero_is_ten_and_backspace_takes_back(start: Start, diary_path: Path) -> None:
    running = start()
    pad = running.today.pad.pad
    running.keys("1")
    assert pad.value() == 1
    running.keys("0")
    assert pad.value() == 10
    running.keys(Qt.Key.Key_Backspace)
    assert pad.value() == 1
    running.keys("4")
    assert pad.value() == 4
    running.keys("1", "0", ENTER)
    running.settle()
    close(running)
    assert entries(diary_path)[0].pain_average == 10


def test_a_click_on_a_number_and_on_save_saves(start: Start, diary_path: Path) -> None:
    running = start()
    running.press(running.today.pad.pad.buttons[3])
    assert running.said != "Saved. Pain 3."
    running.press(running.today.pad.save_button)
    running.settle()
    assert running.said == "Saved. Pain 3."
    assert running.today.pad.pad.value() is None
    close(running)
    assert entries(diary_path)[0].pain_average == 3


def test_a_number_saved_before_the_diary_is_open_is_kept_and_saved_once(start: Start, diary_path: Path) -> None:
    running = start(settled=False)
    assert not running.session.is_open
    running.keys("6", ENTER, into=running.today)
    running.settle()
    assert running.said == "Saved. Pain 6."
    close(running)
    assert [entry.pain_average for entry in entries(diary_path)] == [6]


def test_a_number_typed_before_the_diary_is_open_stays_and_is_theirs_who_is_shown(
    start: Start, fill: Callable[..., None]
) -> None:
    fill(MUM)
    running = start(settled=False)
    running.keys("6", into=running.today)
    running.settle()
    assert running.today.pad.pad.value() == 6
    assert running.today.pad.measure.value() == "worst"
    assert running.today.pad.save_button.text() == "Save for Mum"


def test_enter_without_a_number_asks_for_one_and_saves_nothing(start: Start, diary_path: Path) -> None:
    running = start()
    running.keys(ENTER)
    running.settle()
    assert "number" in running.said
    close(running)
    assert entries(diary_path) == ()


def test_a_past_day_is_saved_without_a_clock_and_shown_as_late(start: Start, diary_path: Path) -> None:
    """R-PAIN-5: up to seven days back, late after 48 hours."""
    running = start()
    day_bar = running.today.rest.day
    for _step in range(9):
        if day_bar.before.isEnabled():
            day_bar.before.click()
    assert day_bar.day() == NOON.date() - timedelta(days=7)
    assert "late" in day_bar.notice.text()
    running.keys("5", ENTER)
    running.settle()
    row = next(iter(running.today.rest.saved.rows.values()))
    assert any("shown as late" in label.text() for label in row.findChildren(type(running.today.heading)))
    close(running)
    (entry,) = entries(diary_path)
    assert entry.felt_at == Moment(day=NOON.date() - timedelta(days=7))
    assert is_late(entry.felt_at, entry.recorded_at)


def test_numbers_that_look_swapped_are_asked_about_and_can_be_kept(start: Start, diary_path: Path) -> None:
    """R-PAIN-2: a soft question, never a block."""
    running = start()
    log = running.today.rest.log
    log.open_more(True)
    assert log.more is not None
    pains(log)["pain_least"].set_value(8)
    running.keys("3", ENTER, into=running.today.pad.save_button)
    running.settle()
    assert "swap" in running.said
    running.today.pad.sure.emit()
    running.settle()
    assert running.said == "Saved. Pain 3."
    close(running)
    (entry,) = entries(diary_path)
    assert (entry.pain_least, entry.pain_average) == (8, 3)


def test_digits_in_the_note_stay_in_the_note(start: Start, diary_path: Path) -> None:
    running = start()
    log = running.today.rest.log
    log.open_more(True)
    assert log.more is not None
    running.keys("7", "5", into=note(log))
    assert running.today.pad.pad.value() is None
    assert note(log).toPlainText() == "75"
    running.keys("2", into=running.today.pad.save_button)
    running.keys(ENTER, into=running.today.pad.save_button)
    running.settle()
    assert note(log).toPlainText() == ""
    close(running)
    assert (entries(diary_path)[0].note, entries(diary_path)[0].pain_average) == ("75", 2)


def test_a_disk_error_keeps_what_was_typed_and_says_so(
    start: Start, diary_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    log = running.today.rest.log
    log.open_more(True)
    assert log.more is not None
    note(log).setPlainText("after the walk")

    def full(*_values: object) -> None:
        raise NotSavedError(full=True)

    monkeypatch.setattr(Diary, "add", full)
    running.keys("7", ENTER, into=running.today.pad.save_button)
    running.settle()
    assert "disk is full" in running.said
    assert running.today.pad.problem.text() == running.said
    assert running.today.pad.pad.value() == 7
    assert note(log).toPlainText() == "after the walk"
    monkeypatch.undo()
    running.keys(ENTER, into=running.today.pad.save_button)
    running.settle()
    assert running.said == "Saved. Pain 7."


def test_what_is_typed_while_a_save_is_on_its_way_stays(start: Start, diary_path: Path) -> None:
    running = start()
    running.keys("7", ENTER, "3")
    running.settle()
    assert running.today.pad.pad.value() == 3
    assert "Not saved yet" in running.today.pad.readout.text()
    close(running)
    assert [entry.pain_average for entry in entries(diary_path)] == [7]


def test_one_press_logs_a_dose_now(start: Start, fill: Callable[..., None], diary_path: Path) -> None:
    fill(ANA, IBUPROFEN)
    running = start()
    (button,) = (
        each
        for each in running.today.rest.doses.findChildren(type(running.today.pad.save_button))
        if "Ibuprofen" in each.text()
    )
    assert button.text() == "Ibuprofen 400 mg · 1 tablet"
    running.press(button)
    running.settle()
    assert running.said == "Saved. Ibuprofen 400 mg · 1 tablet."
    close(running)
    (dose,) = doses(diary_path)
    assert (dose.units, dose.taken_at.day, dose.taken_at.clock is not None) == (1, NOON.date(), True)


def test_deleted_and_undone_after_a_restart(start: Start, diary_path: Path) -> None:
    running = start()
    running.keys("7", ENTER)
    running.settle()
    saved = running.today.rest.saved
    saved.delete(saved_entry(running))
    running.settle()
    assert saved.rows == {}
    assert running.window.statusbar.undo.text() == "Undo: delete entry"
    close(running)
    assert entries(diary_path) == ()
    again = start()
    assert again.today.rest.saved.rows == {}
    again.press(again.window.statusbar.undo)
    again.settle()
    assert len(again.today.rest.saved.rows) == 1
    close(again)
    assert [entry.pain_average for entry in entries(diary_path)] == [7]


def test_an_open_change_survives_what_is_saved_beside_it(start: Start, fill: Callable[..., None]) -> None:
    fill(ANA, IBUPROFEN)
    running = start()
    running.keys("7", ENTER)
    running.settle()
    saved = running.today.rest.saved
    saved.edit(saved_entry(running))
    form = saved.form
    running.today.rest.doses.taken.emit(IBUPROFEN)
    running.settle()
    assert saved.form is form
    assert form is not None
    form.cancelled.emit()
    running.today.refresh()
    running.settle()
    assert len(saved.rows) == 2


def test_a_number_typed_for_one_person_is_never_saved_for_another(
    start: Start, fill: Callable[..., None], diary_path: Path
) -> None:
    fill(ANA, MUM)
    running = start()
    running.keys("7")
    running.session.switch_to("m")
    running.settle()
    assert running.today.pad.pad.value() is None
    assert running.today.pad.heading.text() == "Worst pain, last 24 hours"
    running.keys("2", ENTER)
    running.settle()
    assert running.said == "Saved. Pain 2. For Mum."
    running.session.switch_to("a")
    running.settle()
    assert running.today.pad.pad.value() == 7
    running.keys(ENTER, into=running.today.pad.save_button)
    running.settle()
    close(running)
    assert [entry.pain_average for entry in entries(diary_path, "a")] == [7]
    assert [entry.pain_worst for entry in entries(diary_path, "m")] == [2]


def test_the_switch_right_after_save_does_not_move_the_entry(
    start: Start, fill: Callable[..., None], diary_path: Path
) -> None:
    fill(ANA, MUM)
    running = start()
    running.keys("7", ENTER)
    running.session.switch_to("m")
    running.settle()
    assert running.today.pad.pad.value() is None
    close(running)
    assert [entry.pain_average for entry in entries(diary_path, "a")] == [7]
    assert entries(diary_path, "m") == ()


def saved_entry(running: Running) -> Entry:
    view = running.today.rest.saved._view
    assert view is not None
    return view.entries[0]


def test_a_diary_that_cannot_be_opened_keeps_the_number_and_says_why(
    start: Start, diary_path: Path, fill: Callable[..., None]
) -> None:
    fill(ANA)
    holder = Database.open(diary_path)
    running = start(settled=False)
    running.qtbot.waitUntil(lambda: not running.window.banner.isHidden(), timeout=20_000)
    running.keys("7", ENTER, into=running.today.pad.save_button)
    running.qtbot.waitUntil(lambda: bool(running.today.pad.problem.text()), timeout=20_000)
    assert "already open" in running.today.pad.problem.text()
    assert running.today.pad.pad.value() == 7
    holder.close()


def test_the_number_to_log_follows_the_person(start: Start, fill: Callable[..., None]) -> None:
    """R-PAIN-3: one number a person, chosen at set-up."""
    fill(MUM)
    running = start()
    assert running.today.pad.measure.value() == "worst"
    changed = replace(MUM, measure=Measure.NOW)
    failed: list[PainlogError] = []
    running.session.write(lambda diary: diary.change(changed), lambda _done: None, failed.append)
    running.settle()
    assert running.today.pad.heading.text() == "Pain right now"
    assert failed == []
