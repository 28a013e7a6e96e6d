"""What may be ticked of a headache (R-HA-4 counts the two lists apart)."""

from functools import cache

from painlog.catalogue.tables import table


@cache
def of_pain() -> tuple[str, ...]:
    """The codes for how the head hurts."""
    return tuple(table("headache_features")["pain"])


@cache
def with_it() -> tuple[str, ...]:
    """The codes for what comes with the headache."""
    return tuple(table("headache_features")["with"])


def all() -> tuple[str, ...]:
    """Every code."""
    return of_pain() + with_it()
