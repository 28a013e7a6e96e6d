"""Setting, changing and taking away the passphrase of an open diary, in its second place for backups too."""

import contextlib
from datetime import datetime
from pathlib import Path

from painlog.domain.errors import InputRefusedError, PainlogError
from painlog.i18n import _
from painlog.storage.backups import second
from painlog.storage.backups.make import diary_id
from painlog.storage.database import Database
from painlog.storage.keys import encrypting, envelope, finding, ring
from painlog.storage.keys.encrypting import NotEncryptedError

SHORTEST = 8


def refuse_weak(passphrase: str, again: str) -> None:
    """Raises InputRefusedError where the two differ or it is too short to keep anybody out."""
    if len(passphrase) < SHORTEST:
        raise InputRefusedError(
            _(
                "This passphrase is too short. Nothing was changed. Take {n} letters or more: four words are good."
            ).format(n=SHORTEST)
        )
    if passphrase != again:
        raise InputRefusedError(_("The two are not the same. Nothing was changed. Type the passphrase twice."))


def turn_on(database: Database, passphrase: str, recovery_secret: bytes, now: datetime, place: str = "") -> bytes:
    """Encrypt an open diary and its backups, in the second place too; it is closed then. The key to open it with.

    Raises as encrypting.turn_on does.
    """
    folder, path = _second(database, place), database.path
    key = encrypting.turn_on(database, passphrase, recovery_secret, now)
    own = envelope.read(path) if path is not None else None
    if folder is not None and folder.is_dir() and own is not None:
        with contextlib.suppress(PainlogError, OSError):  # tried again when the next copy goes there
            encrypting.encrypt_backups(folder, key, own)
    return key


def turn_off(database: Database, typed: str, now: datetime) -> None:
    """Make an open diary plain, for who knows its passphrase; it is closed then. Raises WrongPassphraseError."""
    must_know(database, typed)
    key = database.key
    encrypting.turn_off(database, now)
    if key is not None:
        ring.forget(key)


def change_passphrase(database: Database, typed: str, passphrase: str, now: datetime, place: str = "") -> None:
    """Take another passphrase, for who knows the one of now or has the sheet. Raises WrongPassphraseError."""
    must_know(database, typed)
    encrypting.change_passphrase(database, passphrase, now, _second(database, place))


def change_sheet(database: Database, typed: str, recovery_secret: bytes, now: datetime, place: str = "") -> None:
    """Take another recovery sheet, for who knows the passphrase. Raises WrongPassphraseError."""
    must_know(database, typed)
    encrypting.change_sheet(database, recovery_secret, now, _second(database, place))


def use_key_store(database: Database, typed: str) -> bool:
    """Put the key into the computer's key store, for who knows the passphrase; whether it is there now.

    Raises WrongPassphraseError.
    """
    must_know(database, typed)
    return database.key is not None and ring.keep(database.key)


def leave_key_store(database: Database) -> None:
    """Take the key out of the computer's key store."""
    if database.key is not None:
        ring.forget(database.key)


def must_know(database: Database, typed: str) -> None:
    """Whoever changes what opens a diary must be able to open it. Raises WrongPassphraseError, WrongCodeError."""
    if database.path is None or database.key is None:
        raise NotEncryptedError
    envelope.unwrap(finding.of_key(database.path, database.key), typed)


def _second(database: Database, place: str) -> Path | None:
    return second.folder_in(Path(place), diary_id(database)) if place and Path(place).is_dir() else None
