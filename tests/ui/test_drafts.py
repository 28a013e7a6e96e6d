"""What is typed and not saved is there again: after closing, after a crash, after another person was shown."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from painlog.domain.codes import Relation
from painlog.domain.entry import AreaMark
from painlog.domain.medicine import Dose, Ingredient, Medicine
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.storage.database import Database
from painlog.ui import drafts
from painlog.ui.checkin.daysections import SleepSection
from painlog.ui.checkin.notesections import NoteSection
from painlog.ui.checkin.painsections import AreasSection
from painlog.ui.forms.dose import DoseForm
from painlog.ui.forms.medicine import MedicineForm
from painlog.ui.medicines.page import MedicinesPage
from tests.ui.conftest import NOON, Running, Start

THEN = Moment(day=date(2026, 1, 5))
ANA = Person(id="a", recorded_at=THEN, name="Ana")
MUM = Person(id="m", recorded_at=THEN, name="Mum", relation=Relation.PARENT)
IBUPROFEN = Medicine(
    id="i", person_id="a", recorded_at=THEN, name="Ibuprofen", ingredients=(Ingredient(name="ibuprofen"),)
)
DOSE = Dose(id="d", person_id="a", medicine_id="i", taken_at=THEN, recorded_at=THEN, units=1)


def kept(path: Path, key: str) -> str | None:
    database = Database.open(path)
    with database.diary() as diary:
        found = diary.recall(key)
    database.close()
    return found


def steps(path: Path) -> int:
    """How many actions the journal could take back."""
    database = Database.open(path)
    with database.diary() as diary:
        count = 0
        while diary.undo() is not None:
            count += 1
    database.close()
    return count


def medicines(running: Running) -> MedicinesPage:
    running.window.show_page("medicines")
    running.settle()
    page = running.window.page("medicines")
    assert isinstance(page, MedicinesPage)
    return page


def note_of(page: MedicinesPage) -> str:
    assert isinstance(page.form, DoseForm)
    return page.form.note.toPlainText()


def medicine_form(running: Running) -> MedicineForm:
    page = medicines(running)
    page.add()
    running.settle()
    assert isinstance(page.form, MedicineForm)
    return page.form


def test_a_form_that_was_typed_in_is_filled_again_after_closing(
    start: Start, fill: Callable[..., None], diary_path: Path
) -> None:
    fill(ANA)
    running = start()
    form = medicine_form(running)
    running.keys(*"Aspirin", into=form.name)
    form.ingredients.rows()[0].amount.box.setText("1.")
    form.ingredients.add_button.click()
    form.ingredients.rows()[1].name.setText("caffeine")
    form.use.bring_back("regular")
    running.window.close()
    assert kept(diary_path, "draft/a/medicine")
    again = start()
    form = medicine_form(again)
    assert form.name.text() == "Aspirin"
    assert [row.name.text() for row in form.ingredients.rows()] == ["", "caffeine"]
    assert form.ingredients.rows()[0].amount.box.text() == "1."
    assert form.use.value() == "regular"
    assert form.times.isVisible()
    again.window.close()
    assert steps(diary_path) == 1, "a draft is no step to take back"


def test_a_second_after_the_last_key_it_is_in_the_diary(start: Start, fill: Callable[..., None]) -> None:
    fill(ANA)
    running = start()
    form = medicine_form(running)
    changed: list[frozenset[str]] = []
    running.session.changed.connect(changed.append)
    running.keys(*"As", into=form.name)
    found: list[str | None] = []

    def is_kept() -> bool:
        running.session.read(lambda diary: diary.recall("draft/a/medicine"), found.append)
        return bool(found and found[-1] and "As" in found[-1])

    running.qtbot.waitUntil(is_kept, timeout=20_000)
    running.settle()
    assert changed == []
    assert drafts.KEEP_AFTER_MS == 1000


def test_cancel_and_save_leave_no_draft(start: Start, fill: Callable[..., None], diary_path: Path) -> None:
    fill(ANA)
    running = start()
    form = medicine_form(running)
    running.keys(*"Wrong", Qt.Key.Key_Tab, into=form.name)
    running.keys(Qt.Key.Key_Escape)
    form = medicine_form(running)
    assert form.name.text() == ""
    form.name.setText("Aspirin")
    form.save()
    running.settle()
    assert running.said == "Saved. Aspirin."
    assert medicine_form(running).name.text() == ""
    running.window.close()
    assert not kept(diary_path, "draft/a/medicine")


def test_another_person_does_not_see_it_and_one_gets_it_back(start: Start, fill: Callable[..., None]) -> None:
    fill(ANA, MUM)
    running = start()
    medicine_form(running).name.setText("Aspirin")
    running.session.switch_to("m")
    running.settle()
    assert medicine_form(running).name.text() == ""
    running.session.switch_to("a")
    running.settle()
    assert medicine_form(running).name.text() == "Aspirin"


def test_a_change_comes_back_only_over_what_it_was_typed_over(start: Start, fill: Callable[..., None]) -> None:
    fill(ANA, IBUPROFEN, DOSE)
    running = start()
    page = medicines(running)
    page.edit_dose(IBUPROFEN, DOSE)
    running.settle()
    assert isinstance(page.form, DoseForm)
    page.form.note.setPlainText("with food")
    page.close_form()
    running.settle()
    page.edit_dose(IBUPROFEN, DOSE)
    running.settle()
    assert note_of(page) == "with food"
    page.close_form()
    running.settle()
    newer = Dose(id="d", person_id="a", medicine_id="i", taken_at=THEN, recorded_at=THEN, units=2)
    running.session.write(lambda diary: diary.change(newer), lambda _done: None)
    running.settle()
    page.edit_dose(IBUPROFEN, newer)
    running.settle()
    assert note_of(page) == ""


def test_newer_words_are_never_lost_to_a_draft(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    field = QLineEdit(holder)
    field.setAccessibleName("Name")
    before = drafts.typed_in(holder)
    field.setText("new")
    drafts.bring_back(holder, {"Name#0": "old"}, before)
    assert field.text() == "new"
    field.setText("")
    drafts.bring_back(holder, {"Name#0": "old"}, before)
    assert field.text() == "old"


# --- the check-in -----------------------------------------------------------------------------------------


def type_check_in(running: Running) -> None:
    """A number, a note, a half typed number, an area, and a goal not added yet."""
    running.keys("7", into=running.today)
    log = running.today.rest.log
    log.open_more(True)
    assert log.more is not None
    note, sleep, areas = log.more.open("note"), log.more.open("sleep"), log.more.open("areas")
    assert isinstance(note, NoteSection)
    assert isinstance(sleep, SleepSection)
    assert isinstance(areas, AreasSection)
    running.keys(*"bad night", into=note.note)
    sleep.hours.numbers["sleep_hours"].setText("6.")
    areas.where.bring_back([["knee_front_left", 4]])


def is_as_typed(running: Running) -> bool:
    log = running.today.rest.log
    assert log.more is not None
    note, sleep = log.more.open("note"), log.more.open("sleep")
    assert isinstance(note, NoteSection)
    assert isinstance(sleep, SleepSection)
    return (
        running.today.pad.pad.value() == 7
        and note.note.toPlainText() == "bad night"
        and sleep.hours.numbers["sleep_hours"].text() == "6."
        and log.draft().areas == (AreaMark(area="knee_front_left", strength=4),)
    )


def test_a_check_in_comes_back_after_closing_without_saving(
    start: Start, fill: Callable[..., None], diary_path: Path
) -> None:
    fill(ANA)
    running = start()
    type_check_in(running)
    running.window.close()
    again = start()
    assert again.said == "Ready. Everything stays on this computer.", "silently"
    assert is_as_typed(again)
    again.window.close()
    assert steps(diary_path) == 1


def test_a_check_in_typed_in_an_empty_diary_comes_back_too(start: Start, diary_path: Path) -> None:
    running = start()
    running.keys("7", into=running.today)
    running.window.close()
    again = start()
    assert again.today.pad.pad.value() == 7
    again.keys(Qt.Key.Key_Return, into=again.today.pad.save_button)
    again.settle()
    assert again.said == "Saved. Pain 7."
    again.window.close()
    assert not kept(diary_path, "draft//checkin")


def test_a_check_in_comes_back_with_its_person(start: Start, fill: Callable[..., None]) -> None:
    fill(ANA, MUM)
    running = start()
    type_check_in(running)
    running.session.switch_to("m")
    running.settle()
    assert running.today.rest.log.draft().is_empty
    running.keys("2", into=running.today)
    running.session.switch_to("a")
    running.settle()
    assert is_as_typed(running)
    running.window.close()
    again = start()
    assert is_as_typed(again)
    again.session.switch_to("m")
    again.settle()
    assert again.today.pad.pad.value() == 2


def test_saving_and_clearing_leave_no_draft(start: Start, fill: Callable[..., None], diary_path: Path) -> None:
    fill(ANA)
    running = start()
    running.keys("7", into=running.today)
    running.today.rest.log.keeper.keep()
    running.settle()
    running.keys(Qt.Key.Key_Return, into=running.today.pad.save_button)
    running.settle()
    assert running.said == "Saved. Pain 7."
    running.keys("5", into=running.today)
    running.today.rest.log.keeper.keep()
    running.keys(Qt.Key.Key_Backspace, into=running.today)
    running.window.close()
    assert not kept(diary_path, "draft/a/checkin")
    again = start()
    assert again.today.rest.log.draft().is_empty


def test_what_was_typed_yesterday_is_shown_with_its_day(
    start: Start, fill: Callable[..., None], diary_path: Path
) -> None:
    fill(ANA)
    yesterday = NOON.date() - timedelta(days=1)
    text = drafts.as_text({"day": yesterday.isoformat(), "measure": "average", "pad": 7})
    database = Database.open(diary_path)
    with database.diary() as diary:
        diary.remember("draft/a/checkin", text)
    database.close()
    running = start()
    assert running.today.rest.day.day() == yesterday
    assert running.today.pad.pad.value() == 7


def test_a_draft_that_cannot_be_read_is_passed_over(
    start: Start, fill: Callable[..., None], diary_path: Path
) -> None:
    fill(ANA)
    database = Database.open(diary_path)
    with database.diary() as diary:
        diary.remember("draft/a/checkin", "{half of")
    database.close()
    running = start()
    assert running.today.rest.log.draft().is_empty


_TYPE_AND_WAIT = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from painlog.ui import app
running = app.start(Path(sys.argv[1]))
def look():
    found = []
    running.session.read(lambda diary: diary.recall("draft/a/checkin") or "", found.append)
    QTimer.singleShot(100, lambda: print("kept", flush=True) if found and found[0] else look())
def type_it():
    QTest.keyClick(running.window.page("today"), "7")
    look()
running.session.opened.connect(lambda: QTimer.singleShot(0, type_it))
running.qt.exec()
"""


def test_what_was_typed_outlives_a_killed_program(start: Start, fill: Callable[..., None], diary_path: Path) -> None:
    """kill -9, a second after the last key."""
    fill(ANA)
    program = subprocess.Popen(
        [sys.executable, "-c", _TYPE_AND_WAIT, str(diary_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "kept\n"
    program.kill()
    program.wait()
    program.stdout.close()
    running = start()
    assert running.today.pad.pad.value() == 7
