"""A table to read: whole rows, high enough to press, one tab stop."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from painlog.ui import theme


class PlainTable(QTableView):
    """Shows a model; only the rows in sight are drawn, so that its length does not matter."""

    def __init__(
        self, model: QAbstractItemModel, name: str, widths: Sequence[int], height: int, parent: QWidget | None = None
    ) -> None:
        """`name` is for screen readers; `widths` of the columns and `height` are pixels at 100 % text."""
        super().__init__(parent)
        self._widths, self._height = widths, height
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setStyleSheet("QTableView::item { padding: 2px 8px; }")
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.rescale()

    def rescale(self) -> None:
        """Take over the text size of now."""
        self.verticalHeader().setDefaultSectionSize(theme.scaled(theme.TARGET_PX))
        for column, width in enumerate(self._widths):
            self.setColumnWidth(column, theme.scaled(width))
        self.setMinimumHeight(theme.scaled(self._height))
