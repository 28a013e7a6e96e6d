"""The form for a treatment: what and when, then what its kind needs, and all else under "More"."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from painlog.domain.background import Carer
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
from painlog.ui.forms.carer import CarerField
from painlog.ui.forms.form import Checked
from painlog.ui.forms.kinds import KindField
from painlog.ui.forms.note import NoteField
from painlog.ui.forms.treatmentfields import needed
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.forms.when import WhenField
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button
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
        self.clinician = CarerField(old.clinician if old else "")
        self.place = QLineEdit(old.place if old else "")
        self.drug = QLineEdit(old.drug if old else "")
        self.level = QLineEdit(old.level if old else "")
        self.device_settings = QLineEdit(old.device_settings if old else "")
        self.complications = NoteField(old.complications if old else "")
        self.relief = NumberField(-100, 100, old.stated_relief if old else None)
        self.remembered = NumberField(0, 10, old.remembered_before if old else None)
        self.next_allowed = DateField(_("Possible again from"), old.next_allowed if old else None)
        self.note = NoteField(old.note if old else "")
        self.more = Button(_("More…"), self._show_fields)
        self.more.setCheckable(True)
        self._parts = self._fields()
        self._lay_out()
        self.kind.currentTextChanged.connect(lambda _text: self._show_fields())
        if old is not None:
            self.offer_delete(_("delete a treatment"))

    def begin(self, field: QWidget) -> None:
        """Start at a field; the care team is offered as soon as it is read."""
        super().begin(field)
        person_id = self.person.id if self.person else ""
        self.session.read(lambda diary: diary.care_team(person_id), self._on_team, lambda _error: None)

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.kind

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.kind, self.started, self.ended, self.relief, self.remembered, self.next_allowed)

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
            clinician=self.clinician.value(),
            place=self.place.text().strip(),
            drug=self.drug.text().strip(),
            level=self.level.text().strip(),
            device_settings=self.device_settings.text().strip(),
            complications=self.complications.value(),
            stated_relief=self.relief.value(),
            remembered_before=self.remembered.value(),
            next_allowed=self.next_allowed.value(),
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

    def _on_recalled(self, text: str) -> None:
        super()._on_recalled(text)
        if isValid(self):
            self._show_fields()

    def _on_team(self, team: tuple[Carer, ...]) -> None:
        if isValid(self):
            self.clinician.offer(team)

    def _lay_out(self) -> None:
        """What the kind needs stands above "More", the rest below it; the note is always the last."""
        self.fields.addWidget(Field(_("Treatment"), self.kind))
        self.fields.addWidget(self.started)
        for part in self._parts.values():
            self.fields.addWidget(part)
        self.fields.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._fields_above = self.fields.count() - 1 - len(self._parts)
        self.fields.addWidget(Field(_("Note"), self.note))
        self._show_fields()

    def _show_fields(self) -> None:
        wanted = [*needed(self.kind.value()), *self._filled()]
        first = [name for name in self._parts if name in wanted]
        rest = [name for name in self._parts if name not in wanted]
        for place, name in enumerate([*first, None, *rest], self._fields_above):
            self.fields.insertWidget(place, self._parts[name] if name else self.more)
            if name:
                self._parts[name].setVisible(name in first or self.more.isChecked())
        self.more.setVisible(bool(rest))
        self.more.setText(_("Less") if self.more.isChecked() else _("More…"))

    def _filled(self) -> set[str]:
        """The fields that say something: nothing is saved that is folded away."""
        said = {
            "ended": self.ended.problem() or self.ended.value(),
            "areas": self.areas.value(),
            "side": self.side.value(),
            "clinician": self.clinician.value(),
            "place": self.place.text(),
            "drug": self.drug.text(),
            "level": self.level.text(),
            "device_settings": self.device_settings.text(),
            "complications": self.complications.value(),
            "relief": self.relief.text(),
            "remembered": self.remembered.text(),
            "next_allowed": self.next_allowed.problem() or self.next_allowed.value(),
        }
        return {name for name, words in said.items() if words}

    def _fields(self) -> dict[str, Field]:
        return {
            "ended": Field(
                _("Last day"), self.ended, _("Of a trial or a course. painlog never fills it in by itself.")
            ),
            "level": Field(_("Level or place in the body"), self.level, _("As you were told, such as L4/L5.")),
            "side": Field(_("Side"), self.side),
            "areas": Field(_("Areas"), self.areas, _("Your own left and right.")),
            "drug": Field(_("Drug used, if you know it"), self.drug),
            "device_settings": Field(_("Settings of the device"), self.device_settings),
            "clinician": Field(_("Clinician"), self.clinician),
            "place": Field(_("Place"), self.place, _("The hospital, clinic or practice.")),
            "relief": Field(
                _("How much did it help, in your own view?"),
                self.relief,
                _("In percent: 100 is no pain left, 0 no change. Less than 0 is worse. You can fill this in later."),
            ),
            "next_allowed": Field(
                _("Possible again from"),
                self.next_allowed,
                _("The first day on which your clinic may give the next one. painlog never makes it up."),
            ),
            "remembered": Field(
                _("Pain before it, as you remember it"),
                self.remembered,
                _("0 to 10, only where no diary was kept then. It is marked as a memory wherever it stands."),
            ),
            "complications": Field(_("Trouble after it"), self.complications, _("Complications, in your own words.")),
        }
