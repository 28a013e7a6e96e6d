"""The small shapes of the calendar, one for each kind of thing: told apart by their form alone."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication

from painlog.ui import theme
from painlog.ui.history.days import Mark

_BOX = 12.0  # every shape is drawn in a square of 12


def paint_mark(painter: QPainter, mark: Mark, place: QRectF) -> None:
    """Draw the shape of a kind into a square, in the ink of now."""
    ink = QColor(theme.tokens().ink)
    painter.save()
    painter.translate(place.topLeft())
    painter.scale(place.width() / _BOX, place.height() / _BOX)
    pen = QPen(ink, 1.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _SHAPES[mark](painter, ink)
    painter.restore()


def mark_picture(mark: Mark, size: int) -> QPixmap:
    """The shape as a picture, `size` logical pixels square, for the legend and lists."""
    screen = QApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen is not None else 1.0
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_mark(painter, mark, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def mark_icon(mark: Mark, size: int) -> QIcon:
    """The same as an icon."""
    return QIcon(mark_picture(mark, size))


def paint_hatch(painter: QPainter, place: QRectF) -> None:
    """Slanted lines: nothing was written down."""
    painter.setPen(QPen(QColor(theme.tokens().line), 1))
    step, height = theme.scaled(9), place.height()
    painter.save()
    painter.setClipRect(place)
    left = place.left() - height
    while left < place.right():
        painter.drawLine(QPointF(left, place.bottom()), QPointF(left + height, place.top()))
        left += step
    painter.restore()


def _dose(painter: QPainter, ink: QColor) -> None:
    painter.drawRoundedRect(QRectF(1, 3.5, 10, 5.5), 2.75, 2.75)
    painter.setBrush(ink)
    painter.drawChord(QRectF(1, 3.5, 5.5, 5.5), 90 * 16, 180 * 16)
    painter.drawRect(QRectF(3.75, 3.5, 2.25, 5.5))


def _treatment(painter: QPainter, ink: QColor) -> None:
    painter.setPen(QPen(ink, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QPointF(6, 1), QPointF(6, 11))
    painter.drawLine(QPointF(1, 6), QPointF(11, 6))


def _episode(painter: QPainter, ink: QColor) -> None:
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([QPointF(6, 1.5), QPointF(11, 10.5), QPointF(1, 10.5)]))


def _note(painter: QPainter, ink: QColor) -> None:
    for top, right in ((2.5, 11), (6, 11), (9.5, 7.5)):
        painter.drawLine(QPointF(1, top), QPointF(right, top))


def _private(painter: QPainter, ink: QColor) -> None:
    painter.drawArc(QRectF(3.4, 1, 5.2, 7.5), 0, 180 * 16)
    painter.setBrush(ink)
    painter.drawRoundedRect(QRectF(2, 5.2, 8, 6), 1, 1)


_SHAPES: dict[Mark, Callable[[QPainter, QColor], None]] = {
    Mark.DOSE: _dose,
    Mark.TREATMENT: _treatment,
    Mark.EPISODE: _episode,
    Mark.NOTE: _note,
    Mark.PRIVATE: _private,
}
