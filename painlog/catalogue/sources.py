"""Where the numbers of the catalogue come from."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from painlog.catalogue.tables import table


class Mark(StrEnum):
    """How far a number was checked against its source (docs/clinical.md)."""

    READ = "read"
    KNOWN = "known"
    FOUNDING = "founding"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source to print beside a number; `text` is a citation and is not translated."""

    code: str
    text: str
    mark: Mark


@cache
def all() -> tuple[Source, ...]:
    """Every source."""
    return tuple(
        Source(code=code, text=row["text"], mark=Mark(row["mark"])) for code, row in table("sources").items()
    )


def get(code: str) -> Source:
    """The source of that code. Raises KeyError: a code that the catalogue names is always there."""
    return _by_code()[code]


@cache
def _by_code() -> dict[str, Source]:
    return {source.code: source for source in all()}
