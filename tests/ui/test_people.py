"""The People page on a real diary."""

from collections.abc import Callable
from typing import cast

from PySide6.QtWidgets import QPushButton

from painlog.domain.codes import Measure, Relation
from painlog.ui.forms.person import PersonForm
from painlog.ui.people.page import PeoplePage
from tests.ui.conftest import Running, Start
from tests.ui.test_session import ANA, MUM


def page(running: Running) -> PeoplePage:
    running.window.show_page("people")
    running.settle()
    return cast(PeoplePage, running.window.page("people"))


def button(running: Running, name: str) -> QPushButton:
    return next(b for b in page(running).findChildren(QPushButton) if b.accessibleName() == name and b.isVisible())


def test_a_person_is_added_with_a_name_alone(start: Start) -> None:
    running = start()
    page(running).add()
    form = cast(PersonForm, page(running).form)
    form.save()
    assert form.problem() == "Please write a name."
    form.name.setText("Sam & Söhne <b>")
    form.save()
    running.settle()
    assert [person.name for person in running.session.people()] == ["Sam & Söhne <b>"]
    assert running.said == "Saved. Sam & Söhne <b>."
    assert page(running).form is None


def test_the_number_logged_each_day_can_be_changed(start: Start, fill: Callable[..., None]) -> None:
    fill(ANA)
    running = start()
    page(running).edit(ANA)
    form = cast(PersonForm, page(running).form)
    form.measure.set_value("worst")
    form.relation.set_value("child")
    form.save()
    running.settle()
    person = running.session.person()
    assert person is not None
    assert (person.measure, person.relation, person.recorded_at) == (Measure.WORST, Relation.CHILD, ANA.recorded_at)


def test_stop_hides_from_the_switcher_and_start_again_brings_back(start: Start, fill: Callable[..., None]) -> None:
    fill(ANA, MUM)
    running = start()
    button(running, "Stop: Mum").click()
    running.settle()
    assert "Mum" not in [action.text() for action in running.window.topbar.switcher().actions()]
    button(running, "Start again: Mum").click()
    running.settle()
    assert "Mum" in [action.text() for action in running.window.topbar.switcher().actions()]


def test_show_this_diary_switches(start: Start, fill: Callable[..., None]) -> None:
    fill(ANA, MUM)
    running = start()
    button(running, "Show this diary: Mum").click()
    running.settle()
    assert running.session.person() == MUM
    assert running.said == "This is the diary of Mum."


def test_a_name_typed_for_one_person_never_lands_on_another(start: Start, fill: Callable[..., None]) -> None:
    fill(ANA, MUM)
    running = start()
    people = page(running)
    people.edit(ANA)
    cast(PersonForm, people.form).name.setText("Anna")
    running.session.switch_to("m")
    running.settle()
    assert people.form is None
    assert [person.name for person in running.session.people()] == ["Ana", "Mum"]
