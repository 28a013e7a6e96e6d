"""Prints on any console: one that knows few letters, one that closes early, none at all."""

import os
import sys
from io import TextIOWrapper


def steady() -> None:
    """Let a letter that the console does not know stand as its number; printing then never fails for it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(text: str) -> None:
    """Print for the person, or for the next program."""
    print(text)


def complain(text: str) -> None:
    """Print what went wrong beside the output."""
    print(text, file=sys.stderr)


def finish() -> None:
    """Hand over all that was printed. Raises BrokenPipeError where the reader has gone."""
    if sys.stdout is not None:
        sys.stdout.flush()


def let_go() -> None:
    """The reader has gone (`painlog figures | head`): send the rest nowhere, so that the exit is quiet."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
