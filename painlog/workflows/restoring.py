"""Bringing a backup back into the place of the open diary, whatever passphrase it was made with."""

from datetime import datetime

from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.storage.backups.backup import Backup
from painlog.storage.backups.restore import restore as put_in_place
from painlog.storage.database import Database
from painlog.storage.keys import envelope
from painlog.storage.keys.envelope import NoEnvelopeError
from painlog.workflows.differences import Differences, differences


class NeedsPassphraseError(PainlogError):
    """The backup was made with another passphrase than the diary has now."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            _(
                "This backup has a passphrase of its own. Nothing was changed. "
                "Type the passphrase you had then, or the code from its recovery sheet."
            )
        )


def compare(database: Database, backup: Backup, typed: str = "") -> Differences:
    """What restoring it would change. Raises NeedsPassphraseError, WrongPassphraseError, and for a damaged backup."""
    key = key_for(database, backup, typed)
    with database.diary() as diary:
        return differences(diary, backup, key)


def restore(database: Database, backup: Backup, typed: str, now: datetime) -> bytes | None:
    """Restore it; the diary is closed then, and keeps its own key, which is given back. Raises as `compare` does."""
    own = database.key
    put_in_place(database, backup, key_for(database, backup, typed), now)
    return own


def key_for(database: Database, backup: Backup, typed: str) -> bytes | None:
    """The backup's key: none, the diary's own, or by what was typed. Raises as `compare` does."""
    if not backup.encrypted:
        return None
    if database.key is not None and envelope.id_of(database.key) == backup.key_id:
        return database.key
    own = envelope.read(backup.path)
    if own is None:
        raise NoEnvelopeError
    if not typed:
        raise NeedsPassphraseError
    return envelope.unwrap(own, typed)
