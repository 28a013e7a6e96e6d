"""The line for a question: Enter keeps it, on any day, for the visit that comes next."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from painlog.domain.appointment import Appointment
from painlog.domain.question import Question
from painlog.i18n import _
from painlog.ui import current
from painlog.ui.appointments.words import heading
from painlog.ui.drafts import DraftKeeper, draft_key
from painlog.ui.session import AppSession
from painlog.ui.widgets.addline import AddLine
from painlog.workflows import questions
from painlog.workflows.clock import now

if TYPE_CHECKING:
    from painlog.domain.person import Person
    from painlog.storage.diary import Diary


class QuestionLine(AddLine):
    """Belongs to the person on the screen; what is typed and not yet entered is kept as a draft of theirs."""

    def __init__(self, session: AppSession, place: str, parent: QWidget | None = None) -> None:
        """`place` tells the drafts of two such lines apart."""
        super().__init__(_("Question for my next visit"), parent)
        self._session, self._place = session, place
        self._shown_person = ""
        self._keeper = DraftKeeper(session, self, self.line.text)
        self.entered.connect(self._on_entered_question)

    def refresh(self) -> None:
        """Read which visit is next, and what was typed here for the person of now."""
        self.rescale()
        person = self._session.person()
        self.setVisible(self._session.is_open)
        if person is None or person.id != self._shown_person:
            self._leave()
        if person is None:
            return
        key, is_new = draft_key(person.id, self._place), person.id != self._shown_person
        self._shown_person = person.id

        def read(diary: "Diary") -> tuple[Appointment | None, tuple[Question, ...], str]:
            draft = (diary.recall(key) or "") if is_new else ""
            return questions.read_next(diary, person.id, now()), diary.questions(person.id), draft

        self._session.read(read, lambda found: self._show(person, *found, key if is_new else ""))

    def _leave(self) -> None:
        self._keeper.keep()
        self._keeper.stop()
        self._shown_person = ""
        self.empty()
        self.explain("")

    def _show(
        self, person: "Person", coming: Appointment | None, there: tuple[Question, ...], kept: str, key: str
    ) -> None:
        at_hand = self._session.person()
        if at_hand is None or at_hand.id != person.id:
            return
        self.explain(
            _("Goes to {appointment}.").format(appointment=heading(coming))
            if coming
            else _("Kept for your next visit.")
        )
        if key:
            self._keeper.start(key, kept)
            if kept and not self.text():
                self.line.setText(kept)
        self._let_go(there)

    def _let_go(self, there: Iterable[Question]) -> None:
        """What stands in the diary by now, also by another way, need not stand here."""
        if self.text() in (one.text for one in there if one.asked_on is None):
            self.empty()
            self._keeper.keep()

    def _on_entered_question(self, question: str) -> None:
        person = self._session.person()

        def keep(diary: "Diary") -> questions.Kept:
            owner = person or current.remembered_or_me(diary)
            return questions.keep_question(diary, owner.id, question, now())

        self._session.write(keep, self._on_kept, undo=_("add a question"))

    def _on_kept(self, kept: questions.Kept) -> None:
        self._let_go([kept.question])
        if kept.coming is None:
            self._session.say(_("Saved. Your question waits for your next visit."))
            return
        words = _("Saved. Your question is kept for {appointment}.")
        self._session.say(words.format(appointment=heading(kept.coming)))
