"""Where a piece of the drawing stands on the window: from the drawing's units to pixels and back."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from painlog.catalogue.body import Box, Path, Point, Shape


@dataclass(frozen=True, slots=True)
class Frame:
    """The piece `part` of a drawing, `scale` pixels to a unit, its top left corner `top` pixels down."""

    part: Box
    scale: float
    top: float = 0.0

    @property
    def width(self) -> float:
        """In pixels."""
        return self.part.width * self.scale

    @property
    def height(self) -> float:
        """In pixels, with what is above."""
        return self.top + self.part.height * self.scale

    def point(self, at: Point) -> QPointF:
        """A point of the drawing, in pixels."""
        x, y = at
        return QPointF((x - self.part.left) * self.scale, self.top + (y - self.part.top) * self.scale)

    def path(self, path: Path) -> QPainterPath:
        """A path of the drawing, in pixels."""
        drawn = QPainterPath()
        drawn.setFillRule(Qt.FillRule.WindingFill)  # as in SVG: where fingers touch there is no hole
        for stroke in path:
            points = [self.point(at) for at in stroke.points]
            if stroke.step == "M":
                drawn.moveTo(points[0])
            elif stroke.step == "L":
                drawn.lineTo(points[0])
            elif stroke.step == "C":
                drawn.cubicTo(*points)
            else:
                drawn.closeSubpath()
        return drawn

    def pressable(self, shape: Shape) -> QPainterPath:
        """What of the picture belongs to an area when it is pressed: its outline, and its box."""
        path = self.path(shape.path)
        if shape.box is None:
            return path
        box = QPainterPath()
        corner = self.point((shape.box.left, shape.box.top))
        size = shape.box.width * self.scale, shape.box.height * self.scale
        box.addRect(QRectF(corner.x(), corner.y(), *size))
        return path.united(box)
