"""A small line of the last 30 days: a dot a day, joined only where days follow each other."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from painlog.ui import theme

_WIDTH, _HEIGHT, _EDGE = 220, 48, 5


class Sparkline(QWidget):
    """`scores` are 0-10, None for a day without; `words` say the same to a screen reader."""

    def __init__(
        self, scores: Sequence[float | None], words: str, colour: str, parent: QWidget | None = None
    ) -> None:
        """0 is at the bottom and 10 at the top, for everybody alike."""
        super().__init__()
        self._scores, self._colour = tuple(scores), colour
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setFixedSize(theme.scaled(_WIDTH), theme.scaled(_HEIGHT))
        # Time runs from left to right in every language, as in the charts.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def points(self) -> list[QPointF | None]:
        """Where each day's dot stands; None for a day without a number."""
        edge = theme.scaled(_EDGE)
        wide, high = self.width() - 2 * edge, self.height() - 2 * edge
        step = wide / max(1, len(self._scores) - 1)
        return [
            None if score is None else QPointF(edge + place * step, edge + high * (1 - score / 10))
            for place, score in enumerate(self._scores)
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's: the frame of 0 and 10, lines between neighbours, dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.scaled(_EDGE)
        painter.setPen(QPen(QColor(theme.tokens().faint), 1))
        for height in (edge, self.height() - edge):
            painter.drawLine(QPointF(edge, height), QPointF(self.width() - edge, height))
        points = self.points()
        painter.setPen(QPen(QColor(self._colour), theme.scaled(2)))
        for one, following in pairwise(points):
            if one is not None and following is not None:
                painter.drawLine(one, following)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        for one in points:
            if one is not None:
                painter.drawEllipse(one, theme.scaled(2.5), theme.scaled(2.5))
        painter.end()
