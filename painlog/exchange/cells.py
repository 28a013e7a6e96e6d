"""What one cell of a table may hold: read strictly from text, written so that it reads back the same."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from enum import Enum, StrEnum, auto
from typing import Any

from painlog.domain.moment import Moment
from painlog.exchange import lists
from painlog.exchange.areas import area_words_text, areas_text, read_area_words, read_areas
from painlog.exchange.goals import goals_text, read_goals
from painlog.exchange.ingredients import ingredients_text, read_ingredients
from painlog.exchange.numbers import number_text, read_number
from painlog.exchange.problem import CellError, shown
from painlog.i18n import _

_CLOCK = re.compile(r"\d{1,2}:\d{2}(:\d{2}(\.\d{1,6})?)?", re.ASCII)
_NO_ANSWER = "?"


class Shape(Enum):
    """How a cell stands in JSON: as text, a number, true or false, a list of texts, a list of numbers."""

    TEXT = auto()
    NUMBER = auto()
    YES_NO = auto()
    LIST = auto()
    NUMBERS = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One kind of cell; `read` raises CellError, `says` describes it for docs/csv.md, `own_words` keeps spaces."""

    read: Callable[[str], Any]
    write: Callable[[Any], str]
    says: str
    shape: Shape = Shape.TEXT
    own_words: bool = False


def number(low: float, high: float | None = None) -> Cell:
    """A number from `low` to `high` (None: no upper end)."""

    def read(text: str) -> float:
        return _within(read_number(text), text, low, high)

    says = f"number {low:g}-{high:g}" if high is not None else f"number, {low:g} or more"
    return Cell(read=read, write=number_text, says=says, shape=Shape.NUMBER)


def whole(low: int, high: int) -> Cell:
    """A whole number from `low` to `high`."""

    def read(text: str) -> int:
        found = _within(read_number(text), text, low, high)
        if found != int(found):
            raise CellError(_("{value} must be a whole number.").format(value=shown(text)))
        return int(found)

    return Cell(read=read, write=str, says=f"whole number {low}-{high}", shape=Shape.NUMBER)


def code(codes: type[StrEnum]) -> Cell:
    """One word of a fixed list."""
    known = ", ".join(codes)

    def read(text: str) -> StrEnum:
        try:
            return codes(text.strip())
        except ValueError:
            raise CellError(_("{value} is none of: {known}.").format(value=shown(text), known=known)) from None

    return Cell(read=read, write=str, says=known)


def several(codes: type[StrEnum]) -> Cell:
    """Words of a fixed list, each once."""
    one = code(codes)

    def read(text: str) -> tuple[StrEnum, ...]:
        return tuple(dict.fromkeys(one.read(part) for part in lists.split(text) if part))

    return Cell(read=read, write=lists.join, says=f"list of: {one.says}", shape=Shape.LIST)


def _within(found: float, text: str, low: float, high: float | None) -> float:
    if high is None and found < low:
        raise CellError(_("{value} must be {low:g} or more.").format(value=shown(text), low=low))
    if high is not None and not low <= found <= high:
        sentence = _("{value} must be between {low:g} and {high:g}.")
        raise CellError(sentence.format(value=shown(text), low=low, high=high))
    return found


def read_moment(text: str, zone: str = "") -> Moment:
    """Read `2026-11-23T08:30+01:00`, with less where less is known. Raises CellError."""
    try:
        return Moment.parse(text, zone)
    except ValueError:
        raise CellError(_no_time(text)) from None


def _read_day(text: str) -> date:
    moment = read_moment(text)
    if moment.clock is not None:
        raise CellError(_("{value} must be a day without a time, as in 2026-11-23.").format(value=shown(text)))
    return moment.day


def _no_time(text: str) -> str:
    return _("{value} is not a date or time that exists: write it as 2026-11-23 or 2026-11-23T08:30.").format(
        value=shown(text)
    )


def _read_clocks(text: str) -> tuple[time, ...]:
    return tuple(_read_clock(part) for part in lists.split(text) if part)


def _read_clock(text: str) -> time:
    try:
        if not _CLOCK.fullmatch(text):
            raise ValueError
        return time.fromisoformat(text if text[2] == ":" else "0" + text)
    except ValueError:
        raise CellError(_("{value} is not a clock time: write it as 08:30.").format(value=shown(text))) from None


def _clocks_text(clocks: tuple[time, ...]) -> str:
    return ";".join(clock.isoformat("auto" if clock.second or clock.microsecond else "minutes") for clock in clocks)


def _read_yes_no(text: str) -> bool:
    answer = text.strip().lower()
    if answer not in ("yes", "no"):
        raise CellError(_("{value} must be yes or no.").format(value=shown(text)))
    return answer == "yes"


def _read_answers(text: str) -> tuple[float | None, ...]:
    return tuple(None if part in ("", _NO_ANSWER) else read_number(part) for part in lists.split(text))


def _answers_text(answers: tuple[float | None, ...]) -> str:
    if answers == (None,):
        return _NO_ANSWER
    return ";".join("" if answer is None else number_text(answer) for answer in answers)


def _read_words(text: str) -> tuple[str, ...]:
    return tuple(part for part in lists.split(text) if part)


def _as_it_is(text: str) -> str:
    return text


TEXT = Cell(read=_as_it_is, write=_as_it_is, says="text", own_words=True)
DAY = Cell(read=_read_day, write=date.isoformat, says="date")
MOMENT = Cell(read=read_moment, write=Moment.isoformat, says="date, or date and time")
YES_NO = Cell(read=_read_yes_no, write=lambda yes: "yes" if yes else "no", says="yes, no", shape=Shape.YES_NO)
WORDS = Cell(read=_read_words, write=lists.join, says="list of words", shape=Shape.LIST)
CLOCKS = Cell(read=_read_clocks, write=_clocks_text, says="list of clock times", shape=Shape.LIST)
ANSWERS = Cell(read=_read_answers, write=_answers_text, says="list of numbers", shape=Shape.NUMBERS)
AREAS = Cell(read=read_areas, write=areas_text, says="list of areas", shape=Shape.LIST)
AREA_WORDS = Cell(read=read_area_words, write=area_words_text, says="list of words of areas", shape=Shape.LIST)
GOALS = Cell(read=read_goals, write=goals_text, says="list of goals", shape=Shape.LIST)
INGREDIENTS = Cell(read=read_ingredients, write=ingredients_text, says="ingredients")
SCORE = number(0, 10)
ANY_NUMBER = Cell(read=read_number, write=number_text, says="number", shape=Shape.NUMBER)
