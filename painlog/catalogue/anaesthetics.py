"""Local anaesthetics: how long a place is usually numb after a block with them."""

from dataclasses import dataclass
from functools import cache

from painlog.catalogue.sources import Source
from painlog.catalogue.sources import get as source
from painlog.catalogue.spelling import plain
from painlog.catalogue.tables import table


@dataclass(frozen=True, slots=True, kw_only=True)
class Anaesthetic:
    """A local anaesthetic; `hours` is how long it usually numbs, least and most."""

    code: str
    also: tuple[str, ...]
    hours: tuple[float, float]
    source: Source


@cache
def all() -> tuple[Anaesthetic, ...]:
    """Every anaesthetic whose usual hours have a source."""
    return tuple(
        Anaesthetic(
            code=code,
            also=tuple(row["also"]),
            hours=(row["hours"][0], row["hours"][1]),
            source=source(row["source"]),
        )
        for code, row in table("anaesthetics").items()
    )


def find(drug: str) -> Anaesthetic | None:
    """The anaesthetic named in a person's own words (`bupivacaine 0.5 % 2 ml`); None for none, or more than one."""
    words = set(plain(drug).split())
    named = [one for one in all() if words & {one.code, *one.also}]
    return named[0] if len(named) == 1 else None
