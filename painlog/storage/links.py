"""Which rows point to which: what a deleted row takes along, what loses its link, what keeps a row at home."""

from typing import NamedTuple

from sqlalchemy import Connection

from painlog.domain.entry import Entry
from painlog.domain.records import Value, kind_of
from painlog.storage import reads
from painlog.storage.codec import LINKS
from painlog.storage.tables import TABLES


class Link(NamedTuple):
    """A field of one kind that names a row of another; `needed` where it may not be empty."""

    kind: str
    field: str
    to: str
    needed: bool


# The links between things of one person, those that point standing after those pointed to.
INNER = tuple(
    Link(kind, field, to, not table.c[field].nullable)
    for kind, table in TABLES.items()
    for field, to in LINKS.items()
    if field in table.c and to != "people"
)


def links_to(kind: str) -> tuple[Link, ...]:
    """The links that may name a row of that kind."""
    return tuple(link for link in INNER if link.to == kind)


def taken_along(connection: Connection, value: Value) -> list[Value]:
    """What cannot be without that value: doses without their medicine, readings without their treatment."""
    return [found for link in links_to(kind_of(value)) if link.needed for found in _pointing(connection, link, value)]


def unlinked(connection: Connection, value: Value) -> list[tuple[Value, str]]:
    """What stays without that value, and the field that named it."""
    return [
        (found, link.field)
        for link in links_to(kind_of(value))
        if not link.needed
        for found in _pointing(connection, link, value)
    ]


def stays_at_home(connection: Connection, value: Value) -> bool:
    """Whether the value names, or is named by, something of its person's: then it cannot go to another person.

    An appointment goes, and its questions with it.
    """
    names = any(getattr(value, link.field) for link in INNER if link.kind == kind_of(value))
    scores = isinstance(value, Entry) and bool(value.goals)
    held = () if kind_of(value) == "appointments" else links_to(kind_of(value))
    return names or scores or any(_pointing(connection, link, value) for link in held)


def _pointing(connection: Connection, link: Link, value: Value) -> tuple[Value, ...]:
    return reads.read_linked(connection, link.kind, link.field, value.id)
