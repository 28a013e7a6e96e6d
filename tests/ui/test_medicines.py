"""The Medicines page: add, change, stop, start again, and the doses of one, on a real diary file."""

from collections.abc import Callable
from datetime import date, time, timedelta
from pathlib import Path

from PySide6.QtCore import QLocale

from painlog.domain.codes import Form, Use
from painlog.domain.medicine import Dose, Ingredient, Medicine
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.ui.forms.dose import DoseForm
from painlog.ui.forms.medicine import MedicineForm
from painlog.ui.forms.stopping import StopForm
from painlog.ui.medicines.page import MedicinesPage
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label
from tests.ui.conftest import NOON, Running, Start
from tests.ui.test_today import ANA, IBUPROFEN, MUM, THEN, doses, read

TODAY = NOON.date()
Fill = Callable[..., None]


def opened(start: Start) -> tuple[Running, MedicinesPage]:
    running = start()
    running.window.show_page("medicines")
    page = running.window.page("medicines")
    assert isinstance(page, MedicinesPage)
    running.settle()
    return running, page


def medicines(path: Path) -> tuple[Medicine, ...]:
    return read(path, lambda diary: diary.records().medicines)


def form_of(page: MedicinesPage) -> MedicineForm:
    assert isinstance(page.form, MedicineForm)
    return page.form


def words(page: MedicinesPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(Label) if label.isVisible())


def button(page: MedicinesPage, name: str) -> Button:
    return next(b for b in page.findChildren(Button) if b.accessibleName() == name and b.isVisible())


def test_a_medicine_is_added_with_all_that_its_label_says(start: Start, fill: Fill, diary_path: Path) -> None:
    """R-MED-3: the ingredients of a combination are kept each by itself."""
    fill(ANA)
    running, page = opened(start)
    running.press(page.add_button)
    form = form_of(page)
    form.name.setText("Norco")
    form.ingredients.add_button.click()
    first, second = form.ingredients.rows()
    first.name.setText("hydrocodone")
    first.amount.box.setText("5")
    second.name.setText("paracetamol")
    second.amount.box.setText("325")
    form.most.box.setText("4")
    form.between.box.setText("6")
    form.indication.setText("back")
    running.press(form.save_button)
    running.settle()
    assert running.said == "Saved. Norco."
    assert page.form is None
    running.window.close()
    (saved,) = medicines(diary_path)
    assert saved.person_id == "a"
    assert saved.ingredients == (
        Ingredient(name="hydrocodone", amount=5, unit="mg"),
        Ingredient(name="paracetamol", amount=325, unit="mg"),
    )
    assert (saved.form, saved.use, saved.max_per_day, saved.min_hours_between) == (Form.TABLET, Use.AS_NEEDED, 4, 6)
    assert (saved.indication, saved.started, saved.stopped) == ("back", TODAY, None)


def test_an_amount_is_read_back_in_words_and_an_ambiguous_one_refused(start: Start, fill: Fill) -> None:
    """Fault 36: nothing is saved, and what was typed stays."""
    fill(ANA)
    point = QLocale().decimalPoint()
    wrong = "," if point == "." else "."
    running, page = opened(start)
    page.add()
    form = form_of(page)
    form.name.setText("Morphine")
    (row,) = form.ingredients.rows()
    row.name.setText("morphine")
    row.amount.box.setText(f"1{point}5")
    assert row.amount.heard() == "one and a half mg"
    row.amount.box.setText(f"1{wrong}5")
    running.press(form.save_button)
    running.settle()
    assert "two ways" in form.problem()
    assert page.form is form
    assert row.amount.box.text() == f"1{wrong}5"
    assert row.amount.box.hasFocus()


def test_a_medicine_without_a_name_is_asked_for_one(start: Start, fill: Fill) -> None:
    fill(ANA)
    running, page = opened(start)
    page.add()
    running.press(form_of(page).save_button)
    assert form_of(page).problem() == "Please write the name of the medicine."
    assert form_of(page).name.hasFocus()


def test_stopping_keeps_the_medicine_with_the_day_and_the_reason(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, IBUPROFEN)
    running, page = opened(start)
    running.press(button(page, "Stop: Ibuprofen"))
    assert isinstance(page.form, StopForm)
    page.form.stopped.set_value(date(2026, 3, 1))
    page.form.reason.setText("upset stomach")
    running.press(page.form.save_button)
    running.settle()
    assert page.stopped.isVisible() and not page.current.isVisible()
    assert "until 1 Mar 2026 · stopped: upset stomach" in words(page)
    running.window.close()
    (saved,) = medicines(diary_path)
    assert (saved.stopped, saved.stop_reason) == (date(2026, 3, 1), "upset stomach")


def test_a_stop_before_the_start_is_refused_in_words(start: Start, fill: Fill) -> None:
    fill(ANA, Medicine(id="i", person_id="a", recorded_at=THEN, name="Ibuprofen", started=date(2026, 2, 1)))
    running, page = opened(start)
    running.press(button(page, "Stop: Ibuprofen"))
    assert isinstance(page.form, StopForm)
    page.form.stopped.set_value(date(2026, 1, 1))
    running.press(page.form.save_button)
    assert "The end lies before the start." in page.form.problem()


def test_starting_again_is_a_new_course_and_the_old_one_stays(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, Medicine(id="i", person_id="a", recorded_at=THEN, name="Ibuprofen", stopped=date(2026, 2, 1)))
    running, page = opened(start)
    running.press(button(page, "Start again: Ibuprofen"))
    running.settle()
    assert page.current.isVisible() and page.stopped.isVisible()
    running.window.close()
    old, new = medicines(diary_path)
    assert (old.stopped, new.started, new.stopped) == (date(2026, 2, 1), TODAY, None)


def test_a_past_dose_is_added_changed_and_deleted(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, IBUPROFEN)
    running, page = opened(start)
    running.press(button(page, "Doses: Ibuprofen"))
    running.settle()
    running.press(button(page, "Add a past dose: Ibuprofen"))
    assert isinstance(page.form, DoseForm)
    page.form.units.box.setText("2")
    page.form.taken.day.set_value(TODAY - timedelta(days=1))
    page.form.taken.clock.set_value(time(8, 30))
    page.form.before.set_value(7)
    running.press(page.form.save_button)
    running.settle()
    assert "08:30: 2 tablets" in words(page) and "Pain before 7" in words(page)
    (row,) = [
        b
        for b in page.findChildren(Button)
        if b.accessibleName().startswith("Change: ") and "08:30" in b.accessibleName()
    ]
    running.press(row)
    assert isinstance(page.form, DoseForm)
    page.form.units.box.setText("3")
    running.press(page.form.save_button)
    running.settle()
    assert "08:30: 3 tablets" in words(page)
    (row,) = [b for b in page.findChildren(Button) if b.accessibleName().startswith("Delete: ") and b.isVisible()]
    running.press(row)
    running.settle()
    assert running.said == "Deleted. Undo brings it back."
    running.session.undo()
    running.settle()
    running.window.close()
    (saved,) = doses(diary_path)
    assert (saved.units, saved.pain_before, saved.taken_at.clock) == (3, 7, time(8, 30))


def test_a_dose_of_tomorrow_is_refused(start: Start, fill: Fill) -> None:
    fill(ANA, IBUPROFEN)
    running, page = opened(start)
    page.edit_dose(IBUPROFEN, None)
    assert isinstance(page.form, DoseForm)
    page.form.taken.day.set_value(TODAY + timedelta(days=1))
    running.press(page.form.save_button)
    assert "future" in page.form.problem()


def test_doses_are_read_a_month_at_a_time(start: Start, fill: Fill) -> None:
    old = Moment(day=TODAY - timedelta(days=40))
    fill(ANA, IBUPROFEN, Dose(id="d", person_id="a", medicine_id="i", taken_at=old, recorded_at=old, units=1))
    running, page = opened(start)
    page.toggle_doses(IBUPROFEN)
    running.settle()
    assert "No doses written down" in words(page)
    running.press(next(b for b in page.findChildren(Button) if b.text() == "Earlier doses"))
    running.settle()
    assert "1 tablet" in words(page)


def test_the_save_button_names_somebody_else_s_diary(start: Start, fill: Fill) -> None:
    """Fault 35: a dose for Mum is saved with her name in sight."""
    fill(MUM, Person(id="z", recorded_at=THEN, name="Zoe"))
    _running, page = opened(start)
    page.add()
    assert form_of(page).save_button.text() == "Save for Mum"


def test_an_open_form_is_closed_when_the_person_changes(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, MUM, IBUPROFEN)
    running, page = opened(start)
    page.edit(IBUPROFEN)
    running.session.switch_to("m")
    assert page.form is None
    assert "Ibuprofen" not in words(page)
    running.settle()
    assert page.empty.isVisible()


def test_escape_leaves_the_form_and_the_keyboard_is_back_where_it_was(start: Start, fill: Fill) -> None:
    fill(ANA, IBUPROFEN)
    running, page = opened(start)
    change = button(page, "Change: Ibuprofen")
    change.setFocus()
    running.press(change)
    from PySide6.QtCore import Qt

    running.keys(Qt.Key.Key_Escape, into=form_of(page).name)
    assert page.form is None
    assert button(page, "Change: Ibuprofen").hasFocus()


def test_the_first_medicine_of_a_new_diary_makes_its_person_too(start: Start, diary_path: Path) -> None:
    running, page = opened(start)
    assert page.empty.isVisible()
    running.press(page.add_button)
    form_of(page).name.setText("Ibuprofen")
    running.press(form_of(page).save_button)
    running.settle()
    running.window.close()
    (saved,) = medicines(diary_path)
    (person,) = read(diary_path, lambda diary: diary.people())
    assert saved.person_id == person.id
