"""What is kept about a person: conditions, allergies, implants, care team, scores; the mark; moving an entry."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import cast

import pytest
from PySide6.QtGui import QAction

from painlog.domain.background import Allergy, Carer, Condition, Implant
from painlog.domain.codes import MarkShape, Relation, Reporter
from painlog.domain.entry import GoalScore
from painlog.domain.goal import Goal
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.records import Records
from painlog.ui import theme
from painlog.ui.forms.allergy import AllergyForm
from painlog.ui.forms.careteam import CarerForm
from painlog.ui.forms.clinicscore import ClinicScoreForm
from painlog.ui.forms.condition import ConditionForm
from painlog.ui.forms.entry import EntryForm
from painlog.ui.forms.implant import ImplantForm
from painlog.ui.forms.person import PersonForm
from painlog.ui.forms.valueform import ValueForm
from tests.ui.conftest import Running, Start
from tests.ui.test_history import TODAY, choose, entry, opened, shown
from tests.ui.test_people import page
from tests.ui.test_today import ANA, ENTER, MUM

Fill = Callable[..., None]
DAY = Moment(day=TODAY)
SAM = Person(id="s", recorded_at=DAY, name="Sam", relation=Relation.CHILD)
EVERY: tuple[Condition | Allergy | Implant | Carer | Questionnaire, ...] = (
    Condition(id="c", person_id="a", recorded_at=DAY, condition="migraine", started=TODAY, note="told in spring"),
    Allergy(id="al", person_id="a", recorded_at=DAY, substance="Penicillin", reaction="rash"),
    Implant(id="im", person_id="a", recorded_at=DAY, device="Stimulator", implanted=TODAY, mri_card=True),
    Carer(id="ca", person_id="a", recorded_at=DAY, name="Dr Example", role="pain_doctor", place="Town", phone="12"),
    Questionnaire(
        id="q", person_id="a", answered_on=TODAY, recorded_at=DAY, name="Neck score", score=31, range_low=0
    ),
)


def records(running: Running, person_id: str = "a") -> Records:
    found: list[Records] = []
    running.session.read(lambda diary: diary.records(person_id, private=True), found.append)
    running.settle()
    return found[0]


def add(running: Running, kind: str) -> ValueForm:
    people = page(running)
    people.about[kind].add_button.click()
    return cast(ValueForm, people.form)


def save(running: Running, form: ValueForm) -> None:
    form.save_button.click()
    running.settle()
    assert page(running).form is None, form.problem()


def test_a_condition_is_found_by_a_part_of_its_name_or_told_in_own_words(start: Start, fill: Fill) -> None:
    fill(ANA)
    running = start()
    form = cast(ConditionForm, add(running, "conditions"))
    form.save_button.click()
    assert form.problem() == "Please say which condition it is."
    form.condition.setEditText("migraine")
    form.started.set_value(TODAY)
    save(running, form)
    assert running.said == "Saved. Migraine."
    form = cast(ConditionForm, add(running, "conditions"))
    form.condition.setEditText("My own <b>ache</b>")
    save(running, form)
    found = records(running).conditions
    assert [(one.condition, one.started) for one in found] == [("migraine", TODAY), ("My own <b>ache</b>", None)]


def test_each_list_takes_what_is_typed_and_shows_it(start: Start, fill: Fill) -> None:
    """R-LIC-2: a clinic's score has its own name, and is never taken for what is asked here."""
    fill(ANA)
    running = start()
    allergy = cast(AllergyForm, add(running, "allergies"))
    allergy.substance.setText("Penicillin")
    save(running, allergy)
    implant = cast(ImplantForm, add(running, "implants"))
    implant.device.setText("Pump")
    implant.mri_card.set_value("no")
    save(running, implant)
    carer = cast(CarerForm, add(running, "care_team"))
    carer.name.setText("Dr Example")
    carer.role.setEditText("Pain doctor")
    carer.phone.setText("0123")
    save(running, carer)
    score = cast(ClinicScoreForm, add(running, "questionnaires"))
    score.name.setText("peg")
    score.save_button.click()
    assert score.problem() == "Please type the number that the clinic gave."
    score.score.setText("12.5")
    score.low.setText("20")
    score.high.setText("20")
    score.save_button.click()
    assert score.problem() == "It must be more than the lowest number."
    score.low.setText("0")
    save(running, score)
    found = records(running)
    assert [one.substance for one in found.allergies] == ["Penicillin"]
    assert [(one.device, one.implanted, one.mri_card) for one in found.implants] == [("Pump", None, False)]
    assert [(one.name, one.role, one.phone) for one in found.care_team] == [("Dr Example", "pain_doctor", "0123")]
    (kept,) = found.questionnaires
    assert (kept.name, kept.score, kept.items, kept.range_low, kept.range_high) == ("PEG", 12.5, (), 0, 20)
    assert all(len(card.rows) == 1 for kind, card in page(running).about.items() if kind != "conditions")


def test_everything_is_changed_deleted_and_brought_back(start: Start, fill: Fill) -> None:
    fill(ANA, *EVERY)
    running = start()
    people = page(running)
    for (kind, card), value in zip(people.about.items(), EVERY, strict=True):
        people.write_about(card.section, value)
        form = cast(ValueForm, people.form)
        save(running, form)
        assert getattr(records(running), kind) == (value,)  # nothing is lost by saving it as it is
        card.delete_wanted.emit(value)
        running.settle()
        assert (getattr(records(running), kind), card.rows) == ((), {})
        running.session.undo()
        running.settle()
        assert getattr(records(running), kind) == (value,)
        assert list(card.rows) == [value.id]


def test_the_cards_of_one_person_are_gone_with_the_person(start: Start, fill: Fill) -> None:
    fill(ANA, MUM, *EVERY)
    running = start()
    people = page(running)
    assert people.about_heading.text() == "About Ana"
    running.session.switch_to("m")
    assert [card.rows for card in people.about.values()] == [{}] * 5
    running.settle()
    assert people.about_heading.text() == "About Mum"
    assert [card.rows for card in people.about.values()] == [{}] * 5


def test_the_overview_stands_where_two_are_kept_and_logs_in_one_press(start: Start, fill: Fill) -> None:
    asked = [replace(entry(TODAY - timedelta(days=ago), 0, person="m"), pain_average=None) for ago in (3, 4)]
    fill(ANA, MUM, entry(TODAY, 4, clock="00:00"))
    running = start()
    running.session.write(
        lambda diary: diary.add(
            *(replace(one, pain_worst=6 + n, reporter=Reporter.ASKED) for n, one in enumerate(asked))
        ),
        lambda _done: None,
    )
    people = page(running)
    ana, mum = people.overview.rows["a"], people.overview.rows["m"]
    assert (ana.month.text(), ana.last.text()) == (
        "Last 30 days: median 4, from 4 to 4, 1 day",
        "Last entry today, 00:00",
    )
    assert mum.month.text() == "Last 30 days: median 6.5, from 6 to 7, 2 days (asked)"
    assert mum.last.text().endswith("· no entry for 3 days")
    assert mum.line.accessibleName() == mum.month.text()
    assert sum(point is not None for point in mum.line.points()) == 2
    mum.log_button.click()
    running.settle()
    assert (running.window.here, running.session.person()) == ("today", MUM)


def test_one_person_alone_needs_no_overview(start: Start, fill: Fill) -> None:
    fill(ANA, replace(MUM, stopped=TODAY))
    running = start()
    assert not page(running).overview.isVisible()


def test_a_mark_is_chosen_and_stays_with_other_changes(start: Start, fill: Fill) -> None:
    fill(ANA, MUM)
    running = start()
    people = page(running)
    people.edit(MUM)
    form = cast(PersonForm, people.form)
    form.mark.shapes.set_value("star")
    form.mark.colours.set_value(theme.LIGHT.people[3])
    save(running, form)
    changed = replace(MUM, shape=MarkShape.STAR, colour=theme.LIGHT.people[3])
    assert running.session.people()[1] == changed
    people.edit(changed)
    form = cast(PersonForm, people.form)
    form.name.setText("Mother")
    save(running, form)
    assert running.session.people()[1] == replace(changed, name="Mother")


def test_the_form_says_what_a_childs_diary_is(start: Start, fill: Fill) -> None:
    running = start()
    people = page(running)
    people.add()
    form = cast(PersonForm, people.form)
    assert not form.of_a_child.isVisible()
    next(button for code, button in form.relation._buttons.items() if code == "child").click()
    assert form.of_a_child.isVisible()


def test_who_typed_for_somebody_else_is_kept(start: Start, fill: Fill) -> None:
    """R-OBS-1: who typed and who felt."""
    fill(ANA, MUM)
    running = start()
    running.window.show_page("today")
    running.keys("4", ENTER)
    running.settle()
    running.session.switch_to("m")
    running.settle()
    assert running.today.pad.save_button.text() == "Save for Mum"
    running.keys("7", ENTER)
    running.settle()
    own, hers = records(running).entries, records(running, "m").entries
    assert [(one.recorded_by, one.reporter) for one in own] == [("", Reporter.SELF)]
    assert [(one.recorded_by, one.reporter) for one in hers] == [("Ana", Reporter.ASKED)]
    line = next(iter(running.today.rest.saved.rows.values()))
    assert any("(asked)" in label.text() for label in line.findChildren(type(running.today.heading)))


def names(form: EntryForm) -> list[QAction]:
    return form.move_button.names().actions()


def moving(running: Running, page_: object) -> EntryForm:
    form = getattr(page_, "form", None)
    assert isinstance(form, EntryForm)
    return form


def test_an_entry_moves_to_the_person_it_was_meant_for(start: Start, fill: Fill) -> None:
    fill(ANA, MUM, SAM, replace(ANA, id="x", name="Gone", stopped=TODAY), entry(TODAY, 6, clock="00:00"))
    running, history = opened(start)
    choose(running, history, 0)
    history.edit()
    form = moving(running, history)
    assert [action.text() for action in names(form)] == ["Mum", "Sam"]
    form.note.setPlainText("typed first")
    names(form)[0].trigger()
    running.settle()
    assert running.said == "Moved to Mum. Undo brings it back."
    assert (history.form, shown(history)) == (None, [])
    assert [one.note for one in records(running, "m").entries] == ["typed first"]
    running.session.undo()
    running.settle()
    assert [one.note for one in records(running).entries] == [""]
    assert records(running, "m").entries == ()


def test_what_belongs_to_a_goal_is_not_moved_and_nothing_is_changed(start: Start, fill: Fill) -> None:
    goal = Goal(id="g", person_id="a", recorded_at=DAY, text="walk")
    scored = replace(entry(TODAY, 6, clock="00:00"), goals=(GoalScore(goal_id="g", score=5),))
    fill(ANA, MUM, goal, scored)
    running = start()
    running.window.show_page("today")
    running.settle()
    saved = running.today.rest.saved
    saved.edit(scored)
    form = moving(running, saved)
    running.settle()
    form.note.setPlainText("kept")
    names(form)[0].trigger()
    running.settle()
    assert "This was not moved" in form.problem()
    assert form.note.toPlainText() == "kept"
    assert records(running).entries == (scored,)


@pytest.mark.parametrize("people", [(ANA,), (ANA, replace(MUM, stopped=TODAY))])
def test_where_nobody_else_is_kept_there_is_no_moving(start: Start, fill: Fill, people: tuple[Person, ...]) -> None:
    fill(*people, entry(TODAY, 6, clock="00:00"))
    running, history = opened(start)
    choose(running, history, 0)
    history.edit()
    assert moving(running, history).move_button.isHidden()


def card_in_words(running: Running) -> bool:
    running.window.show_page("today")
    running.settle()
    return running.today.pad.is_in_words()


def test_a_childs_diary_is_in_words_with_sleep_mood_and_worry(start: Start, fill: Fill) -> None:
    fill(ANA, MUM, SAM)
    running = start()
    assert not card_in_words(running)
    running.session.switch_to("s")
    running.settle()
    assert card_in_words(running)
    more = running.today.rest.log.more
    assert more is not None
    assert {"sleep", "mood", "worry"} <= set(more.setup.sections)


@pytest.mark.parametrize("on_screen", ["m", "a"])
def test_who_becomes_a_child_in_the_form_is_asked_as_one_at_once(start: Start, fill: Fill, on_screen: str) -> None:
    fill(ANA, MUM)
    running = start()
    running.session.switch_to("m")
    assert not card_in_words(running)
    running.session.switch_to(on_screen)
    people = page(running)
    people.edit(MUM)
    cast(PersonForm, people.form).relation.set_value("child")
    save(running, cast(PersonForm, people.form))
    running.session.switch_to("m")
    assert card_in_words(running)
