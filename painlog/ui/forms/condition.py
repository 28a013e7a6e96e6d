"""The form for a condition: found in the catalogue or told in own words, since when, and a note."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from painlog.catalogue import conditions
from painlog.domain.background import Condition
from painlog.domain.identity import new_id
from painlog.domain.records import Value
from painlog.i18n import _
from painlog.labels.conditions import condition as condition_name
from painlog.ui.forms.form import Checked
from painlog.ui.forms.note import NoteField
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.session import AppSession
from painlog.ui.widgets.dates import DateField
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.searchbox import SearchBox
from painlog.workflows.clock import now


class ConditionForm(ValueForm):
    """Adds a condition, or changes one. `saved` and `cancelled` say that it can be closed."""

    def __init__(self, session: AppSession, old: Condition | None = None, parent: QWidget | None = None) -> None:
        """`old` is the condition to change; None adds one."""
        heading = _("Add a condition") if old is None else _("Change this condition")
        undo = _("add a condition") if old is None else _("change a condition")
        super().__init__(session, heading, old, undo, parent)
        self._condition = old
        offered = [(one.code, condition_name(one.code)) for one in conditions.all()]
        words = condition_name(old.condition) if old else ""
        self.condition = SearchBox(offered, words, _("Please say which condition it is."))
        self.started = DateField(_("Since"), old.started if old else None)
        self.note = NoteField(old.note if old else "")
        for part in (
            Field(_("Condition"), self.condition, _("As you were told it.")),
            Field(_("Since"), self.started, _("If you know it.")),
            Field(_("Note"), self.note),
        ):
            self.fields.addWidget(part)
        if old is not None:
            self.offer_delete(_("delete a condition"))

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.condition

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.condition, self.started)

    def value(self, person_id: str) -> Value:
        """The condition as typed."""
        old = self._condition
        return Condition(
            id=old.id if old else new_id(),
            person_id=old.person_id if old else person_id,
            recorded_at=old.recorded_at if old else now(),
            condition=self.condition.value(),
            started=self.started.value(),
            note=self.note.value(),
            origin_id=old.origin_id if old else "",
        )

    def saved_words(self, value: Value) -> str:
        """`Saved. Migraine.`"""
        assert isinstance(value, Condition)
        return _("Saved. {name}.").format(name=condition_name(value.condition))
