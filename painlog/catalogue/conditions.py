"""The conditions that can be picked, by group; own words stand beside them."""

from dataclasses import dataclass
from functools import cache

from painlog.catalogue.tables import table


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One condition and the group under which it is offered."""

    code: str
    group: str


@cache
def all() -> tuple[Condition, ...]:
    """Every condition, group by group."""
    return tuple(Condition(code=code, group=group) for group, codes in table("conditions").items() for code in codes)


def get(code: str) -> Condition | None:
    """The condition of that code, or None for own words."""
    return _by_code().get(code)


@cache
def groups() -> tuple[str, ...]:
    """The groups, in the order in which they are offered."""
    return tuple(table("conditions"))


@cache
def _by_code() -> dict[str, Condition]:
    return {condition.code: condition for condition in all()}
