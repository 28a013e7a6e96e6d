"""Kills a scenario again and again at random moments, and judges what is left (safety row 1)."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.storage.faults import child
from tests.storage.faults.scenario import Scenario


@dataclass(slots=True)
class Kills:
    """How many runs were killed, how many things they had said are saved, how many ended before the kill."""

    runs: int = 0
    acks: int = 0
    ended: int = 0


def kill(scenario_of: Callable[[int], Scenario], folder: Path, times: int, longest: float, seed: int = 0) -> Kills:
    """Kill `times` runs, each within `longest` seconds after its start; raises AssertionError where one is bad."""
    numbers, result = random.Random(seed), Kills()
    for run in range(times):
        scenario = scenario_of(run)
        place = folder / f"run-{run}"
        place.mkdir()
        told, diary = place / "told", place / "diary"
        diary.mkdir()
        scenario.prepare(diary)
        with child.started(scenario, diary, told) as process:
            child.wait_until_ready(process, told)
            process.join(numbers.uniform(0, longest))
            result.ended += not process.is_alive()
        result.runs += 1
        result.acks += child.acks(told)
        scenario.judge(diary, child.acks(told))
    return result
