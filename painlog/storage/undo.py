"""Taking an action back as one, and writing that down as an action of its own."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, select

from painlog.domain.records import Value, kind_of, person_of
from painlog.storage import rows
from painlog.storage.answers import Undone
from painlog.storage.codec import CODECS
from painlog.storage.journal import (
    ADD,
    DELETE,
    EDIT,
    RESTORE,
    Change,
    Journal,
    in_force,
    newest_action_to_undo,
    newest_undo_to_redo,
)
from painlog.storage.old_questions import following
from painlog.storage.tables import CHANGES, TABLES

_REVERSE = {ADD: DELETE, DELETE: RESTORE, RESTORE: DELETE, EDIT: EDIT}


def undo_newest(connection: Connection, journal: Journal) -> Undone | None:
    """Take back the newest action that is neither an undo nor undone; None where there is none.

    Reversing is its own opposite: the changes that an undo writes are reversed in the same way by a redo.
    """
    action = newest_action_to_undo(connection)
    return None if action is None else _take_back(connection, journal, action)


def redo_newest(connection: Connection, journal: Journal) -> Undone | None:
    """Take back the newest undo, unless something new was done after it; None where there is none."""
    action = newest_undo_to_redo(connection)
    return None if action is None else _take_back(connection, journal, action)


def can_redo(connection: Connection) -> bool:
    """Whether there is an undo to do again."""
    return newest_undo_to_redo(connection) is not None


def _take_back(connection: Connection, journal: Journal, action: str) -> Undone:
    done = connection.execute(
        select(CHANGES).where(CHANGES.c.action == action).order_by(CHANGES.c.sequence.desc())
    ).all()
    journal.next_action()
    for (kind, what), same in groupby(done, key=lambda change: (change.kind, change.what)):
        _reverse(connection, journal, action, kind, what, list(same))
    journal.next_action()
    return Undone(
        changes=len(done),
        kinds=frozenset(change.kind for change in done),
        what=frozenset(change.what for change in done),
        made_at=datetime.fromisoformat(done[0].made_at),
    )


def taken_back(connection: Connection, kind: str) -> set[str]:
    """The ids of a kind that are gone though no delete of theirs is in force: an undo took their adding back."""
    table = TABLES[kind]
    deleted = select(CHANGES.c.row_id).where(
        CHANGES.c.kind == kind, CHANGES.c.what == DELETE, CHANGES.c.undoes.is_(None), in_force()
    )
    return set(
        connection.scalars(select(table.c.id).where(table.c.deleted_at.is_not(None), table.c.id.not_in(deleted)))
    )


def bring_back(connection: Connection, journal: Journal, values: Sequence[Value]) -> frozenset[str]:
    """Mark the values' rows as living again, in their order; gives the kinds that changed."""
    for kind, same in groupby(values, key=kind_of):
        living = list(same)
        journal.write([Change(RESTORE, kind, value.id, person_of(value)) for value in living])
        rows.mark_deleted(connection, kind, [value.id for value in living], None)
    return frozenset(map(kind_of, values))


def _reverse(
    connection: Connection, journal: Journal, action: str, kind: str, what: str, done: Sequence[Row[Any]]
) -> None:
    """Reverse changes of one kind and one sort that stand next to each other, newest first."""
    ids = [change.row_id for change in done]
    if what != EDIT:
        at = None if what == DELETE else journal.made_at
        along = [one for id in ids for one in following(connection, id)] if kind == "appointments" else []
        journal.write([Change(_REVERSE[what], kind, c.row_id, c.person_id) for c in done], undoes=action)
        rows.mark_deleted(connection, kind, ids, at)
        if along:
            journal.write([Change(_REVERSE[what], "questions", *one) for one in along], undoes=action)
            rows.mark_deleted(connection, "questions", [one.id for one in along], at)
        return
    for change in done:
        now = rows.row_of(connection, kind, change.row_id)
        journal.write([Change(EDIT, kind, change.row_id, change.person_id, now)], undoes=action)
        rows.replace_rows(connection, kind, [_whole(kind, change.before)])


def _whole(kind: str, before: dict[str, Any]) -> dict[str, Any]:
    """A row of the journal with all of today's columns: one of an older schema gets the fields' defaults."""
    codec = CODECS[kind]
    return before if before.keys() == set(codec.columns) else codec.row(codec.value_of(before))
