"""Amounts as people type them: read strictly by the local decimal sign, and read back in words."""

import unicodedata
from decimal import Decimal

from painlog.domain.errors import InputRefusedError
from painlog.i18n import _

_SEPARATORS = ",.٫٬'’"
_HIGHEST = 1_000_000
_FRACTIONS = {Decimal("0.25"): "quarter", Decimal("0.5"): "half", Decimal("0.75"): "three_quarters"}


def parse(text: str, point: str) -> float | None:
    """The amount that was typed, None for an empty field; `point` is the local decimal sign.

    Nothing is guessed (fault 36): a sign that could be a decimal or a thousands sign, a missing leading zero, and
    an ending zero are refused with a sentence that shows how to write it. Raises InputRefusedError.
    """
    plain = _ascii_digits(text.strip())
    if not plain:
        return None
    whole, sign, part = plain.partition(point)
    if any(mark in whole + part for mark in _SEPARATORS) or any(c.isspace() for c in plain):
        raise InputRefusedError(_ambiguous(plain, point))
    if not _digits(whole) or (sign and not _digits(part)):
        raise InputRefusedError(_not_an_amount(plain, whole, part, point))
    if part.endswith("0") or (len(whole) > 1 and whole.startswith("0")):
        raise InputRefusedError(_stray_zero(whole, part, point))
    amount = float(f"{whole}.{part or 0}")
    if amount > _HIGHEST:
        raise InputRefusedError(_("That number is too high. Nothing was saved. Please check the amount."))
    return amount


def as_typed(amount: float | None, point: str) -> str:
    """An amount as `parse` reads it: a leading zero, no ending zero, no thousands sign; empty for None."""
    return "" if amount is None else _plain(Decimal(repr(amount))).replace(".", point)


def in_words(amount: float, thing: str = "") -> str:
    """An amount to be heard: `one and a half`, `37 and a half mg`, `0 point 1 2 5`."""
    exact = Decimal(repr(amount))
    whole = int(exact)
    fraction = _FRACTIONS.get(exact - whole)
    if exact == whole:
        words = _whole_words(whole)
    elif fraction is not None:
        words = _with_fraction(whole, fraction)
    else:
        words = _spelled(_plain(exact))
    return f"{words} {thing}".strip()


def _with_fraction(whole: int, fraction: str) -> str:
    alone = {"quarter": _("a quarter"), "half": _("half"), "three_quarters": _("three quarters")}
    if not whole:
        return alone[fraction]
    joined = {
        "quarter": _("{whole} and a quarter"),
        "half": _("{whole} and a half"),
        "three_quarters": _("{whole} and three quarters"),
    }
    return joined[fraction].format(whole=_whole_words(whole))


def _whole_words(whole: int) -> str:
    words = (
        _("zero"), _("one"), _("two"), _("three"), _("four"), _("five"), _("six"),
        _("seven"), _("eight"), _("nine"), _("ten"), _("eleven"), _("twelve"),
    )  # fmt: skip
    return words[whole] if whole < len(words) else str(whole)


def _spelled(plain: str) -> str:
    whole, _point, part = plain.partition(".")
    return _("{whole} point {digits}").format(whole=whole, digits=" ".join(part))


def _plain(exact: Decimal) -> str:
    text = f"{exact:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _ascii_digits(text: str) -> str:
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in text)


def _digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _ambiguous(text: str, point: str) -> str:
    return _(
        "“{text}” can be read in two ways. Nothing was saved. Write one and a half as 1{point}5, "
        "and a thousand as 1000."
    ).format(text=text, point=point)


def _not_an_amount(text: str, whole: str, part: str, point: str) -> str:
    if not whole and _digits(part):
        return _("“{text}” needs a zero in front. Nothing was saved. Write 0{text}.").format(text=text)
    return _("“{text}” is not an amount. Nothing was saved. Write a number such as 2 or 1{point}5.").format(
        text=text, point=point
    )


def _stray_zero(whole: str, part: str, point: str) -> str:
    better = as_typed(float(f"{whole}.{part or 0}"), point)
    return _("An extra zero can be misread. Nothing was saved. Write {better}.").format(better=better)
