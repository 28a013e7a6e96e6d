"""What is typed and not saved is there again: after closing, after a crash, after another person was shown."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from painlog.domain.codes import Relation
from painlog.domain.medicine import Dose, Ingredient, Medicine
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.storage.database import Database
from painlog.ui import drafts
from painlog.ui.forms.dose import DoseForm
from painlog.ui.forms.medicine import MedicineForm
from painlog.ui.medicines.page import MedicinesPage
from tests.ui.conftest import Running, Start

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
