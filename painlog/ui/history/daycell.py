"""One day of the calendar: a button with the day's number, the shapes of what was written down, or a hatch."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from painlog.ui import theme
from painlog.ui.history.days import DayFacts, Mark
from painlog.ui.history.daywords import spoken_day, value_text, word_text
from painlog.ui.history.shapes import paint_hatch, paint_mark
from painlog.ui.widgets.button import Steady

_HEIGHT_PX = 76
_MARK_PX = 13
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class DayCell(Steady, QAbstractButton):
    """At least 44 px wide. The day that is listed has a thick edge and a filled ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty and hidden until `show_day`."""
        super().__init__(parent)
        self.facts: DayFacts | None = None
        self._is_today = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.hide()

    def show_day(self, facts: DayFacts, is_today: bool, is_ahead: bool) -> None:
        """Show a day; one that is still ahead cannot be pressed."""
        self.facts, self._is_today = facts, is_today
        self.setEnabled(not is_ahead)
        self.setText(str(facts.day.day))
        self.setAccessibleName(spoken_day(facts))
        self.setVisible(True)
        self.update()

    def make_stop(self, is_stop: bool) -> None:
        """Whether Tab comes here: one day of a month is the stop, arrows go to the others."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)

    def sizeHint(self) -> QSize:
        """Qt's: higher with the text size, as wide as there is room."""
        return QSize(theme.scaled(_HEIGHT_PX), max(theme.TARGET_PX, theme.scaled(_HEIGHT_PX)))

    def minimumSizeHint(self) -> QSize:
        """Qt's."""
        return QSize(theme.TARGET_PX, self.sizeHint().height())

    def nextCheckState(self) -> None:
        """Qt's: which day is listed is said by the calendar, not by the press."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: arrows are the calendar's."""
        if event.key() in _ARROWS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's."""
        if self.facts is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_day(painter)
        if self.isEnabled():
            self._paint_value(painter, self.facts)
            self._paint_marks(painter, self.facts)
        self._paint_edge(painter)
        painter.end()

    def _inside(self) -> QRectF:
        return QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)

    def _paint_ground(self, painter: QPainter) -> None:
        tokens = theme.tokens()
        lit = self.isChecked() or self.isDown() or (self.underMouse() and self.isEnabled())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent_soft if lit else tokens.surface))
        if self.isEnabled():
            painter.drawRoundedRect(self._inside(), 7, 7)
        if self.isEnabled() and self.facts is not None and not self.facts.is_written:
            paint_hatch(painter, self._inside().adjusted(6, self.height() * 0.36, -6, -8))

    def _paint_edge(self, painter: QPainter) -> None:
        tokens = theme.tokens()
        edge, width = tokens.line if self.isEnabled() else tokens.faint, 1.0
        if self.isChecked():
            edge, width = tokens.accent, 2.5
        if self.hasFocus():
            edge, width = tokens.focus, 3.0
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self._inside(), 7, 7)

    def _paint_day(self, painter: QPainter) -> None:
        """The day of the month; today's stands on a filled ground."""
        tokens = theme.tokens()
        font = self._font(14, bold=self._is_today)
        metrics = QFontMetricsF(font)
        width, height = metrics.horizontalAdvance(self.text()) + theme.scaled(10), metrics.height()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        place = QRectF(self.width() - width - 4 if mirrored else 4, 4, width, height)
        if self._is_today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(place, 5, 5)
        painter.setFont(font)
        painter.setPen(QColor(tokens.on_accent if self._is_today else tokens.soft))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.text())

    def _paint_value(self, painter: QPainter, facts: DayFacts) -> None:
        tokens = theme.tokens()
        painter.setPen(QColor(tokens.ink))
        text = value_text(facts) or word_text(facts)
        place = QRectF(3, self.height() * 0.29, self.width() - 6, self.height() * 0.34)
        painter.setFont(self._fitting(text, 22 if value_text(facts) else 15, place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        if facts.value is not None:
            self._paint_strip(painter, facts.value, facts.by_other)

    def _paint_strip(self, painter: QPainter, value: float, by_other: bool) -> None:
        """The colour of the number, which stands above it; hollow where somebody else gave it."""
        tokens = theme.tokens()
        width = min(self.width() - 20, theme.scaled(40))
        place = QRectF((self.width() - width) / 2, self.height() * 0.63, width, theme.scaled(6))
        colour = QColor(theme.PAIN_COLOURS[min(10, max(0, round(value)))])
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush if by_other else colour)
        painter.drawRoundedRect(place, 2, 2)

    def _paint_marks(self, painter: QPainter, facts: DayFacts) -> None:
        marks = [mark for mark in Mark if mark in facts.marks]
        if not marks:
            return
        gap = 3.0
        size = min(theme.scaled(_MARK_PX), (self.width() - 8 - gap * (len(marks) - 1)) / len(marks))
        left = (self.width() - size * len(marks) - gap * (len(marks) - 1)) / 2
        top = self.height() * 0.86 - size / 2
        for number, mark in enumerate(marks):
            paint_mark(painter, mark, QRectF(left + number * (size + gap), top, size, size))

    def _fitting(self, text: str, pixels: int, width: float) -> QFont:
        """As large as asked for, or as fits."""
        font = self._font(pixels, bold=True)
        wide = QFontMetricsF(font).horizontalAdvance(text)
        if wide > width:
            font.setPixelSize(max(9, int(font.pixelSize() * width / wide)))
        return font

    def _font(self, pixels: int, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(theme.scaled(pixels))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font
