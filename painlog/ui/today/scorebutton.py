"""One large number of the pad: the number, a word under it, and a strip of its colour."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from painlog.ui import theme
from painlog.ui.widgets.button import Steady


class ScoreButton(Steady, QAbstractButton):
    """At least 76 px wide (20 mm); chosen is shown by a filled ground, a thick edge and a tick.

    Painted whole, past the style sheet: eleven of them are most of the first paint.
    """

    def __init__(self, score: int, word: str) -> None:
        """The word comes with the number, so that nothing hangs on the colour."""
        super().__init__()
        self.score = score
        self._word = word
        self._hint: QSize | None = None  # Qt asks a hundred times before the first paint
        self.setText(str(score))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Qt's: grows with the text size."""
        if self._hint is None:
            self._hint = self._size()
        return QSize(self._hint)

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: another font or text size, another word's width."""
        self._hint = None
        super().changeEvent(event)

    def _size(self) -> QSize:
        width = QFontMetrics(self._font(14, bold=True)).horizontalAdvance(self._word) + theme.scaled(12)
        least = round(theme.PAD_PX + (theme.scaled(theme.PAD_PX) - theme.PAD_PX) * 0.4)
        return QSize(max(least, width), max(least + 4, theme.scaled(66)))

    def minimumSizeHint(self) -> QSize:
        """Qt's: never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_strip(painter)
        chosen = self.isChecked()
        tokens = theme.tokens()
        painter.setPen(QColor(tokens.on_accent if chosen else tokens.ink))
        painter.setFont(self._font(29, bold=True))
        upper = QRectF(0, self.height() * 0.06, self.width(), self.height() * 0.54)
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, str(self.score))
        painter.setFont(self._font(14, bold=chosen))
        painter.setPen(QColor(tokens.on_accent if chosen else tokens.soft))
        lower = QRectF(0, self.height() * 0.55, self.width(), self.height() * 0.26)
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, self._word)
        if chosen:
            self._paint_tick(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        tokens = theme.tokens()
        edge, width = (tokens.focus, 3) if self.hasFocus() else (tokens.line, 1)
        ground = tokens.accent if self.isChecked() else tokens.surface
        if self.isDown() or (self.underMouse() and not self.isChecked()):
            ground = tokens.accent_soft
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(ground))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 8, 8)

    def _paint_strip(self, painter: QPainter) -> None:
        tokens = theme.tokens()
        painter.setPen(QPen(QColor(tokens.on_accent if self.isChecked() else tokens.line), 1))
        painter.setBrush(QColor(theme.PAIN_COLOURS[self.score]))
        painter.drawRoundedRect(QRectF(12, self.height() - 15, self.width() - 24, 8), 3, 3)

    def _paint_tick(self, painter: QPainter) -> None:
        pen = QPen(QColor(theme.tokens().on_accent), theme.scaled(2.4))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        unit = theme.scaled(12)
        left, top = self.width() - unit - 8, 9
        corners = ((0, 0.45), (0.35, 0.8), (1, 0))
        painter.drawPolyline([QPointF(left + x * unit, top + y * unit) for x, y in corners])

    def _font(self, pixels: int, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(theme.scaled(pixels))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font
