"""The form for one dose: how much, when, and the pain around it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from painlog.domain.codes import DoseStatus, Source
from painlog.domain.identity import new_id
from painlog.domain.medicine import Dose, Medicine
from painlog.domain.moment import Moment
from painlog.domain.records import Value
from painlog.i18n import _
from painlog.labels.dates import moment_text
from painlog.labels.medicines import dose_status
from painlog.ui.forms.dosefacts import DoseFacts
from painlog.ui.forms.form import Checked
from painlog.ui.forms.note import NoteField
from painlog.ui.forms.units import amount_words, unit_words
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.forms.when import WhenField
from painlog.ui.session import AppSession
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.quantityfield import QuantityField
from painlog.ui.widgets.scores import Scores
from painlog.workflows.clock import now


class DoseForm(ValueForm):
    """Adds a dose of a medicine, or changes one. `saved` and `cancelled` say that it can be closed."""

    def __init__(
        self, session: AppSession, medicine: Medicine, old: Dose | None = None, parent: QWidget | None = None
    ) -> None:
        """`old` is the dose to change; None adds one, of one unit, today."""
        pattern = _("Add a dose of {medicine}") if old is None else _("Change a dose of {medicine}")
        undo = _("add a dose") if old is None else _("change a dose")
        super().__init__(session, pattern.format(medicine=medicine.name), old, undo, parent)
        self._medicine, self._dose = medicine, old
        moment = now()
        self.units = QuantityField(_("How much"), partial(unit_words, medicine.form), old.units if old else 1)
        self.taken = WhenField(_("Day"), moment, old.taken_at if old else Moment(day=moment.day))
        statuses = [(status.value, dose_status(status)) for status in DoseStatus]
        self.status = Choices(_("Taken or not"), statuses, old.status if old else DoseStatus.TAKEN)
        self.before = Scores(_("Pain before"), old.pain_before if old else None)
        self.after = Scores(_("Pain after"), old.pain_after if old else None)
        self.note = NoteField(old.note if old else "")
        for part in (
            Field(_("How much"), self.units, unit_words(medicine.form, None)),
            self.taken,
            Field(_("Taken or not"), self.status),
            self.before,
            self.after,
            Field(_("Note"), self.note),
        ):
            self.fields.addWidget(part)
        self.facts = DoseFacts(session, self._as_typed)
        self.fields.insertWidget(2, self.facts)
        for signal in (
            self.units.changed,
            self.taken.day.changed,
            self.taken.clock.textChanged,
            self.status.chosen,
        ):
            signal.connect(lambda *_said: self.facts.ask())
        self.facts.ask()
        if old is not None:
            self.offer_delete(_("delete a dose"))

    def _as_typed(self) -> Dose | None:
        if any(control.problem() for control in self.checked()):
            return None
        value = self.value(self._medicine.person_id)
        return value if isinstance(value, Dose) else None

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.units

    def draft_name(self) -> str:
        """A new dose of one medicine is not one of another."""
        return f"{super().draft_name()}/{self._medicine.id}"

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.units, self.taken)

    def value(self, person_id: str) -> Value:
        """The dose as typed."""
        taken, old = self.taken.value(), self._dose
        assert taken is not None  # `checked` saw to it
        return Dose(
            id=old.id if old else new_id(),
            person_id=self._medicine.person_id,
            medicine_id=self._medicine.id,
            taken_at=taken,
            recorded_at=old.recorded_at if old else now(),
            units=self.units.value(),
            status=DoseStatus(self.status.value()),
            pain_before=self.before.value(),
            pain_after=self.after.value(),
            minutes_to_relief=old.minutes_to_relief if old else None,
            source=old.source if old else Source.TYPED,
            note=self.note.value(),
            origin_id=old.origin_id if old else "",
        )

    def saved_words(self, value: Value) -> str:
        """`Saved. Ibuprofen, 2 tablets, 3 Nov 2026, 08:30.`"""
        assert isinstance(value, Dose)
        parts = (self._medicine.name, amount_words(value.units, self._medicine.form), moment_text(value.taken_at))
        return _("Saved. {dose}.").format(dose=", ".join(part for part in parts if part))
