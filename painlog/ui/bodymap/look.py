"""How the body is painted: quiet lines, and a colour with a number where it was marked."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from painlog.catalogue.body import Drawing, Shape, digits_room
from painlog.ui import theme
from painlog.ui.bodymap.frame import Frame

_LEAST_DIGITS_PX = 10  # an area too small for digits of that height shows its colour alone: it is drawn larger beside


@dataclass(frozen=True, slots=True)
class Fill:
    """How a marked area looks: its ground, and on it a text; a tick where the text is empty."""

    ground: str
    ink: str
    text: str = ""


def strength_fill(strength: float | None) -> Fill:
    """The colour and number of a strength 0-10; without one, a tick."""
    if strength is None:
        return Fill(theme.tokens().accent, theme.tokens().on_accent)
    return step_fill(round(strength), f"{strength:.3g}")


def step_fill(step: int, text: str) -> Fill:
    """One of the eleven colours of pain, with a text that can be read on it."""
    return Fill(theme.PAIN_COLOURS[step], "#000000" if step <= 4 else "#ffffff", text)


def paint(painter: QPainter, drawing: Drawing, frame: Frame, fills: Mapping[str, Fill]) -> None:
    """Paint a piece of the drawing, with these areas filled."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(QRectF(0, frame.top, frame.width, frame.height - frame.top))
    colours = theme.tokens()
    painter.setPen(QPen(QColor(colours.line), 1))
    painter.setBrush(QColor(_skin()))
    for shape in drawing.shapes:
        painter.drawPath(frame.path(shape.path))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(_between(colours.line, _skin()), 1.1))
    for line in drawing.lines:
        painter.drawPath(frame.path(line))
    painter.setPen(_pen(colours.soft, 1.8))
    painter.drawPath(frame.path(drawing.outline))
    marked = [shape for shape in drawing.shapes if shape.code in fills]
    for shape in marked:
        _paint_mark(painter, frame.path(shape.path), fills[shape.code])
    for shape in marked:
        _paint_text(painter, frame, shape, fills[shape.code])


def paint_ring(painter: QPainter, outline: QPainterPath) -> None:
    """The ring of the keyboard around an area."""
    painter.setClipping(False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((theme.tokens().surface, 7.0), (theme.tokens().focus, 3.5)):
        painter.setPen(_pen(colour, width))
        painter.drawPath(outline)


def _skin() -> str:
    colours = theme.tokens()
    return colours.faint if colours.name == "dark" and colours.faint != "#ffffff" else colours.paper


def _between(one: str, other: str) -> str:
    a, b = QColor(one), QColor(other)
    return QColor((a.red() + b.red()) // 2, (a.green() + b.green()) // 2, (a.blue() + b.blue()) // 2).name()


def _pen(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _paint_mark(painter: QPainter, outline: QPainterPath, fill: Fill) -> None:
    painter.setBrush(QColor(fill.ground))
    painter.setPen(_pen(theme.tokens().ink, 2))
    painter.drawPath(outline)


def _paint_text(painter: QPainter, frame: Frame, shape: Shape, fill: Fill) -> None:
    pixels = min(digits_room(shape, max(1, len(fill.text))) * frame.scale, 17 * max(1.0, frame.scale))
    if pixels < _LEAST_DIGITS_PX:
        return
    centre = frame.point(shape.at)
    painter.setPen(_pen(fill.ink, max(2.0, pixels / 7)))
    if not fill.text:
        tick = [QPointF(-0.34, 0.02), QPointF(-0.08, 0.28), QPointF(0.36, -0.26)]
        painter.drawPolyline([centre + point * pixels * 0.8 for point in tick])
        return
    font = QFont(painter.font())
    font.setPixelSize(round(pixels))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.drawText(QRectF(centre.x() - 40, centre.y() - 30, 80, 60), Qt.AlignmentFlag.AlignCenter, fill.text)
