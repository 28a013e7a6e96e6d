"""Runs a scenario in a process of its own, quickly: forked from one that has imported everything already."""

import contextlib
import multiprocessing
import os
import time
from collections.abc import Iterator
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from pathlib import Path

from tests.storage.faults.scenario import Scenario

_PR_SET_PTRACER = 0x59616D61
_ANYONE = -1


def _context() -> BaseContext:
    """Forked where the system can, so that a run costs milliseconds."""
    way = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(way)
    if way == "forkserver":
        context.set_forkserver_preload(["tests.storage.faults.warm"])
    return context


def run(scenario: Scenario, folder: Path, told: Path, go: Path | None) -> None:
    """The child: says that it is ready, waits until `go` is there, acts, and writes what it tells to `told`."""
    _may_be_traced()
    handle = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    _tell(handle, "READY")
    while go is not None and not go.exists():
        time.sleep(0.0005)
    scenario.act(folder, lambda word: _tell(handle, word))
    _tell(handle, "END")


def _tell(handle: int, word: str) -> None:
    os.write(handle, f"{word}\n".encode())


@contextlib.contextmanager
def started(scenario: Scenario, folder: Path, told: Path, go: Path | None = None) -> Iterator[BaseProcess]:
    """The scenario under way; killed at the end where it still runs."""
    process = _context().Process(target=run, args=(scenario, folder, told, go))  # type: ignore[attr-defined]
    process.start()
    try:
        yield process
    finally:
        process.kill()
        process.join()
        process.close()


def wait_until_ready(process: BaseProcess, told: Path) -> None:
    """From here on all is imported, and nothing was done."""
    while not words(told):
        assert process.is_alive(), "the run did not begin"
        time.sleep(0.0005)


def words(told: Path) -> list[str]:
    """What the child told so far; a half line is nothing."""
    text = told.read_text() if told.exists() else ""
    return text.split("\n")[:-1]


def acks(told: Path) -> int:
    """How many things the child said are saved."""
    return words(told).count("ACK")


def _may_be_traced() -> None:
    """Let a tracer that is not our parent attach, where the system asks for that."""
    with contextlib.suppress(OSError, AttributeError):
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PTRACER, ctypes.c_ulong(_ANYONE), 0, 0, 0)
