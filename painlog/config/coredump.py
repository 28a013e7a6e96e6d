"""Keeps the system from writing painlog's memory to the disk when it ends in a crash: the diary is in there."""

import contextlib
import sys

_PR_SET_DUMPABLE = 4


def forbid() -> None:
    """No core file from here on, for this process; Windows writes none by itself."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def hide() -> None:
    """Let no other program of this person read painlog's memory either, where the system knows how (Linux).

    Called before a diary is opened, not at the start: what it needs takes some milliseconds to import.
    """
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            import ctypes

            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
