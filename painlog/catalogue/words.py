"""Words for what pain feels like, and signs that others see: ticked and counted, never scored."""

from functools import cache

from painlog.catalogue.tables import table


@cache
def all() -> tuple[str, ...]:
    """The codes of the words, the most used first."""
    return tuple(table("words")["words"])


@cache
def observed_signs() -> tuple[str, ...]:
    """The codes of what somebody may see in another person's pain (clinical.md 1.5): never among the words."""
    return tuple(table("words")["observed_signs"])


def is_sign(code: str) -> bool:
    """Whether a code is one of those signs."""
    return code in observed_signs()
