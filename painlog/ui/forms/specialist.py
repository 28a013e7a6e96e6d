"""The form for what the specialist reads first: the main question, the decision being faced, four ticks."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from painlog.domain.person import Person
from painlog.domain.records import Value
from painlog.i18n import _
from painlog.labels import people
from painlog.ui.forms.form import Checked
from painlog.ui.forms.note import NoteField
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.session import AppSession
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.yesno import YesNo


class SpecialistForm(ValueForm):
    """Changes the person alone. `saved` and `cancelled` say that it can be closed."""

    def __init__(self, session: AppSession, person: Person, parent: QWidget | None = None) -> None:
        """`person` is whose page it is."""
        super().__init__(session, _("For the specialist"), person, _("change what the specialist reads"), parent)
        self._about = person
        self.question = NoteField(person.main_question)
        self.decision = NoteField(person.decision)
        self.ticks = {tick: YesNo(people.self_report(tick), getattr(person, tick)) for tick in people.SELF_REPORTS}
        self.exempt = QCheckBox(_("Leave them out for this person"))
        self.exempt.setChecked(person.mme_exempt)
        for part in (
            Field(_("My main question or goal"), self.question, _("Two lines at most; it stands at the top.")),
            Field(_("The decision to be made"), self.decision, _("For a second opinion: what there is to decide.")),
            *(Field(people.self_report(tick), control) for tick, control in self.ticks.items()),
            Field(
                _("Lines for opioid totals (MME)"),
                self.exempt,
                _("They do not apply with cancer, in palliative care, or with sickle cell disease."),
            ),
        ):
            self.fields.addWidget(part)

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.question

    def checked(self) -> Sequence[Checked]:
        """Nothing can be wrong."""
        return ()

    def value(self, person_id: str) -> Value:
        """The person with what was typed."""
        ticks: dict[str, Any] = {tick: control.answer() for tick, control in self.ticks.items()}
        return replace(
            self._about,
            main_question=self.question.value(),
            decision=self.decision.value(),
            mme_exempt=self.exempt.isChecked(),
            **ticks,
        )

    def draft_name(self) -> str:
        """Apart from the draft of the person's own form."""
        return "specialist"
