"""The envelope: the diary's key, wrapped once by the passphrase and once by the printed recovery sheet.

The file stands beside the diary and in every backup of it; docs/decisions/the-envelope.md describes it byte by byte.
"""

import hashlib
import secrets
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from painlog.config import folders
from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.storage import disk, sealed
from painlog.storage.keys import recoverycode

KEY_BYTES = 32
PASSES, MEMORY_BYTES = 3, 128 << 20  # of Argon2id: half a second on a slow laptop
_VERSION = 1
_SALT_BYTES = 16
_MOST_PASSES, _MOST_MEMORY_BYTES = 16, 1 << 30  # a forged envelope must not stop the computer


class WrongPassphraseError(PainlogError):
    """Neither the passphrase nor the recovery sheet opens this diary with what was typed; nothing was written."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            _(
                "That passphrase did not work. Your diary is safe. Look for capital letters and try again, as often "
                "as you like, or type the code from your recovery sheet."
            )
        )


class WrongCodeError(PainlogError):
    """A recovery code with a slip in it; `groups` are the groups to look at again, from 1."""

    def __init__(self, groups: tuple[int, ...]) -> None:
        """Name the groups."""
        self.groups = groups
        super().__init__(
            _(
                "The code from the sheet has a slip in group {groups}. Your diary is safe. "
                "Look at the sheet and type that group again."
            ).format(groups=", ".join(map(str, groups)))
        )


class NoEnvelopeError(PainlogError):
    """The key file of an encrypted diary is missing or damaged, beside the diary and in all its backups."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            _(
                "The key file of this diary is missing or damaged, so the diary cannot be unlocked. The diary itself "
                "was not changed. Look for a backup of it, for example on a stick: each one has a key file too."
            )
        )


@dataclass(frozen=True, slots=True)
class Slot:
    """The key wrapped one way: salt, nonce and the sealed key; `passes` and `memory` are Argon2id's, 0 for none."""

    salt: bytes
    nonce: bytes
    box: bytes
    passes: int = 0
    memory: int = 0


@dataclass(frozen=True, slots=True)
class Envelope:
    """Both wraps of one key; `key_id` names the key and tells nothing of it."""

    key_id: str
    passphrase: Slot
    recovery: Slot


def path_for(diary: Path) -> Path:
    """Where the envelope of a diary stands: `diary.painlog` has `diary.painlog.key`."""
    return folders.envelope_path(diary)


def new_key() -> bytes:
    """A random key of 256 bits."""
    return secrets.token_bytes(KEY_BYTES)


def id_of(key: bytes) -> str:
    """The key's name: a one-way digest of it."""
    return hashlib.blake2b(key, digest_size=8, person=b"painlog-key-id").hexdigest()


def wrap(key: bytes, passphrase: str, recovery_secret: bytes) -> Envelope:
    """An envelope for a key."""
    key_id = id_of(key)
    return Envelope(key_id, _passphrase_slot(key, key_id, passphrase), _recovery_slot(key, key_id, recovery_secret))


def with_passphrase(envelope: Envelope, key: bytes, passphrase: str) -> Envelope:
    """The same key with another passphrase; the sheet goes on as it is."""
    return replace(envelope, passphrase=_passphrase_slot(key, envelope.key_id, passphrase))


def with_sheet(envelope: Envelope, key: bytes, recovery_secret: bytes) -> Envelope:
    """The same key with another recovery sheet; the passphrase goes on as it is."""
    return replace(envelope, recovery=_recovery_slot(key, envelope.key_id, recovery_secret))


def unwrap(envelope: Envelope, typed: str) -> bytes:
    """The key, by what was typed: the passphrase, or the code of the sheet.

    Raises WrongPassphraseError, WrongCodeError where it looks like a code and has a slip.
    """
    if recoverycode.looks_like_one(typed):
        key = _by_code(envelope, typed)
        if key is not None:
            return key
    slot = envelope.passphrase
    wrapping = _stretched(typed, slot.salt, slot.passes, slot.memory)
    key = _opened(slot, wrapping, _bound("passphrase", envelope.key_id, slot))
    if key is None and recoverycode.looks_like_one(typed):
        _complain_of_slips(typed)
    if key is None:
        raise WrongPassphraseError
    return key


def write(envelope: Envelope, diary: Path) -> None:
    """Put the envelope beside a diary, for its owner alone, at once and durably. Raises OSError."""
    sealed.write(path_for(diary), _as_json(envelope))


def read(diary: Path) -> Envelope | None:
    """The envelope beside a diary; None where there is none or it is damaged."""
    try:
        return _from_json(sealed.read(path_for(diary)))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def set_aside(diary: Path, aside: Path | None) -> None:
    """Keep the envelope of a diary that was set aside beside it. Raises OSError."""
    if aside is not None and path_for(diary).exists():
        disk.copy(path_for(diary), path_for(aside))


def put_away(diary: Path) -> None:
    """Keep an envelope that stands beside a plain diary under another name: it may open something else yet."""
    if path_for(diary).exists():
        path_for(diary).rename(path_for(diary).with_name(f"{path_for(diary).name}-put-away-{secrets.token_hex(2)}"))


def _by_code(envelope: Envelope, typed: str) -> bytes | None:
    try:
        secret = recoverycode.as_secret(typed)
    except recoverycode.WrongGroupError:
        return None
    slot = envelope.recovery
    return _opened(slot, _mixed(secret, slot.salt), _bound("recovery", envelope.key_id, slot))


def _complain_of_slips(typed: str) -> None:
    """Raises WrongCodeError where groups of a code do not hold."""
    try:
        recoverycode.as_secret(typed)
    except recoverycode.WrongGroupError as error:
        if len(error.groups) < recoverycode.GROUPS - 1:
            raise WrongCodeError(error.groups) from None


def _passphrase_slot(key: bytes, key_id: str, passphrase: str) -> Slot:
    salt = secrets.token_bytes(_SALT_BYTES)
    wrapping = _stretched(passphrase, salt, PASSES, MEMORY_BYTES)
    return _closed("passphrase", key, key_id, wrapping, Slot(salt, b"", b"", PASSES, MEMORY_BYTES))


def _recovery_slot(key: bytes, key_id: str, secret: bytes) -> Slot:
    salt = secrets.token_bytes(_SALT_BYTES)
    return _closed("recovery", key, key_id, _mixed(secret, salt), Slot(salt, b"", b""))


def _stretched(passphrase: str, salt: bytes, passes: int, memory: int) -> bytes:
    from nacl.pwhash import argon2id  # libsodium: 10 ms, only where a passphrase is asked for

    plain = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    found: bytes = argon2id.kdf(KEY_BYTES, plain, salt, opslimit=passes, memlimit=memory)
    return found


def _mixed(secret: bytes, salt: bytes) -> bytes:
    """160 random bits need no stretching: nobody can try them all."""
    return hashlib.blake2b(secret, digest_size=KEY_BYTES, salt=salt, person=b"painlog-sheet").digest()


def _closed(name: str, key: bytes, key_id: str, wrapping: bytes, slot: Slot) -> Slot:
    from nacl import bindings

    nonce = secrets.token_bytes(bindings.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
    bound = _bound(name, key_id, slot)
    return replace(slot, nonce=nonce, box=_seal(key, bound, nonce, wrapping))


def _seal(key: bytes, bound: bytes, nonce: bytes, wrapping: bytes) -> bytes:
    from nacl import bindings

    box: bytes = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(key, bound, nonce, wrapping)
    return box


def _opened(slot: Slot, wrapping: bytes, bound: bytes) -> bytes | None:
    from nacl import bindings
    from nacl.exceptions import CryptoError

    try:
        key: bytes = bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(slot.box, bound, slot.nonce, wrapping)
    except CryptoError:
        return None
    return key


def _bound(name: str, key_id: str, slot: Slot) -> bytes:
    """What the seal covers beside the key: nobody can weaken the numbers or swap the wraps unnoticed."""
    return f"painlog envelope {_VERSION} {name} {key_id} {slot.salt.hex()} {slot.passes} {slot.memory}".encode()


def _as_json(envelope: Envelope) -> dict[str, Any]:
    return {
        "painlog_envelope": _VERSION,
        "key_id": envelope.key_id,
        "passphrase": _slot_as_json(envelope.passphrase) | {"kdf": "argon2id"},
        "recovery": _slot_as_json(envelope.recovery) | {"kdf": "blake2b"},
    }


def _slot_as_json(slot: Slot) -> dict[str, Any]:
    texts = {name: getattr(slot, name).hex() for name in ("salt", "nonce", "box")}
    return texts | ({"passes": slot.passes, "memory_bytes": slot.memory} if slot.passes else {})


def _from_json(values: dict[str, Any]) -> Envelope:
    if values["painlog_envelope"] != _VERSION:
        raise ValueError("another version")
    return Envelope(str(values["key_id"]), _slot(values["passphrase"]), _slot(values["recovery"]))


def _slot(values: dict[str, Any]) -> Slot:
    passes, memory = int(values.get("passes", 0)), int(values.get("memory_bytes", 0))
    if not (0 <= passes <= _MOST_PASSES and 0 <= memory <= _MOST_MEMORY_BYTES):
        raise ValueError("numbers out of bounds")
    salt, nonce, box = (bytes.fromhex(values[name]) for name in ("salt", "nonce", "box"))
    if len(salt) != _SALT_BYTES:
        raise ValueError("not a salt")
    return Slot(salt, nonce, box, passes, memory)
