r"""What one unit of a medicine holds, as text: `hydrocodone 5 mg + paracetamol 325 mg`, both ways without loss.

Each ingredient is a name, then an amount and its unit where they are known; ` + ` stands between two. A `?` is an
amount that is not known before a unit that is. A backslash takes away the meaning of a sign: `vitamin B \12`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from painlog.domain.medicine import Ingredient
from painlog.exchange.numbers import number_text, read_number
from painlog.exchange.problem import CellError, shown
from painlog.i18n import _

_UNKNOWN = "?"
_UNITS = "mg|mcg|µg|μg|ug|kg|g|ml|l|iu|%"
_AMOUNT = re.compile(rf"(?P<number>\d+(?:[.,]\d+)*)(?P<unit>(?:{_UNITS})(?:/\S+)?)?", re.ASCII | re.I)
_PIECE = re.compile(r"(?:\\[\\+?\s0-9]|\S)+")
_ESCAPE = re.compile(r"\\([\\+?\s0-9])")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of signs without a space; `plain` where no backslash took away a meaning."""

    text: str
    plain: bool

    @property
    def amount(self) -> re.Match[str] | None:
        return _AMOUNT.fullmatch(self.text) if self.plain else None

    def is_sign(self, sign: str) -> bool:
        return self.plain and self.text == sign


def read_ingredients(text: str) -> tuple[Ingredient, ...]:
    """Read the text. Raises CellError where a name is missing or a number can be read in two ways (`1,5`)."""
    if not text.strip():
        return ()
    return tuple(_ingredient(pieces, text) for pieces in _between_plus(_pieces(text)))


def ingredients_text(ingredients: Iterable[Ingredient]) -> str:
    """The text that `read_ingredients` reads back as the same."""
    return " + ".join(map(_one_text, ingredients))


def _pieces(text: str) -> Iterator[_Piece]:
    for match in _PIECE.finditer(text):
        raw = match[0]
        text_of, escapes = _ESCAPE.subn(r"\1", raw)
        yield _Piece(text_of, plain=not escapes)


def _between_plus(pieces: Iterable[_Piece]) -> list[list[_Piece]]:
    groups: list[list[_Piece]] = [[]]
    for piece in pieces:
        if piece.is_sign("+"):
            groups.append([])
        else:
            groups[-1].append(piece)
    return groups


def _ingredient(pieces: list[_Piece], text: str) -> Ingredient:
    at = next((i for i, piece in enumerate(pieces) if piece.amount or piece.is_sign(_UNKNOWN)), len(pieces))
    name = " ".join(piece.text for piece in pieces[:at])
    if not name.strip():
        raise CellError(_("{value} has an ingredient without a name.").format(value=shown(text)))
    if any(piece.plain and "+" in piece.text for piece in pieces[at:]):
        raise CellError(_("{value} needs a space before and after each +.").format(value=shown(text)))
    rest = " ".join(piece.text for piece in pieces[at + 1 :])
    match = pieces[at].amount if at < len(pieces) else None
    if match is None:
        return Ingredient(name=name, unit=rest)
    unit = " ".join(filter(None, (match["unit"], rest)))
    return Ingredient(name=name, amount=read_number(match["number"]), unit=unit)


def _one_text(ingredient: Ingredient) -> str:
    parts = [_escaped(ingredient.name, in_name=True)]
    if ingredient.amount is not None:
        parts.append(number_text(ingredient.amount))
    elif ingredient.unit:
        parts.append(_UNKNOWN)
    if ingredient.unit:
        parts.append(_escaped(ingredient.unit, in_name=False))
    return " ".join(parts)


def _escaped(text: str, *, in_name: bool) -> str:
    """Backslashes before what would be read as something else; single spaces inside stay as they are."""
    escaped = "".join(_escaped_sign(text, i) for i in range(len(text)))
    if not in_name:
        return escaped.replace("+", "\\+")
    return " ".join("\\" + piece if _means_something(piece) else piece for piece in _PIECE.findall(escaped))


def _escaped_sign(text: str, i: int) -> str:
    sign = text[i]
    if sign == "\\":
        return "\\\\"
    if not sign.isspace():
        return sign
    neighbours = text[max(i - 1, 0) : i] + text[i + 1 : i + 2]
    alone = sign == " " and len(neighbours) == 2 and not any(map(str.isspace, neighbours))
    return sign if alone else "\\" + sign


def _means_something(piece: str) -> bool:
    return piece in ("+", _UNKNOWN) or _AMOUNT.fullmatch(piece) is not None
