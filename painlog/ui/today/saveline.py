"""The line under the pad: Save, what is chosen, and the ways on; where it is narrow, one goes below the other."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from painlog.ui import theme
from painlog.ui.widgets.label import Label

_WORDS_PX = 200  # what is chosen gets at least so much beside the buttons


class _Room(Enum):
    """How much there is: for all in one line, for the buttons in one line, or not even for those."""

    WIDE = auto()
    NARROW = auto()
    TIGHT = auto()


class SaveLine(QWidget):
    """Save on the left, the readout beside it, the others on the right."""

    def __init__(
        self, save: QWidget, readout: Label, others: Sequence[QWidget], parent: QWidget | None = None
    ) -> None:
        """All in one line until it is known how wide it is."""
        super().__init__(parent)
        self._buttons, self._readout = (save, *others), readout
        self._room = _Room.WIDE
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._place()

    def _place(self) -> None:
        """Put everything where the room of now allows."""
        save, *others = self._buttons
        for part in (*self._buttons, self._readout):
            self._grid.removeWidget(part)
        whole = len(self._buttons) + 1
        self._grid.addWidget(save, 0, 0)
        if self._room is _Room.WIDE:
            self._grid.addWidget(self._readout, 0, 1)
        else:
            self._grid.addWidget(self._readout, 1, 0, 1, whole)
        row = 2 if self._room is _Room.TIGHT else 0
        for column, button in enumerate(others, 0 if row else 2):
            self._grid.addWidget(button, row, column)

    def _arrange(self) -> None:
        shown = [button for button in self._buttons if not button.isHidden()]
        taken = sum(button.sizeHint().width() + self._grid.horizontalSpacing() for button in shown)
        room = _Room.NARROW if taken + theme.scaled(_WORDS_PX) > self.width() else _Room.WIDE
        room = _Room.TIGHT if taken > self.width() else room
        if room is not self._room:
            self._room = room
            self._place()

    def minimumSizeHint(self) -> QSize:
        """Qt's: the line goes below itself before it widens the page."""
        widest = max(button.sizeHint().width() for button in self._buttons)
        return QSize(widest, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Qt's: a button that comes or goes leaves more or less room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's."""
        super().resizeEvent(event)
        self._arrange()
