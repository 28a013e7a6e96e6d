"""Clock times at which a medicine is taken, typed in one line."""

from collections.abc import Sequence
from datetime import time

from PySide6.QtWidgets import QLineEdit, QWidget

from painlog.i18n import _
from painlog.ui.widgets.numbers import read_clock


class TimesField(QLineEdit):
    """`8:00, 14:00, 22:00`."""

    def __init__(self, times: Sequence[time] = (), parent: QWidget | None = None) -> None:
        """Shown in the order given."""
        super().__init__(", ".join(f"{clock.hour}:{clock.minute:02}" for clock in times), parent)
        self.setPlaceholderText("8:00, 20:00")

    def value(self) -> tuple[time, ...]:
        """The times, earliest first, each once. Raises ValueError where `problem()` has something to say."""
        parts = (part.strip() for part in self.text().replace(";", ",").split(","))
        return tuple(sorted({read_clock(part) for part in parts if part}))

    def problem(self) -> str:
        """What is wrong with what was typed, in words; empty where all is well."""
        try:
            self.value()
        except ValueError:
            return _("Please type times such as 8:00, 20:00.")
        return ""
