"""Small JSON files that notice when they were damaged: each carries a digest of what it says."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from painlog.config import privatefile
from painlog.storage import disk

_CHECK = "check"
_MOST_BYTES = 100_000


class UnsealedError(ValueError):
    """What was read is not whole, or was never such a file."""


def write(path: Path, values: Mapping[str, Any]) -> None:
    """Put the file there for its owner alone, durably and at once. Raises OSError, and then nothing has changed."""
    privatefile.write(path, dumps(values), own=True)
    disk.sync_folder(path.parent)


def read(path: Path) -> dict[str, Any]:
    """What the file says. Raises UnsealedError, and OSError where it cannot be read."""
    with path.open("rb") as file:
        return loads(file.read(_MOST_BYTES))


def dumps(values: Mapping[str, Any]) -> bytes:
    """The values with their digest."""
    return json.dumps({**values, _CHECK: _digest(values)}, indent=1, sort_keys=True).encode() + b"\n"


def loads(text: bytes) -> dict[str, Any]:
    """The values, without the digest. Raises UnsealedError."""
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnsealedError from error
    if not isinstance(values, dict) or values.pop(_CHECK, None) != _digest(values):
        raise UnsealedError
    return values


def _digest(values: Mapping[str, Any]) -> str:
    canonical = json.dumps(values, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
