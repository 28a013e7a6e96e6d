"""The form for a medicine: what is in it, how it is taken, and the limits on its own label."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from shiboken6 import isValid

from painlog.catalogue import ingredients as catalogue
from painlog.domain.codes import Form as MedicineKind
from painlog.domain.codes import Use
from painlog.domain.identity import new_id
from painlog.domain.medicine import Medicine
from painlog.domain.records import Value
from painlog.i18n import _, ngettext
from painlog.labels.medicines import form as form_name
from painlog.labels.medicines import use as use_name
from painlog.ui.forms.form import Checked
from painlog.ui.forms.ingredients import IngredientRows
from painlog.ui.forms.ladder import LadderFields
from painlog.ui.forms.needed import NeededText
from painlog.ui.forms.note import NoteField
from painlog.ui.forms.supply import SupplyFields
from painlog.ui.forms.times import TimesField
from painlog.ui.forms.units import unit_words
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.session import AppSession
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.dates import DateField
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.quantityfield import QuantityField
from painlog.workflows.clock import now


class MedicineForm(ValueForm):
    """Adds a medicine, or changes one. `saved` and `cancelled` say that it can be closed."""

    def __init__(self, session: AppSession, old: Medicine | None = None, parent: QWidget | None = None) -> None:
        """`old` is the medicine to change; None adds one."""
        super().__init__(
            session,
            _("Add a medicine") if old is None else _("Change this medicine"),
            old,
            _("add a medicine") if old is None else _("change a medicine"),
            parent,
        )
        self._medicine = old
        self._doses = 0
        self.name = NeededText(_("Please write the name of the medicine."), old.name if old else "")
        self.ingredients = IngredientRows(ingredient_names(), old.ingredients if old else ())
        self.form = _form_box(old.form if old else MedicineKind.TABLET)
        uses = [(use.value, use_name(use)) for use in Use]
        self.use = Choices(_("How it is taken"), uses, old.use if old else Use.AS_NEEDED)
        self.times = TimesField(old.times if old else ())
        self.most = QuantityField(_("Most in 24 hours"), "", old.max_per_day if old else None)
        self.between = QuantityField(_("Hours between doses"), _("hours"), old.min_hours_between if old else None)
        worn = old.min_hours_between if old and old.use is Use.PATCH else None
        self.worn = QuantityField(_("Hours a patch is worn"), _("hours"), worn)
        self.indication = QLineEdit(old.indication if old else "")
        self.started = DateField(_("Started"), old.started if old else now().day)
        self.prescriber = QLineEdit(old.prescriber if old else "")
        self.supply = SupplyFields(old)
        self.ladder = LadderFields(old)
        self.note = NoteField(old.note if old else "")
        self.form.currentIndexChanged.connect(lambda _index: self._on_form_changed())
        self.use.chosen.connect(lambda _code: self._on_use_chosen())
        self._lay_out()
        self._on_form_changed()
        self._on_use_chosen()
        if old is not None:
            self.offer_delete(_("delete a medicine"))
            self._tell_what_goes(old)

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.name

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        strengths = (control for row in self.ingredients.rows() for control in (row, row.amount))
        return (
            self.name,
            *strengths,
            self.times,
            self.most,
            self.between,
            self.worn,
            self.started,
            *self.supply.checked(),
        )

    def value(self, person_id: str) -> Value:
        """The medicine as typed."""
        old = self._medicine
        supply_units, supply_on, renew_by = self.supply.value()
        return Medicine(
            id=old.id if old else new_id(),
            person_id=old.person_id if old else person_id,
            recorded_at=old.recorded_at if old else now(),
            name=self.name.value(),
            ingredients=self.ingredients.value(),
            form=MedicineKind(self.form.currentData()),
            use=Use(self.use.value()),
            times=self.times.value(),
            max_per_day=self.most.value(),
            min_hours_between=self.worn.value() if self.use.value() == Use.PATCH else self.between.value(),
            indication=self.indication.text().strip(),
            started=self.started.value(),
            stopped=old.stopped if old else None,
            stop_reason=old.stop_reason if old else "",
            prescriber=self.prescriber.text().strip(),
            supply_units=supply_units,
            supply_on=supply_on,
            renew_by=renew_by,
            **self.ladder.value(),
            note=self.note.value(),
            origin_id=old.origin_id if old else "",
        )

    def saved_words(self, value: Value) -> str:
        """`Saved. Ibuprofen.`"""
        assert isinstance(value, Medicine)
        return _("Saved. {medicine}.").format(medicine=value.name)

    def _tell_what_goes(self, old: Medicine) -> None:
        """Say before Delete is pressed what goes with it."""
        self.goes = Label("", "hint")
        self.body.addWidget(self.goes)

        def show(doses: int) -> None:
            if isValid(self):
                self._doses = doses
                self.goes.setText(_goes_words(doses))
                self.delete_button.setAccessibleDescription(self.goes.text())

        self.session.read(lambda diary: diary.dose_columns(old.person_id).medicine_id.count(old.id), show)

    def _on_deleted(self) -> None:
        words = ngettext(
            "Deleted with its {n} dose. Undo brings all back.",
            "Deleted with its {n} doses. Undo brings all back.",
            self._doses,
        )
        self.session.say(words.format(n=self._doses))
        self.saved.emit()

    def _on_form_changed(self) -> None:
        thing = partial(unit_words, MedicineKind(self.form.currentData()))
        self.most.set_thing(thing)
        self.supply.left.set_thing(thing)

    def _on_use_chosen(self) -> None:
        use = self.use.value()
        self._times_field.setVisible(use == Use.REGULAR)
        self._worn_field.setVisible(use == Use.PATCH)
        for field in self._limit_fields:
            field.setVisible(use in (Use.AS_NEEDED, Use.REGULAR))

    def _lay_out(self) -> None:
        label = _("As it stands on the label.")
        self._times_field = Field(_("Times"), self.times, _("One or more, with commas between."))
        self._limit_fields = (
            Field(_("Most in 24 hours"), self.most, label),
            Field(_("Hours between doses, at least"), self.between, label),
        )
        self._worn_field = Field(_("Hours a patch is worn, then changed"), self.worn, label)
        strength = _("What is in one tablet, patch or spoon. Copy it from the label.")
        for part in (
            Field(_("Name"), self.name, _("As you call it, such as the name on the box.")),
            Field(_("Ingredients"), self.ingredients, strength),
            Field(_("Form"), self.form),
            Field(_("How it is taken"), self.use),
            self._times_field,
            *self._limit_fields,
            self._worn_field,
            Field(_("What is it for?"), self.indication),
            Field(_("Started"), self.started, _("Leave it empty if you do not know.")),
            Field(_("Prescribed by"), self.prescriber),
            self.supply,
            self.ladder,
            Field(_("Note"), self.note),
        ):
            self.fields.addWidget(part)


def ingredient_names() -> list[str]:
    """All names that the catalogue knows, offered while typing."""
    return sorted({name for facts in catalogue.all() for name in (facts.name, *facts.also)}, key=str.casefold)


def _goes_words(doses: int) -> str:
    if not doses:
        return _("Delete takes this medicine away; Undo brings it back. To keep it in the list, press Stop instead.")
    return ngettext(
        "Delete takes its {n} dose away with it; Undo brings both back. To keep them, press Stop instead.",
        "Delete takes its {n} doses away with it; Undo brings all back. To keep them, press Stop instead.",
        doses,
    ).format(n=doses)


def _form_box(value: MedicineKind) -> QComboBox:
    combo = QComboBox()
    for code in MedicineKind:
        combo.addItem(form_name(code), code.value)
    combo.setCurrentIndex(combo.findData(value.value))
    combo.setMaximumWidth(360)
    return combo
