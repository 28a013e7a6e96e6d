"""Body areas in one cell: `knee_front_left:6;lower_back_left`, the number optional, ids of the catalogue."""

from difflib import get_close_matches

from painlog.catalogue import areas
from painlog.domain.entry import AreaMark
from painlog.exchange import lists
from painlog.exchange.numbers import number_text, read_number
from painlog.exchange.problem import CellError, shown
from painlog.i18n import _


def read_areas(text: str) -> tuple[AreaMark, ...]:
    """Read the marks. Raises CellError for an area that the catalogue does not have, or a number outside 0-10."""
    marks = tuple(_mark(part) for part in lists.split(text) if part)
    if len({mark.area for mark in marks}) != len(marks):
        raise CellError(_("{value} names an area twice.").format(value=shown(text)))
    return marks


def areas_text(marks: tuple[AreaMark, ...]) -> str:
    """The text that `read_areas` reads back as the same."""
    return lists.join(map(_mark_text, marks))


def _mark(part: str) -> AreaMark:
    area, colon, strength = part.partition(":")
    area = area.strip()
    if areas.get(area) is None:
        raise CellError(_unknown(area))
    if not colon:
        return AreaMark(area=area)
    found = read_number(strength)
    if not 0 <= found <= 10:
        raise CellError(_("{value} must be between 0 and 10.").format(value=shown(part)))
    return AreaMark(area=area, strength=found)


def _mark_text(mark: AreaMark) -> str:
    return mark.area if mark.strength is None else f"{mark.area}:{number_text(mark.strength)}"


def _unknown(area: str) -> str:
    sentence = _("{value} is no body area that painlog knows.").format(value=shown(area))
    close = get_close_matches(area[:60], [known.code for known in areas.all()], n=1)
    if not close:
        return sentence
    return sentence + " " + _("Did you mean {value}?").format(value=shown(close[0]))
