"""Which month is shown: a month and a year to choose, and a step each way."""

from calendar import monthrange
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from painlog.i18n import _
from painlog.labels.dates import long_month_name
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.flow import Flow


class MonthChooser(QWidget):
    """Never later than this month."""

    chosen = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """Starts at the month of today."""
        super().__init__(parent)
        self._today = today
        self.month = QComboBox()
        self.month.setAccessibleName(_("Month"))
        self.month.addItems([long_month_name(month) for month in range(1, 13)])
        self.year = QComboBox()
        self.year.setAccessibleName(_("Year"))
        self.earlier = Button(_("Earlier"), lambda: self.step(-1), name=_("Earlier month"))
        self.later = Button(_("Later"), lambda: self.step(1), name=_("Later month"))
        row = Flow(8, self)
        for part in (self.earlier, self.month, self.year, self.later):
            row.addWidget(part)
        self.reach_back(today.year)
        self.set_month(today)
        self.month.activated.connect(lambda _index: self._on_activated())
        self.year.activated.connect(lambda _index: self._on_activated())

    def first_day(self) -> date:
        """The first day of the month."""
        return date(int(self.year.currentText()), self.month.currentIndex() + 1, 1)

    def last_day(self) -> date:
        """The last day of the month."""
        first = self.first_day()
        return first.replace(day=monthrange(first.year, first.month)[1])

    def set_month(self, day: date) -> None:
        """Show the month of a day, without telling anybody; a day to come counts as today."""
        day = min(day, self._today)
        self.reach_back(day.year)
        self.year.setCurrentText(str(day.year))
        self.month.setCurrentIndex(day.month - 1)
        self.later.setEnabled((day.year, day.month) < (self._today.year, self._today.month))

    def reach_back(self, year: int) -> None:
        """Offer the years back to this one."""
        oldest = int(self.year.itemText(self.year.count() - 1)) if self.year.count() else self._today.year + 1
        self.year.addItems([str(one) for one in range(oldest - 1, year - 1, -1)])

    def step(self, months: int) -> None:
        """Go so many months on, or back where it is less than zero; never past this month."""
        first = self.first_day()
        place = first.year * 12 + first.month - 1 + months
        self.set_month(date(place // 12, place % 12 + 1, 1))
        self.chosen.emit()

    def _on_activated(self) -> None:
        self.set_month(self.first_day())
        self.chosen.emit()
