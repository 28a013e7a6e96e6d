"""The card "My limits": the most of an ingredient in 24 hours, over all products, as the person copied it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal

from painlog.domain.medicine import Limit, Medicine
from painlog.domain.person import Person
from painlog.i18n import _
from painlog.labels.numbers import number
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Row, Rows
from painlog.workflows.dose_facts import PARACETAMOL, USUAL_PARACETAMOL_MG, code_of, is_adult


class LimitsCard(Card):
    """Limits are facts that stand beside a dose; none of them blocks anything."""

    add_wanted = Signal(str)  # the ingredient to begin with; empty for another one
    edit_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self) -> None:
        """Hidden until there is a person."""
        super().__init__(_("My limits"))
        hint = _("The most of an ingredient in 24 hours, over all products. You see it before a dose is saved.")
        self._rows = Rows()
        self.body.addWidget(Label(hint, "hint"))
        self.body.addWidget(self._rows)
        self.body.addWidget(Button(_("Add a limit"), lambda: self.add_wanted.emit("")), 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_limits(self, limits: Sequence[Limit], medicines: Sequence[Medicine], person: Person, day: date) -> None:
        """The person's own limits, and that of paracetamol where it is taken and nothing was said (R-MED-11)."""
        rows = [self._row(limit) for limit in limits]
        if not any(code_of(limit.ingredient) == PARACETAMOL for limit in limits):
            name = _paracetamol_name(medicines)
            rows.extend([self._usual_row(name, is_adult(person, day))] if name else [])
        self._rows.show_rows(rows)
        self.show()

    def _row(self, limit: Limit) -> Row:
        words = _("{ingredient}: {amount} {unit} in 24 hours")
        first = words.format(ingredient=limit.ingredient, amount=number(limit.amount, 3), unit=limit.unit)
        second = _("Given by: {name}").format(name=limit.given_by) if limit.given_by else ""
        return Row(
            first,
            second,
            [
                (_("Change"), lambda: self.edit_wanted.emit(limit)),
                (_("Delete"), lambda: self.delete_wanted.emit(limit)),
            ],
        )

    def _usual_row(self, name: str, adult: bool) -> Row:
        if not adult:
            words = _("{ingredient}: no limit is computed under 18").format(ingredient=name)
            return Row(words, _("It is weight-based: ask."), [(_("Change"), lambda: self.add_wanted.emit(name))])
        words = _("{ingredient}: {amount} mg in 24 hours")
        first = words.format(ingredient=name, amount=number(USUAL_PARACETAMOL_MG))
        second = _("The usual limit for adults, from labels. Some labels say 3000 mg; a doctor may have said less.")
        return Row(first, second, [(_("Change"), lambda: self.add_wanted.emit(name))])


def _paracetamol_name(medicines: Sequence[Medicine]) -> str:
    names = (one.name for medicine in medicines for one in medicine.ingredients)
    return next((name for name in names if code_of(name) == PARACETAMOL), "")
