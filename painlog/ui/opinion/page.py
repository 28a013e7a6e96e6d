"""The page for a second opinion: what is to be decided and asked, what is to be obtained, and the packet."""

from typing import NamedTuple

from PySide6.QtCore import Qt

from painlog.domain.appointment import Appointment
from painlog.domain.document import Document
from painlog.domain.packet import RecordItem, Result
from painlog.domain.person import Person
from painlog.domain.question import Question
from painlog.i18n import _, ngettext
from painlog.ui.appointments.asking import QuestionsCard
from painlog.ui.appointments.question import QuestionLine
from painlog.ui.forms.document import DocumentForm, Loaded
from painlog.ui.forms.formpage import FormPage, focus_named
from painlog.ui.forms.question import QuestionForm
from painlog.ui.forms.result import ResultForm
from painlog.ui.forms.specialist import SpecialistForm
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.opinion.checklist import ChecklistCard
from painlog.ui.opinion.listed import DocumentsCard, ResultsCard
from painlog.ui.opinion.making import PacketCard
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label

FEW, MANY = 3, 5


class Written(NamedTuple):
    """All that the page shows of a person."""

    questions: tuple[Question, ...] = ()
    visits: tuple[Appointment, ...] = ()
    items: tuple[RecordItem, ...] = ()
    documents: tuple[Document, ...] = ()
    results: tuple[Result, ...] = ()


class OpinionPage(FormPage):
    """Reached from Summary."""

    kinds = frozenset({"people", "questions", "appointments", "record_items", "documents", "results"})

    def __init__(self, session: AppSession) -> None:
        """Nothing is read before the page is seen."""
        super().__init__(session, _("Second opinion"))
        self._visits: tuple[Appointment, ...] = ()
        self.decision = Label("")
        self.decision_button = Button(
            _("Change"), self.edit_decision, name=_("Change: The decision being faced, and my main question")
        )
        self.deciding = Card(_("The decision being faced"))
        self.deciding.body.addWidget(self.decision)
        self.deciding.body.addWidget(self.decision_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.question = QuestionLine(session, "opinion")
        self.questions = QuestionsCard(session)
        self.counted = Label("", "hint")
        self.checklist = ChecklistCard(session)
        self.documents = DocumentsCard(session)
        self.results = ResultsCard(session)
        self.packet = PacketCard(session)
        for part in (
            *(self.deciding, self.questions, self.question, self.counted),
            *(self.checklist, self.documents, self.results, self.packet),
        ):
            self.list.addWidget(part)
        self.questions.edit_wanted.connect(lambda one: self._open(QuestionForm(session, one, self._visits)))
        self.documents.loaded.connect(self._on_loaded)
        self.documents.edit_wanted.connect(lambda one: self._open(DocumentForm(session, one)))
        self.results.edit_wanted.connect(lambda one: self._open(ResultForm(session, one)))
        session.settings_changed.connect(self.checklist.rescale)

    def refresh(self) -> None:
        """Read what was written down so far."""
        self.question.refresh()
        if self.session.person() is None:
            self.clear()
        self.ask(
            lambda diary, person: Written(
                diary.questions(person.id),
                diary.appointments(person.id),
                diary.record_items(person.id),
                diary.documents(person.id),
                diary.results(person.id),
            ),
            self._show,
        )

    def clear(self) -> None:
        """Take everything of the person away."""
        self.question.refresh()
        self.packet.clear()
        self._show(Written())

    def edit_decision(self) -> None:
        """Open the form for the decision and the main question."""
        person = self.session.person()
        if person is not None:
            form = SpecialistForm(self.session, person)
            self._open(form)
            form.decision.setFocus()

    def _on_loaded(self, loaded: Loaded) -> None:
        self._open(DocumentForm(self.session, loaded=loaded))

    def _open(self, form: ValueForm) -> None:
        form.saved.connect(self.close_form)
        self.open_form(form, form.first())

    def _show(self, written: Written) -> None:
        focused = self.focusWidget()
        name = focused.accessibleName() if focused is not None and self.content.isAncestorOf(focused) else ""
        person = self.session.person()
        self._visits = written.visits
        self.decision.setText(_decision(person))
        self.decision_button.setEnabled(person is not None)
        self.questions.show_questions(written.questions, written.visits)
        self.counted.setText(_counted(sum(one.asked_on is None for one in written.questions)))
        self.checklist.show_items(person.id if person is not None else "", written.items)
        self.documents.show_documents(written.documents)
        self.results.show_results(written.results)
        focus_named(self.content, name)


def _decision(person: Person | None) -> str:
    if person is None:
        return ""
    decision = person.decision or _("Not written down yet: the choice that you or your doctors have to make.")
    goal = _("Main question or goal: {words}").format(words=person.main_question) if person.main_question else ""
    return "\n".join(part for part in (decision, goal) if part)


def _counted(n: int) -> str:
    """Three to five questions are what such programmes answer (clinical.md 6.2)."""
    if n > MANY:
        return _("The first {n} are printed on the cover. Put those first that matter most.").format(n=MANY)
    if n < FEW:
        return _("Three to five questions are best.")
    return ngettext("{n} question stands on the cover.", "{n} questions stand on the cover.", n).format(n=n)
