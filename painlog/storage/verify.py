"""Checking a whole file on a raw connection: pages, links, every row's seal and every table's root.

It knows nothing of the schema but the marks of a seal, so that it serves files of any painlog. It goes in steps, so
that a diary of twenty years can be checked while somebody writes in it.
"""

from collections.abc import Callable
from typing import Any

from painlog.storage import sealing, sqlite
from painlog.storage.answers import CheckReport, TableCheck
from painlog.storage.seals import NOTHING, SIZE, seal, total

_RESTARTS = 3
_NOT_KINDS = ("changes", "settings", "document_bytes")


class Walk:
    """One way through the rows of a table, so many at a time."""

    def __init__(self, raw: Any, kind: str, at_once: int) -> None:
        """Notes the root at the start: if it is another one at the end, somebody wrote meanwhile."""
        self.kind = kind
        names = sqlite.columns(raw, kind)
        self._at_once = at_once if not sqlite.holds_bytes(raw, kind) else sealing.FEW_AT_ONCE
        self._deleted_at = 1 + names.index("deleted_at") if "deleted_at" in names else None
        self._restarts = 0
        self._start(raw)

    def step(self, raw: Any) -> bool:
        """Look at the next rows; whether there are more."""
        while self._look_at(_readable(raw, self.kind, self._after, self._at_once)):
            if self._restarts < _RESTARTS:
                return True
        if _root(raw, self.kind) == self._root:
            return False
        self._restarts += 1
        self._start(raw)
        return True

    def found(self) -> TableCheck:
        """What was found, once there are no more rows."""
        rows, root = self._root
        return TableCheck(
            rows=self._rows,
            deleted=self._deleted,
            damaged=self._damaged,
            missing=rows - self._rows,
            root_ok=root == self._total,
        )

    def _start(self, raw: Any) -> None:
        self._root = _root(raw, self.kind)
        self._after: int | None = None
        self._rows = self._deleted = self._damaged = 0
        self._total = NOTHING

    def _look_at(self, rows: list[tuple[Any, ...]]) -> bool:
        """Whether there were any."""
        if not rows:
            return False
        self._after = rows[-1][0]
        self._rows += len(rows)
        self._damaged += sum(not _fits(self.kind, row) for row in rows)
        self._total = total(self._total, (row[-1] for row in rows if _is_seal(row[-1])))
        if self._deleted_at is not None:
            self._deleted += sum(row[self._deleted_at] is not None for row in rows)
        return True


class Check:
    """A check in steps; each runs in a transaction of its own, and writes may come between."""

    def __init__(self, at_once: int = sealing.AT_ONCE) -> None:
        """Nothing is read yet; a step reads `at_once` rows."""
        self._at_once = at_once
        self._facts: dict[str, bool] = {}
        self._tables: dict[str, TableCheck] = {}
        self._walk: Walk | None = None
        self._todo: list[Callable[[Any], bool]] = [
            lambda raw: self._note("pages", sqlite.integrity_ok(raw)),
            lambda raw: self._note("links", sqlite.foreign_keys_ok(raw)),
            lambda raw: self._note("encryption", sqlite.encryption_ok(raw)),
            self._list_tables,
        ]

    def step(self, raw: Any) -> bool:
        """Do the next piece; whether there is more to do. Raises the driver's errors where the file is damaged."""
        if self._todo and not self._todo[0](raw):
            self._todo.pop(0)
        return bool(self._todo)

    def report(self) -> CheckReport:
        """What was found, once there is no more to do."""
        tables = {kind: found for kind, found in self._tables.items() if kind not in _NOT_KINDS}
        return CheckReport(
            integrity_ok=self._facts["pages"] and self._facts["encryption"],
            foreign_keys_ok=self._facts["links"],
            statements_ok=self._facts.get("statements", True),
            counts={kind: found.rows - found.deleted for kind, found in tables.items()},
            deleted={kind: found.deleted for kind, found in tables.items()},
            changes=self._tables["changes"].rows if "changes" in self._tables else 0,
            tables=self._tables,
        )

    def _note(self, fact: str, is_so: bool) -> bool:
        self._facts[fact] = is_so
        return False

    def _list_tables(self, raw: Any) -> bool:
        kinds = sealing.sealed_tables(raw)
        if kinds:
            is_so = _root(raw, sealing.STATEMENTS) == sealing.statements_root(raw)
            self._note("statements", is_so)
        self._todo += [self._walker(kind) for kind in kinds]
        return False

    def _walker(self, kind: str) -> Callable[[Any], bool]:
        def go_on(raw: Any) -> bool:
            walk = self._walk = self._walk or Walk(raw, kind, self._at_once)
            if walk.step(raw):
                return True
            self._tables[kind], self._walk = walk.found(), None
            return False

        return go_on


def verify(raw: Any) -> CheckReport:
    """Check the whole file at once. Raises the driver's errors where a page cannot be read."""
    check = Check()
    while check.step(raw):
        pass
    return check.report()


def _root(raw: Any, kind: str) -> tuple[int, bytes]:
    found = raw.execute("SELECT rows, total FROM roots WHERE kind = ?", [kind]).fetchone()
    return (found[0], found[1]) if found is not None else (-1, b"")


def _fits(kind: str, row: tuple[Any, ...]) -> bool:
    return bool(seal(kind, row[1:-1]) == row[-1])


def _is_seal(cell: Any) -> bool:
    return isinstance(cell, bytes) and len(cell) == SIZE


def _readable(raw: Any, kind: str, after: int | None, at_once: int) -> list[tuple[Any, ...]]:
    """The next rows; a text that is no text any more is read as well as may be, and will not fit its seal."""
    try:
        return sealing.next_rows(raw, kind, after, at_once)
    except sqlite.dbapi.OperationalError as error:
        if sqlite.code_of(error):
            raise
    usual, raw.text_factory = raw.text_factory, _any_text
    try:
        return sealing.next_rows(raw, kind, after, at_once)
    finally:
        raw.text_factory = usual


def _any_text(cell: bytes) -> str:
    return cell.decode("utf-8", "surrogateescape")
