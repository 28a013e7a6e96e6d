"""The lines of the history as a table: when, what and the rest."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from painlog.i18n import _
from painlog.labels.dates import clock_text, day_text, moment_text, weekday_name
from painlog.ui import theme
from painlog.ui.history.days import Mark
from painlog.ui.history.lines import Line
from painlog.ui.history.shapes import mark_icon

Index = QModelIndex | QPersistentModelIndex
DAY, TIME, WHAT, REST = range(4)
_LOCK_PX = 16


class LineTable(QAbstractTableModel):
    """A day is named in its first line; a screen reader hears the day with every line."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self._lines: list[Line] = []
        self._names = (_("Day"), _("Time"), _("What"), _("More"))

    def show(self, lines: Sequence[Line]) -> None:
        """Replace all lines."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def append(self, lines: Sequence[Line]) -> None:
        """Add older lines at the end."""
        if lines:
            self.beginInsertRows(QModelIndex(), len(self._lines), len(self._lines) + len(lines) - 1)
            self._lines.extend(lines)
            self.endInsertRows()

    def line(self, row: int) -> Line | None:
        """The line in that row, or None."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, id_: str) -> int:
        """Where a thing stands, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.value.id == id_), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Qt's."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Qt's."""
        return 0 if parent.isValid() else len(self._names)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's: the text of a cell; for screen readers with its column's name and the day."""
        line = self.line(index.row())
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), index.column(), line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(line, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == WHAT and line.is_private:
            return mark_icon(Mark.PRIVATE, theme.scaled(_LOCK_PX))
        if role == Qt.ItemDataRole.FontRole and index.column() == DAY:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's: the columns' names."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._names[section]
        return None

    def _text(self, row: int, column: int, line: Line) -> str:
        if column == DAY:
            above = self.line(row - 1) if row else None
            return "" if above is not None and above.when.day == line.when.day else _day_words(line.when.day)
        if column == TIME:
            return clock_text(line.when.clock) if line.when.clock else ""
        return _one_line(line.what if column == WHAT else line.rest)


def _spoken(line: Line, column: int) -> str:
    return {DAY: day_text(line.when.day), TIME: moment_text(line.when), WHAT: line.what, REST: line.rest}[column]


def _one_line(text: str) -> str:
    """A note of many lines, or of many pages, as a cell can show it; the whole stands below the table."""
    return " ".join(text[:400].split())


def _day_words(day: date) -> str:
    return _("{weekday} {day}").format(weekday=weekday_name(day), day=day_text(day))
