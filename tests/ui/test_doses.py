"""Medicines on the Today page: due, one press, several, facts first, pain asked later, and closing the day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from painlog.domain.appointment import Appointment
from painlog.domain.codes import DoseStatus, Relation, Use
from painlog.domain.day import DayState
from painlog.domain.medicine import Dose, Ingredient, Limit, Medicine
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.ui.doses.askafter import AfterRow
from painlog.ui.doses.factscard import FactsCard
from painlog.ui.doses.several import SeveralForm
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label
from painlog.workflows import clock
from tests.ui.conftest import Running, Start
from tests.ui.test_today import ANA, ENTER, IBUPROFEN, MUM, THEN, close, doses, read

Fill = Callable[..., None]
NOON = Moment(day=date(2026, 11, 23), clock=time(12), offset_minutes=0, zone="UTC")
TODAY = NOON.day


def mg(name: str, amount: float) -> Ingredient:
    return Ingredient(name=name, amount=amount, unit="mg")


def medicine(id: str, name: str, *ingredients: Ingredient, person: str = "a", **given: object) -> Medicine:
    usual = {"id": id, "person_id": person, "recorded_at": THEN, "name": name, "ingredients": ingredients}
    return Medicine(**{**usual, **given})  # type: ignore[arg-type]  # a test's own words


TYLENOL = medicine("t", "Tylenol", mg("acetaminophen", 500))
NORCO = medicine("n", "Norco", mg("hydrocodone", 5), mg("acetaminophen", 325))
LYRICA = medicine("l", "Lyrica", mg("pregabalin", 75), use=Use.REGULAR, times=(time(8), time(12), time(20)))


def at(hours_ago: float) -> Moment:
    moment = datetime.combine(NOON.day, NOON.clock or time()) - timedelta(hours=hours_ago)
    return Moment(day=moment.date(), clock=moment.time(), offset_minutes=0, zone="UTC")


def taken(of: Medicine, hours_ago: float, units: float = 1, **given: object) -> Dose:
    usual = {"id": f"{of.id}{hours_ago}", "person_id": of.person_id, "medicine_id": of.id, "units": units}
    return Dose(**{**usual, "taken_at": at(hours_ago), "recorded_at": at(hours_ago), **given})  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is noon of 23 November 2026, in UTC."""
    monkeypatch.setattr(clock, "wall", lambda: datetime.combine(TODAY, time(12), UTC))
    monkeypatch.setattr(clock, "zone", lambda: "UTC")


def opened(start: Start) -> Running:
    running = start()
    running.today.finish()
    running.settle()
    return running


def shown(running: Running, kind: type[Label] | type[Button] = Label) -> str:
    return "\n".join(label.text() for label in running.today.rest.doses.findChildren(kind) if label.isVisible())


def button(running: Running, start_of_name: str) -> Button:
    found = running.today.rest.doses.findChildren(Button)
    return next(b for b in found if b.isVisible() and (b.accessibleName() or b.text()).startswith(start_of_name))


def press(running: Running, start_of_name: str) -> None:
    running.press(button(running, start_of_name))
    running.settle()


def card(running: Running) -> FactsCard:
    found = running.today.rest.doses.road.card
    assert found is not None
    return found


def test_with_nothing_to_say_one_press_saves_at_once(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, TYLENOL, taken(TYLENOL, 5))
    running = opened(start)
    press(running, "Log a dose: Tylenol")
    assert running.said == "Saved. Tylenol 500 mg · 1 tablet."
    assert running.today.rest.doses.road.card is None
    close(running)
    assert len(doses(diary_path)) == 2


def test_the_time_of_the_last_dose_stands_on_the_button_before_it_is_pressed(start: Start, fill: Fill) -> None:
    fill(ANA, TYLENOL, NORCO, IBUPROFEN, taken(TYLENOL, 5), taken(NORCO, 14), taken(IBUPROFEN, 60))
    running = opened(start)
    assert button(running, "Log a dose: Tylenol").text().endswith("\nLast: 07:00")
    assert button(running, "Log a dose: Tylenol").accessibleName().endswith(". Last: 07:00")
    assert button(running, "Log a dose: Norco").text().endswith("\nLast: yesterday, 22:00")
    assert "Last" not in button(running, "Log a dose: Ibuprofen").text()


def test_a_fact_is_said_first_and_one_press_of_enter_saves_all_the_same(
    start: Start, fill: Fill, diary_path: Path
) -> None:
    """R-MED-11: the words of the rule. Facts, never a block."""
    fill(ANA, TYLENOL, taken(TYLENOL, 5, units=8))
    running = opened(start)
    press(running, "Log a dose: Tylenol")
    assert card(running).facts.splitlines()[0] == (
        "With this dose, you have logged 4500 mg of acetaminophen in 24 h. The usual adult limit is 4000 mg. "
        "Call a poison centre (US 1-800-222-1222) or your doctor now, even if you feel well."
    )
    assert "The last dose of Tylenol was 5 hours before this one." in card(running).facts
    assert card(running).save_button.hasFocus()
    running.keys(ENTER)
    running.settle()
    assert running.said == "Saved. Tylenol 500 mg · 1 tablet."
    close(running)
    assert len(doses(diary_path)) == 2


@pytest.mark.parametrize("by_key", [True, False])
def test_cancel_saves_nothing_and_the_keyboard_is_back(
    start: Start, fill: Fill, diary_path: Path, by_key: bool
) -> None:
    fill(ANA, TYLENOL, taken(TYLENOL, 5, units=8))
    running = opened(start)
    button(running, "Log a dose: Tylenol").setFocus()
    running.keys(ENTER)
    running.settle()
    if by_key:
        running.keys(Qt.Key.Key_Escape)
    else:
        press(running, "Cancel")
    assert running.said == "Not saved. Tylenol 500 mg · 1 tablet."
    assert button(running, "Log a dose: Tylenol").hasFocus()
    close(running)
    assert len(doses(diary_path)) == 1


def test_the_person_s_own_limit_counts_over_all_products(start: Start, fill: Fill) -> None:
    """R-MED-3, R-MED-4, R-MED-11: 4 x 325 + 500 mg of 2,000 mg is a note from 75 %; Norco holds an opioid."""
    own = Limit(id="x", person_id="a", recorded_at=THEN, ingredient="Paracetamol", amount=2, unit="g")
    fill(ANA, TYLENOL, NORCO, own, taken(NORCO, 5, units=4))
    running = opened(start)
    press(running, "Log a dose: Tylenol")
    facts = card(running).facts
    assert "you have logged 1800 mg of acetaminophen in 24 h. Your limit is 2000 mg." in facts
    assert "poison" not in facts
    assert "Acetaminophen is in more than one of these, logged within 24 hours: Norco, Tylenol." in facts
    assert facts.endswith("Ask your prescriber or pharmacist if you are not sure. Do not stop suddenly.")


def test_no_limit_is_computed_for_a_child(start: Start, fill: Fill) -> None:
    """R-MED-11: weight-based; ask."""
    child = Person(id="c", recorded_at=THEN, name="Kim", relation=Relation.CHILD, born=date(2015, 1, 1))
    fill(child, medicine("t", "Tylenol", mg("acetaminophen", 500), person="c"))
    running = opened(start)
    press(running, "Log a dose: Tylenol")
    assert "Under 18, the amount of acetaminophen is weight-based: ask." in card(running).facts
    assert "4000" not in card(running).facts


def test_the_limits_of_the_label_and_an_opioid_beside_a_gabapentinoid_are_facts(start: Start, fill: Fill) -> None:
    """Clinical rules 2.2; the label's gap and maximum are those that the person copied."""
    norco = replace(NORCO, max_per_day=2.0, min_hours_between=6.0)
    fill(ANA, norco, LYRICA, taken(norco, 4), taken(norco, 10), taken(LYRICA, 3))
    running = opened(start)
    press(running, "Log a dose: Norco")
    facts = card(running).facts
    assert "The last dose of Norco was 4 hours before this one. Its label says at least 6 hours between" in facts
    assert "With this dose: 3 tablets of Norco in 24 hours. Its label says at most 2 tablets." in facts
    assert "An opioid (hydrocodone) and a medicine that can make drowsy (pregabalin) within 24 hours." in facts


def test_set_times_are_due_and_answered_in_one_click_each(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, LYRICA)
    running = opened(start)
    assert "08:00  Lyrica 75 mg · 1 tablet" in shown(running)
    assert "12:00  Lyrica 75 mg · 1 tablet" in shown(running)
    assert "Later: 20:00 Lyrica" in shown(running)
    press(running, "Taken at 08:00: 08:00")
    press(running, "Skipped: 12:00")
    assert "08:00  Lyrica" not in shown(running) and "12:00  Lyrica" not in shown(running)
    close(running)
    first, second = doses(diary_path)
    assert (first.taken_at.clock, first.status, first.units) == (time(8), DoseStatus.TAKEN, 1)
    assert (second.taken_at.clock, second.status) == (time(12), DoseStatus.SKIPPED)


def test_a_late_dose_is_stamped_now_and_called_late(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, LYRICA, taken(LYRICA, 20, units=2))
    running = opened(start)
    press(running, "Taken now, late: 08:00  Lyrica 75 mg · 2 tablets")
    assert running.said == "Saved. Lyrica 75 mg · 2 tablets, Taken late."
    close(running)
    late = doses(diary_path)[-1]
    assert (late.taken_at.clock, late.status, late.units) == (time(12), DoseStatus.LATE, 2)


def test_a_past_day_offers_its_set_times_too(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, LYRICA)
    running = opened(start)
    running.today.rest.day.go_to(TODAY - timedelta(days=1))
    running.settle()
    press(running, "Taken at 20:00: 20:00")
    close(running)
    (dose,) = doses(diary_path)
    assert (dose.taken_at.day, dose.taken_at.clock) == (TODAY - timedelta(days=1), time(20))


def sheet(running: Running) -> SeveralForm:
    found = running.today.rest.dosing.sheet
    assert found is not None
    return found


def test_several_doses_are_saved_with_one_time_and_one_save(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, TYLENOL, IBUPROFEN, LYRICA)
    running = opened(start)
    press(running, "Log several doses")
    first, second, third = sheet(running).rows
    assert first.tick.hasFocus()
    first.tick.setChecked(True)
    third.units.box.setText("2")
    assert third.tick.isChecked() and third.units.heard() == "two tablets"
    sheet(running).clock.setText("9:30")
    running.press(sheet(running).save_button)
    running.settle()
    assert running.said == "Saved. Tylenol · 1 tablet, Lyrica · 2 tablets."
    assert running.today.rest.dosing.sheet is None
    running.session.undo()
    running.settle()
    close(running)
    assert doses(diary_path) == ()
    assert second.medicine == IBUPROFEN


def test_facts_of_several_doses_are_said_together_and_cancel_keeps_the_ticks(
    start: Start, fill: Fill, diary_path: Path
) -> None:
    """R-MED-12."""
    aleve = medicine("v", "Aleve", mg("naproxen", 220))
    fill(ANA, aleve, IBUPROFEN)
    running = opened(start)
    press(running, "Log several doses")
    for row in sheet(running).rows:
        row.tick.setChecked(True)
    running.press(sheet(running).save_button)
    running.settle()
    assert (
        "More than one anti-inflammatory painkiller (NSAID) within 24 hours: ibuprofen, naproxen."
        in card(running).facts
    )
    running.keys(Qt.Key.Key_Escape)
    assert [row.tick.isChecked() for row in sheet(running).rows] == [True, True]
    assert sheet(running).save_button.hasFocus()
    running.press(sheet(running).save_button)
    running.settle()
    press(running, "Save the doses")
    close(running)
    assert len(doses(diary_path)) == 2


def test_what_is_ticked_and_not_saved_is_there_again_after_a_restart(
    start: Start, fill: Fill, diary_path: Path
) -> None:
    fill(ANA, TYLENOL, IBUPROFEN)
    running = opened(start)
    press(running, "Log several doses")
    running.settle()
    sheet(running).rows[1].units.box.setText("3")
    close(running)
    running = opened(start)
    press(running, "Log several doses")
    running.settle()
    first, second = sheet(running).rows
    assert (first.tick.isChecked(), second.tick.isChecked(), second.units.value()) == (False, True, 3)
    running.press(sheet(running).save_button)
    running.settle()
    press(running, "Log several doses")
    running.settle()
    assert not any(row.tick.isChecked() for row in sheet(running).rows)
    close(running)
    assert len(doses(diary_path)) == 1


def test_a_sheet_says_what_is_wrong_and_saves_nothing(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, TYLENOL, IBUPROFEN)
    running = opened(start)
    press(running, "Log several doses")
    running.press(sheet(running).save_button)
    assert "Tick at least one" in sheet(running).problem()
    sheet(running).rows[0].units.box.setText("1.50")
    running.qtbot.wait(450)  # a second press in the same breath is swallowed
    running.press(sheet(running).save_button)
    assert "extra zero" in sheet(running).problem()
    sheet(running).rows[0].units.box.setText("1")
    sheet(running).clock.setText("23:00")
    running.qtbot.wait(450)
    running.press(sheet(running).save_button)
    assert "has not come yet" in sheet(running).problem()
    close(running)
    assert doses(diary_path) == ()


def test_the_pain_after_a_dose_is_asked_once_more(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, TYLENOL, taken(TYLENOL, 1, pain_before=7), taken(TYLENOL, 0.25), taken(TYLENOL, 7))
    running = opened(start)
    (row,) = running.today.rest.doses.after.rows.values()
    assert row.scores.title.text() == "Pain now, after Tylenol at 11:00: not given"
    row.scores.type_digit(4)
    running.press(row.save_button)
    running.settle()
    assert running.today.rest.doses.after.rows == {}
    close(running)
    (told,) = [dose for dose in doses(diary_path) if dose.pain_after is not None]
    assert (told.id, told.pain_before, told.pain_after) == ("t1", 7, 4)


def test_who_does_not_wish_to_be_asked_is_not_asked_again_after_a_restart(start: Start, fill: Fill) -> None:
    fill(ANA, TYLENOL, taken(TYLENOL, 1), taken(TYLENOL, 2))
    running = opened(start)
    assert len(running.today.rest.doses.after.rows) == 2
    press(running, "Do not ask for the pain after Tylenol at 11:00")
    press(running, "Do not ask for the pain after Tylenol at 10:00")
    assert not [row for row in running.today.findChildren(AfterRow) if row.isVisible()]
    close(running)
    again = opened(start)
    assert again.today.rest.doses.after.rows == {}


def test_nothing_else_today_closes_the_day_and_it_can_be_opened_again(
    start: Start, fill: Fill, diary_path: Path
) -> None:
    """R-MED-1: only what the person confirmed is complete."""

    def states() -> tuple[DayState, ...]:
        return read(diary_path, lambda diary: diary.records().days)

    fill(ANA, TYLENOL)
    running = opened(start)
    press(running, "Nothing else today")
    assert "Closed: all medicines of the day are written down." in shown(running)
    close(running)
    (state,) = states()
    assert (state.day, state.medicines_complete) == (TODAY, True)
    running = opened(start)
    press(running, "Open the day's medicines again")
    assert "Closed" not in shown(running)
    close(running)
    (state,) = states()
    assert state.medicines_complete is None


def test_one_line_says_what_is_due_for_renewal(start: Start, fill: Fill) -> None:
    visit = Appointment(id="v", person_id="a", at=Moment(day=TODAY + timedelta(days=30)), recorded_at=THEN)
    soon = replace(TYLENOL, renew_by=TODAY + timedelta(days=20))
    fill(ANA, soon, visit)
    running = opened(start)
    assert "Due for renewal: Tylenol (by 13 Dec 2026)." in shown(running)
    press(running, "See Medicines")
    assert running.window.page("medicines").isVisible()


def test_facts_that_come_back_after_the_person_was_switched_are_not_shown(
    start: Start, fill: Fill, diary_path: Path
) -> None:
    fill(ANA, MUM, TYLENOL, taken(TYLENOL, 1, units=8))
    running = opened(start)
    running.press(button(running, "Log a dose: Tylenol"))
    running.session.switch_to("m")
    running.settle()
    assert running.today.rest.doses.road.card is None
    assert running.said == "Not saved. Tylenol 500 mg · 1 tablet."
    close(running)
    assert len(doses(diary_path)) == 1


def test_nothing_of_one_person_is_left_when_another_is_shown(start: Start, fill: Fill) -> None:
    fill(ANA, MUM, TYLENOL, IBUPROFEN, taken(TYLENOL, 1, units=8))
    running = opened(start)
    press(running, "Log a dose: Tylenol")
    assert card(running).isVisible()
    running.session.switch_to("m")
    assert not [one for one in running.today.findChildren(FactsCard) if one.isVisible()]
    assert "Tylenol" not in shown(running) and "Tylenol" not in shown(running, Button)
    running.settle()
    assert "Tylenol" not in shown(running) and "Tylenol" not in shown(running, Button)
