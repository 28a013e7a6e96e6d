"""Two things side by side where there is room, else one under the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from painlog.ui import theme

_SIDE_PX, _MAIN_PX = 270, 480


class Beside(QWidget):
    """`main` takes what `side` leaves; `side` stands under it where there is no room for both."""

    def __init__(self, main: QWidget, side: QWidget, parent: QWidget | None = None) -> None:
        """Side by side at first."""
        super().__init__(parent)
        self._side = side
        self._layout = QBoxLayout(QBoxLayout.Direction.RightToLeft, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(24)
        self._layout.addWidget(side)
        self._layout.addWidget(main, 1)

    def is_wide(self) -> bool:
        """Whether both stand side by side."""
        return self._layout.direction() in (QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.RightToLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's."""
        super().resizeEvent(event)
        side = max(theme.scaled(_SIDE_PX), self._side.minimumSizeHint().width())
        wide = event.size().width() >= side + theme.scaled(_MAIN_PX)
        self._side.setMaximumWidth(side if wide else 16777215)
        self._side.setMinimumWidth(side if wide else 0)
        row = QBoxLayout.Direction.RightToLeft
        self._layout.setAlignment(self._side, Qt.AlignmentFlag.AlignTop if wide else Qt.AlignmentFlag(0))
        self._layout.setDirection(row if wide else QBoxLayout.Direction.BottomToTop)
