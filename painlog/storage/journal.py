"""The journal of changes: who was changed, how, and what the row held before."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, select

from painlog.domain.identity import new_id
from painlog.domain.mark import Mark
from painlog.storage import clockmarks, roots, sqlite
from painlog.storage.errors import as_it_was_written
from painlog.storage.seals import Stored
from painlog.storage.tables import CHANGES

ADD, EDIT, DELETE, RESTORE = "add", "edit", "delete", "restore"

_STORED = Stored(CHANGES)


class Change(NamedTuple):
    """One change of one row; `before` is the whole row before an edit."""

    what: str
    kind: str
    row_id: str
    person_id: str
    before: dict[str, Any] | None = None


class Journal:
    """Writes the changes of one transaction, all under one action."""

    def __init__(self, connection: Connection) -> None:
        """Start an action."""
        self._connection = connection
        self.action = new_id()
        self._now = datetime.now(UTC)
        self.made_at = self._now.isoformat()
        self._doubt: Mark | None = None
        self._has_looked = False

    def next_action(self) -> None:
        """What follows is an action of its own."""
        self.action = new_id()

    def write(self, changes: Sequence[Change], undoes: str | None = None, mark: Mark | None = None) -> int:
        """Write changes in their order; gives the sequence number of the first, the others count on from it.

        The database knows the last number that was ever given, so that none is given again; the transaction holds
        the only write lock, so that the following ones are free.
        """
        raw = self._connection.connection.dbapi_connection
        mark = mark or self._clock_mark()
        first = 1 + sqlite.last_number(raw, CHANGES.name)
        rows = [
            {"sequence": number, **self._row(change, undoes, mark)} for number, change in enumerate(changes, first)
        ]
        roots.came(self._connection, CHANGES.name, _STORED.insert(raw, rows))
        return first

    def _clock_mark(self) -> Mark | None:
        """Whether the clock was in doubt when the action began."""
        if not self._has_looked:
            self._doubt, self._has_looked = clockmarks.doubt_at_once(self._connection, self._now), True
        return self._doubt

    def _row(self, change: Change, undoes: str | None, mark: Mark | None) -> dict[str, Any]:
        own = {"action": self.action, "made_at": self.made_at, "undoes": undoes, "mark": str(mark) if mark else None}
        return {**own, **change._asdict()}


def marks(connection: Connection, kind: str) -> dict[str, Mark]:
    """The ids of a kind that were added in an unusual way, and why."""
    found = select(CHANGES.c.row_id, CHANGES.c.mark).where(
        CHANGES.c.kind == kind, CHANGES.c.what == ADD, CHANGES.c.mark.is_not(None)
    )
    with as_it_was_written():
        return {row.row_id: Mark(row.mark) for row in connection.execute(found)}


def newest_action_to_undo(connection: Connection) -> str | None:
    """The newest action that is neither an undo or redo nor undone."""
    newest = (
        select(CHANGES.c.action)
        .where(CHANGES.c.undoes.is_(None), in_force())
        .order_by(CHANGES.c.sequence.desc())
        .limit(1)
    )
    return connection.scalar(newest)


def newest_undo_to_redo(connection: Connection) -> str | None:
    """The newest undo that was not redone and after which nothing new was done.

    An undo names an action of the person's; a redo names an undo.
    """
    target, later, redo = CHANGES.alias(), CHANGES.alias(), CHANGES.alias()
    is_undo = select(target.c.sequence).where(target.c.action == CHANGES.c.undoes, target.c.undoes.is_(None)).exists()
    is_redone = select(redo.c.sequence).where(redo.c.undoes == CHANGES.c.action).exists()
    newer = select(later.c.sequence).where(later.c.undoes.is_(None), later.c.sequence > CHANGES.c.sequence).exists()
    newest = (
        select(CHANGES.c.action)
        .where(CHANGES.c.undoes.is_not(None), is_undo, ~is_redone, ~newer)
        .order_by(CHANGES.c.sequence.desc())
        .limit(1)
    )
    return connection.scalar(newest)


def in_force() -> ColumnElement[bool]:
    """Whether the action of a row of CHANGES still holds: never undone, or redone after every undo."""
    undo, redo = CHANGES.alias(), CHANGES.alias()
    redone = select(redo.c.sequence).where(redo.c.undoes == undo.c.action).exists()
    return ~select(undo.c.sequence).where(undo.c.undoes == CHANGES.c.action, ~redone).exists()
