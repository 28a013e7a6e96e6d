"""Two parts side by side where there is room, else one under the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from painlog.ui import theme

_ROOMY_PX = 840


class Beside(QWidget):
    """The second part takes the larger share."""

    def __init__(self, first: QWidget, second: QWidget, parent: QWidget | None = None) -> None:
        """Under each other until it is known how wide it is."""
        super().__init__(parent)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(24)
        self._box.addWidget(first, 2, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(second, 3, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's."""
        super().resizeEvent(event)
        roomy = event.size().width() >= theme.scaled(_ROOMY_PX)
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if roomy else QBoxLayout.Direction.TopToBottom)
