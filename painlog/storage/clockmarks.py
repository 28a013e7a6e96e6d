"""The clock of the computer, held against what the journal knows; a change made while it is in doubt is marked.

What a doubtful clock wrote is no measure for what comes after it: a day in 2099 does not put later days in doubt.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from painlog.domain.clock import doubt
from painlog.domain.mark import Mark
from painlog.storage import smallthings, sqlite
from painlog.storage.errors import as_it_was_written
from painlog.storage.tables import CHANGES

_SAID_RIGHT = "clock_right"  # the last change's number and the time, when the person said that the clock is right


def doubt_of(connection: Connection, now: datetime) -> Mark | None:
    """Whether to doubt that it is `now` (aware)."""
    return doubt(now, last_sure(connection))


def doubt_at_once(connection: Connection, now: datetime) -> Mark | None:
    """The same, quick where there is none: part of every save."""
    raw: Any = connection.connection.dbapi_connection
    made_at = sqlite.newest_sure(raw)
    with as_it_was_written():
        if doubt(now, datetime.fromisoformat(made_at) if made_at else None) is None:
            return None
    return doubt_of(connection, now)


def last_sure(connection: Connection) -> datetime | None:
    """When the diary was last written to with a clock that was not in doubt; None for a new diary."""
    newest = select(CHANGES.c.sequence, CHANGES.c.made_at).where(CHANGES.c.mark.is_(None))
    found = connection.execute(newest.order_by(CHANGES.c.sequence.desc()).limit(1)).first()
    said = (smallthings.kept(connection, _SAID_RIGHT) or "").partition(" ")
    with as_it_was_written():
        if said[2] and (found is None or int(said[0]) >= found.sequence):
            return datetime.fromisoformat(said[2])
        return None if found is None else datetime.fromisoformat(found.made_at)


def say_right(connection: Connection, now: datetime) -> None:
    """The person says that the clock is right: from now on `now` (aware) is what the clock is held against."""
    last = connection.scalar(select(CHANGES.c.sequence).order_by(CHANGES.c.sequence.desc()).limit(1)) or 0
    smallthings.keep(connection, _SAID_RIGHT, f"{last} {now.isoformat()}")
