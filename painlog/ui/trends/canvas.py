"""A figure on the screen: drawn at the widget's own size, read place by place, zoomed and dragged."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from painlog.report.plot import Plot

# Makes the figure for a size (width, height) in points, so that its text keeps its size.
MakeFigure = Callable[[tuple[float, float]], "Plot"]
_POINTS = 72.0
_SETTLED_MS = 80
_SCREEN_DPI = 96.0
_DRAG_FROM_PX = 8
_NOTCH = 120  # of a wheel, in Qt's eighths of a degree
_KEYS = {
    Qt.Key.Key_Left: (-1, False),
    Qt.Key.Key_Right: (1, False),
    Qt.Key.Key_PageUp: (-1, True),
    Qt.Key.Key_PageDown: (1, True),
}
_ZOOM_KEYS = {"+": 1, "=": 1, "-": -1}


class ChartCanvas(QWidget):
    """Shows a figure; keys, the pointer and the wheel say which place to read, and how near or far to go."""

    stepped = Signal(int, bool)  # one step back or on; whether it is a large one
    ends_wanted = Signal(bool)
    pointed = Signal(int)  # the place under the pointer
    zoomed = Signal(int, object)  # notches nearer (or, negative, farther), and the place to stay at, or None
    dragged = Signal(int)  # how many places later is to be seen; negative is earlier

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty canvas."""
        super().__init__(parent)
        self._make: MakeFigure | None = None
        self._image: QImage | None = None
        self._field = QRectF()
        self._across = (0.0, 1.0)
        self._places = (0, 0)
        self._marked: int | None = None
        self._pressed_at: QPointF | None = None
        self._shift = 0.0  # pixels that the picture is dragged to the right
        self._notches = 0
        self._turned_at: int | None = None
        self.can_move = False  # whether a drag shows other places
        self.painted = False  # whether the newest figure has been on the screen
        self._settled = self._timer(_SETTLED_MS, self.redraw)
        self._turned = self._timer(0, self._zoom)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def draw(self, make: MakeFigure, first: int, last: int) -> None:
        """Draw what `make` returns for a size; the places from `first` to `last` can be read."""
        self._make, self._places, self._marked, self._shift = make, (first, last), None, 0.0
        if self.testAttribute(Qt.WidgetAttribute.WA_PendingResizeEvent):
            self._image = None  # it is about to be laid out, and drawn once it has its size
        else:
            self.redraw()

    def clear(self) -> None:
        """Forget the figure and its picture at once."""
        self._make = self._image = self._marked = self._pressed_at = None
        self._shift, self._notches = 0.0, 0
        self.painted = False
        self._settled.stop()
        self._turned.stop()
        self.update()

    def mark(self, place: int | None) -> None:
        """Stand the reading line at a place: only the old and the new line are painted, on the picture as it is."""
        for one in (self._marked, place):
            x = None if one is None else self.x_of(one)
            if x is not None:
                self.update(round(x) - 3, 0, 7, self.height())
        self._marked = place

    def redraw(self) -> None:
        """Draw the figure anew at the present size."""
        if self._make is None or self.width() < 50 or self.height() < 50:
            return
        ratio = self.devicePixelRatioF()
        figure = self._make((self.width() * _POINTS / _SCREEN_DPI, self.height() * _POINTS / _SCREEN_DPI))
        figure.set_dpi(_SCREEN_DPI * ratio)
        left, bottom, width, height = figure.box
        wide, high = self.width(), self.height()
        self._field = QRectF(left * wide, (1 - bottom - height) * high, width * wide, height * high)
        self._across = figure.across
        self._image = _picture(figure, ratio)
        self.painted = False
        self.update()

    def place_at(self, x: float) -> int | None:
        """The place at a pixel, None beside the field."""
        if self._image is None or not self._field.left() <= x <= self._field.right():
            return None
        start, end = self._across
        place = round(start + (x - self._field.left()) / max(1.0, self._field.width()) * (end - start))
        return min(max(place, self._places[0]), self._places[1])

    def x_of(self, place: int) -> float | None:
        """The pixel at which a place stands, None outside of what is shown."""
        start, end = self._across
        if self._image is None or not start <= place <= end:
            return None
        return self._field.left() + (place - start) / (end - start) * self._field.width()

    def _timer(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    def _zoom(self) -> None:
        """All notches that came in one breath are one zoom."""
        notches, self._notches = self._notches, 0
        if notches:
            self.zoomed.emit(notches, self._turned_at)

    def _paint_picture(self, painter: QPainter, image: QImage) -> None:
        painter.drawImage(0, 0, image)
        if not self._shift:
            return
        beneath = QRectF(self._field)
        beneath.setBottom(self.height())
        painter.setClipRect(beneath)
        painter.fillRect(beneath, self.palette().base())
        painter.setClipRect(beneath.intersected(beneath.translated(self._shift, 0)))  # the scale's numbers stay
        painter.drawImage(QPointF(self._shift, 0), image)
        painter.setClipping(False)

    def sizeHint(self) -> QSize:
        """Room for a chart that can be read."""
        return QSize(720, 380)

    def minimumSizeHint(self) -> QSize:
        """The least room in which a chart can be read."""
        return QSize(280, 260)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows read a place, Page keys one farther away, Home and End the ends; + and - go nearer and farther."""
        key = Qt.Key(event.key())
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and key in _KEYS:
            self.stepped.emit(*_KEYS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.ends_wanted.emit(key == Qt.Key.Key_End)
        elif event.text() in _ZOOM_KEYS:
            self.zoomed.emit(_ZOOM_KEYS[event.text()], self._marked)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel zooms where the chart has the keyboard, or with Ctrl; else the page scrolls."""
        turned = event.angleDelta().y()
        wanted = self.hasFocus() or event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not wanted or not turned or not self.can_move:
            event.ignore()
            return
        event.accept()
        self._notches += max(1, turned // _NOTCH) if turned > 0 else min(-1, -(-turned // _NOTCH))
        self._turned_at = self.place_at(event.position().x())
        self._turned.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Where a drag may begin; what is tapped is read when the finger leaves."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The place under the pointer is read; with the button down the picture goes along."""
        if self._pressed_at is None:
            self._point(event.position().x())
            return
        moved = event.position().x() - self._pressed_at.x()
        if self.can_move and (self._shift or abs(moved) >= _DRAG_FROM_PX):
            self._shift = moved
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """After a drag other places are shown; after a tap the place that was tapped is read."""
        if self._pressed_at is None:
            return
        shift, self._pressed_at = self._shift, None
        if not shift:
            self._point(event.position().x())
            return
        start, end = self._across
        places = round(-shift / max(1.0, self._field.width()) * (end - start))
        if places:
            self.dragged.emit(places)
        self._shift = 0.0
        self.update()

    def _point(self, x: float) -> None:
        place = self.place_at(x)
        if place is not None and place != self._marked:
            self.pointed.emit(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew once the size has settled; at once the first time."""
        super().resizeEvent(event)
        if self._image is None:
            self.redraw()
        else:
            self._settled.start()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in another font size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._settled.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The frame is painted."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame goes."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, the reading line, and a frame when the keys are here."""
        painter = QPainter(self)
        if self._image is not None:
            self._paint_picture(painter, self._image)
            self.painted = True
        x = self.x_of(self._marked) if self._marked is not None and not self._shift else None
        if x is not None:
            painter.setPen(QPen(QColor(self.palette().text().color()), 1.5, Qt.PenStyle.DotLine))
            painter.drawLine(round(x), 4, round(x), self.height() - 4)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().highlight().color(), 3))
            painter.drawRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))
        painter.end()


def _picture(figure: Plot, ratio: float) -> QImage:
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    canvas: Any = FigureCanvasAgg(figure)  # its methods are untyped
    canvas.draw()
    width, height = canvas.get_width_height(physical=True)
    image = QImage(canvas.buffer_rgba(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
    image.setDevicePixelRatio(ratio)
    canvas.renderer = None  # figure, canvas and renderer hold each other: let them go now, not at some
    figure.take_apart()  # collection, or the memory is never whole again
    return image
