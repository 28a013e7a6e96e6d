"""painlog's own process cannot reach the network through Python (safety A3.4)."""

import subprocess
import sys

import pytest

ATTEMPTS = {
    "connect": "socket.socket().connect(('127.0.0.1', 9))",
    "connect over version 6": "socket.socket(socket.AF_INET6).connect(('::1', 9))",
    "bind": "socket.socket().bind(('127.0.0.1', 0))",
    "send": "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 9))",
    "look a name up": "socket.getaddrinfo('localhost', 80)",
    "open an address": "__import__('urllib.request').request.urlopen('http://127.0.0.1:9')",
    "ask for a page": "__import__('http.client').client.HTTPConnection('127.0.0.1', 9).request('GET', '/')",
}


def refused(attempt: str, guard: str) -> bool:
    script = f"import socket\nfrom painlog.config import network\n{guard}\n{attempt}"
    ended = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", script], capture_output=True, text=True, check=False
    )
    return "NetworkForbiddenError" in ended.stderr


@pytest.mark.parametrize("attempt", ATTEMPTS.values(), ids=ATTEMPTS)
def test_python_refuses_to_reach_the_network(attempt: str) -> None:
    assert refused(attempt, "network.forbid()")


def test_without_the_guard_nothing_is_refused() -> None:
    """The control."""
    assert not refused(ATTEMPTS["bind"], "")


def test_sockets_within_the_computer_still_work() -> None:
    if not hasattr(__import__("socket"), "AF_UNIX"):
        pytest.skip("this system has no such sockets")
    pair = "a, b = socket.socketpair(); a.send(b'x'); assert b.recv(1) == b'x'; a.close(); b.close(); print('sent')"
    script = f"import socket\nfrom painlog.config import network\nnetwork.forbid()\nnetwork.forbid()\n{pair}"
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert ended.stdout == "sent\n", ended.stderr


def test_the_command_line_and_the_window_have_the_guard() -> None:
    script = (
        "import socket\nfrom painlog.cli.command import main\n"
        "try: main(['--version'])\nexcept SystemExit: pass\n" + ATTEMPTS["connect"]
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert "NetworkForbiddenError" in ended.stderr
