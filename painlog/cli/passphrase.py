"""Asks for the passphrase of an encrypted diary: on the terminal, or from a file descriptor; never as an argument."""

import argparse
import getpass
import os
import sys
from collections.abc import Callable
from pathlib import Path

from painlog.cli import console
from painlog.domain.errors import PainlogError
from painlog.i18n import _


class NobodyToAskError(PainlogError):
    """There is no terminal to ask on, and no file descriptor was given."""


def key_of(path: Path, arguments: argparse.Namespace) -> bytes | None:
    """The key of the diary at a path; None for a plain one. On a terminal a wrong one may be typed again.

    Raises NobodyToAskError, WrongPassphraseError where it came from a file descriptor, DiaryDamagedError.
    """
    from painlog.storage.keys import finding

    if not finding.is_locked(path):
        return None
    return opened_with(lambda typed: finding.unlocked(path, typed), arguments)


def opened_with(unlock: Callable[[str], bytes], arguments: argparse.Namespace) -> bytes:
    """The key that `unlock` gives for what is typed. Raises as `key_of` does."""
    from painlog.storage.keys.envelope import WrongCodeError, WrongPassphraseError

    if arguments.passphrase_fd is not None:
        return unlock(_read(arguments.passphrase_fd))
    if not sys.stdin.isatty():
        raise NobodyToAskError(
            _(
                "This diary has a passphrase and there is no terminal to ask on. Nothing was changed. "
                "Run this in a terminal, or give the passphrase with --passphrase-fd."
            )
        )
    while True:
        try:
            return unlock(getpass.getpass(_("Passphrase, or the code from the sheet: ")))
        except (WrongPassphraseError, WrongCodeError) as error:
            console.complain(str(error))


def _read(number: int) -> str:
    """The next line that comes out of a file descriptor, and not a byte more. Raises NobodyToAskError."""
    line = bytearray()
    try:
        while (byte := os.read(number, 1)) not in (b"", b"\n"):
            line += byte
        return line.decode()
    except (OSError, ValueError) as error:
        raise NobodyToAskError(
            _(
                "The passphrase could not be read from there. Nothing was changed. "
                "Look at the number after --passphrase-fd."
            )
        ) from error
