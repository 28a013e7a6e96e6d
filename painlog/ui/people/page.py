"""The People page: add, change, stop and start again, and whose diary is on the screen."""

from dataclasses import replace

from PySide6.QtCore import Qt

from painlog.domain.person import Person
from painlog.i18n import _
from painlog.labels.dates import day_text
from painlog.labels.people import relation
from painlog.ui import icons, theme
from painlog.ui.forms.formpage import FormPage, focus_named
from painlog.ui.forms.person import PersonForm, measure_words
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Action, Row, Rows
from painlog.workflows.clock import now


class PeoplePage(FormPage):
    """One row a person, in the order in which they were added, with the shape that stands beside their name."""

    kinds = frozenset({"people"})

    def __init__(self, session: AppSession) -> None:
        """Shows who is known."""
        super().__init__(session, _("People"))
        self.add_button = Button(_("Add a person"), self.add, role="main")
        self.empty = Label(_("Nobody yet. Your first saved number adds you as “Me”; or add a person here."))
        self.card = Card()
        self._rows = Rows()
        self.card.body.addWidget(self._rows)
        self.list.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.list.addWidget(self.empty)
        self.list.addWidget(self.card)
        self.refresh()

    def refresh(self) -> None:
        """Show everybody; the keyboard stays where it was."""
        focused = self.focusWidget()
        name = focused.accessibleName() if focused is not None and self.content.isAncestorOf(focused) else ""
        people = self.session.people()
        self._rows.show_rows([self._row(number, person) for number, person in enumerate(people)])
        self.card.setVisible(bool(people))
        self.empty.setVisible(not people)
        focus_named(self.content, name)

    def arrive(self, intent: str) -> None:
        """ "add" opens the form at once."""
        if intent == "add":
            self.add()

    def add(self) -> None:
        """Open the form for a new person."""
        self._open(PersonForm(self.session))

    def edit(self, person: Person) -> None:
        """Open the form for a person."""
        self._open(PersonForm(self.session, person))

    def _open(self, form: PersonForm) -> None:
        form.saved.connect(self.close_form)
        self.open_form(form, form.name)

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
        return Row(first, details(person), actions, _shape(number))

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


def _shape(number: int) -> Label:
    mark = Label("", wrap=False)
    size = theme.scaled(24)
    mark.setPixmap(icons.person_shape(number, size).pixmap(size, size))
    return mark
