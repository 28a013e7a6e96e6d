"""How every fault test of the diary ends: all that was acknowledged is there and equal, and nothing half."""

from collections.abc import Iterable
from pathlib import Path

from painlog.storage.database import Database
from tests.storage.faults.writer import entry


def acknowledged(lines: Iterable[str]) -> list[int]:
    """The numbers of the saves that a writer's output acknowledged; a line that was cut off does not count."""
    return [int(line.split()[1]) for line in lines if line.startswith("ACK ") and line.endswith("\n")]


def assert_kept(path: Path, saves: Iterable[int], key: bytes | None = None) -> int:
    """Open the diary as painlog does and look; gives the number of saves that it holds.

    The diary opens, its check finds nothing, every acknowledged save is there, and what is there is equal to what was
    saved: at most the one save that was under way is there without having been acknowledged.
    """
    database = Database.open(path, key)
    try:
        with database.diary() as diary:
            assert diary.check().ok
            found = {one.id: one for one in diary.records(private=True).entries}
    finally:
        database.close()
    wanted = set(saves)
    kept = len(found) // 2
    assert len(found) == 2 * kept, "half a save"
    assert wanted <= set(range(kept)), f"lost: {sorted(wanted - set(range(kept)))}"
    for number in range(2 * kept):
        assert found.get(entry(number).id) == entry(number), f"entry {number} is not what was saved"
    return kept
