"""The form for somebody of the care team: name, role, place, phone."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from painlog.catalogue import care_roles
from painlog.domain.background import Carer
from painlog.domain.identity import new_id
from painlog.domain.records import Value
from painlog.i18n import _
from painlog.labels.people import care_role
from painlog.ui.forms.form import Checked
from painlog.ui.forms.needed import NeededText
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.session import AppSession
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.searchbox import SearchBox
from painlog.workflows.clock import now


class CarerForm(ValueForm):
    """Adds somebody, or changes them. `saved` and `cancelled` say that it can be closed."""

    def __init__(self, session: AppSession, old: Carer | None = None, parent: QWidget | None = None) -> None:
        """`old` is whom to change; None adds somebody."""
        heading = _("Add somebody of the care team") if old is None else _("Change {name}").format(name=old.name)
        undo = _("add to the care team") if old is None else _("change the care team")
        super().__init__(session, heading, old, undo, parent)
        self._carer = old
        self.name = NeededText(_("Please write a name."), old.name if old else "")
        offered = [(code, care_role(code)) for code in care_roles.all()]
        self.role = SearchBox(offered, care_role(old.role) if old and old.role else "")
        self.place = QLineEdit(old.place if old else "")
        self.phone = QLineEdit(old.phone if old else "")
        for name, control in (
            (_("Name"), self.name),
            (_("Role"), self.role),
            (_("Place"), self.place),
            (_("Phone"), self.phone),
        ):
            self.fields.addWidget(Field(name, control))
        if old is not None:
            self.offer_delete(_("delete from the care team"))

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.name

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.name,)

    def value(self, person_id: str) -> Value:
        """The entry of the care team as typed."""
        old = self._carer
        return Carer(
            id=old.id if old else new_id(),
            person_id=old.person_id if old else person_id,
            recorded_at=old.recorded_at if old else now(),
            name=self.name.value(),
            role=self.role.value(),
            place=self.place.text().strip(),
            phone=self.phone.text().strip(),
            origin_id=old.origin_id if old else "",
        )

    def saved_words(self, value: Value) -> str:
        """`Saved. Dr Example.`"""
        assert isinstance(value, Carer)
        return _("Saved. {name}.").format(name=value.name)
