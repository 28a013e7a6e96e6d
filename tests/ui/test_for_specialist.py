"""What a specialist asks beside the diary: main question, four ticks, the clinic's numbers, what was tried."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from painlog.domain.codes import Helped
from painlog.domain.person import Person
from painlog.domain.threshold import OwnThreshold
from painlog.ui.forms.medicine import MedicineForm
from painlog.ui.forms.person import PersonForm
from painlog.ui.forms.specialist import SpecialistForm
from painlog.ui.forms.stopping import StopForm
from painlog.ui.forms.threshold import ThresholdForm
from painlog.ui.forms.treatment import TreatmentForm
from tests.ui.conftest import Running, Start
from tests.ui.test_about import records
from tests.ui.test_medicines import button, words
from tests.ui.test_medicines import opened as opened_medicines
from tests.ui.test_people import page as people_page
from tests.ui.test_today import ANA, IBUPROFEN, MUM
from tests.ui.test_treatments import opened as opened_treatments
from tests.ui.test_treatments import treatment

Fill = Callable[..., None]
TOLD = replace(
    ANA, main_question="Can I work?", decision="Ablation?", laxative=True, sleep_apnoea=False, mme_exempt=True
)


def people(running: Running, person_id: str = "a") -> tuple[Person, ...]:
    return records(running, person_id).people


def test_the_main_question_and_the_ticks_are_written_and_read_back(start: Start, fill: Fill) -> None:
    """clinical.md 6.1: four self-report ticks, each yes, no or not said."""
    fill(ANA, MUM)
    running = start()
    page = people_page(running)
    assert page.specialist.said.text().startswith("Nothing written down yet")
    running.press(page.specialist.button)
    form = page.form
    assert isinstance(form, SpecialistForm)
    form.question.setPlainText("Can I work?")
    form.decision.setPlainText("Ablation?")
    form.ticks["laxative"].set_value("yes")
    form.ticks["sleep_apnoea"].set_value("no")
    form.exempt.setChecked(True)
    running.press(form.save_button)
    running.settle()
    assert page.specialist.said.text().splitlines() == [
        "Main question: Can I work?",
        "Decision: Ablation?",
        "Takes a laxative: yes",
        "Sleep apnoea: no",
        "Lines for opioid totals are left out",
    ]
    running.session.switch_to("m")
    running.settle()
    assert "Can I work?" not in page.specialist.said.text()
    assert people(running) == (TOLD,)


def test_a_changed_name_keeps_what_the_specialist_reads(start: Start, fill: Fill) -> None:
    fill(TOLD)
    running = start()
    page = people_page(running)
    page.edit(TOLD)
    form = page.form
    assert isinstance(form, PersonForm)
    form.name.setText("Ana Example")
    running.press(form.save_button)
    running.settle()
    assert people(running) == (replace(TOLD, name="Ana Example"),)


def test_what_the_clinic_uses_is_written_beside_what_is_common(start: Start, fill: Fill) -> None:
    fill(ANA, treatment("t", date(2026, 3, 1)))
    running, page = opened_treatments(start)
    running.press(page.thresholds.add_button)
    form = page.form
    assert isinstance(form, ThresholdForm)
    running.press(form.save_button)
    assert form.problem() == "Please say which treatment it was."
    form.kind.setEditText("Radiofrequency ablation")
    assert form.common.text() == "50%: commonly used by health insurers"
    running.press(form.save_button)
    assert form.problem() == "Please type the percent that it uses."
    form.percent.setText("101")
    running.press(form.save_button)
    assert form.problem() == "Please type a number from 1 to 100."
    form.percent.setText("80")
    running.press(form.save_button)
    running.settle()
    (kept,) = records(running).thresholds
    assert (kept.kind, kept.percent) == ("radiofrequency_ablation", 80)
    page.write_threshold(kept)
    form = page.form
    assert isinstance(form, ThresholdForm)
    form.given_by.setText("Dr Example")
    running.press(form.save_button)
    running.settle()
    assert records(running).thresholds == (replace(kept, given_by="Dr Example"),)
    page.thresholds.delete_wanted.emit(kept)
    running.settle()
    assert records(running).thresholds == ()
    running.session.undo()
    running.settle()
    assert len(records(running).thresholds) == 1


def test_another_person_s_numbers_are_never_shown(start: Start, fill: Fill) -> None:
    mums = OwnThreshold(id="o", person_id="m", recorded_at=MUM.recorded_at, kind="massage", percent=30)
    fill(ANA, MUM, mums)
    running, page = opened_treatments(start)
    assert not page.thresholds.isVisible()
    running.session.switch_to("m")
    running.settle()
    assert page.thresholds.isVisible()


def test_what_a_medicine_came_to_is_asked_where_it_is_stopped_and_in_its_form(start: Start, fill: Fill) -> None:
    fill(ANA, IBUPROFEN)
    running, page = opened_medicines(start)
    page.stop(IBUPROFEN)
    form = page.form
    assert isinstance(form, StopForm)
    form.ladder.reached.setText("2400 mg a day")
    form.ladder.helped.set_value("a_little")
    running.press(form.save_button)
    running.settle()
    (stopped,) = records(running).medicines
    assert (stopped.dose_reached, stopped.helped) == ("2400 mg a day", Helped.A_LITTLE)
    assert "up to: 2400 mg a day · helped: A little" in words(page)
    page.edit(stopped)
    form = page.form
    assert isinstance(form, MedicineForm)
    form.ladder.helped.set_value("")
    form.ladder.for_oud.setChecked(True)
    running.press(form.save_button)
    running.settle()
    (changed,) = records(running).medicines
    assert changed == replace(stopped, helped=None, for_oud=True), "R-MED-8"
    running.press(button(page, "Start again: Ibuprofen"))
    running.settle()
    _old, again = records(running).medicines
    assert (again.dose_reached, again.helped, again.for_oud) == ("", None, True)


def test_a_remembered_pain_and_the_next_possible_day_are_kept_and_named_as_what_they_are(
    start: Start, fill: Fill
) -> None:
    fill(ANA, replace(treatment("t", date(2026, 3, 1)), kind="botulinum_toxin"))
    running, page = opened_treatments(start)
    page.edit(records(running).treatments[0])
    form = page.form
    assert isinstance(form, TreatmentForm)
    assert form.next_allowed.isVisible() and not form.remembered.isVisible()
    form.more.click()
    form.remembered.setText("11")
    running.press(form.save_button)
    assert form.problem() == "Please type a number from 0 to 10."
    form.remembered.setText("7")
    form.next_allowed.set_value(date(2026, 5, 24))
    running.press(form.save_button)
    running.settle()
    (kept,) = records(running).treatments
    assert (kept.remembered_before, kept.next_allowed) == (7, date(2026, 5, 24))
    (row,) = page._rows.values()
    assert "pain before it, from memory: 7" in row.words and "possible again from 24 May 2026" in row.words
