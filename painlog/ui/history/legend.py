"""What the shapes of the calendar mean, in words beside each."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui import theme
from painlog.ui.history.days import Mark
from painlog.ui.history.daywords import mark_words
from painlog.ui.history.shapes import mark_picture, paint_hatch
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label

_PICTURE_PX = 16


class Legend(QWidget):
    """Each shape with its word, then the hatch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Drawn by `rescale`, in the colours and text size of now."""
        super().__init__(parent)
        self._pictures: list[tuple[Mark | None, Label]] = []
        row = Flow(14, self)
        for mark in (*Mark, None):
            picture = Label("", wrap=False)
            self._pictures.append((mark, picture))
            pair = QWidget()
            layout = QHBoxLayout(pair)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(5)
            layout.addWidget(picture)
            layout.addWidget(Label(mark_words(mark) if mark else _("No entry"), "small", wrap=False))
            row.addWidget(pair)

    def rescale(self) -> None:
        """Draw the shapes again."""
        size = theme.scaled(_PICTURE_PX)
        for mark, picture in self._pictures:
            picture.setPixmap(mark_picture(mark, size) if mark else _hatch(size))


def _hatch(size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_hatch(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
