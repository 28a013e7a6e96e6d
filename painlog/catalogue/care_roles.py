"""What somebody of the care team may be."""

from functools import cache

from painlog.catalogue.tables import table


@cache
def all() -> tuple[str, ...]:
    """The codes in the order in which they are offered; own words may stand in their place."""
    return tuple(table("care_roles")["roles"])
