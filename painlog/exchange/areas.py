"""Body areas in one cell: `knee_front_left:6;lower_back_left`, the number optional, ids of the catalogue.

The words for the pain in an area stand in a cell of their own: `knee_front_left:burning;knee_front_left:shooting`.
"""

from collections.abc import Iterable
from dataclasses import replace
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


def read_area_words(text: str) -> tuple[tuple[str, str], ...]:
    """Read areas with one word each. Raises CellError for a part without a word."""
    return tuple(_area_and_word(part) for part in lists.split(text) if part)


def area_words_text(marks: Iterable[AreaMark]) -> str:
    """The text that `read_area_words` reads back as the same."""
    return lists.join(f"{mark.area}:{word}" for mark in marks for word in mark.words)


def with_words(marks: Iterable[AreaMark], words: Iterable[tuple[str, str]]) -> tuple[AreaMark, ...]:
    """The marks with their words. Raises CellError for words of an area that is not marked."""
    by_area = {mark.area: mark for mark in marks}
    for area, word in words:
        if area not in by_area:
            raise CellError(_("{value} is not among the areas of this row.").format(value=shown(area)))
        by_area[area] = replace(by_area[area], words=(*by_area[area].words, word))
    return tuple(by_area.values())


def _area_and_word(part: str) -> tuple[str, str]:
    area, _colon, word = part.partition(":")
    if not word.strip():
        raise CellError(_("{value} must be an area, a colon and a word.").format(value=shown(part)))
    return area.strip(), word


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
