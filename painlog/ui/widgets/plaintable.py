"""A table to read: whole rows, high enough to press, one tab stop."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from painlog.ui import theme

_ROWS_MEASURED = 50
_ROW_PX = 32
_ROOMY_PX = 760
_EDGE_PX = 6


class PlainTable(QTableView):
    """Shows a model; only the rows in sight are drawn, so that its length does not matter."""

    def __init__(
        self,
        model: QAbstractItemModel,
        name: str,
        height: int,
        wide: Sequence[int],
        spare: int = -1,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is for screen readers, `height` is pixels at 100 % text.

        The columns `wide` share the room that the others leave; `spare` is left out where there is little room.
        """
        super().__init__(parent)
        self._height, self._spare = height, spare
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
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(_ROWS_MEASURED)
        self.stretch(wide)
        model.modelReset.connect(self.rescale)
        model.rowsInserted.connect(self.rescale)
        self.rescale()

    def stretch(self, wide: Sequence[int]) -> None:
        """Let these columns share the room that the others leave."""
        header = self.horizontalHeader()
        for column in range(header.count()):
            mode = QHeaderView.ResizeMode.Stretch if column in wide else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)

    def rescale(self) -> None:
        """Take over the text size of now; a table of few rows is no higher than they are."""
        row = max(theme.TARGET_PX, theme.scaled(_ROW_PX))
        self.verticalHeader().setDefaultSectionSize(row)
        rows = self.model().rowCount() if self.model() is not None else 0
        edges = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + _EDGE_PX
        self.setFixedHeight(min(theme.scaled(self._height), rows * row + edges))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's."""
        if self._spare >= 0:
            self.setColumnHidden(self._spare, event.size().width() < theme.scaled(_ROOMY_PX))
        super().resizeEvent(event)
