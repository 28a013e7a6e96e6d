"""The sixteen warning signs, how soon each needs care, and the numbers to call by region (R-RF-5)."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from painlog.catalogue.tables import table


class Level(StrEnum):
    """When to get care."""

    NOW = "now"
    TODAY = "today"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A warning sign: `may_be_now` where what is asked with it can make it urgent, `asks_since` for a rash's date.

    `unprinted` signs stay off every page and count unless the person asks for them (R-RF-6).
    """

    code: str
    level: Level
    may_be_now: bool = False
    asks_since: bool = False
    unprinted: bool = False


@cache
def all() -> tuple[Sign, ...]:
    """Every sign, in the order of the tick list."""
    return tuple(
        Sign(**{**row, "code": code, "level": Level(row["level"])}) for code, row in table("warning_signs").items()
    )


def get(code: str) -> Sign | None:
    """The sign of that code, or None."""
    return next((sign for sign in all() if sign.code == code), None)


@cache
def regions() -> tuple[str, ...]:
    """The codes of the regions; the last is any other."""
    return tuple(table("regions"))


def numbers(region: str) -> dict[str, str]:
    """The numbers to call there: `emergency`, `crisis`, `poison`; an empty one is not known. Raises KeyError."""
    return dict(table("regions")[region])
