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
from painlog.ui.appointments.page import AppointmentsPage
from painlog.ui.forms.appointment import AppointmentForm
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label
from painlog.workflows import clock
from tests.ui.conftest import Running, Start
from tests.ui.test_today import ANA, MUM, read

Fill = Callable[..., None]
TODAY = clock.now().day
ENTER = Qt.Key.Key_Return


def visit(day: date, person: str = "a", questions: tuple[str, ...] = (), outcome: str = "") -> Appointment:
    return Appointment(
        id=f"{person}{day}",
        person_id=person,
        at=Moment(day=day),
        recorded_at=Moment(day=TODAY),
        with_whom="Dr. Grey",
        questions=questions,
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


def button(page: AppointmentsPage, name: str) -> Button:
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
    form.questions.setPlainText("Why at night?\n\n  And then? ")
    running.press(form.save_button)
    running.settle()
    assert page.form is None and not page.empty.isVisible()
    (added,) = kept(running)
    assert (added.kind, added.with_whom) == (AppointmentKind.SECOND_OPINION, "Dr. Roe")
    assert added.questions == ("Why at night?", "And then?")
    running.session.undo()
    running.settle()
    assert kept(running) == ()


def test_a_question_and_enter_is_kept_with_the_next_visit(start: Start, fill: Fill) -> None:
    fill(ANA, MUM, LATER, SOON, PAST, visit(TODAY + timedelta(days=1), "m"))
    running, page = opened(start)
    for question in ("Why at night?", "How long?"):
        page.question.line.setFocus()
        page.question.line.setText(question)
        running.keys(ENTER)
        running.settle()
    assert [one.questions for one in kept(running)] == [(), ("Why at night?", "How long?"), ()]
    assert [one.questions for one in kept(running, "m")] == [()]
    assert page.question.text() == "" and running.said.startswith("Saved.")
    assert "Ask: Why at night?\nAsk: How long?" in texts(page.coming)
    running.session.undo()
    running.settle()
    assert kept(running)[1].questions == ("Why at night?",)


def test_a_question_without_a_visit_ahead_waits_in_the_form_and_is_not_lost(start: Start, fill: Fill) -> None:
    fill(ANA, PAST)
    running, page = opened(start)
    page.question.line.setText("Why?")
    running.press(page.question.button)
    running.settle()
    form = page.form
    assert isinstance(form, AppointmentForm)
    assert form.questions.value() == "Why?"
    form.cancelled.emit()
    assert page.question.text() == "Why?", "nothing typed is lost by Cancel"
    running.keys(ENTER, into=page.question.line)
    running.settle()
    form = page.form
    assert isinstance(form, AppointmentForm)
    type_day(form, TODAY + timedelta(days=3))
    running.press(form.save_button)
    running.settle()
    assert kept(running)[-1].questions == ("Why?",)
    assert page.question.text() == ""


def test_what_was_agreed_is_written_later_and_the_rest_stays(start: Start, fill: Fill) -> None:
    past = replace(PAST, questions=("two\nlines",), outcome="", at=Moment(day=PAST.at.day), origin_id="o")
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
    assert read(diary_path, lambda diary: diary.appointments("a"))[0].questions == ("Why?",)


def test_a_question_typed_on_today_goes_to_the_next_visit_and_saves_no_number(start: Start, fill: Fill) -> None:
    fill(ANA, SOON)
    running = start()
    line = running.today.rest.question.line
    assert line.isVisible()
    running.keys("5")  # stands on the pad, and is not saved by the Enter below
    line.line.setFocus()
    running.keys(*"Why 7?", ENTER)
    running.settle()
    assert kept(running)[0].questions == ("Why 7?",)
    assert running.said.startswith("Saved. Your question") and line.text() == ""
    found: list[int] = []
    running.session.read(lambda diary: len(diary.entries("a")), found.append)
    running.settle()
    assert found == [0]


def test_a_question_on_today_without_a_visit_ahead_asks_when_it_is(start: Start, fill: Fill) -> None:
    fill(ANA)
    running = start()
    line = running.today.rest.question.line
    line.line.setText("Why?")
    running.press(line.button)
    running.settle()
    assert running.window.here == "appointments"
    page = running.window.page("appointments")
    assert isinstance(page, AppointmentsPage) and isinstance(page.form, AppointmentForm)
    assert page.form.questions.value() == "Why?"
    type_day(page.form, TODAY + timedelta(days=3))
    running.press(page.form.save_button)
    running.settle()
    assert kept(running)[0].questions == ("Why?",)
    assert line.text() == "", "it stands with the visit by now"


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
