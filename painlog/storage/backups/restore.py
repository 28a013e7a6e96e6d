"""Brings a backup back: a copy is made and checked beside the diary, then takes its place in one step."""

from datetime import datetime
from pathlib import Path
from typing import Any

from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.storage import diary_file, sqlite, swap
from painlog.storage.backups import copying, shelf, verify
from painlog.storage.backups.backup import Backup, Why
from painlog.storage.backups.make import make
from painlog.storage.database import Database
from painlog.storage.errors import DiaryDamagedError, in_plain_words
from painlog.storage.keys import envelope


class NotRestoredError(PainlogError):
    """A backup could not be brought back; the diary is as it was."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            _(
                "This backup could not be brought back: it did not pass its check. Your diary was not changed. "
                "Choose another backup."
            )
        )


def restore(database: Database, backup: Backup, backup_key: bytes | None, now: datetime) -> None:
    """Put a backup in the place of an open diary, which is backed up first and closed here; open it again then.

    The diary stays encrypted, or plain, as it is. `backup_key` is the backup's own key. Raises NoBackupError,
    NotRestoredError, NotSavedError; the diary is then as it was, and open.
    """
    diary = database.path
    if diary is None or database.read_only:
        raise NotRestoredError
    before = make(database, Why.RESTORE, now)
    fresh = _prepared(backup, backup_key, diary, database.key, before.last_change)
    database.close()
    swap.take_place(fresh, diary)


def restore_unopened(diary: Path, backup: Backup, backup_key: bytes | None, now: datetime) -> Path | None:
    """Put a backup in the place of a diary that is missing or cannot be opened; where the old file was put aside.

    The backup's key and envelope come with it. Raises NotRestoredError, and then nothing was changed; OSError.
    """
    diary_file.make_folder(diary.parent)
    fresh = _prepared(backup, backup_key, diary, backup_key, 0)
    aside = swap.set_aside(diary, now)
    if backup_key is not None:
        own = envelope.read(backup.path)
        if own is None:
            raise NotRestoredError
        envelope.set_aside(diary, aside)
        envelope.write(own, diary)
    swap.take_place(fresh, diary)
    return aside


def newest_before_a_restore(diary: Path) -> Backup | None:
    """What the newest restore took away: restoring it is its undo. None where nothing was restored."""
    return next((one for one in shelf.verified_backups(diary) if one.why is Why.RESTORE), None)


def _prepared(backup: Backup, backup_key: bytes | None, diary: Path, key: bytes | None, last: int) -> Path:
    """The checked copy beside the diary. Raises NotRestoredError, NotSavedError."""
    fresh = swap.fresh_name(diary)
    try:
        if not backup.still_good():
            raise NotRestoredError
        copying.copy_closed(backup.path, backup_key, fresh, key)
        if verify.verified(fresh, key).counts != backup.counts:
            raise NotRestoredError
        _count_on_from(fresh, key, last)
    except DiaryDamagedError as error:  # the backup, and not the diary
        fresh.unlink(missing_ok=True)
        raise NotRestoredError from error
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    return fresh


def _count_on_from(fresh: Path, key: bytes | None, last: int) -> None:
    """The journal's numbers never go back: what is written next comes after what the restore took away."""
    raw: Any = sqlite.connect(fresh, key)
    try:
        with in_plain_words():
            raw.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'changes'", (last,))
    finally:
        raw.close()
