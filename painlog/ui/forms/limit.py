"""The form for a limit: the most of an ingredient in 24 hours, as a label or a clinician gave it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from painlog.domain.identity import new_id
from painlog.domain.medicine import Limit
from painlog.domain.records import Value
from painlog.i18n import _
from painlog.ui.forms.form import Checked
from painlog.ui.forms.needed import NeededText
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.session import AppSession
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.quantityfield import QuantityField
from painlog.workflows.clock import now
from painlog.workflows.dose_facts import (
    LESSER_PARACETAMOL_MG,
    PARACETAMOL,
    USUAL_PARACETAMOL_MG,
    code_of,
    is_adult,
)

OWN = "own"


class LimitForm(ValueForm):
    """Adds a limit, or changes one; of each ingredient there is one."""

    def __init__(
        self,
        session: AppSession,
        old: Limit | None = None,
        ingredient: str = "",
        known: Sequence[Limit] = (),
        names: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`known` are the person's limits, `names` what is offered; a new one begins with `ingredient`."""
        heading = _("Add a limit") if old is None else _("Change this limit")
        super().__init__(session, heading, old, _("add a limit") if old is None else _("change a limit"), parent)
        self._limit, self._for = old, ingredient
        others = {code_of(limit.ingredient) for limit in known if old is None or limit.id != old.id}
        self.ingredient = LimitedIngredient(others, old.ingredient if old else ingredient, names)
        unit = old.unit if old else "mg"
        self.amount = QuantityField(_("Most in 24 hours"), unit, old.amount if old else None)
        self.usual = Choices(_("Which limit"), _usual_options(), OWN)
        self.given_by = QLineEdit(old.given_by if old else "")
        self._usual_field = Field(_("Which limit"), self.usual, _("Labels for adults differ. Yours is what counts."))
        for part in (
            Field(_("Ingredient"), self.ingredient, _("As on the label. It is added up over all products.")),
            self._usual_field,
            Field(_("Most in 24 hours"), self.amount, _("In {unit}.").format(unit=unit)),
            Field(_("Who gave this limit?"), self.given_by, _("The label, a doctor, a pharmacist …")),
        ):
            self.fields.addWidget(part)
        self.usual.chosen.connect(self._on_usual)
        self.ingredient.textChanged.connect(lambda _text: self._show_usual())
        self.amount.changed.connect(self._show_usual)
        self._show_usual()
        if old is not None:
            self.offer_delete(_("delete a limit"))

    def draft_name(self) -> str:
        """A new limit of one ingredient is not one of another."""
        return f"{super().draft_name()}/{self._for}"

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.amount if self.ingredient.value() else self.ingredient

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.ingredient, self.amount)

    def save(self) -> None:
        """Write it, unless something is wrong with it."""
        if self.sound(*self.checked()) and not self.amount.value():
            self.show_problem(_("Please type the most in 24 hours. Nothing was saved."), self.amount.box)
            return
        super().save()

    def value(self, person_id: str) -> Value:
        """The limit as typed."""
        old, amount = self._limit, self.amount.value()
        assert amount is not None  # `save` saw to it
        return Limit(
            id=old.id if old else new_id(),
            person_id=old.person_id if old else person_id,
            recorded_at=old.recorded_at if old else now(),
            ingredient=self.ingredient.value(),
            amount=amount,
            unit=old.unit if old else "mg",
            given_by=self.given_by.text().strip(),
            origin_id=old.origin_id if old else "",
        )

    def saved_words(self, value: Value) -> str:
        """`Saved. The limit of paracetamol.`"""
        assert isinstance(value, Limit)
        return _("Saved. The limit of {ingredient}.").format(ingredient=value.ingredient)

    def _on_usual(self, code: str) -> None:
        if code == OWN:
            self.amount.setFocus()
            return
        self.amount.set_value(float(code))
        self.given_by.setText(_("Label"))

    def _show_usual(self) -> None:
        """The usual limits of adults are offered for paracetamol alone, and never under 18 (R-MED-11)."""
        adult = self.person is None or is_adult(self.person, now().day)
        self._usual_field.setVisible(adult and code_of(self.ingredient.value()) == PARACETAMOL)
        amount = None if self.amount.problem() else self.amount.value()
        codes = [code for code, _words in _usual_options() if code != OWN]
        self.usual.set_value(next((code for code in codes if float(code) == amount), OWN))


class LimitedIngredient(NeededText):
    """The name of an ingredient that has no limit yet."""

    def __init__(self, others: set[str], value: str, names: Sequence[str]) -> None:
        """`others` are the codes that have one."""
        super().__init__(_("Please write the name of the ingredient."), value)
        self._others = others
        completer = QCompleter(list(names), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def problem(self) -> str:
        """What is wrong with what was typed, in words; empty where all is well."""
        if self.value() and code_of(self.value()) in self._others:
            return _("This ingredient has a limit already. Nothing was saved. Please change that one.")
        return super().problem()


def _usual_options() -> list[tuple[str, str]]:
    return [
        (str(USUAL_PARACETAMOL_MG), _("4000 mg, usual on labels")),
        (str(LESSER_PARACETAMOL_MG), _("3000 mg, on some labels")),
        (OWN, _("My own number")),
    ]
