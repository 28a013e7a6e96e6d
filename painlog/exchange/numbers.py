"""Numbers as text: a decimal point and nothing else, read strictly so that a dose is never read wrong."""

import re
from decimal import Decimal

from painlog.exchange.problem import CellError, shown
from painlog.i18n import _

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?", re.ASCII)
_COMMA = re.compile(r"[+-]?\d+,\d+(,\d+)*", re.ASCII)
_LONGEST = 400  # the smallest number that a float can hold needs 342 signs without an exponent


def read_number(text: str) -> float:
    """Read `6`, `5.7` or `-3`. Raises CellError for all else: `1,5` could mean two numbers (safety row 36)."""
    text = text.strip()
    if _COMMA.fullmatch(text):
        sentence = _("{value} can be read in two ways: write the number with a point, as in 1.5.")
        raise CellError(sentence.format(value=shown(text)))
    if len(text) > _LONGEST or not _NUMBER.fullmatch(text):
        raise CellError(_("{value} is not a number.").format(value=shown(text)))
    number = float(text)
    if number in (float("inf"), float("-inf")):
        raise CellError(_("{value} is too large.").format(value=shown(text)))
    return number


def number_text(number: float) -> str:
    """The shortest text that reads back as the same number: `6`, `5.7`, never `6.0` or `1e-05`."""
    text = format(Decimal(repr(number + 0.0)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
