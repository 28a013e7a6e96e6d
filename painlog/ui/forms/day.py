"""A day that must be given and cannot lie in the future."""

from datetime import date

from PySide6.QtWidgets import QWidget

from painlog.i18n import _
from painlog.ui.widgets.dates import DateField


class PastDay(DateField):
    """`today` is the last day it takes."""

    def __init__(self, name: str, today: date, value: date, parent: QWidget | None = None) -> None:
        """`name` is what the day is, for screen readers."""
        super().__init__(name, value, parent)
        self._today = today

    def problem(self) -> str:
        """What is wrong with what was typed, in words; empty where all is well."""
        sentence = super().problem()
        if sentence:
            return sentence
        day = self.value()
        if day is None:
            return _("Please fill in the date.")
        return _("This lies in the future. Please check the date.") if day > self._today else ""
