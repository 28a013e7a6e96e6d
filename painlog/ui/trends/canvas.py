"""A matplotlib figure on the screen: drawn at the widget's own size, with a line at the day being read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# Makes the figure for a size (width, height) in points, so that its text keeps its size.
MakeFigure = Callable[[tuple[float, float]], "Figure"]
_POINTS = 72.0
_SETTLED_MS = 80
_SCREEN_DPI = 96.0
_MONTH_STEP = 30


class ChartCanvas(QWidget):
    """Shows a figure; arrow keys, Page keys, Home and End, and the pointer, say which day to read."""

    stepped = Signal(int)
    ends_wanted = Signal(bool)
    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty canvas."""
        super().__init__(parent)
        self._make: MakeFigure | None = None
        self._image: QImage | None = None
        self._left = self._right = 0.0
        self._first: date | None = None
        self._last: date | None = None
        self._marked: date | None = None
        self.painted = False  # whether the newest figure has been on the screen
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self.redraw)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def draw(self, make: MakeFigure, first: date, last: date) -> None:
        """Draw what `make` returns for a size; the first axes run from `first` to `last` along x."""
        self._make, self._first, self._last, self._marked = make, first, last, None
        self.redraw()

    def clear(self) -> None:
        """Forget the figure and its picture at once."""
        self._make = self._image = self._first = self._last = self._marked = None
        self.painted = False
        self._settled.stop()
        self.update()

    def mark(self, day: date | None) -> None:
        """Stand the reading line at a day."""
        self._marked = day
        self.update()

    def redraw(self) -> None:
        """Draw the figure anew at the present size."""
        if self._make is None or self.width() < 50 or self.height() < 50:
            return
        ratio = self.devicePixelRatioF()
        figure = self._make((self.width() * _POINTS / _SCREEN_DPI, self.height() * _POINTS / _SCREEN_DPI))
        figure.set_dpi(_SCREEN_DPI * ratio)
        self._measure(figure, ratio)
        self._image = _picture(figure, ratio)
        self.painted = False
        self.update()

    def _measure(self, figure: Figure, ratio: float) -> None:
        box = figure.axes[0].get_window_extent()
        self._left, self._right = box.x0 / ratio, box.x1 / ratio

    def _day_at(self, x: float) -> date | None:
        if self._first is None or self._last is None or self._right <= self._left:
            return None
        share = (x - self._left) / (self._right - self._left)
        days = (self._last - self._first).days + 1
        return self._first + timedelta(days=int(share * days)) if 0 <= share < 1 else None

    def _x_of(self, day: date) -> float | None:
        if self._first is None or self._last is None or not self._first <= day <= self._last:
            return None
        days = (self._last - self._first).days + 1
        return self._left + ((day - self._first).days + 0.5) / days * (self._right - self._left)

    def sizeHint(self) -> QSize:
        """Room for a chart that can be read."""
        return QSize(720, 380)

    def minimumSizeHint(self) -> QSize:
        """The least room in which a chart can be read."""
        return QSize(280, 260)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows read a day, Page keys a month away, Home and End the first and the last day."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_PageUp: -_MONTH_STEP,
            Qt.Key.Key_PageDown: _MONTH_STEP,
        }
        key = Qt.Key(event.key())
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and key in steps:
            self.stepped.emit(steps[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.ends_wanted.emit(key == Qt.Key.Key_End)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The day under the pointer is read."""
        day = self._day_at(event.position().x())
        if day is not None and day != self._marked:
            self.pointed.emit(day)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A tap reads the day that was tapped."""
        self.mouseMoveEvent(event)

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, the reading line, and a frame when the keys are here."""
        painter = QPainter(self)
        if self._image is not None:
            painter.drawImage(0, 0, self._image)
            self.painted = True
        x = self._x_of(self._marked) if self._marked and self._image else None
        if x is not None:
            painter.setPen(QPen(QColor(self.palette().text().color()), 1.5, Qt.PenStyle.DotLine))
            painter.drawLine(round(x), 4, round(x), self.height() - 4)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().highlight().color(), 3))
            painter.drawRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))
        painter.end()


def _picture(figure: Figure, ratio: float) -> QImage:
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    canvas: Any = FigureCanvasAgg(figure)  # its methods are untyped
    canvas.draw()
    width, height = canvas.get_width_height(physical=True)
    image = QImage(canvas.buffer_rgba(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
    image.setDevicePixelRatio(ratio)
    canvas.renderer = None  # figure, canvas, renderer and axes hold each other: let them go now, not at some
    figure.clear()  # collection, or the memory is never whole again
    return image
