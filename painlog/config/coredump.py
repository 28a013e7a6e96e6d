"""Keeps the system from writing painlog's memory to the disk when it ends in a crash: the diary is in there."""

import sys


def forbid() -> None:
    """No core file from here on, for this process; Windows writes none by itself."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
