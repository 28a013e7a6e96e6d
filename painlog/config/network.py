"""Keeps painlog off the network, whatever a library might try: Python refuses the call (safety A3).

It sees what goes through Python; that nothing else calls the network is shown by a trace of the system's calls.
"""

import sys
from typing import Any

_LOCAL = 1  # AF_UNIX: a socket within this computer, as its own screen and tests use them
_TO_SOMEWHERE = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})
_NAMES = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"})

_is_forbidden = False


class NetworkForbiddenError(Exception):
    """Something in this process wanted to reach the network: a bug."""


def forbid() -> None:
    """From here on, for this process, for good."""
    global _is_forbidden
    if not _is_forbidden:
        _is_forbidden = True
        sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Called at every import and opened file: it must be quick."""
    if not event.startswith("socket."):
        return
    is_call = event in _TO_SOMEWHERE and getattr(arguments[0], "family", 0) != _LOCAL
    if is_call or event in _NAMES:
        raise NetworkForbiddenError(event)
