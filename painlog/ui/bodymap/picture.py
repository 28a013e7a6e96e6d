"""One picture of the body on the window: a whole figure, or its head larger, with the sides named above it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from painlog.catalogue.body import Box, Drawing, Shape, bounds, larger_beside
from painlog.domain.codes import Side
from painlog.i18n import _
from painlog.ui.bodymap import look
from painlog.ui.bodymap.areabutton import AreaButton
from painlog.ui.bodymap.frame import Frame
from painlog.ui.bodymap.look import Fill
from painlog.ui.widgets.label import Label

HEAD_SCALE = 2.4  # so that an eye is 44 px


class Picture(QWidget):
    """Never mirrored: the direction of writing is fixed. With `make` its areas are buttons."""

    pressed = Signal(str)  # the code of an area that is drawn here, and is a button in another picture

    def __init__(
        self,
        drawing: Drawing,
        title: str,
        head: bool = False,
        make: Callable[[str, "Picture"], AreaButton] | None = None,
    ) -> None:
        """`head` draws the head alone, larger."""
        super().__init__()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.drawing, self._head = drawing, head
        self._part = drawing.head if head else Box(0, 0, drawing.width, drawing.height)
        self._fills: Mapping[str, Fill] = {}
        self._titles = self._make_titles(title)
        self._shapes = [shape for shape in drawing.shapes if larger_beside(drawing, shape) == head]
        top_last = sorted(self._shapes, key=_height_in_pile)
        self.buttons = {shape.code: make(shape.code, self) for shape in top_last} if make else {}
        for button in self.buttons.values():
            button.seen_anew.connect(self.update)
        self.frame = Frame(self._part, 1.0)

    def size_at(self, scale: float) -> QSize:
        """How large the picture is with so many pixels to a unit of the figure; the head has more."""
        frame = self._frame_at(scale)
        return QSize(round(frame.width), round(frame.height))

    def set_scale(self, scale: float) -> None:
        """Draw at that scale."""
        self.frame = self._frame_at(scale)
        self._titles.setGeometry(0, 0, round(self.frame.width), round(self.frame.top))
        for shape in self._shapes:
            if shape.code in self.buttons:
                self.buttons[shape.code].set_region(self.frame.pressable(shape))
        self.setFixedSize(self.size_at(scale))
        self.update()

    def show_fills(self, fills: Mapping[str, Fill]) -> None:
        """Fill these areas."""
        self._fills = fills
        self.update()

    def area_at(self, place: QPoint) -> str:
        """The code of the area drawn there; empty where there is none."""
        for shape in self.drawing.shapes:
            if self.frame.path(shape.path).contains(place.toPointF()):
                return shape.code
        return ""

    def _frame_at(self, scale: float) -> Frame:
        drawn = scale * (HEAD_SCALE if self._head else 1.0)
        return Frame(self._part, drawn, self._titles.heightForWidth(round(self._part.width * drawn)))

    def _make_titles(self, title: str) -> QWidget:
        titles = QWidget(self)
        left_is_right = self.drawing.view.value == "front"
        sides = (Side.RIGHT, Side.LEFT) if left_is_right else (Side.LEFT, Side.RIGHT)
        words = {Side.LEFT: _("Your left"), Side.RIGHT: _("Your right")}
        rows = QGridLayout(titles)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(2)
        heading = Label(title, "strong")
        heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        rows.addWidget(heading, 0, 0, 1, 2)
        for column, side in enumerate(sides):
            label = Label(words[side])
            edge = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            label.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)
            rows.addWidget(label, 1, column)
        return titles

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's."""
        painter = QPainter(self)
        look.paint(painter, self.drawing, self.frame, self._fills)
        for shape in self._shapes:
            button = self.buttons.get(shape.code)
            if button is not None and button.hasFocus():
                look.paint_ring(painter, self.frame.path(shape.path))
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt's: the small head of a figure can be pressed too."""
        code = self.area_at(event.position().toPoint()) if event.button() is Qt.MouseButton.LeftButton else ""
        if code:
            self.pressed.emit(code)


def _height_in_pile(shape: Shape) -> tuple[bool, float]:
    """Sorts what has a box above what has none, and the narrower above the wider."""
    box = bounds(shape.path)
    return shape.box is not None, -min(box.width, box.height)
