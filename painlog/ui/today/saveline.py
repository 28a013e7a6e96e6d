"""The line under the pad: Save, what is chosen, and the ways on; what is chosen goes below where it is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from painlog.ui import theme
from painlog.ui.widgets.label import Label

_WORDS_PX = 200  # what is chosen gets at least so much beside the buttons


class SaveLine(QWidget):
    """Save on the left, the readout beside it, the others on the right."""

    def __init__(
        self, save: QWidget, readout: Label, others: Sequence[QWidget], parent: QWidget | None = None
    ) -> None:
        """All in one line until it is known how wide it is."""
        super().__init__(parent)
        self._buttons, self._readout = (save, *others), readout
        self._is_narrow = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(save, 0, 0)
        self._grid.addWidget(readout, 0, 1)
        for place, button in enumerate(others, 2):
            self._grid.addWidget(button, 0, place)

    def _arrange(self) -> None:
        shown = [button for button in self._buttons if not button.isHidden()]
        taken = sum(button.sizeHint().width() + self._grid.horizontalSpacing() for button in shown)
        is_narrow = taken + theme.scaled(_WORDS_PX) > self.width()
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self._grid.removeWidget(self._readout)
        if is_narrow:
            self._grid.addWidget(self._readout, 1, 0, 1, self._grid.columnCount())
        else:
            self._grid.addWidget(self._readout, 0, 1)

    def event(self, event: QEvent) -> bool:
        """Qt's: a button that comes or goes leaves more or less room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's."""
        super().resizeEvent(event)
        self._arrange()
