"""Small pieces of the figures in words: a section, a number of days, a figure or why it is not there."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from painlog.i18n import _, ngettext


def section(title: str, lines: Iterable[str]) -> Iterator[str]:
    """A title and its lines, set in; nothing where there are no lines."""
    inside = [f"  {line}" for line in lines]
    if inside:
        yield from ("", title, *inside)


def days(n: int) -> str:
    """`1 day`, `12 days`."""
    return ngettext("{n} day", "{n} days", n).format(n=n)


def or_why(name: str, figure: Mapping[str, Any]) -> str:
    """The name of a figure that is not there, and why."""
    return _("{name}: {why}").format(name=name, why=figure["why"])
