"""Turning encryption on and off, and changing what opens a diary; killed at any step, the old or the new way works.

On: back up, copy into a file with the key, verify, put the envelope beside the diary, swap, erase the plain file,
then encrypt the backups. A plain diary beside an envelope is plain: the swap decides, and it is one rename.
"""

import contextlib
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.storage import disk, sqlite, swap
from painlog.storage.backups import copying, shelf, verify
from painlog.storage.backups.backup import DIARY, Backup, Why, write_note
from painlog.storage.backups.make import make
from painlog.storage.database import Database
from painlog.storage.keys import envelope, finding
from painlog.storage.keys.envelope import Envelope


class NotEncryptedError(PainlogError):
    """Encryption was not turned on or off, or the passphrase not changed; everything is as it was."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            _(
                "Nothing was changed: the new copy of your diary did not pass its check. Your diary opens as before. "
                "Check it in Settings, then try again."
            )
        )


def turn_on(database: Database, passphrase: str, recovery_secret: bytes, now: datetime) -> bytes:
    """Encrypt an open plain diary and its backups; it is closed then, and opens with the key that is returned.

    Raises NoBackupError, NotEncryptedError, NotSavedError and OSError where the disk fails; the diary is then as it
    was, open or closed.
    """
    diary = _writable(database)
    if database.key is not None:
        raise NotEncryptedError
    make(database, Why.PASSPHRASE, now)
    key = envelope.new_key()
    own = envelope.wrap(key, passphrase, recovery_secret)
    fresh = _checked_copy(database, diary, key)
    envelope.write(own, diary)
    database.close()
    swap.take_place(fresh, diary, erase=True)
    with contextlib.suppress(PainlogError, OSError):  # what is left plain is encrypted at the next start
        encrypt_backups(shelf.shelf(diary), key, own)
    return key


def turn_off(database: Database, now: datetime) -> None:
    """Make an open encrypted diary plain; it is closed then. Its backups stay encrypted, each with its envelope.

    Raises as `turn_on` does.
    """
    diary = _writable(database)
    make(database, Why.PASSPHRASE, now)
    fresh = _checked_copy(database, diary, None)
    database.close()
    swap.take_place(fresh, diary)
    envelope.path_for(diary).unlink(missing_ok=True)


def change_passphrase(database: Database, passphrase: str, now: datetime, second: Path | None = None) -> None:
    """Give the key of an open encrypted diary another passphrase, in its backups too; the sheet stays as it is.

    `second` is the folder of its backups in the second place, where there is one. Raises NoBackupError, OSError.
    """
    diary, key = _writable(database), _key(database)
    own = finding.of_key(diary, key)
    _rewrap(database, envelope.with_passphrase(own, key, passphrase), now, second)


def change_sheet(database: Database, recovery_secret: bytes, now: datetime, second: Path | None = None) -> None:
    """Give the key of an open encrypted diary another recovery sheet; the one before opens it no more.

    Raises as `change_passphrase` does.
    """
    diary, key = _writable(database), _key(database)
    own = finding.of_key(diary, key)
    _rewrap(database, envelope.with_sheet(own, key, recovery_secret), now, second)


def tidy(diary: Path, key: bytes | None) -> None:
    """Finish what a killed painlog left beside an open diary: plain remains, a stale envelope, an old passphrase.

    Passes over what the disk refuses: it is tried again at the next start.
    """
    swap.tidy(diary)
    with contextlib.suppress(PainlogError, OSError):
        if key is None:
            envelope.put_away(diary)
        else:
            own = finding.of_key(diary, key)
            encrypt_backups(shelf.shelf(diary), key, own)
            rewrap_backups(shelf.shelf(diary), own)


def encrypt_backups(folder: Path, key: bytes, own: Envelope) -> int:
    """Encrypt every plain backup in a folder by a checked copy, then erase it; how many there were.

    Plain copies that are no checked backup are erased: they would come back as something else than was written,
    and anybody can read them. Raises the world's faults; every backup is then whole, in the one form or the other.
    """
    plain = [backup for backup in shelf.on_shelf(folder) if not backup.encrypted]
    for backup in plain:
        if backup.still_good():
            _encrypt_backup(backup, key, own)
        _erase(backup.folder)
    for left in shelf.unverified(folder):
        if not envelope.path_for(left / DIARY).exists():
            _erase(left)
    return len(plain)


def plain_copies(diary: Path) -> tuple[Path, ...]:
    """Other diary files in the folder of a diary that anybody can read: set aside, or copied there by somebody."""
    others = [one for one in sorted(diary.parent.glob(f"*{diary.suffix}")) if one.is_file() and one != diary]
    return tuple(one for one in others if disk.begins_with(one, sqlite.PLAIN_HEAD))


def rewrap_backups(folder: Path, own: Envelope) -> None:
    """Put the envelope into every backup that has the same key. Raises OSError."""
    for backup in shelf.on_shelf(folder):
        if backup.key_id == own.key_id and envelope.read(backup.path) != own:
            envelope.write(own, backup.path)


def _rewrap(database: Database, own: Envelope, now: datetime, second: Path | None) -> None:
    diary = _writable(database)
    make(database, Why.PASSPHRASE, now)
    envelope.write(own, diary)
    for folder in _there(shelf.shelf(diary), second):
        rewrap_backups(folder, own)


def _there(*folders: Path | None) -> Iterator[Path]:
    return (folder for folder in folders if folder is not None and folder.is_dir())


def _checked_copy(database: Database, diary: Path, key: bytes | None) -> Path:
    """A copy with another key beside the diary. Raises NotEncryptedError where it does not hold the same."""
    swap.tidy(diary)
    fresh = swap.fresh_name(diary)
    try:
        copying.copy_with_key(database.raw, fresh, key)
        if verify.verified(fresh, key) != verify.contents(database.raw):
            raise NotEncryptedError
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    return fresh


def _encrypt_backup(backup: Backup, key: bytes, own: Envelope) -> None:
    """An encrypted one with the same number is put beside the plain one, unless it is there already."""
    folder = backup.folder.parent
    target = folder / shelf.encrypted_name(backup.folder.name)
    if target.exists():
        return
    fresh = shelf.unfinished(folder)
    try:
        copying.copy_closed(backup.path, None, fresh / DIARY, key)
        if verify.verified(fresh / DIARY, key).counts != backup.counts:
            raise NotEncryptedError
        envelope.write(own, fresh / DIARY)
        size, digest = (fresh / DIARY).stat().st_size, disk.digest(fresh / DIARY)
        write_note(replace(backup, folder=fresh, key_id=own.key_id, sha256=digest, size=size))
        disk.sync_folder(fresh)
        fresh.rename(target)
        disk.sync_folder(folder)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise


def _erase(folder: Path) -> None:
    """The diary goes first: as long as it is there, the next try finds it."""
    for file in sorted(folder.iterdir(), key=lambda one: one.name != DIARY):
        disk.overwrite_and_delete(file)
    folder.rmdir()


def _writable(database: Database) -> Path:
    if database.path is None or database.read_only:
        raise NotEncryptedError
    return database.path


def _key(database: Database) -> bytes:
    if database.key is None:
        raise NotEncryptedError
    return database.key
