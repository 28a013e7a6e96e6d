"""Numbers in words and digits: one decimal at most, no trailing zero, no minus zero."""

from decimal import ROUND_HALF_UP, Context, Decimal

from painlog.i18n import _, pgettext

_EVERY_FLOAT = Context(prec=400)


def number(value: float, decimals: int = 1) -> str:
    """The value rounded half away from zero, without a trailing zero: 5.25 is `5.3`, 7.0 is `7`.

    Rounded on the digits that a person would see (5.25 is never 5.2), with the language's own decimal mark.
    Raises ValueError for infinity and not-a-number: a number that does not exist is not printed.
    """
    if value - value != 0:
        raise ValueError("not a number that can be printed")
    rounded = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _EVERY_FLOAT)
    text = f"{rounded:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    text = text.removeprefix("-") if not float(text) else text
    return text.replace(".", pgettext("decimal mark", "."))


def percent(value: float) -> str:
    """A percent without decimals: 44.3 is `44%`."""
    return _("{number}%").format(number=number(value, 0))
