"""What is left of a medicine, counted on a day, and the day by which a new prescription is needed."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.domain.medicine import Medicine
from painlog.i18n import _
from painlog.ui.forms.form import Checked
from painlog.ui.widgets.dates import DateField
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.quantityfield import QuantityField
from painlog.workflows.clock import now


class SupplyFields(QWidget):
    """Typing another number means that it was counted today, unless another day is typed then."""

    def __init__(self, old: Medicine | None, parent: QWidget | None = None) -> None:
        """Empty where nothing was counted."""
        super().__init__(parent)
        self.left = QuantityField(_("Units left"), "", old.supply_units if old else None)
        self.counted = DateField(_("Counted on"), old.supply_on if old else None)
        self.renew = DateField(_("Renew by"), old.renew_by if old else None)
        self.left.box.textEdited.connect(lambda _text: self.counted.set_value(now().day))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        for part in (
            Field(_("Units left"), self.left, _("If you count them. Doses of that day and later are taken off.")),
            Field(_("Counted on"), self.counted, _("At the start of that day.")),
            Field(_("Renew by"), self.renew, _("The day a new prescription is needed, if you know it.")),
        ):
            layout.addWidget(part)

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.left, self.counted, self.renew)

    def value(self) -> tuple[float | None, date | None, date | None]:
        """Units left, the day they were counted, the day of renewal. Raises as its fields do."""
        left = self.left.value()
        return left, (self.counted.value() or now().day) if left is not None else None, self.renew.value()
