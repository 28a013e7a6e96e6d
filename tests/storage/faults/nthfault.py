"""Lets the Nth call to the disk fail, once and for ever, N counting up until no call is left (safety row 3)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from painlog.domain.errors import PainlogError
from tests.storage.faults import child, strace
from tests.storage.faults.scenario import CALLS, Scenario

ERRORS = ("EIO", "ENOSPC")
MOST = 400


@dataclass(slots=True)
class Faults:
    """How many runs met their fault, how often a step was refused in plain words, and what was bad."""

    runs: int = 0
    refused: int = 0
    acks: int = 0
    bad: list[str] = field(default_factory=list)


def every_way(calls: tuple[str, ...] = CALLS, errors: tuple[str, ...] = ERRORS) -> Iterator[tuple[str, str, str]]:
    """Each way to fail: the call, the error, and whether it is once or for ever (`+`)."""
    return ((call, error, tail) for call in calls for error in errors for tail in ("", "+"))


def fail(
    scenario: Scenario, place: Path, call: str, error: str, tail: str, stride: int = 1, most: int = MOST
) -> Faults:
    """Let call 1, 1 + `stride`, ... fail, each in a run of its own, until a run meets no fault; judge each."""
    result = Faults()
    for n in range(1, most, stride):
        run = place / f"{call}-{error}-{n}{tail or '-'}"
        run.mkdir(parents=True)
        if not _one(scenario, run, f"{call}:error={error}:when={n}{tail}", result):
            return result
    raise AssertionError(f"{call} was still called after {most} times")


def _one(scenario: Scenario, run: Path, injected: str, result: Faults) -> bool:
    """One run and its verdict; whether it met the fault."""
    call = injected.partition(":")[0]
    trace, told, status = strace.traced(scenario, run, "-e", f"trace={call}", "-e", f"inject={injected}")
    if "(INJECTED)" not in trace.read_text():
        return False
    result.runs += 1
    result.refused += child.words(told).count("REFUSED")
    result.acks += child.acks(told)
    if status != 0:
        result.bad.append(f"{injected}: the run ended in an error of its own")
    try:
        scenario.judge(run / "diary", child.acks(told))
    except (AssertionError, PainlogError) as error:
        result.bad.append(f"{injected}: {type(error).__name__} {error}")
    return True
