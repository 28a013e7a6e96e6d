"""The body areas that can be marked, front and back."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from painlog.catalogue.tables import table
from painlog.domain.codes import Side


class View(StrEnum):
    """The side of the body that is looked at."""

    FRONT = "front"
    BACK = "back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One area; `side` is the person's own side in both views, `group` the part of the body."""

    code: str
    view: View
    side: Side
    group: str


@cache
def all() -> tuple[Area, ...]:
    """Every area, the front first, from head to foot."""
    return tuple(
        Area(code=code, view=View(row["view"]), side=Side(row["side"]), group=row["group"])
        for code, row in table("areas").items()
    )


def get(code: str) -> Area | None:
    """The area of that code, or None for one that painlog does not know."""
    return _by_code().get(code)


@cache
def groups() -> tuple[str, ...]:
    """The parts of the body, in the order in which they first come."""
    return tuple(dict.fromkeys(area.group for area in all()))


@cache
def _by_code() -> dict[str, Area]:
    return {area.code: area for area in all()}
