"""The People page: everybody at a glance, add, change, stop and start again, and what is known of who is shown."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from painlog.domain.person import Person
from painlog.domain.records import Value
from painlog.i18n import _
from painlog.labels.dates import day_text
from painlog.labels.people import relation
from painlog.ui import current
from painlog.ui.forms.formpage import FormPage, focus_named
from painlog.ui.forms.person import PersonForm, measure_words
from painlog.ui.forms.specialist import SpecialistForm
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.people.about import AboutCard
from painlog.ui.people.mark import mark_label
from painlog.ui.people.overview import OverviewCard
from painlog.ui.people.sections import KINDS, Section, read_about, sections
from painlog.ui.people.specialist import SpecialistCard
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Action, Row, Rows
from painlog.workflows.clock import now

if TYPE_CHECKING:
    from painlog.storage.diary import Diary
    from painlog.workflows.glance import Glance

    Told = tuple[Mapping[str, Sequence[Value]], tuple[Glance, ...]]


class PeoplePage(FormPage):
    """One row a person, in the order in which they were added; below them the cards of the person on the screen."""

    kinds = frozenset({"people", "entries", *KINDS})

    def __init__(self, session: AppSession) -> None:
        """Shows who is known."""
        super().__init__(session, _("People"))
        self.overview = OverviewCard()
        self.add_button = Button(_("Add a person"), self.add, role="main")
        self.empty = Label(_("Nobody yet. Your first saved number adds you as “Me”; or add a person here."))
        self.card = Card()
        self._rows = Rows()
        self.card.body.addWidget(self._rows)
        self.about_heading = Label("", "heading")
        self.specialist = SpecialistCard()
        self.about = {section.kind: AboutCard(section) for section in sections()}
        self._lay_out()
        self.overview.log_wanted.connect(self._log_for)
        self.specialist.change_wanted.connect(self.write_for_specialist)
        self.refresh()

    def refresh(self) -> None:
        """Show everybody at once, what is read of them when it is there; the keyboard stays where it was."""
        name = self._focused_name()
        people, person = self.session.people(), self.session.person()
        self._rows.show_rows([self._row(number, one) for number, one in enumerate(people)])
        self.card.setVisible(bool(people))
        self.empty.setVisible(not people)
        self.about_heading.setText(_("About {name}").format(name=person.name) if person else "")
        self.specialist.show_person(person)
        for part in (self.about_heading, self.specialist, *self.about.values()):
            part.setVisible(person is not None)
        focus_named(self.content, name)
        kept = current.kept(people)
        self.ask(lambda diary, shown: _read(diary, shown, kept if len(kept) > 1 else ()), self._show)

    def clear(self) -> None:
        """Take everything of the person away."""
        self.specialist.show_person(None)
        for card in self.about.values():
            card.show_values(())

    def _show(self, told: "Told") -> None:
        name = self._focused_name()
        about, glances = told
        for kind, card in self.about.items():
            card.show_values(about[kind])
        self.overview.show_people(self.session.people(), glances)
        focus_named(self.content, name)

    def _focused_name(self) -> str:
        focused = self.focusWidget()
        return focused.accessibleName() if focused and self.content.isAncestorOf(focused) else ""

    def _lay_out(self) -> None:
        self.list.addWidget(self.overview)
        self.list.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.empty, self.card, self.about_heading, self.specialist):
            self.list.addWidget(part)
        for card in self.about.values():
            self.list.addWidget(card)
            self._connect(card)

    def _connect(self, card: AboutCard) -> None:
        section = card.section
        card.add_wanted.connect(lambda: self.write_about(section))
        card.edit_wanted.connect(lambda value: self.write_about(section, value))
        card.delete_wanted.connect(lambda value: self._delete(section, value))

    def arrive(self, intent: str) -> None:
        """ "add" opens the form at once, "specialist" the one of what the specialist reads first."""
        if intent == "add":
            self.add()
        if intent == "specialist":
            self.write_for_specialist()

    def add(self) -> None:
        """Open the form for a new person."""
        form = PersonForm(self.session)
        self._open(form, form.name)

    def edit(self, person: Person) -> None:
        """Open the form for a person."""
        form = PersonForm(self.session, person)
        self._open(form, form.name)

    def write_for_specialist(self) -> None:
        """Open the form of what the specialist reads first."""
        person = self.session.person()
        if person is not None:
            form = SpecialistForm(self.session, person)
            self._open(form, form.first())

    def write_about(self, section: Section, value: Value | None = None) -> None:
        """Open the form of a list, for what is in it or for something new."""
        form = section.form(self.session, value)
        self._open(form, form.first())

    def _open(self, form: ValueForm, first: QWidget) -> None:
        form.saved.connect(self.close_form)
        self.open_form(form, first)

    def _log_for(self, person_id: str) -> None:
        self.session.switch_to(person_id)
        self.go.emit("today", "")

    def _delete(self, section: Section, value: Value) -> None:
        self.session.write(
            lambda diary: diary.delete(section.kind, value.id),
            lambda _done: self.session.say(_("Deleted. Undo brings it back.")),
            undo=section.delete,
        )

    def _row(self, number: int, person: Person) -> Row:
        current = self.session.person()
        is_shown = current is not None and current.id == person.id
        actions: list[Action] = []
        if not is_shown and person.stopped is None:
            actions.append((_("Show this diary"), lambda: self._switch_to(person)))
        actions.append((_("Change"), lambda: self.edit(person)))
        if person.stopped is None:
            actions.append((_("Stop"), lambda: self._stop(person)))
        else:
            actions.append((_("Start again"), lambda: self._start_again(person)))
        first = _("{name} (on the screen)").format(name=person.name) if is_shown else person.name
        return Row(first, details(person), actions, mark_label(number, person))

    def _switch_to(self, person: Person) -> None:
        self.session.switch_to(person.id)
        self.session.say(_("This is the diary of {name}.").format(name=person.name))

    def _stop(self, person: Person) -> None:
        self._change(
            replace(person, stopped=now().day),
            _("{name} is stopped. Nothing was deleted.").format(name=person.name),
            _("stop a person"),
        )

    def _start_again(self, person: Person) -> None:
        self._change(
            replace(person, stopped=None),
            _("{name} is logged again.").format(name=person.name),
            _("start again"),
        )

    def _change(self, person: Person, said: str, undo: str) -> None:
        self.session.write(lambda diary: diary.change(person), lambda _done: self.session.say(said), undo=undo)


def details(person: Person) -> str:
    """Who it is, in one line."""
    parts = [
        relation(person.relation),
        _("born {date}").format(date=day_text(person.born)) if person.born else "",
        _("logs: {measure}").format(measure=measure_words(person.measure)),
        _("stopped on {date}").format(date=day_text(person.stopped)) if person.stopped else "",
        person.note,
    ]
    return " · ".join(part for part in parts if part)


def _read(diary: "Diary", person: Person, kept: tuple[Person, ...]) -> "Told":
    from painlog.workflows.overview import overview  # brings numpy

    return read_about(diary, person.id), overview(diary, kept, now().day)
