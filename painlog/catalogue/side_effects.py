"""The side effects that are asked for, those of medicines and those of procedures."""

from functools import cache

from painlog.catalogue.tables import table

_OFFERED_FIRST = 4


@cache
def of_medicines() -> tuple[str, ...]:
    """The codes of the side effects of medicines, the four most common with opioids first."""
    return tuple(table("side_effects")["medicine"])


@cache
def of_procedures() -> tuple[str, ...]:
    """The codes of what may come after an injection or an operation."""
    return tuple(table("side_effects")["procedure"])


def first() -> tuple[str, ...]:
    """The four to put first: nausea, vomiting, sleepiness, constipation."""
    return of_medicines()[:_OFFERED_FIRST]


def all() -> tuple[str, ...]:
    """Every code, those of medicines first."""
    return of_medicines() + of_procedures()
