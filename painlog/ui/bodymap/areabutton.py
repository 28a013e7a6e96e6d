"""One area of the body as a button: pressed inside its outline alone, spoken with its name and its number."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainterPath, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractButton, QWidget

from painlog.domain.entry import AreaMark
from painlog.i18n import _
from painlog.labels.areas import area as area_name
from painlog.labels.numbers import number
from painlog.ui.widgets.button import Steady
from painlog.ui.widgets.digits import erased, typed
from painlog.ui.widgets.scores import BACK, digit_of

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class AreaButton(Steady, QAbstractButton):
    """Paints nothing: the picture behind it does, so that outlines stay smooth."""

    stepped = Signal(int, int)  # an arrow key: to the right, downwards
    focused = Signal()
    typed = Signal(object)  # the strength that the digits typed so far make, or None
    seen_anew = Signal()  # the ring of the keyboard came or went

    def __init__(self, code: str, parent: QWidget) -> None:
        """An area without a mark."""
        super().__init__(parent)
        self.code = code
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._region = QPainterPath()
        self._strength: float | None = None
        self.show_mark(None)

    def show_mark(self, mark: AreaMark | None) -> None:
        """Say whether the area is marked, and how strongly it hurts."""
        name = area_name(self.code)
        self._strength = mark.strength if mark is not None else None
        self.setChecked(mark is not None)
        self.setToolTip(name)
        if mark is None:
            self.setAccessibleName(name)
        elif mark.strength is None:
            self.setAccessibleName(_("{area}, marked").format(area=name))
        else:
            spoken = _("{area}, marked, strength {strength}")
            self.setAccessibleName(spoken.format(area=name, strength=number(mark.strength)))

    def set_region(self, region: QPainterPath) -> None:
        """Take the place of that outline, in the picture's pixels."""
        box = region.boundingRect().toAlignedRect()
        self.setGeometry(box)
        self._region = region.translated(-box.x(), -box.y())
        self.setMask(QRegion(self._region.toFillPolygon().toPolygon()))

    def take_tab(self, takes: bool) -> None:
        """Whether Tab stops here: at one area of each figure; the arrows lead on."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if takes else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: arrows lead to the nearest area that way; digits are its strength, Backspace takes them back."""
        way, digit = ARROWS.get(Qt.Key(event.key())), digit_of(event)
        now = None if self._strength is None else int(self._strength)
        if way is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.stepped.emit(*way)
        elif digit is not None:
            self.typed.emit(typed(now, digit))
        elif event.key() in BACK and self.isChecked():
            self.typed.emit(erased(now))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's."""
        super().focusInEvent(event)
        self.focused.emit()
        self.seen_anew.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt's."""
        super().focusOutEvent(event)
        self.seen_anew.emit()

    def hitButton(self, pos: QPoint) -> bool:
        """Qt's: inside the outline."""
        return self._region.contains(pos.toPointF())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's: see the class."""
