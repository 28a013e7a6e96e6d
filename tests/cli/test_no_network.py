"""A whole run reaches no network: the kernel's record of it, and the same run where there is none (safety A3)."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux's own tools")
ROOT = Path(__file__).resolve().parents[2]
WHOLE_RUN = (sys.executable, "-m", "painlog", "self-test")
REACHES_OUT = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))"
CALLS = "socket,connect,bind,sendto,sendmsg,sendmmsg"
WITHIN = ("AF_UNIX", "AF_LOCAL", "AF_NETLINK", "AF_UNSPEC")  # the last two: what the C library asks the kernel


def ended(*words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    return subprocess.run(words, capture_output=True, text=True, check=False, env=environment, timeout=300)


def outside(trace: Path, *words: str) -> list[str]:
    """The lines of the kernel's record in which a program and all it started reach beyond this computer's own."""
    found = ended("strace", "-f", "-qq", "-e", f"trace={CALLS}", "-o", str(trace), *words)
    assert found.returncode == 0, found.stderr
    lines = trace.read_text().splitlines()
    return [line for line in lines if (family := re.search(r"AF_\w+", line)) and family[0] not in WITHIN]


@pytest.fixture
def trace(tmp_path: Path) -> Path:
    """Where a record goes; skips where none can be made."""
    if shutil.which("strace") is None or ended("strace", "-qq", "-o", os.devnull, "true").returncode:
        pytest.skip("strace is not installed, or may not look at processes here")
    return tmp_path / "trace"


def test_the_kernel_sees_a_whole_run_reach_for_no_network(trace: Path) -> None:
    """The window, a number logged, a chart, the printed page."""
    assert outside(trace, *WHOLE_RUN) == []


def test_the_kernel_would_see_it(trace: Path) -> None:
    """The control."""
    assert len(outside(trace, sys.executable, "-c", REACHES_OUT)) >= 2


@pytest.fixture
def nowhere() -> tuple[str, ...]:
    """The words that run a program where there is no network at all; skips where the system does not let us."""
    words = ("unshare", "--map-root-user", "--net")
    if shutil.which("unshare") is None or ended(*words, "true").returncode:
        pytest.skip("this system makes no empty network")
    return words


def test_a_whole_run_passes_where_there_is_no_network(nowhere: tuple[str, ...]) -> None:
    found = ended(*nowhere, *WHOLE_RUN)
    assert found.returncode == 0, found.stderr
    assert "painlog works on this computer." in found.stdout


def test_where_there_is_no_network_there_is_none(nowhere: tuple[str, ...]) -> None:
    """The control."""
    assert "Network is unreachable" in ended(*nowhere, sys.executable, "-c", REACHES_OUT).stderr
