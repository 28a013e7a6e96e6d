"""The form for an appointment: when, with whom, what kind, and what was agreed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from painlog.domain.appointment import Appointment
from painlog.domain.codes import AppointmentKind
from painlog.domain.identity import new_id
from painlog.domain.records import Value
from painlog.i18n import _
from painlog.labels.dates import moment_text
from painlog.labels.events import appointment_kind
from painlog.ui.forms.form import Checked
from painlog.ui.forms.note import NoteField
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.forms.when import WhenField
from painlog.ui.session import AppSession
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.field import Field
from painlog.workflows.clock import now


class AppointmentForm(ValueForm):
    """Adds an appointment, or changes one. `saved` and `cancelled` say that it can be closed."""

    def __init__(
        self,
        session: AppSession,
        old: Appointment | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`old` is the appointment to change; None adds one."""
        super().__init__(
            session,
            _("Add an appointment") if old is None else _("Change this appointment"),
            old,
            _("add an appointment") if old is None else _("change an appointment"),
            parent,
        )
        self._appointment = old
        self.at = WhenField(_("Day"), now(), old.at if old else None, ahead=True)
        kinds = [(kind.value, appointment_kind(kind)) for kind in AppointmentKind]
        self.kind = Choices(_("What kind"), kinds, old.kind if old else AppointmentKind.VISIT)
        self.with_whom = QLineEdit(old.with_whom if old else "")
        self.outcome = NoteField(old.outcome if old else "")
        for part in (
            self.at,
            Field(_("What kind"), self.kind),
            Field(_("With whom"), self.with_whom),
            Field(_("What was agreed"), self.outcome, _("You can fill this in after the visit.")),
        ):
            self.fields.addWidget(part)
        if old is not None:
            self.offer_delete(_("delete an appointment"))

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.at

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.at,)

    def value(self, person_id: str) -> Value:
        """The appointment as typed."""
        at = self.at.value()
        assert at is not None  # `checked` saw to it
        old = self._appointment
        return Appointment(
            id=old.id if old else new_id(),
            person_id=old.person_id if old else person_id,
            at=at,
            recorded_at=old.recorded_at if old else now(),
            with_whom=self.with_whom.text().strip(),
            kind=AppointmentKind(self.kind.value()),
            outcome=self.outcome.value(),
            origin_id=old.origin_id if old else "",
        )

    def saved_words(self, value: Value) -> str:
        """`Saved. Visit, 3 Dec 2026, 08:30.`"""
        assert isinstance(value, Appointment)
        return _("Saved. {kind}, {when}.").format(kind=appointment_kind(value.kind), when=moment_text(value.at))
