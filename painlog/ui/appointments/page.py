"""The Appointments page: questions gathered on any day, what is coming up, and what was agreed at what is past."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from painlog.domain.appointment import Appointment
from painlog.domain.question import Question, open_questions
from painlog.i18n import _
from painlog.ui.appointments.asking import QuestionsCard
from painlog.ui.appointments.intents import ADD
from painlog.ui.appointments.question import QuestionLine
from painlog.ui.appointments.words import details, heading
from painlog.ui.forms.appointment import AppointmentForm
from painlog.ui.forms.formpage import FormPage, focus_named
from painlog.ui.forms.question import QuestionForm
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Action, Row, Rows
from painlog.workflows import questions
from painlog.workflows.clock import now


class AppointmentsPage(FormPage):
    """The soonest first; of those that are past, the latest first."""

    kinds = frozenset({"appointments", "questions"})

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Nothing is read before the page is seen."""
        super().__init__(session, _("Appointments"), parent)
        self._appointments: Sequence[Appointment] = ()
        self.question = QuestionLine(session, "question")
        self.questions = QuestionsCard(session)
        self.add_button = Button(_("Add an appointment"), self.add, role="main")
        self.empty = Label(_("No appointments yet. Add your next visit here."))
        self.coming, self.past = Card(_("Coming up")), Card(_("Past"))
        self._coming, self._past = Rows(), Rows()
        self.coming.body.addWidget(self._coming)
        self.past.body.addWidget(self._past)
        self.list.addWidget(self.question)
        self.list.addWidget(self.questions)
        self.list.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.empty, self.coming, self.past):
            part.hide()
            self.list.addWidget(part)
        self.questions.edit_wanted.connect(self.edit_question)

    def arrive(self, intent: str) -> None:
        """ "add" opens the form."""
        if intent == ADD:
            self.add()

    def refresh(self) -> None:
        """Read the appointments and the questions of the person."""
        self.question.refresh()
        if self.session.person() is None:
            self.clear()
        self.ask(
            lambda diary, person: (diary.appointments(person.id), diary.questions(person.id)),
            lambda found: self._show(*found),
        )

    def clear(self) -> None:
        """Take everything of the person away."""
        self.question.refresh()
        self._show((), ())

    def add(self) -> None:
        """Open the form for a new appointment."""
        self._open(AppointmentForm(self.session))

    def edit(self, appointment: Appointment) -> None:
        """Open the form for an appointment."""
        self._open(AppointmentForm(self.session, appointment))

    def write_outcome(self, appointment: Appointment) -> None:
        """Open the form for an appointment at what was agreed."""
        form = AppointmentForm(self.session, appointment)
        form.saved.connect(self.close_form)
        self.open_form(form, form.outcome)

    def edit_question(self, question: Question) -> None:
        """Open the form for a question."""
        self._open(QuestionForm(self.session, question, self._appointments))

    def _open(self, form: AppointmentForm | QuestionForm) -> None:
        form.saved.connect(self.close_form)
        self.open_form(form, form.first())

    def _show(self, appointments: Sequence[Appointment], asking: Sequence[Question]) -> None:
        self._appointments = appointments
        focused = self.focusWidget()
        name = focused.accessibleName() if focused is not None and self.content.isAncestorOf(focused) else ""
        moment = now()
        coming = [one for one in appointments if questions.is_ahead(one, moment)]
        past = [one for one in reversed(appointments) if not questions.is_ahead(one, moment)]
        for card, rows, found in ((self.coming, self._coming, coming), (self.past, self._past, past)):
            rows.show_rows([self._row(one, _of(one, asking, coming[:1])) for one in found])
            card.setVisible(bool(found))
        self.questions.show_questions(asking, appointments)
        self.questions.setVisible(bool(asking))
        self.empty.setVisible(not appointments and self.session.is_open)
        focus_named(self.content, name)

    def _row(self, appointment: Appointment, asking: Sequence[Question]) -> Row:
        actions: list[Action] = [
            (_("Change"), lambda: self.edit(appointment)),
            (_("Delete"), lambda: self._delete(appointment)),
        ]
        if not appointment.outcome and not questions.is_ahead(appointment, now()):
            actions.insert(0, (_("What was agreed"), lambda: self.write_outcome(appointment)))
        return Row(heading(appointment), details(appointment, asking), actions)

    def _delete(self, appointment: Appointment) -> None:
        self.session.write(
            lambda diary: diary.delete("appointments", appointment.id),
            lambda _done: self.session.say(_("Deleted. Undo brings it back.")),
            undo=_("delete an appointment"),
        )


def _of(appointment: Appointment, asking: Sequence[Question], following: Sequence[Appointment]) -> list[Question]:
    """What was kept for an appointment; for the one that comes next all that is still to ask."""
    if appointment in following:
        done = [one for one in asking if one.asked_on and one.appointment_id == appointment.id]
        return [*open_questions(asking, following, appointment.at.day), *done]
    return [one for one in asking if one.appointment_id == appointment.id]
