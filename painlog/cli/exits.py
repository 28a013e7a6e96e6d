"""What painlog's exit status says, and the errors that have one of their own."""

from enum import IntEnum

from painlog.domain.errors import PainlogError


class Exit(IntEnum):
    """The exit statuses of every command."""

    GOOD = 0
    BUG = 1
    USAGE = 2
    REFUSED = 3  # something outside painlog: a file that cannot be read, all or in part, a diary in use, no screen
    STOPPED = 130  # Ctrl+C


class WrongArgumentError(PainlogError):
    """The command was asked for something that is not there; nothing was changed."""


def status_of(error: PainlogError) -> Exit:
    """The exit status of the world's fault."""
    return Exit.USAGE if isinstance(error, WrongArgumentError) else Exit.REFUSED
