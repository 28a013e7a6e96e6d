"""The form for a result as it stands on paper: day, name, value, unit."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from painlog.domain.identity import new_id
from painlog.domain.packet import Result
from painlog.domain.records import Value
from painlog.i18n import _
from painlog.ui.forms.form import Checked
from painlog.ui.forms.needed import NeededText
from painlog.ui.forms.note import NoteField
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.session import AppSession
from painlog.ui.widgets.dates import DateField
from painlog.ui.widgets.field import Field
from painlog.workflows.clock import now


class ResultForm(ValueForm):
    """Adds a result, or changes one. Nothing is worked out from it."""

    def __init__(self, session: AppSession, old: Result | None = None, parent: QWidget | None = None) -> None:
        """`old` is the result to change; None adds one."""
        heading = _("Add a result") if old is None else _("Change this result")
        undo = _("add a result") if old is None else _("change a result")
        super().__init__(session, heading, old, undo, parent)
        self._result = old
        self.name = NeededText(_("Please write what was measured."), old.name if old else "")
        self.value_box = NeededText(_("Please write the result."), old.value if old else "")
        self.unit = QLineEdit(old.unit if old else "")
        self.day = NeededDate(old)
        self.note = NoteField(old.note if old else "")
        for part in (
            Field(_("What was measured"), self.name, _("As it stands on the paper: Creatinine, MRI of the spine …")),
            Field(_("Result"), self.value_box, _("A number or words, as it stands there.")),
            Field(_("Unit"), self.unit),
            Field(_("Day of the result"), self.day),
            Field(_("Note"), self.note),
        ):
            self.fields.addWidget(part)

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.name

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.name, self.value_box, self.day)

    def value(self, person_id: str) -> Value:
        """The result as typed."""
        old, day = self._result, self.day.value()
        assert day is not None  # `checked` saw to it
        return Result(
            id=old.id if old else new_id(),
            person_id=old.person_id if old else person_id,
            recorded_at=old.recorded_at if old else now(),
            day=day,
            name=self.name.value(),
            value=self.value_box.value(),
            unit=self.unit.text().strip(),
            note=self.note.value(),
            origin_id=old.origin_id if old else "",
        )

    def saved_words(self, value: Value) -> str:
        """`Saved. Creatinine.`"""
        assert isinstance(value, Result)
        return _("Saved. {name}.").format(name=value.name)


class NeededDate(DateField):
    """A day that must be given."""

    def __init__(self, old: Result | None) -> None:
        """Today for a new result."""
        super().__init__(_("Day of the result"), old.day if old else now().day)

    def problem(self) -> str:
        """What is wrong with what was typed, in words; empty where all is well."""
        sentence = super().problem()
        if sentence or self.value() is not None:
            return sentence
        return _("Please fill in the day of the result.")
