"""A date typed as day, month by name, and year: nothing to mix up, nothing to click through."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from painlog.i18n import _
from painlog.labels.dates import long_month_name, weekday_name


def show_date(day: date, weekday: bool = False) -> str:
    """A date in words, the month by name: "24 November 2026", "Tuesday 24 November 2026"."""
    words = _("{day} {month} {year}").format(day=day.day, month=long_month_name(day.month), year=day.year)
    return _("{weekday} {when}").format(weekday=weekday_name(day), when=words) if weekday else words


class DateField(QWidget):
    """Day, month, year; all empty is 'not given'."""

    changed = Signal()

    def __init__(self, name: str, value: date | None = None, parent: QWidget | None = None) -> None:
        """`name` is what the date is ("Born"), for screen readers."""
        super().__init__(parent)
        self._day = self._box(_("{name}: day").format(name=name), _("Day"), 2, 84)
        self._month = QComboBox()
        self._month.addItem(_("Month"))
        self._month.addItems([long_month_name(month) for month in range(1, 13)])
        self._month.setAccessibleName(_("{name}: month").format(name=name))
        self._month.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self._year = self._box(_("{name}: year").format(name=name), _("Year"), 4, 110)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self._day, self._month, self._year):
            layout.addWidget(part)
        layout.addStretch()
        self.setFocusProxy(self._day)
        self.set_value(value)

    def set_value(self, value: date | None) -> None:
        """Show a date; None empties the fields."""
        self._day.setText("" if value is None else str(value.day))
        self._month.setCurrentIndex(0 if value is None else value.month)
        self._year.setText("" if value is None else str(value.year))

    def value(self) -> date | None:
        """The date typed; None where nothing was. Raises ValueError where `problem()` has something to say."""
        day, month, year = self._day.text().strip(), self._month.currentIndex(), self._year.text().strip()
        if not day and not month and not year:
            return None
        return date(int(year), month, int(day))

    def problem(self) -> str:
        """What is wrong with what was typed, in words; empty where all is well."""
        try:
            self.value()
        except ValueError:
            return _("There is no such date. Please check day, month and year.")
        return ""

    def _box(self, name: str, placeholder: str, length: int, width: int) -> QLineEdit:
        box = QLineEdit()
        box.setPlaceholderText(placeholder)
        box.setAccessibleName(name)
        box.setMaxLength(length)
        box.setFixedWidth(width)
        box.textChanged.connect(lambda _text: self.changed.emit())
        return box
