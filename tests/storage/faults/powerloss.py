"""Cuts the power after every call of a traced run, in four ways, and judges what is left (safety row 2)."""

import hashlib
import random
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from painlog.domain.errors import PainlogError
from tests.storage.faults import disk, strace
from tests.storage.faults.replay import OPTIONS, Replay
from tests.storage.faults.scenario import Scenario

_IN_MEMORY = Path("/dev/shm")  # thousands of small files: a real disk would take minutes for them


@dataclass(slots=True)
class Losses:
    """How many images were judged, how many of them differ, and what was bad."""

    images: int = 0
    different: int = 0
    acks: int = 0
    lost: list[str] = field(default_factory=list)
    corrupt: list[str] = field(default_factory=list)

    def count(self, verdict: "Verdict") -> None:
        """Count one image."""
        self.images += 1
        if verdict is not None:
            (self.corrupt if verdict[0] else self.lost).append(verdict[1])


# None where all is well; else whether the file could not be read at all, and what was found.
Verdict = tuple[bool, str] | None


def cut_power(scenario: Scenario, place: Path, seed: int = 0) -> Losses:
    """Trace one run, cut the power at every point of it, and judge each image."""
    before = place / "before"
    before.mkdir()
    scenario.prepare(before)
    trace, _, status = strace.traced(scenario, place, *OPTIONS)
    assert status == 0, "the run itself failed"
    bench = Path(tempfile.mkdtemp(dir=_IN_MEMORY if _IN_MEMORY.is_dir() else place))
    try:
        return _judged(scenario, Replay(place / "diary", disk.load(before)), trace, bench, seed)
    finally:
        shutil.rmtree(bench)


def _judged(scenario: Scenario, replay: Replay, trace: Path, bench: Path, seed: int) -> Losses:
    numbers, result, judged = random.Random(seed), Losses(), dict[bytes, Verdict]()
    for _ in replay.follow(trace):
        for image in disk.images(replay.disk, numbers):
            digest = _digest(image, replay.acks)
            if digest not in judged:
                judged[digest] = _judge(scenario, image, replay.acks, bench / "image")
            result.count(judged[digest])
    result.different, result.acks = len(judged), replay.acks
    return result


def _judge(scenario: Scenario, image: disk.Image, acks: int, place: Path) -> Verdict:
    disk.put(image, place)
    try:
        scenario.judge(place, acks)
    except AssertionError as error:
        return False, str(error)
    except PainlogError as error:
        return True, type(error).__name__
    else:
        return None
    finally:
        shutil.rmtree(place)


def _digest(image: disk.Image, acks: int) -> bytes:
    digest = hashlib.sha256(f"{acks}".encode())
    for name, content in sorted(image.items()):
        digest.update(f"{name} {len(content)} ".encode() + content)
    return digest.digest()
