"""The form for a question: what to ask, for which visit, whether it was asked, and what was said."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from painlog.domain.appointment import Appointment
from painlog.domain.identity import new_id
from painlog.domain.question import Question
from painlog.domain.records import Value
from painlog.i18n import _
from painlog.labels.dates import moment_text
from painlog.labels.events import appointment_kind
from painlog.ui import theme
from painlog.ui.forms.form import Checked
from painlog.ui.forms.needed import NeededText
from painlog.ui.forms.note import NoteField
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.session import AppSession
from painlog.ui.widgets.dates import DateField
from painlog.ui.widgets.field import Field
from painlog.workflows.clock import now

_BOX_PX = 560


class QuestionForm(ValueForm):
    """Adds a question, or changes one. `saved` and `cancelled` say that it can be closed."""

    def __init__(
        self,
        session: AppSession,
        old: Question | None = None,
        visits: Sequence[Appointment] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`old` is the question to change; None adds one. `visits` are the person's, as they were lived."""
        heading = _("Add a question") if old is None else _("Change this question")
        undo = _("add a question") if old is None else _("change a question")
        super().__init__(session, heading, old, undo, parent)
        self._question = old
        self.text = NeededText(_("Please write the question."), old.text if old else "")
        self.visit = _visit_box(visits, old.appointment_id if old else "")
        self.asked = DateField(_("Asked on"), old.asked_on if old else None)
        self.answer = NoteField(old.answer if old else "")
        for part in (
            Field(_("Question"), self.text),
            Field(_("For which visit"), self.visit),
            Field(_("Asked on"), self.asked, _("Leave it empty as long as it is still to ask.")),
            Field(_("What was said"), self.answer),
        ):
            self.fields.addWidget(part)
        if old is not None:
            self.offer_delete(_("delete a question"))

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.text

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.text, self.asked)

    def value(self, person_id: str) -> Value:
        """The question as typed."""
        old = self._question
        return Question(
            id=old.id if old else new_id(),
            person_id=old.person_id if old else person_id,
            recorded_at=old.recorded_at if old else now(),
            text=self.text.value(),
            appointment_id=str(self.visit.currentData()),
            asked_on=self.asked.value(),
            answer=self.answer.value(),
            rank=old.rank if old else 0,
            origin_id=old.origin_id if old else "",
        )


def _visit_box(visits: Sequence[Appointment], chosen: str) -> QComboBox:
    """The latest first."""
    box = QComboBox()
    box.addItem(_("Whichever comes next"), "")
    for visit in reversed(visits):
        words = _("{kind}, {when}").format(kind=appointment_kind(visit.kind), when=moment_text(visit.at))
        box.addItem(words, visit.id)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.setMaximumWidth(theme.scaled(_BOX_PX))
    return box
