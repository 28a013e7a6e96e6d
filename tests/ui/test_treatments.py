"""The Treatments page: add from the catalogue or in own words, change, delete, on a real diary file."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from painlog.catalogue import treatments as catalogue
from painlog.domain.codes import Side
from painlog.domain.entry import AreaMark
from painlog.domain.moment import Moment
from painlog.domain.treatment import Treatment
from painlog.ui.forms.areas import AreaPicker
from painlog.ui.forms.treatment import TreatmentForm
from painlog.ui.treatments.page import TreatmentsPage
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label
from tests.ui.conftest import Running, Start
from tests.ui.test_today import ANA, MUM, read

Fill = Callable[..., None]


def treatment(id_: str, day: date, person: str = "a") -> Treatment:
    return Treatment(
        id=id_, person_id=person, kind="medial_branch_block", started_at=Moment(day=day), recorded_at=Moment(day=day)
    )


def opened(start: Start) -> tuple[Running, TreatmentsPage]:
    running = start()
    running.window.show_page("treatments")
    page = running.window.page("treatments")
    assert isinstance(page, TreatmentsPage)
    running.settle()
    return running, page


def form_of(page: TreatmentsPage) -> TreatmentForm:
    assert isinstance(page.form, TreatmentForm)
    return page.form


def saved(path: Path) -> tuple[Treatment, ...]:
    return read(path, lambda diary: diary.records().treatments)


def test_a_treatment_is_added_with_everything_the_form_asks(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA)
    running, page = opened(start)
    running.press(page.add_button)
    form = form_of(page)
    form.kind.setEditText("Epidural steroid injection")
    form.started.day.set_value(date(2026, 3, 22))
    form.areas.tick("lower_back_left")
    form.side._buttons["left"].click()
    form.clinician.setEditText("Dr Example")
    form.drug.setText("dexamethasone")
    form.relief.setText("50")
    form.note.setPlainText("sore for two days")
    running.press(form.save_button)
    running.settle()
    assert running.said == "Saved. Epidural steroid injection, 22 Mar 2026."
    running.window.close()
    (value,) = saved(diary_path)
    assert (value.kind, value.started_at) == ("epidural_steroid_injection", Moment(day=date(2026, 3, 22)))
    assert (value.areas, value.side) == ((AreaMark(area="lower_back_left"),), Side.LEFT)
    assert (value.clinician, value.drug, value.stated_relief) == ("Dr Example", "dexamethasone", 50)
    assert (value.note, value.person_id) == ("sore for two days", "a")


def test_every_treatment_of_the_catalogue_can_be_found_and_own_words_stay_own_words(start: Start, fill: Fill) -> None:
    fill(ANA)
    _running, page = opened(start)
    page.add()
    kind = form_of(page).kind
    offered = {kind.itemData(row) for row in range(kind.count())}
    assert offered == {one.code for one in catalogue.all()} - {catalogue.OTHER}
    for row in range(kind.count()):
        kind.setEditText(kind.itemText(row).upper())
        assert kind.value() == kind.itemData(row)
    kind.setEditText("A walk with the dog")
    assert kind.value() == "A walk with the dog"


def test_a_treatment_without_a_kind_or_a_date_is_asked_for_them(start: Start, fill: Fill) -> None:
    fill(ANA)
    running, page = opened(start)
    page.add()
    form = form_of(page)
    running.press(form.save_button)
    assert form.problem() == "Please say which treatment it was."
    form.kind.setEditText("Heat")
    form.started.day.set_value(None)
    running.press(form.save_button)
    assert form.problem() == "Please fill in the date."


def test_a_change_keeps_what_the_form_does_not_show(start: Start, fill: Fill, diary_path: Path) -> None:
    old = Treatment(
        id="t",
        person_id="a",
        kind="own words",
        started_at=Moment.parse("2026-03-01T08:30:15+01:00", "Europe/Berlin"),
        recorded_at=Moment(day=date(2026, 3, 2)),
        areas=(AreaMark(area="a place of its own", strength=4), AreaMark(area="calf_left")),
        origin_id="x1",
    )
    fill(ANA, old)
    running, page = opened(start)
    page.edit(old)
    form_of(page).clinician.setEditText("Dr Example")
    running.press(form_of(page).save_button)
    running.settle()
    running.window.close()
    (value,) = saved(diary_path)
    assert value.clinician == "Dr Example"
    assert (value.started_at, value.recorded_at, value.origin_id) == (old.started_at, old.recorded_at, "x1")
    assert value.areas == old.areas


def test_the_list_is_numbered_by_date_as_on_the_chart(start: Start, fill: Fill) -> None:
    fill(ANA, treatment("late", date(2026, 5, 1)), treatment("early", date(2026, 1, 9)))
    _running, page = opened(start)
    texts = [label.text() for label in page.card.findChildren(Label) if label.text()]
    assert texts[:2] == ["2", "Medial branch block (test of facet joints), 1 May 2026"]
    assert texts[2] == "Test block"
    assert texts[3:5] == ["1", "Medial branch block (test of facet joints), 9 Jan 2026"]


def test_a_deleted_treatment_comes_back_by_undo(start: Start, fill: Fill) -> None:
    fill(ANA, treatment("t", date(2026, 5, 1)))
    running, page = opened(start)
    running.press(next(b for b in page.card.findChildren(Button) if b.text() == "Delete"))
    running.settle()
    assert page.empty.isVisible()
    running.session.undo()
    running.settle()
    assert page.card.isVisible()


def test_another_person_s_treatments_are_never_shown(start: Start, fill: Fill) -> None:
    fill(ANA, MUM, treatment("t", date(2026, 5, 1)))
    running, page = opened(start)
    page.make_stale()  # an answer for Ana is on its way
    running.session.switch_to("m")
    assert not page.card.isVisible()
    running.settle()
    assert not page.card.isVisible() and page.empty.isVisible()


def test_another_page_may_send_the_person_here_to_add_one(start: Start, fill: Fill) -> None:
    fill(ANA)
    running = start()
    running.window.show_page("treatments", "add")
    page = running.window.page("treatments")
    assert isinstance(page, TreatmentsPage)
    running.settle()
    assert form_of(page).kind.isVisible()
    assert form_of(page).kind.hasFocus()


def test_areas_are_searched_and_ticked_by_keys_and_by_a_click_on_the_words(start: Start, fill: Fill) -> None:
    fill(ANA)
    _running, page = opened(start)
    page.add()
    picker: AreaPicker = form_of(page).areas
    picker.search.setText("knee left")
    seen = [row for row in range(picker.list.count()) if not picker.list.item(row).isHidden()]
    assert [picker.list.item(row).text() for row in seen] == ["Left knee, front", "Left knee, back"]
    picker.list.setFocus()
    picker.list.setCurrentRow(seen[0])
    QTest.keyClick(picker.list, Qt.Key.Key_Space)
    assert picker.heard() == "Chosen: Left knee, front"
    middle = picker.list.visualItemRect(picker.list.item(seen[1])).center()
    QTest.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert [mark.area for mark in picker.value()] == ["knee_front_left", "knee_back_left"]
