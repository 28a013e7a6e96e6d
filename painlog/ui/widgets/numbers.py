"""Fields for a number and for a clock time, typed as people type them; empty is 'not given'."""

import re
from datetime import time

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit, QWidget

from painlog.i18n import _

_CLOCK = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?\s*([ap])?\.?(?:m\.?)?", re.IGNORECASE)


def read_number(text: str) -> float:
    """Read a number with a point or the locale's comma. Raises ValueError."""
    number, good = QLocale().toDouble(text.strip())
    return float(number) if good else float(text.strip().replace(",", "."))


def show_number(value: float | None) -> str:
    """A number as short as it can be, with the locale's decimal sign; nothing for None."""
    return "" if value is None else f"{value:g}".replace(".", QLocale().decimalPoint())


def read_clock(text: str) -> time:
    """Read 8, 8:30, 830, 8.30 pm, 20:30. Raises ValueError."""
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        raise ValueError("not a time")
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower()
    if half and not 1 <= hour <= 12:
        raise ValueError("not a time")
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute)


class NumberField(QLineEdit):
    """A number from `low` to `high`, or nothing."""

    def __init__(self, low: float, high: float, value: float | None = None, parent: QWidget | None = None) -> None:
        """Both limits are allowed."""
        super().__init__(show_number(value), parent)
        self._low, self._high = low, high
        self.setMaximumWidth(160)

    def set_value(self, value: float | None) -> None:
        """Show a number; None empties the field."""
        self.setText(show_number(value))

    def value(self) -> float | None:
        """What was typed; None where nothing was. Raises ValueError where `problem()` has something to say."""
        if not self.text().strip():
            return None
        number = read_number(self.text())
        if not self._low <= number <= self._high:
            raise ValueError("outside the limits")
        return number

    def problem(self) -> str:
        """What is wrong with what was typed, in words; empty where all is well."""
        try:
            self.value()
        except ValueError:
            return _("Please type a number from {low} to {high}.").format(
                low=show_number(self._low), high=show_number(self._high)
            )
        return ""


class TimeField(QLineEdit):
    """A clock time, or nothing."""

    def __init__(self, value: time | None = None, parent: QWidget | None = None) -> None:
        """Shown as 8:30 or 20:30."""
        super().__init__(parent)
        self.set_value(value)
        self.setPlaceholderText("8:30")
        self.setMaximumWidth(160)

    def set_value(self, value: time | None) -> None:
        """Show a time; None empties the field."""
        self.setText("" if value is None else f"{value.hour}:{value.minute:02}")

    def value(self) -> time | None:
        """The time typed; None where nothing was. Raises ValueError where `problem()` has something to say."""
        return read_clock(self.text()) if self.text().strip() else None

    def problem(self) -> str:
        """What is wrong with what was typed, in words; empty where all is well."""
        try:
            self.value()
        except ValueError:
            return _("Please type a time such as 8:30 or 20:30.")
        return ""
