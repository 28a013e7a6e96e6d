"""How the four pictures of the body stand together, in the room there is. Never mirrored."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import QRect, QSize

_GAP = 16
_LEAST_OF_WISH = 0.6  # rather one below the other than much smaller than the text


class Place(StrEnum):
    """The pictures: the two figures, and their heads larger."""

    FRONT = "front"
    FACE = "face"
    BACK = "back"
    NAPE = "nape"


Sizes = Mapping[Place, QSize]
_Columns = Sequence[Sequence[Place]]

_SIDE_BY_SIDE: Sequence[_Columns] = (((Place.FRONT,), (Place.FACE, Place.NAPE), (Place.BACK,)),)
_TWO_ROWS: Sequence[_Columns] = (((Place.FRONT,), (Place.FACE,)), ((Place.BACK,), (Place.NAPE,)))
_ONE_COLUMN: Sequence[_Columns] = tuple(((place,),) for place in Place)


def arranged(width: int, wish: float, sizes: Callable[[float], Sizes]) -> tuple[float, dict[Place, QRect]]:
    """The scale (1 at 100 % text, at most `wish`), and the places of the pictures in that width.

    `sizes(scale)` are the sizes of the pictures. Side by side where they fit at a scale of 1 or more, else in two
    rows, else one below the other; only there the scale may be less than 1.
    """
    for rows in (_SIDE_BY_SIDE, _TWO_ROWS):
        scale = _fitting(rows, width, wish, sizes)
        if scale >= max(1.0, wish * _LEAST_OF_WISH):
            return scale, _placed(rows, width, sizes(scale))
    scale = _fitting(_ONE_COLUMN, width, wish, sizes)
    return scale, _placed(_ONE_COLUMN, width, sizes(scale))


def height(places: Mapping[Place, QRect]) -> int:
    """The height that all take together."""
    return max(rect.y() + rect.height() for rect in places.values())


def _fitting(rows: Sequence[_Columns], width: int, wish: float, sizes: Callable[[float], Sizes]) -> float:
    at_one = sizes(1.0)
    gaps = max(len(row) - 1 for row in rows) * _GAP
    needed = max(sum(_width(column, at_one) for column in row) for row in rows)
    return min(wish, max(0.3, (width - gaps) / needed))


def _placed(rows: Sequence[_Columns], width: int, sizes: Sizes) -> dict[Place, QRect]:
    places: dict[Place, QRect] = {}
    top = 0
    for row in rows:
        left = (width - sum(_width(column, sizes) + _GAP for column in row) + _GAP) // 2
        below = top
        for column in row:
            y, across = top, _width(column, sizes)
            for place in column:
                size = sizes[place]
                places[place] = QRect(left + (across - size.width()) // 2, y, size.width(), size.height())
                y += size.height() + _GAP
            left += across + _GAP
            below = max(below, y)
        top = below
    return places


def _width(column: Sequence[Place], sizes: Sizes) -> int:
    return max(sizes[place].width() for place in column)
