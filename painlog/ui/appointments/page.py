"""The Appointments page: what is coming up with its questions, and what was agreed at those that are past."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from painlog.domain.appointment import Appointment
from painlog.i18n import _
from painlog.ui.appointments.intents import ADD, ASK
from painlog.ui.appointments.question import QuestionLine
from painlog.ui.appointments.words import details, heading
from painlog.ui.forms.appointment import AppointmentForm
from painlog.ui.forms.formpage import FormPage, focus_named
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Action, Row, Rows
from painlog.workflows import questions
from painlog.workflows.clock import now


class AppointmentsPage(FormPage):
    """The soonest first; of those that are past, the latest first."""

    kinds = frozenset({"appointments"})

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Nothing is read before the page is seen."""
        super().__init__(session, _("Appointments"), parent)
        self.question = QuestionLine(session, "question")
        self.add_button = Button(_("Add an appointment"), self.add, role="main")
        self.empty = Label(_("No appointments yet. Add your next visit, and gather your questions for it here."))
        self.coming, self.past = Card(_("Coming up")), Card(_("Past"))
        self._coming, self._past = Rows(), Rows()
        self.coming.body.addWidget(self._coming)
        self.past.body.addWidget(self._past)
        self.list.addWidget(self.question)
        self.list.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.empty, self.coming, self.past):
            part.hide()
            self.list.addWidget(part)
        self.question.visit_wanted.connect(self.add)

    def arrive(self, intent: str) -> None:
        """ "add" opens the form; "ask:" and a question opens it with that question."""
        if intent == ADD:
            self.add()
        if intent.startswith(ASK):
            self.add(intent.removeprefix(ASK))

    def refresh(self) -> None:
        """Read the appointments of the person."""
        self.question.refresh()
        if self.session.person() is None:
            self.clear()
        self.ask(lambda diary, person: diary.appointments(person.id), self._show)

    def clear(self) -> None:
        """Take everything of the person away."""
        self.question.refresh()
        self._show(())

    def add(self, question: str = "") -> None:
        """Open the form for a new appointment, with a question to begin with where there is one."""
        form = AppointmentForm(self.session, questions=(question,) if question else ())
        self._open(form)
        if question:
            form.show_problem(_("No visit is ahead yet. Say when it is, and your question is kept with it."))

    def edit(self, appointment: Appointment) -> None:
        """Open the form for an appointment."""
        self._open(AppointmentForm(self.session, appointment))

    def write_outcome(self, appointment: Appointment) -> None:
        """Open the form for an appointment at what was agreed."""
        form = AppointmentForm(self.session, appointment)
        form.saved.connect(self.close_form)
        self.open_form(form, form.outcome)

    def _open(self, form: AppointmentForm) -> None:
        form.saved.connect(self.close_form)
        self.open_form(form, form.first())

    def _show(self, appointments: Sequence[Appointment]) -> None:
        focused = self.focusWidget()
        name = focused.accessibleName() if focused is not None and self.content.isAncestorOf(focused) else ""
        moment = now()
        coming = [one for one in appointments if questions.is_ahead(one, moment)]
        past = [one for one in reversed(appointments) if not questions.is_ahead(one, moment)]
        for card, rows, found in ((self.coming, self._coming, coming), (self.past, self._past, past)):
            rows.show_rows([self._row(one) for one in found])
            card.setVisible(bool(found))
        self.empty.setVisible(not appointments and self.session.is_open)
        focus_named(self.content, name)

    def _row(self, appointment: Appointment) -> Row:
        actions: list[Action] = [
            (_("Change"), lambda: self.edit(appointment)),
            (_("Delete"), lambda: self._delete(appointment)),
        ]
        if not appointment.outcome and not questions.is_ahead(appointment, now()):
            actions.insert(0, (_("What was agreed"), lambda: self.write_outcome(appointment)))
        return Row(heading(appointment), details(appointment), actions)

    def _delete(self, appointment: Appointment) -> None:
        self.session.write(
            lambda diary: diary.delete("appointments", appointment.id),
            lambda _done: self.session.say(_("Deleted. Undo brings it back.")),
            undo=_("delete an appointment"),
        )
