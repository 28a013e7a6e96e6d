"""Words for what pain feels like: ticked and counted, never scored."""

from functools import cache

from painlog.catalogue.tables import table


@cache
def all() -> tuple[str, ...]:
    """The codes of the words, the most used first."""
    return tuple(table("words")["words"])
