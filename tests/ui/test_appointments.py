"""The Appointments page: questions gathered, what was agreed, changed, deleted and undone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from painlog.domain.appointment import Appointment
from painlog.domain.codes import AppointmentKind
from painlog.domain.moment import Moment
from painlog.domain.question import Question
from painlog.ui.appointments.page import AppointmentsPage
from painlog.ui.forms.appointment import AppointmentForm
from painlog.ui.forms.question import QuestionForm
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label
from tests.ui.conftest import NOON, Running, Start
from tests.ui.test_today import ANA, MUM, read

Fill = Callable[..., None]
TODAY = NOON.date()
ENTER = Qt.Key.Key_Return


def visit(day: date, person: str = "a", outcome: str = "") -> Appointment:
    return Appointment(
        id=f"{person}{day}",
        person_id=person,
        at=Moment(day=day),
        recorded_at=Moment(day=TODAY),
        with_whom="Dr. Grey",
        outcome=outcome,
    )


SOON = visit(TODAY + timedelta(days=9))
LATER = visit(TODAY + timedelta(days=90))
PAST = visit(TODAY - timedelta(days=40), outcome="Try heat")
BEFORE = visit(TODAY - timedelta(days=80))


def opened(start: Start) -> tuple[Running, AppointmentsPage]:
    running = start()
    running.window.show_page("appointments")
    page = running.window.page("appointments")
    assert isinstance(page, AppointmentsPage)
    running.settle()
    return running, page


def texts(card: QWidget) -> list[str]:
    return [label.text() for label in card.findChildren(Label) if not label.isHidden()]


def kept(running: Running, person: str = "a") -> tuple[Appointment, ...]:
    found: list[tuple[Appointment, ...]] = []
    running.session.read(lambda diary: diary.appointments(person), found.append)
    running.settle()
    return found[0]


def asked(running: Running, person: str = "a") -> list[str]:
    found: list[tuple[Question, ...]] = []
    running.session.read(lambda diary: diary.questions(person), found.append)
    running.settle()
    return [one.text for one in found[0]]


def button(page: QWidget, name: str) -> Button:
    return next(one for one in page.findChildren(Button) if one.accessibleName().startswith(name))


def type_day(form: AppointmentForm, day: date) -> None:
    form.at.day.set_value(day)


def test_what_is_ahead_stands_soonest_first_and_what_is_past_latest_first(start: Start, fill: Fill) -> None:
    fill(ANA, MUM, LATER, PAST, SOON, BEFORE, visit(TODAY, "m"))
    _running, page = opened(start)
    coming, past = texts(page.coming), texts(page.past)
    assert coming[0] == "Coming up" and past[0] == "Past"
    assert [text for text in coming if "Dr. Grey" in text] == coming[1:]
    assert coming[1].find(str(SOON.at.day.day)) >= 0 and len(coming) == 3
    assert past[2] == "Agreed: Try heat" and len(past) == 4


def test_an_appointment_is_added_by_keys_and_can_lie_ahead(start: Start, fill: Fill) -> None:
    fill(ANA)
    running, page = opened(start)
    assert page.empty.isVisible()
    running.press(page.add_button)
    form = page.form
    assert isinstance(form, AppointmentForm)
    running.press(form.save_button)
    assert form.problem() == "Please fill in the date."
    type_day(form, TODAY + timedelta(days=30))
    form.kind.set_value("second_opinion")
    form.with_whom.setText("Dr. Roe")
    running.press(form.save_button)
    running.settle()
    assert page.form is None and not page.empty.isVisible()
    (added,) = kept(running)
    assert (added.kind, added.with_whom) == (AppointmentKind.SECOND_OPINION, "Dr. Roe")
    running.session.undo()
    running.settle()
    assert kept(running) == ()


def test_a_question_and_enter_is_kept_for_the_next_visit(start: Start, fill: Fill) -> None:
    fill(ANA, MUM, LATER, SOON, PAST, visit(TODAY + timedelta(days=1), "m"))
    running, page = opened(start)
    for question in ("Why at night?", "How long?"):
        page.question.line.setFocus()
        page.question.line.setText(question)
        running.keys(ENTER)
        running.settle()
    assert (asked(running), asked(running, "m")) == (["Why at night?", "How long?"], [])
    assert page.question.text() == "" and running.said.startswith("Saved.")
    assert "Ask: Why at night?\nAsk: How long?" in texts(page.coming)
    running.session.undo()
    running.settle()
    assert asked(running) == ["Why at night?"]


def test_a_question_needs_no_visit(start: Start, fill: Fill) -> None:
    fill(ANA, PAST)
    running, page = opened(start)
    assert not page.questions.isVisible()
    page.question.line.setText("Why?")
    running.press(page.question.button)
    running.settle()
    assert page.form is None and page.question.text() == "" and asked(running) == ["Why?"]
    assert running.said == "Saved. Your question waits for your next visit."
    assert "Why?" in texts(page.questions)


def test_a_question_is_moved_up_ticked_as_asked_and_its_answer_written(start: Start, fill: Fill) -> None:
    fill(ANA, SOON, *(Question(id=t, person_id="a", recorded_at=Moment(day=TODAY), text=t) for t in ("One?", "Two?")))
    running, page = opened(start)
    running.press(button(page, "Up: Two?"))
    running.settle()
    assert asked(running) == ["Two?", "One?"]
    assert not [one for one in page.findChildren(Button) if one.accessibleName() == "Up: Two?" and one.isVisible()]
    running.press(button(page, "Asked: Two?"))
    running.settle()
    assert "Ask: One?" in texts(page.coming) and page.questions.fold.text() == "Asked before (1)"
    assert not page.questions.asked.isVisible()
    running.press(page.questions.fold)
    running.press(button(page.questions.asked, "Change: Two?"))
    form = page.form
    assert isinstance(form, QuestionForm) and form.asked.value() == TODAY
    form.answer.setPlainText("Twice a year")
    form.visit.setCurrentIndex(form.visit.findData(SOON.id))
    running.press(form.save_button)
    running.settle()
    assert "Ask: One?\nAsked: Two? Twice a year" in texts(page.coming)
    running.session.undo()
    running.session.undo()
    running.settle()
    assert not page.questions.fold.isVisible()


def test_a_visit_that_is_deleted_leaves_its_question(start: Start, fill: Fill) -> None:
    kept_for_it = Question(id="q", person_id="a", recorded_at=Moment(day=TODAY), text="Why?", appointment_id=SOON.id)
    fill(ANA, SOON, kept_for_it)
    running, page = opened(start)
    assert any(text.startswith("For ") and "Dr. Grey" in text for text in texts(page.questions))
    running.press(button(page.coming, "Delete"))
    running.settle()
    assert asked(running) == ["Why?"] and "Why?" in texts(page.questions)


def test_what_was_agreed_is_written_later_and_the_rest_stays(start: Start, fill: Fill) -> None:
    past = replace(PAST, outcome="", at=Moment(day=PAST.at.day), origin_id="o")
    fill(ANA, past)
    running, page = opened(start)
    running.press(button(page, "What was agreed"))
    form = page.form
    assert isinstance(form, AppointmentForm) and form.outcome.hasFocus()
    form.outcome.setPlainText("Less in the evening")
    running.press(form.save_button)
    running.settle()
    assert kept(running) == (replace(past, outcome="Less in the evening"),)
    assert not any(
        one.accessibleName().startswith("What was agreed")
        for one in page._past.findChildren(Button)
        if one.isVisible()
    )


def test_delete_and_undo(start: Start, fill: Fill) -> None:
    fill(ANA, SOON)
    running, page = opened(start)
    running.press(button(page, "Delete"))
    running.settle()
    assert kept(running) == () and page.empty.isVisible()
    running.session.undo()
    running.settle()
    assert kept(running) == (SOON,)


def test_another_person_never_sees_what_was_typed_or_planned(start: Start, fill: Fill) -> None:
    fill(ANA, MUM, SOON)
    running, page = opened(start)
    page.question.line.setText("secret")
    running.session.switch_to("m")
    assert page.question.text() == "" and not page.coming.isVisible()
    running.settle()
    assert texts(page.coming) == ["Coming up"]


def test_it_is_all_there_after_a_restart(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, SOON)
    running, page = opened(start)
    running.keys(*"Why?", ENTER, into=page.question.line)
    running.settle()
    running.window.close()
    assert [one.text for one in read(diary_path, lambda diary: diary.questions("a"))] == ["Why?"]


def test_a_question_typed_on_today_goes_to_the_next_visit_and_saves_no_number(start: Start, fill: Fill) -> None:
    fill(ANA, SOON)
    running = start()
    line = running.today.rest.question.line
    assert line.isVisible()
    running.keys("5")  # stands on the pad, and is not saved by the Enter below
    line.line.setFocus()
    running.keys(*"Why 7?", ENTER)
    running.settle()
    assert asked(running) == ["Why 7?"]
    assert running.said.startswith("Saved. Your question") and line.text() == ""
    found: list[int] = []
    running.session.read(lambda diary: len(diary.entries("a")), found.append)
    running.settle()
    assert found == [0]


def test_a_question_on_today_without_a_visit_ahead_is_kept(start: Start, fill: Fill) -> None:
    fill(ANA)
    running = start()
    line = running.today.rest.question.line
    line.line.setText("Why?")
    running.press(line.button)
    running.settle()
    assert (running.window.here, line.text(), asked(running)) == ("today", "", ["Why?"])


def test_a_question_that_was_not_entered_is_there_after_a_restart_and_only_for_its_person(
    start: Start, fill: Fill
) -> None:
    fill(ANA, MUM)
    running = start()
    running.today.rest.question.line.line.setText("half a ques")
    running.session.switch_to("m")
    running.settle()
    assert running.today.rest.question.line.text() == ""
    running.session.switch_to("a")
    running.settle()
    assert running.today.rest.question.line.text() == "half a ques"
    running.window.close()
    again = start()
    assert again.today.rest.question.line.text() == "half a ques"
