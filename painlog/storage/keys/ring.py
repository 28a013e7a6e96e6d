"""The computer's own key store, for who asks for it: it can hold a diary's key, so that a start asks for nothing.

It is one way more, never the only one: the envelope and the sheet go on working. The library is an extra
(`pip install "painlog[keyring]"`); without it, or without a key store, nothing of this is offered.
"""

from pathlib import Path
from typing import Any

from painlog.storage import diary_file
from painlog.storage.diary_file import State
from painlog.storage.errors import in_plain_words
from painlog.storage.keys import envelope

_SERVICE = "painlog"


def is_there() -> bool:
    """Whether this computer has a key store that painlog can use. Takes a moment: it asks the system."""
    return _store() is not None


def keep(key: bytes) -> bool:
    """Put a diary's key into the key store; whether it is there now."""
    store = _store()
    if store is None:
        return False
    try:
        store.set_password(_SERVICE, envelope.id_of(key), key.hex())
        return bool(store.get_password(_SERVICE, envelope.id_of(key)) == key.hex())
    except Exception:  # whatever a desktop's key store comes up with: then it is not there
        return False


def forget(key: bytes) -> None:
    """Take a diary's key out of the key store."""
    store = _store()
    if store is None:
        return
    try:
        store.delete_password(_SERVICE, envelope.id_of(key))
    except Exception:  # it was not in there, or the person did not let us
        return


def key_for(diary: Path) -> bytes | None:
    """The key of a diary, where the key store has it and it opens the diary; None where the person is to be asked."""
    own, store = envelope.read(diary), _store()
    if own is None or store is None:
        return None
    try:
        key = bytes.fromhex(store.get_password(_SERVICE, own.key_id) or "")
    except Exception:  # locked, gone, refused by the person, or not ours
        return None
    if envelope.id_of(key) != own.key_id:
        return None
    with in_plain_words():
        return key if diary_file.look(diary, key) is not State.FOREIGN else None


def _store() -> Any:
    """The library, where it is installed and has something to keep keys in."""
    try:
        import keyring

        return keyring if keyring.get_keyring().priority > 0 else None
    except Exception:  # not installed, or a desktop whose key store does not start
        return None
