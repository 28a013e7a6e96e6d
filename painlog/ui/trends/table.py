"""The chart as a table: a row for every day with something on it, the newest first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from painlog.i18n import _
from painlog.labels.dates import day_text

if TYPE_CHECKING:
    from painlog.ui.trends.series import Shown

Index = QModelIndex | QPersistentModelIndex


class DayTable(QAbstractTableModel):
    """Cells are made when they are looked at, so twenty years open as fast as a month."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self._shown: Shown | None = None
        self._days: list[int] = []
        self._columns: tuple[tuple[str, Callable[[Shown, int], str]], ...] = (
            (_("Day"), lambda _shown, day: day_text(date.fromordinal(day))),
            (_("Pain"), lambda shown, day: _number(shown, day, "value")),
            (_("Least"), lambda shown, day: _number(shown, day, "least")),
            (_("Worst"), lambda shown, day: _number(shown, day, "worst")),
            (_("Readings"), _readings),
            (_("Written late"), _late),
            (_("Medicines"), _doses),
            (_("Treatments"), _treatments),
        )

    def show(self, shown: Shown | None) -> None:
        """Show a period, or nothing."""
        self.beginResetModel()
        self._shown = shown
        self._days = _days(shown) if shown is not None else []
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Qt's."""
        return 0 if parent.isValid() else len(self._days)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Qt's."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's: the text of a cell; for screen readers with its column's name."""
        if self._shown is None or not index.isValid():
            return None
        name, text = self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text(self._shown, self._days[index.row()])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{name}: {text(self._shown, self._days[index.row()]) or _('none')}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's: the columns' names."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section][0]
        return None


def _days(shown: Shown) -> list[int]:
    import numpy as np

    chart = shown.chart
    begun = [t.started_at.day.toordinal() for _number, t in shown.treatments if t.started_at.day >= chart.start]
    every = [
        chart.days,
        chart.observed_days,
        chart.asked_days,
        *(row.days for row in shown.doses),
        np.array(begun, dtype=np.int64),
    ]
    days: list[int] = np.unique(np.concatenate(every))[::-1].tolist()
    return days


def _place(shown: Shown, day: int) -> int | None:
    days = shown.chart.days
    at = int(days.searchsorted(day))
    return at if at < days.size and days[at] == day else None


def _number(shown: Shown, day: int, column: str) -> str:
    from painlog.labels.numbers import number

    at = _place(shown, day)
    value = float("nan") if at is None else float(getattr(shown.chart, column)[at])
    return "" if value != value else number(value)  # not-a-number is the one that differs from itself


def _readings(shown: Shown, day: int) -> str:
    at = _place(shown, day)
    return "" if at is None else str(shown.n_readings[at])


def _late(shown: Shown, day: int) -> str:
    at = _place(shown, day)
    return _("late") if at is not None and shown.chart.late[at] else ""


def _doses(shown: Shown, day: int) -> str:
    from painlog.ui.trends.words import doses_on

    return doses_on(shown, date.fromordinal(day))


def _treatments(shown: Shown, day: int) -> str:
    from painlog.ui.trends.words import treatments_on

    return treatments_on(shown, date.fromordinal(day))
