"""A month as a grid of days, walked with the arrow keys; Enter lists a day."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from painlog.labels.dates import short_weekday_name
from painlog.ui import theme
from painlog.ui.history.daycell import DayCell
from painlog.ui.history.days import DayFacts
from painlog.ui.history.legend import Legend
from painlog.ui.widgets.label import Label

_WEEK, _WEEKS = 7, 6
_WIDEST_PX = 640
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_WEEK,
    Qt.Key.Key_Down: _WEEK,
}


class MonthCalendar(QWidget):
    """One tab stop; the arrows walk, also into the month before and after."""

    chosen = Signal(object)  # a date: list this day
    left = Signal(object)  # a date of another month that the arrows went to
    months_wanted = Signal(int)  # Page Up and Page Down

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """Empty until `show_month`."""
        super().__init__(parent)
        self._today = today
        self._here = today
        self.cells = [DayCell() for _place in range(_WEEK * _WEEKS)]
        self._names = [Label("", "small", wrap=False) for _place in range(_WEEK)]
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(self._grid)
        for place, name in enumerate(self._names):
            name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._grid.addWidget(name, 0, place)
            self._grid.setColumnStretch(place, 1)
        for place, cell in enumerate(self.cells):
            self._grid.addWidget(cell, 1 + place // _WEEK, place % _WEEK)
            cell.clicked.connect(lambda _checked=False, cell=cell: self._on_pressed(cell))
        self.legend = Legend()
        layout.addWidget(self.legend)
        layout.addStretch()
        self.rescale()

    def show_month(self, days: Sequence[DayFacts]) -> None:
        """Show the days of a month; where the keyboard was stays, if it is among them."""
        had_focus = any(cell.hasFocus() for cell in self.cells)
        first_of_week = QLocale().firstDayOfWeek().value
        before = (days[0].day.isoweekday() - first_of_week) % _WEEK if days else 0
        for place, name in enumerate(self._names):
            weekday = (first_of_week - 1 + place) % _WEEK + 1
            name.setText(short_weekday_name(weekday))
        for place, cell in enumerate(self.cells):
            facts = days[place - before] if 0 <= place - before < len(days) else None
            if facts is None:
                cell.facts = None
                cell.setVisible(False)
            else:
                cell.show_day(facts, facts.day == self._today, facts.day > self._today)
        shown = [facts.day for facts in days if facts.day <= self._today]
        if shown and self._here not in shown:
            self._here = shown[-1]
        self._mark_stop()
        if had_focus:
            self.go_to(self._here)

    def mark_listed(self, day: date | None) -> None:
        """Show which day is listed; None for all of them."""
        for cell in self.cells:
            cell.setChecked(cell.facts is not None and cell.facts.day == day)

    def go_to(self, day: date) -> None:
        """Put the keyboard on a day; of a month that is not shown yet, once it is."""
        self._here = day
        self._mark_stop()
        cell = self._cell(day)
        if cell is not None:
            cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def rescale(self) -> None:
        """Take over the text size of now."""
        self.setMaximumWidth(theme.scaled(_WIDEST_PX))
        self.legend.rescale()
        for cell in self.cells:
            cell.updateGeometry()

    def _cell(self, day: date) -> DayCell | None:
        return next((cell for cell in self.cells if cell.facts is not None and cell.facts.day == day), None)

    def _mark_stop(self) -> None:
        for cell in self.cells:
            cell.make_stop(cell.facts is not None and cell.facts.day == self._here)

    def _on_pressed(self, cell: DayCell) -> None:
        if cell.facts is not None:
            self._here = cell.facts.day
            self._mark_stop()
            self.chosen.emit(cell.facts.day)

    def _step(self, days: int) -> None:
        ordinal = self._here.toordinal() + days
        if not 1 <= ordinal <= self._today.toordinal():
            return
        day = self._here + timedelta(days=days)
        shown = self._cell(day) is not None
        self.go_to(day)
        if not shown:
            self.left.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: arrows walk by day and week, Home and End to the ends of the month, Page keys by month."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft and abs(_STEPS[key]) == 1
            self._step(-_STEPS[key] if mirrored else _STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            days = [cell.facts.day for cell in self.cells if cell.facts is not None and cell.isEnabled()]
            if days:
                self.go_to(days[0] if key == Qt.Key.Key_Home else days[-1])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.months_wanted.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        else:
            super().keyPressEvent(event)
