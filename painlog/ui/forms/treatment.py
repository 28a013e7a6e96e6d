"""The form for a treatment: what, when, where on the body, by whom, and how much it helped."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from painlog.domain.codes import Side
from painlog.domain.identity import new_id
from painlog.domain.moment import Moment
from painlog.domain.records import Value
from painlog.domain.treatment import Treatment
from painlog.i18n import _
from painlog.labels.dates import day_text
from painlog.labels.pain import side as side_name
from painlog.labels.treatments import treatment as treatment_name
from painlog.ui.forms.areas import AreaPicker
from painlog.ui.forms.form import Checked
from painlog.ui.forms.kinds import KindField
from painlog.ui.forms.note import NoteField
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.forms.when import WhenField
from painlog.ui.session import AppSession
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.dates import DateField
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.numbers import NumberField
from painlog.workflows.clock import now


class TreatmentForm(ValueForm):
    """Adds a treatment, or changes one. `saved` and `cancelled` say that it can be closed."""

    def __init__(self, session: AppSession, old: Treatment | None = None, parent: QWidget | None = None) -> None:
        """`old` is the treatment to change; None adds one, today unless said otherwise."""
        super().__init__(
            session,
            _("Add a treatment") if old is None else _("Change this treatment"),
            old,
            _("add a treatment") if old is None else _("change a treatment"),
            parent,
        )
        self._treatment = old
        self._now = now()
        self.kind = KindField(old.kind if old else "")
        self.started = WhenField(_("Date"), self._now, old.started_at if old else Moment(day=self._now.day))
        self.ended = DateField(_("Last day"), old.ended_at.day if old and old.ended_at else None)
        self.areas = AreaPicker(old.areas if old else ())
        sides = [("", _("Not said")), *((side.value, side_name(side)) for side in Side)]
        self.side = Choices(_("Side"), sides, old.side or "" if old else "")
        self.clinician = QLineEdit(old.clinician if old else "")
        self.place = QLineEdit(old.place if old else "")
        self.drug = QLineEdit(old.drug if old else "")
        self.relief = NumberField(-100, 100, old.stated_relief if old else None)
        self.note = NoteField(old.note if old else "")
        self._lay_out()
        if old is not None:
            self.offer_delete(_("delete a treatment"))

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.kind

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.kind, self.started, self.ended, self.relief)

    def value(self, person_id: str) -> Value:
        """The treatment as typed."""
        started = self.started.value()
        assert started is not None  # `checked` saw to it
        old = self._treatment
        return Treatment(
            id=old.id if old else new_id(),
            person_id=old.person_id if old else person_id,
            kind=self.kind.value(),
            started_at=started,
            recorded_at=old.recorded_at if old else now(),
            ended_at=self._ended(),
            areas=self.areas.value(),
            side=Side(self.side.value()) if self.side.value() else None,
            clinician=self.clinician.text().strip(),
            place=self.place.text().strip(),
            drug=self.drug.text().strip(),
            stated_relief=self.relief.value(),
            note=self.note.value(),
            origin_id=old.origin_id if old else "",
        )

    def saved_words(self, value: Value) -> str:
        """`Saved. Epidural steroid injection, 3 Nov 2026.`"""
        assert isinstance(value, Treatment)
        return _("Saved. {treatment}, {date}.").format(
            treatment=treatment_name(value.kind), date=day_text(value.started_at.day)
        )

    def _ended(self) -> Moment | None:
        day = self.ended.value()
        old = self._treatment.ended_at if self._treatment else None
        if day is None:
            return None
        return old if old is not None and old.day == day else Moment(day=day)

    def _lay_out(self) -> None:
        parts = (
            Field(_("Treatment"), self.kind),
            self.started,
            Field(_("Last day"), self.ended, _("For a course or a trial. Leave it empty if it was one day.")),
            Field(_("Areas"), self.areas, _("Your own left and right.")),
            Field(_("Side"), self.side),
            Field(_("Clinician"), self.clinician),
            Field(_("Place"), self.place),
            Field(_("Drug used, if you know it"), self.drug),
            Field(
                _("How much did it help, in your own view?"),
                self.relief,
                _("In percent: 100 is no pain left, 0 no change. Less than 0 is worse. You can fill this in later."),
            ),
            Field(_("Note"), self.note),
        )
        for part in parts:
            self.fields.addWidget(part)
