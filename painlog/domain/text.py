"""Text as a diary can keep it: what no file format may hold is taken out, the rest stays letter by letter."""

import re
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar, cast

T = TypeVar("T")

_UNSTORABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
REPLACEMENT = "\ufffd"


def clean(text: str) -> str:
    """Text that UTF-8, XML and a spreadsheet can all hold; cleaning twice is cleaning once.

    A line end of any make (CR LF, or CR alone) becomes one newline, a lone surrogate becomes U+FFFD, and the
    control characters under U+0020 but tab and newline go. Nothing else is touched: no folding, no cutting.
    """
    if _UNSTORABLE.search(text) is None:
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _SURROGATE.sub(REPLACEMENT, _CONTROL.sub("", lines))


def clean_value(value: T) -> T:
    """The same value with every text in it cleaned; the very same object if there was nothing to clean.

    Raises IllegalValueError where nothing is left of a text that must not be empty.
    """
    return cast(T, _cleaned(value))


def _cleaned(part: Any) -> Any:
    if part is None or isinstance(part, float):
        return part
    if isinstance(part, str):
        return clean(part)
    if isinstance(part, tuple):
        items = tuple(_cleaned(item) for item in part)
        return part if all(new is old for new, old in zip(items, part, strict=True)) else items
    return _with_clean_fields(part)


def _with_clean_fields(value: Any) -> Any:
    changes = {}
    for name in _field_names(value.__class__):
        old = getattr(value, name)
        if not old or type(old) is float:  # most fields are empty or a number, and this is part of every save
            continue
        new = _cleaned(old)
        if new is not old:
            changes[name] = new
    return replace(value, **changes) if changes else value


@cache
def _field_names(type_: Any) -> tuple[str, ...]:
    """The names of a dataclass's fields; empty for any other type."""
    return tuple(field.name for field in fields(type_)) if is_dataclass(type_) else ()
