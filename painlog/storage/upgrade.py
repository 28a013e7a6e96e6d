"""Bringing an older diary's file up to date by way of a checked copy: at every moment it is the old one or the new.

The old file is checked and kept, a copy of it is taken through the steps and checked in its turn, and only then does
the copy take the diary's name. The lock on the old file is held all the while. Each step is logged by its name alone.
"""

import logging
import os
from contextlib import closing
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from painlog.storage import disk, sqlite
from painlog.storage.answers import CheckReport
from painlog.storage.backups import copying
from painlog.storage.errors import DiaryDamagedError
from painlog.storage.inspection import must_be_sound
from painlog.storage.seals import SEAL
from painlog.storage.verify import verify

if TYPE_CHECKING:
    from painlog.storage.database import Database

log = logging.getLogger(__name__)

# What a step means to change in rows that are there: (table, column). The rest must come out as it went in.
MEANT: frozenset[tuple[str, str]] = frozenset()


def old_file(diary: Path) -> Path:
    """Where the file is kept as it was before it was brought up to date, until the next good start."""
    return diary.with_name(diary.name + ".before-update")


def upgrade_file(old: "Database", diary: Path, key: bytes | None) -> None:
    """Bring the diary up to date; `old` is the older one, which has the lock, and is closed at the end.

    Raises DiaryDamagedError where the old file is not sound or the new one not equal, NoBackupError, and the world's
    faults; the diary is then as it was.
    """
    from painlog.storage.backups import make
    from painlog.storage.backups.backup import Why

    raw, fresh, kept = old.raw, diary.with_name(diary.name + ".update"), old_file(diary)
    try:
        _clear(fresh)
        _clear(kept)
        before = _sound(raw)
        log.info("update.old-checked")
        if "entries" in _tables(raw):
            make.make(old, Why.MIGRATION, datetime.now().astimezone())
            before = _sound(raw)  # the diary has noted its backup
        log.info("update.backed-up")
        copying.copy_pages(raw, key, kept)
        if must_be_sound(kept, key) != before:
            raise DiaryDamagedError
        log.info("update.old-kept")
        copying.copy_pages(raw, key, fresh)
        log.info("update.copied")
        _migrate(fresh, key)
        log.info("update.migrated")
        _must_hold_the_same(raw, before, fresh, key)
        log.info("update.checked")
        disk.sync(fresh)
        _let_go_of_journal(raw, diary)
        disk.sync_folder(diary.parent)
        log.info("update.ready")
        if os.name == "nt":
            old.close()  # Windows replaces no open file
        fresh.replace(diary)
        log.info("update.replaced")
        disk.sync_folder(diary.parent)
    finally:
        old.close()
    log.info("update.done")


def forget_old_file(diary: Path) -> None:
    """Delete what was kept of before an update; after a start at which the new file was found in order."""
    kept = old_file(diary)
    if kept.exists():
        kept.unlink()
        log.info("update.old-file-gone")


def _sound(raw: Any) -> CheckReport:
    raw.execute("BEGIN")
    report = verify(raw)
    raw.execute("COMMIT")
    if not report.ok:
        raise DiaryDamagedError
    return report


def _migrate(fresh: Path, key: bytes | None) -> None:
    """Take the copy through the steps that are missing, in one transaction; Alembic is imported only here."""
    from painlog.storage.database import Database
    from painlog.storage.migrate import upgrade

    with closing(Database(sqlite.connect(fresh, key))) as database:
        upgrade(database._connection)


def _must_hold_the_same(raw: Any, before: CheckReport, fresh: Path, key: bytes | None) -> None:
    """Every row that was there is there, and every cell that no step means to change is as it was."""
    after = must_be_sound(fresh, key)
    if any(after.counts.get(kind, 0) < count for kind, count in before.counts.items()):
        raise DiaryDamagedError
    with closing(sqlite.connect(fresh, key, sqlite.Access.READ)) as new:
        for table in _tables(raw):
            still = set(sqlite.columns(new, table)) - {SEAL}
            names = [name for name in sqlite.columns(raw, table) if name in still and (table, name) not in MEANT]
            if _digest(raw, table, names) != _digest(new, table, names):
                raise DiaryDamagedError


def _tables(raw: Any) -> list[str]:
    names = [name for type_, name, *_ in sqlite.statements(raw) if type_ == "table"]
    return [name for name in names if name not in ("alembic_version", "roots")]


def _digest(raw: Any, table: str, names: list[str]) -> bytes:
    """A digest of some columns of every row, in the order of their numbers."""
    found = blake2b(digest_size=32)
    columns = ", ".join(f'"{name}"' for name in names)
    for row in raw.execute(f'SELECT {columns} FROM "{table}" ORDER BY rowid'):
        found.update(repr(row).encode("utf-8", "surrogatepass"))
    return found.digest()


def _let_go_of_journal(raw: Any, diary: Path) -> None:
    """No journal of the old file may lie beside the new one, nor be deleted there later by the old connection."""
    raw.execute("PRAGMA journal_mode = MEMORY").fetchall()
    diary.with_name(diary.name + "-journal").unlink(missing_ok=True)


def _clear(path: Path) -> None:
    """Take away what an update that was cut short has left; only copies stand under these names."""
    for left in (path, path.with_name(path.name + "-journal")):
        left.unlink(missing_ok=True)
