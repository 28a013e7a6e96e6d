"""The chart as a table: its rows, in its own columns; cells are made when they are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from painlog.i18n import _

if TYPE_CHECKING:
    from painlog.report.views.view import View

Index = QModelIndex | QPersistentModelIndex


class ViewTable(QAbstractTableModel):
    """Twenty years open as fast as a month."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self._view: View | None = None
        self._rows: Sequence[int] = ()
        self._columns: tuple[str, ...] = ()

    def show(self, view: View | None) -> None:
        """Show a chart's table, or nothing."""
        self.beginResetModel()
        self._view = view
        self._rows = view.rows() if view is not None else ()
        self._columns = view.columns if view is not None else ()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Qt's."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Qt's."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's: the text of a cell; for screen readers with its column's name."""
        if self._view is None or not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._view.cell(self._rows[index.row()], index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self._view.cell(self._rows[index.row()], index.column()) or _("none")
            return f"{self._columns[index.column()]}: {words}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's: the columns' names."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section]
        return None
