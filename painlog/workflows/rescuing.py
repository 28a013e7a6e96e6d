"""An encrypted diary whose very head is damaged: the newest good backup with its key can take its place."""

from datetime import datetime
from pathlib import Path

from painlog.storage.backups import shelf
from painlog.storage.backups.backup import Backup
from painlog.storage.backups.restore import NotRestoredError, restore_unopened
from painlog.storage.keys import envelope, finding


def newest_with_key(diary: Path, typed: str) -> Backup | None:
    """The newest backup that is as it was checked and opens with the same key; None where there is none.

    Raises as finding.key_of_damaged does.
    """
    wanted = envelope.id_of(finding.key_of_damaged(diary, typed))
    return next((one for one in shelf.verified_backups(diary) if one.key_id == wanted and one.still_good()), None)


def rescue(diary: Path, typed: str, now: datetime) -> bytes:
    """Put the damaged file aside, unchanged, and that backup in its place; the key to open it with.

    Raises NotRestoredError, and then nothing was changed; OSError.
    """
    key = finding.key_of_damaged(diary, typed)
    backup = newest_with_key(diary, typed)
    if backup is None:
        raise NotRestoredError
    restore_unopened(diary, backup, key, now)
    return key
