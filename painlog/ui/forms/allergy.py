"""The form for an allergy: to what, and what it does."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from painlog.domain.background import Allergy
from painlog.domain.identity import new_id
from painlog.domain.records import Value
from painlog.i18n import _
from painlog.ui.forms.form import Checked
from painlog.ui.forms.needed import NeededText
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.session import AppSession
from painlog.ui.widgets.field import Field
from painlog.workflows.clock import now


class AllergyForm(ValueForm):
    """Adds an allergy, or changes one. `saved` and `cancelled` say that it can be closed."""

    def __init__(self, session: AppSession, old: Allergy | None = None, parent: QWidget | None = None) -> None:
        """`old` is the allergy to change; None adds one."""
        heading = _("Add an allergy") if old is None else _("Change this allergy")
        undo = _("add an allergy") if old is None else _("change an allergy")
        super().__init__(session, heading, old, undo, parent)
        self._allergy = old
        self.substance = NeededText(_("Please write what it is to."), old.substance if old else "")
        self.reaction = QLineEdit(old.reaction if old else "")
        self.fields.addWidget(Field(_("Allergic to"), self.substance, _("Or what is not tolerated.")))
        self.fields.addWidget(Field(_("What happens"), self.reaction, _("If you like.")))
        if old is not None:
            self.offer_delete(_("delete an allergy"))

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.substance

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.substance,)

    def value(self, person_id: str) -> Value:
        """The allergy as typed."""
        old = self._allergy
        return Allergy(
            id=old.id if old else new_id(),
            person_id=old.person_id if old else person_id,
            recorded_at=old.recorded_at if old else now(),
            substance=self.substance.value(),
            reaction=self.reaction.text().strip(),
            origin_id=old.origin_id if old else "",
        )

    def saved_words(self, value: Value) -> str:
        """`Saved. Penicillin.`"""
        assert isinstance(value, Allergy)
        return _("Saved. {name}.").format(name=value.substance)
