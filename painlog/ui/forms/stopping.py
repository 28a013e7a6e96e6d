"""The form that stops a medicine: the first day without it, why, and what it came to."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from painlog.domain.medicine import Medicine
from painlog.domain.records import Value
from painlog.i18n import _
from painlog.labels.dates import day_text
from painlog.ui.forms.form import Checked
from painlog.ui.forms.ladder import LadderFields
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.session import AppSession
from painlog.ui.widgets.dates import DateField
from painlog.ui.widgets.field import Field
from painlog.workflows.clock import now


class StopForm(ValueForm):
    """Keeps the medicine and its doses; it only leaves the list of what is taken now."""

    def __init__(self, session: AppSession, medicine: Medicine, parent: QWidget | None = None) -> None:
        """The day is today unless said otherwise."""
        heading = _("Stopped taking {medicine}").format(medicine=medicine.name)
        super().__init__(session, heading, medicine, _("stop a medicine"), parent)
        self._medicine = medicine
        self.stopped = DateField(_("First day without it"), medicine.stopped or now().day)
        self.reason = QLineEdit(medicine.stop_reason)
        self.fields.addWidget(Field(_("First day without it"), self.stopped))
        hint = _("If you like: it did not help, side effects …")
        self.fields.addWidget(Field(_("Why was it stopped?"), self.reason, hint))
        self.ladder = LadderFields(medicine)
        self.ladder.oud_field.hide()
        self.fields.addWidget(self.ladder)

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.stopped

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.stopped,)

    def value(self, person_id: str) -> Value:
        """The medicine, stopped."""
        return replace(
            self._medicine,
            stopped=self.stopped.value() or now().day,
            stop_reason=self.reason.text().strip(),
            **self.ladder.value(),
        )

    def saved_words(self, value: Value) -> str:
        """`Saved. Ibuprofen stopped on 3 Nov 2026.`"""
        assert isinstance(value, Medicine) and value.stopped is not None
        return _("Saved. {medicine} stopped on {date}.").format(medicine=value.name, date=day_text(value.stopped))
