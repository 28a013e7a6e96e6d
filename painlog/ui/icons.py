"""The few pictures of the window, drawn as lines: pages in the rail, and a shape for each person."""

from collections.abc import Callable
from functools import partial
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication

from painlog.ui import theme

_BOX = 24.0  # every picture is drawn in a square of 24

# Each picture: circles (x, y, radius), boxes (x, y, width, height, corner), and lines through points.
Line = tuple[tuple[float, float], ...]
_PICTURES: dict[str, tuple[tuple[tuple[float, ...], ...], tuple[Line, ...]]] = {
    "today": (((12, 12, 9),), (((12, 7), (12, 12), (15.5, 14)),)),
    "history": (
        ((4, 5, 16, 15, 2),),
        (((4, 10), (20, 10)), ((8, 3), (8, 7)), ((16, 3), (16, 7)), ((8, 14), (10, 14)), ((14, 14), (16, 14))),
    ),
    "trends": ((), (((4, 4), (4, 20), (20, 20)), ((7, 15), (11, 10), (14, 13), (20, 6)))),
    "medicines": (((3, 8, 18, 8, 4),), (((12, 8), (12, 16)),)),
    "treatments": (((4, 4, 16, 16, 4),), (((12, 8), (12, 16)), ((8, 12), (16, 12)))),
    "appointments": (
        (),
        (
            ((4, 4), (20, 4), (20, 16), (11, 16), (7, 20), (7, 16), (4, 16), (4, 4)),
            ((8, 8.5), (16, 8.5)),
            ((8, 12), (13, 12)),
        ),
    ),
    "summary": (((5, 3, 14, 18, 2),), (((8, 8), (16, 8)), ((8, 12), (16, 12)), ((8, 16), (13, 16)))),
    "people": (
        ((9, 8, 3.5), (17, 9, 2.5)),
        (((3, 20), (3.5, 16), (6, 14), (12, 14), (14.5, 16), (15, 20)), ((16, 14), (19, 14.5), (21, 17), (21, 20))),
    ),
    "settings": (
        ((9, 7, 2.5), (15, 17, 2.5)),
        (((3, 7), (6.5, 7)), ((11.5, 7), (21, 7)), ((3, 17), (12.5, 17)), ((17.5, 17), (21, 17))),
    ),
    "help": (
        ((12, 12, 9),),
        (((9, 9.5), (9.6, 7.6), (12, 6.8), (14.4, 7.6), (14.8, 9.6), (12, 12.2), (12, 14)), ((12, 17), (12, 17.3))),
    ),
}  # fmt: skip

# A person's shape: corners (0 is a circle), how far it is turned, and how near every second corner is (a star).
Shape = tuple[int, float, float]
_SHAPES: dict[str, Shape] = {
    "circle": (0, 0, 0),
    "diamond": (4, 0, 0),
    "triangle": (3, 0, 0),
    "square": (4, pi / 4, 0),
    "star": (10, 0, 4.6),
}
_SHAPES_BY_NUMBER: tuple[Shape, ...] = tuple((corners, 0, 0) for corners in (0, 4, 3, 5, 6, 8))


def picture(name: str, size: int, colour: str) -> QIcon:
    """A picture of the rail in one colour, `size` logical pixels square."""
    return _drawn(size, partial(_draw_picture, name, colour))


def person_shape(number: int, size: int, colour: str = "", shape: str = "") -> QIcon:
    """The mark of the person who is `number`-th in the diary (0 first), in the colour and shape they chose.

    Where they chose none, form and colour both come from the number.
    """
    drawn = _SHAPES[shape] if shape in _SHAPES else _SHAPES_BY_NUMBER[number % len(_SHAPES_BY_NUMBER)]
    return _drawn(size, partial(_draw_shape, drawn, person_colour(number, colour)))


def person_colour(number: int, chosen: str = "") -> str:
    """The colour of a person's mark in the theme of now: those that can be chosen have a twin in each theme."""
    if chosen and chosen not in theme.LIGHT.people:
        return chosen
    colours = theme.tokens().people
    return colours[theme.LIGHT.people.index(chosen) if chosen else number % len(colours)]


def _drawn(size: int, draw: Callable[[QPainter], None]) -> QIcon:
    screen = QApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen is not None else 1.0
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / _BOX, size / _BOX)
    draw(painter)
    painter.end()
    return QIcon(pixmap)


def _draw_picture(name: str, colour: str, painter: QPainter) -> None:
    pen = QPen(QColor(colour), 1.9)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    forms, lines = _PICTURES[name]
    path = QPainterPath()
    for form in forms:
        if len(form) == 3:
            path.addEllipse(QPointF(form[0], form[1]), form[2], form[2])
        else:
            path.addRoundedRect(QRectF(*form[:4]), form[4], form[4])
    for line in lines:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in line]))
    painter.drawPath(path)


def _draw_shape(shape: Shape, colour: str, painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    corners, turned, inner = shape
    if corners == 0:
        painter.drawEllipse(QPointF(12, 12), 9.5, 9.5)
        return
    points = []
    for n in range(corners):
        angle = 2 * pi * n / corners + turned
        far = inner if inner and n % 2 else 10.5
        points.append(QPointF(12 + far * sin(angle), 12 - far * cos(angle)))
    painter.drawPolygon(QPolygonF(points))
