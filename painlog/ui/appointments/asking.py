"""The questions of a person, as a card: what is still to ask in their order, then what was asked and said."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from painlog.domain.appointment import Appointment
from painlog.domain.question import Question
from painlog.i18n import _
from painlog.ui.appointments.words import asked_words, kept_for
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Action, Row, Rows
from painlog.workflows.clock import now
from painlog.workflows.questions import in_new_order

if TYPE_CHECKING:
    from painlog.storage.diary import Diary


class QuestionsCard(Card):
    """Shows what it is told, and writes what is one press; the page opens the form."""

    edit_wanted = Signal(object)  # the question

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(_("Questions"), parent)
        self._session = session
        self.empty = Label(_("No questions yet. Write them down as they come, on any day."), "hint")
        self.open, self.asked = Rows(), Rows()
        self.fold = Button("", self._show_asked)
        self.fold.setCheckable(True)
        for part in (self.empty, self.open):
            self.body.addWidget(part)
        self.body.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.asked)
        self.show_questions((), ())

    def show_questions(self, questions: Sequence[Question], appointments: Sequence[Appointment]) -> None:
        """Replace what is shown; both of one person, questions in their order."""
        visits = {one.id: one for one in appointments}
        still = [one for one in questions if one.asked_on is None]
        done = sorted((one for one in questions if one.asked_on), key=lambda one: one.asked_on or 0, reverse=True)
        self.open.show_rows([self._open_row(one, still, visits.get(one.appointment_id)) for one in still])
        self.asked.show_rows([self._asked_row(one) for one in done])
        self.empty.setVisible(not still)
        self.fold.setVisible(bool(done))
        self.fold.setText(_("Asked before ({n})").format(n=len(done)))
        self._show_asked()

    def _show_asked(self) -> None:
        self.asked.setVisible(self.fold.isChecked() and not self.fold.isHidden())

    def _open_row(self, question: Question, still: Sequence[Question], visit: Appointment | None) -> Row:
        actions: list[Action] = [(_("Asked"), lambda: self._mark_asked(question)), *self._usual(question)]
        if question != still[0]:
            actions.insert(1, (_("Up"), lambda: self._move_up(question, still)))
        return Row(question.text, kept_for(visit) if visit else "", actions)

    def _asked_row(self, question: Question) -> Row:
        return Row(question.text, asked_words(question), self._usual(question))

    def _usual(self, question: Question) -> list[Action]:
        return [
            (_("Change"), lambda: self.edit_wanted.emit(question)),
            (_("Delete"), lambda: self._delete(question)),
        ]

    def _mark_asked(self, question: Question) -> None:
        asked = replace(question, asked_on=now().day)
        self._session.write(
            lambda diary: diary.change(asked),
            lambda _done: self._session.say(_("Noted as asked today. “Change” takes down what was said.")),
            undo=_("mark a question as asked"),
        )

    def _move_up(self, question: Question, still: Sequence[Question]) -> None:
        place = still.index(question)
        ordered = [*still[: place - 1], question, still[place - 1], *still[place + 1 :]]

        def act(diary: "Diary") -> None:
            for one in in_new_order(ordered):
                diary.change(one)

        self._session.write(act, lambda _done: self._session.say(_("Moved up.")), undo=_("move a question"))

    def _delete(self, question: Question) -> None:
        self._session.write(
            lambda diary: diary.delete("questions", question.id),
            lambda _done: self._session.say(_("Deleted. Undo brings it back.")),
            undo=_("delete a question"),
        )
