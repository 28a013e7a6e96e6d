"""Supply, renewal, the person's own limits, and what deleting a medicine takes along, on the Medicines page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

from painlog.domain.appointment import Appointment
from painlog.domain.codes import Relation, Use
from painlog.domain.medicine import Dose, Limit
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.ui.forms.dose import DoseForm
from painlog.ui.forms.limit import LimitForm
from tests.ui.conftest import Start
from tests.ui.test_doses import NORCO, TYLENOL
from tests.ui.test_doses import medicine as made
from tests.ui.test_medicines import TODAY, button, form_of, medicines, opened, words
from tests.ui.test_today import ANA, THEN, doses, read

Fill = Callable[..., None]


def limits(path: Path) -> tuple[Limit, ...]:
    return read(path, lambda diary: diary.records().limits)


def dose(id: str, day: date, units: float = 1, clock: time | None = None) -> Dose:
    moment = Moment(day=day, clock=clock)
    return Dose(id=id, person_id="a", medicine_id="t", taken_at=moment, recorded_at=moment, units=units)


def test_supply_is_typed_counted_down_and_listed_when_it_is_due(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, TYLENOL, dose("before", TODAY - timedelta(days=1), 5))
    running, page = opened(start)
    page.edit(TYLENOL)
    form = form_of(page)
    form.supply.left.box.textEdited.emit("20")
    form.supply.left.box.setText("20")
    assert form.supply.left.heard() == "20 tablets"
    assert form.supply.counted.value() == TODAY
    form.supply.renew.set_value(TODAY + timedelta(days=14))
    running.press(form.save_button)
    running.settle()
    assert "20 tablets left" in words(page)
    assert page.renewals.isVisible()
    running.session.write(lambda diary: diary.add(dose("now", TODAY, 3)), lambda _done: None)
    running.settle()
    assert "17 tablets left" in words(page)
    running.press(button(page, "Renewed…: Tylenol"))
    assert form_of(page).supply.left.box.hasFocus()
    running.window.close()
    (saved,) = medicines(diary_path)
    assert (saved.supply_units, saved.supply_on, saved.renew_by) == (20, TODAY, TODAY + timedelta(days=14))


def test_the_list_reaches_to_the_next_appointment(start: Start, fill: Fill) -> None:
    visit = Appointment(id="v", person_id="a", at=Moment(day=TODAY + timedelta(days=5)), recorded_at=THEN)
    later = replace(TYLENOL, renew_by=TODAY + timedelta(days=6))
    few = made("f", "Few", use=Use.REGULAR, times=(time(8),), supply_units=4.0, supply_on=TODAY)
    fill(ANA, later, few, visit)
    _running, page = opened(start)
    shown = words(page)
    assert "Before your appointment on" in shown
    renewals = "\n".join(label.text() for label in page.renewals.findChildren(type(page.empty)))
    assert "Few" in renewals and "4 tablets left, at its set times enough until" in renewals
    assert "Tylenol" not in renewals


def test_the_usual_limit_is_shown_and_the_person_s_own_takes_its_place(
    start: Start, fill: Fill, diary_path: Path
) -> None:
    """R-MED-11: 4,000 mg, 3,000 mg, or a number of one's own."""
    fill(ANA, NORCO)
    running, page = opened(start)
    assert "acetaminophen: 4000 mg in 24 hours" in words(page)
    running.press(button(page, "Change: acetaminophen: 4000 mg in 24 hours"))
    form = page.form
    assert isinstance(form, LimitForm)
    assert form.usual.isVisible()
    form.usual.chosen.emit("3000.0")
    assert form.amount.value() == 3000 and form.given_by.text() == "Label"
    form.amount.box.setText("2000")
    assert form.usual.value() == "own"
    running.press(form.save_button)
    running.settle()
    assert running.said == "Saved. The limit of acetaminophen."
    assert "acetaminophen: 2000 mg in 24 hours" in words(page) and "4000" not in words(page)
    running.press(button(page, "Delete: acetaminophen: 2000 mg in 24 hours"))
    running.settle()
    assert "acetaminophen: 4000 mg in 24 hours" in words(page)
    running.session.undo()
    running.settle()
    running.window.close()
    (saved,) = limits(diary_path)
    assert (saved.ingredient, saved.amount, saved.unit) == ("acetaminophen", 2000, "mg")


def test_an_ingredient_has_one_limit_by_any_of_its_names(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, TYLENOL, Limit(id="x", person_id="a", recorded_at=THEN, ingredient="Paracetamol", amount=3000))
    running, page = opened(start)
    page.edit_limit(None)
    assert isinstance(page.form, LimitForm)
    page.form.ingredient.setText("acetaminophen")
    running.press(page.form.save_button)
    assert "has a limit already" in page.form.problem()
    page.form.ingredient.setText("ibuprofen")
    running.qtbot.wait(450)  # a second press in the same breath is swallowed
    running.press(page.form.save_button)
    assert page.form.problem() == "Please type the most in 24 hours. Nothing was saved."
    assert not page.form.usual.isVisible()
    page.form.amount.box.setText("1200")
    running.qtbot.wait(450)
    running.press(page.form.save_button)
    running.settle()
    running.window.close()
    assert [limit.ingredient for limit in limits(diary_path)] == ["Paracetamol", "ibuprofen"]


def test_no_usual_limit_is_offered_under_18(start: Start, fill: Fill) -> None:
    """R-MED-11."""
    child = Person(id="a", recorded_at=THEN, name="Kim", relation=Relation.CHILD)
    fill(child, TYLENOL)
    running, page = opened(start)
    assert "acetaminophen: no limit is computed under 18" in words(page) and "weight-based; ask" not in words(page)
    assert "It is weight-based: ask." in words(page) and "4000" not in words(page)
    page.edit_limit(None, "acetaminophen")
    assert isinstance(page.form, LimitForm)
    assert not page.form.usual.isVisible()
    running.window.close()


def test_deleting_a_medicine_says_what_goes_with_it_and_undo_brings_it_back(
    start: Start, fill: Fill, diary_path: Path
) -> None:
    fill(ANA, TYLENOL, dose("d", TODAY), dose("e", TODAY))
    running, page = opened(start)
    page.edit(TYLENOL)
    running.settle()
    assert "Delete takes its 2 doses away with it; Undo brings all back." in form_of(page).goes.text()
    running.press(form_of(page).delete_button)
    running.settle()
    assert running.said == "Deleted with its 2 doses. Undo brings all back."
    assert page.empty.isVisible()
    running.session.undo()
    running.settle()
    running.window.close()
    assert len(doses(diary_path)) == 2 and len(medicines(diary_path)) == 1


def test_a_past_dose_shows_its_facts_while_it_is_typed_and_save_stays_free(
    start: Start, fill: Fill, diary_path: Path
) -> None:
    """R-MED-11: seen with the doses before and after it."""
    yesterday = TODAY - timedelta(days=1)
    fill(ANA, TYLENOL, dose("d", yesterday, 6, time(12)))
    running, page = opened(start)
    page.edit_dose(TYLENOL, None)
    form = page.form
    assert isinstance(form, DoseForm)
    form.taken.day.set_value(yesterday)
    form.taken.clock.set_value(time(10))
    form.units.box.setText("3")
    running.settle()
    assert "4500 mg of acetaminophen in 24 h" in form.facts.text()
    form.units.box.setText("1")
    running.settle()
    assert "3500 mg" in form.facts.text() and "poison" not in form.facts.text()
    running.press(form.save_button)
    running.settle()
    running.window.close()
    assert len(doses(diary_path)) == 2


def test_a_patch_has_the_hours_it_is_worn_and_a_pump_no_limits(start: Start, fill: Fill, diary_path: Path) -> None:
    """Clinical rules 2.1: a patch is changed every so many hours; there is no dose maths for a pump."""
    fill(ANA)
    running, page = opened(start)
    page.add()
    form = form_of(page)
    for use, seen in (
        (Use.REGULAR, (True, True, False)),
        (Use.AS_NEEDED, (False, True, False)),
        (Use.PUMP, (False, False, False)),
        (Use.PATCH, (False, False, True)),
    ):
        form.use.set_value(use)
        form.use.chosen.emit(use)
        assert (form.times.isVisible(), form.most.isVisible(), form.worn.isVisible()) == seen
    form.name.setText("Patch")
    form.worn.box.setText("72")
    running.press(form.save_button)
    running.settle()
    running.window.close()
    (saved,) = medicines(diary_path)
    assert (saved.use, saved.min_hours_between) == (Use.PATCH, 72)
