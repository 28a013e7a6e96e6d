"""The form for an implant: which device, since when, and whether there is a card for the MRI room."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from painlog.domain.background import Implant
from painlog.domain.identity import new_id
from painlog.domain.records import Value
from painlog.i18n import _
from painlog.ui.forms.form import Checked
from painlog.ui.forms.needed import NeededText
from painlog.ui.forms.note import NoteField
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.session import AppSession
from painlog.ui.widgets.dates import DateField
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.yesno import YesNo
from painlog.workflows.clock import now


class ImplantForm(ValueForm):
    """Adds an implant, or changes one. `saved` and `cancelled` say that it can be closed."""

    def __init__(self, session: AppSession, old: Implant | None = None, parent: QWidget | None = None) -> None:
        """`old` is the implant to change; None adds one."""
        heading = _("Add an implant") if old is None else _("Change this implant")
        undo = _("add an implant") if old is None else _("change an implant")
        super().__init__(session, heading, old, undo, parent)
        self._implant = old
        self.device = NeededText(_("Please write which device it is."), old.device if old else "")
        self.implanted = DateField(_("Put in on"), old.implanted if old else None)
        self.mri_card = YesNo(_("MRI card"), old.mri_card if old else None)
        self.note = NoteField(old.note if old else "")
        for part in (
            Field(_("Device"), self.device, _("As on its card: a stimulator, a pump, a joint.")),
            Field(_("Put in on"), self.implanted, _("If you know it.")),
            Field(_("MRI card"), self.mri_card, _("Is there a card that says whether an MRI is possible?")),
            Field(_("Note"), self.note),
        ):
            self.fields.addWidget(part)
        if old is not None:
            self.offer_delete(_("delete an implant"))

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.device

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.device, self.implanted)

    def value(self, person_id: str) -> Value:
        """The implant as typed."""
        old = self._implant
        return Implant(
            id=old.id if old else new_id(),
            person_id=old.person_id if old else person_id,
            recorded_at=old.recorded_at if old else now(),
            device=self.device.value(),
            implanted=self.implanted.value(),
            mri_card=self.mri_card.answer(),
            note=self.note.value(),
            origin_id=old.origin_id if old else "",
        )

    def saved_words(self, value: Value) -> str:
        """`Saved. Spinal cord stimulator.`"""
        assert isinstance(value, Implant)
        return _("Saved. {name}.").format(name=value.device)
