"""Which envelope opens a diary: the one beside it, else the newest whole one of its backups."""

from collections.abc import Iterator
from pathlib import Path

from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.storage import diary_file
from painlog.storage.backups import shelf
from painlog.storage.diary_file import State
from painlog.storage.errors import DiaryDamagedError, in_plain_words
from painlog.storage.keys import envelope
from painlog.storage.keys.envelope import Envelope, NoEnvelopeError


class DiaryMissingError(PainlogError):
    """The envelope of a diary is there and the diary is not: a stick is out, or a synced folder is not ready."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            _(
                "The file of this diary is not there now. Nothing was made in its place. Plug the stick in, or wait "
                "for the synced folder, then try again."
            )
        )


def is_locked(diary: Path) -> bool:
    """Whether a key is needed to open the diary: it cannot be read without one, and there is an envelope for it.

    A plain diary beside an envelope is plain: turning encryption on or off was cut short. Where the file is gone and
    its envelope is not, no new diary is to be made in its place. Raises the world's faults.
    """
    if not diary.exists():
        return envelope.path_for(diary).exists()
    with in_plain_words():
        is_plain = diary_file.look(diary) is not State.FOREIGN
    return not is_plain and any(True for _one in _envelopes(diary))


def unlocked(diary: Path, typed: str) -> bytes:
    """The key of a diary, by the passphrase or the code of the recovery sheet; it does open the diary.

    A lost or damaged envelope is put back from a backup. Raises WrongPassphraseError, WrongCodeError, NoEnvelopeError
    where there is no whole envelope, DiaryDamagedError where the key is right and the diary is not, DiaryMissingError
    where it is and the file is gone.
    """
    own, key = _by(diary, typed)
    if not diary.exists():
        raise DiaryMissingError
    _must_open(diary, key)
    if envelope.read(diary) is None:
        envelope.write(own, diary)
    return key


def key_of_damaged(diary: Path, typed: str) -> bytes:
    """The key of a diary that may be damaged. Raises WrongPassphraseError, WrongCodeError, NoEnvelopeError."""
    return _by(diary, typed)[1]


def _by(diary: Path, typed: str) -> tuple[Envelope, bytes]:
    """The envelope that what was typed opens, and the key in it: the one beside the diary, where that is whole."""
    beside = envelope.read(diary)
    wrong: PainlogError = NoEnvelopeError()
    for one in [beside] if beside is not None else dict.fromkeys(_envelopes(diary)):
        try:
            return one, envelope.unwrap(one, typed)
        except PainlogError as error:
            wrong = error
    raise wrong


def put_beside(diary: Path, key: bytes, copy: Path) -> str:
    """Give a copy of an open diary the envelope of its key; the key's name. Raises NoEnvelopeError, OSError."""
    found = of_key(diary, key)
    envelope.write(found, copy)
    return found.key_id


def of_key(diary: Path, key: bytes) -> Envelope:
    """The envelope that holds that key. Raises NoEnvelopeError."""
    wanted = envelope.id_of(key)
    found = next((one for one in _envelopes(diary) if one.key_id == wanted), None)
    if found is None:
        raise NoEnvelopeError
    return found


def _envelopes(diary: Path) -> Iterator[Envelope]:
    """Beside the diary, then those of its backups, newest first; damaged ones are passed over."""
    places = (diary, *(backup.path for backup in shelf.verified_backups(diary)))
    return (one for one in map(envelope.read, places) if one is not None)


def _must_open(diary: Path, key: bytes) -> None:
    """Raises DiaryDamagedError: the passphrase was right, so it is not that."""
    with in_plain_words():
        if diary_file.look(diary, key) is State.FOREIGN:
            raise DiaryDamagedError
