"""Puts the system's own tracer on a scenario: to write down what it asks of the disk, or to let a call fail."""

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from tests.storage.faults import child
from tests.storage.faults.scenario import Scenario

_WORKS: list[bool] = []
_PATIENCE = 60.0


def needed() -> None:
    """Skip the test where there is no strace, or where it may not look at a process."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed: the gate runs where it is (Linux)")
    if not _WORKS:
        looked = subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], capture_output=True, check=False)
        _WORKS.append(looked.returncode == 0)
    if not _WORKS[0]:
        pytest.skip("strace may not look at processes here: the gate runs where it may")


def traced(scenario: Scenario, place: Path, *options: str) -> tuple[Path, Path, int]:
    """Run a scenario to its end in `place` / "diary", under strace; the trace, what it told, its exit status."""
    diary, told, go, trace = (place / name for name in ("diary", "told", "go", "trace"))
    diary.mkdir()
    scenario.prepare(diary)
    with child.started(scenario, diary, told, go) as process:
        child.wait_until_ready(process, told)
        words = ["strace", "-f", "-qq", "-o", str(trace), *options, "-p", str(process.pid)]
        tracer = subprocess.Popen(words, stderr=subprocess.PIPE, text=True)
        _wait_until_traced(process.pid or 0, tracer)
        go.touch()
        process.join(_PATIENCE)
        status = process.exitcode
    _, said = tracer.communicate()
    assert status is not None, f"the run did not end: {said}"
    return trace, told, status


def _wait_until_traced(pid: int, tracer: "subprocess.Popen[str]") -> None:
    end = time.monotonic() + _PATIENCE
    while "TracerPid:\t0\n" in Path(f"/proc/{pid}/status").read_text():
        if tracer.poll() is not None:
            pytest.skip(f"strace may not attach here: {(tracer.stderr.read() if tracer.stderr else '').strip()}")
        assert time.monotonic() < end
        time.sleep(0.0005)
