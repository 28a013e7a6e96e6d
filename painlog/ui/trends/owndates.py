"""Two stretches of one's own: four dates, asked for until they make sense."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.dates import DateField
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label

OWN = "own"  # the code of the choice that needs them


class OwnDates(QWidget):
    """`chosen` with the code of the two stretches: `own/2026-01-01/2026-01-31/2026-02-01/2026-02-28`."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """All empty."""
        super().__init__(parent)
        names = (_("First, from"), _("First, to"), _("Second, from"), _("Second, to"))
        self.dates = [DateField(name) for name in names]
        self.button = Button(_("Compare these days"), self.take)
        self._problem = Label("", "problem")
        self._problem.hide()
        fields = QWidget()
        row = Flow(16, fields)
        for name, field in zip(names, self.dates, strict=True):
            row.addWidget(Field(name, field))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (fields, self.button, self._problem):
            layout.addWidget(part)

    def problem(self) -> str:
        """What is wrong with the dates, in words; empty where nothing is."""
        sentence = next((field.problem() for field in self.dates if field.problem()), "")
        if sentence:
            return sentence
        days = [field.value() for field in self.dates]
        if None in days:
            return _("Please fill in all four dates.")
        return _order(*(day for day in days if day is not None))

    def take(self) -> None:
        """Tell of the dates, or say what is wrong with them."""
        sentence = self.problem()
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        if not sentence:
            days = [field.value() for field in self.dates]
            self.chosen.emit("/".join([OWN, *(day.isoformat() for day in days if day is not None)]))

    def clear(self) -> None:
        """Take the dates away."""
        for field in self.dates:
            field.set_value(None)
        self._problem.hide()


def _order(first: date, first_end: date, second: date, second_end: date) -> str:
    if first_end < first or second_end < second:
        return _("A last day lies before its first. Please check the dates.")
    if first <= second_end and second <= first_end:
        return _("The two share days. Please choose days that lie apart.")
    return ""
