"""How long a verified backup of ten years takes, a restore, turning encryption on, and unlocking."""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from painlog.domain.entry import Entry
from painlog.domain.identity import new_id
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.storage.backups import drill, verify
from painlog.storage.backups.backup import Why
from painlog.storage.backups.make import make
from painlog.storage.backups.restore import restore
from painlog.storage.database import Database
from painlog.storage.keys import encrypting, envelope, finding

NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
FIRST = datetime(2016, 11, 24, 8, 30, tzinfo=UTC)
A_DAY = 5
KEY = bytes(range(32))


def main() -> None:
    """Print n, min, median and max of each, plain and encrypted: five entries a day for ten years (18,250)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=10, help="how many of each (default 10)")
    parser.add_argument("--years", type=int, default=10, help="years of five entries a day (default 10)")
    given = parser.parse_args()
    for name, key in (("plain", None), ("encrypted", KEY)):
        with tempfile.TemporaryDirectory() as folder:
            print(name)
            _measure(Path(folder) / "diary.painlog", key, given.n, given.years)


def _measure(path: Path, key: bytes | None, n: int, years: int) -> None:
    database = Database.open(path, key)
    if key is not None:
        envelope.write(envelope.wrap(key, "four plain good words", bytes(20)), path)
    with database.diary() as diary:
        diary.add(*_ten_years(years))
    print(f"  {path.stat().st_size / 1e6:.1f} MB, {verify.contents(database.raw).entries} entries")
    _print("verified backup", n, lambda: make(database, Why.ASKED, NOW), goal=0.3)
    _print("restore drill", 3, lambda: drill.run(path, key, NOW))

    def bring_back() -> None:
        nonlocal database
        backup = make(database, Why.ASKED, NOW)
        restore(database, backup, key, NOW)
        database = Database.open(path, key)

    _print("backup, restore and open again", 3, bring_back)
    if key is None:
        _print(
            "turning encryption on, with the backups",
            1,
            lambda: encrypting.turn_on(database, "words", bytes(20), NOW),
        )
        return
    database.close()

    def unlock() -> None:
        opened = Database.open(path, finding.unlocked(path, "four plain good words"))
        with opened.diary() as diary:
            diary.people()
        opened.close()

    _print("unlocking, until the diary is read", n, unlock, goal=1.0)


def _ten_years(years: int) -> list[Person | Entry]:
    then = Moment.of(FIRST, "Europe/Berlin")
    ann = Person(id=new_id(), recorded_at=then, name="Ann Example")
    usual = Entry(
        id="x", person_id=ann.id, felt_at=then, recorded_at=then, pain_now=5.0, note="worse after the stairs"
    )
    felt = [FIRST + timedelta(days=n // A_DAY, hours=3 * (n % A_DAY)) for n in range(years * 365 * A_DAY)]
    moments = [Moment.of(one, "Europe/Berlin") for one in felt]
    return [ann, *(replace(usual, id=new_id(), felt_at=one, recorded_at=one) for one in moments)]


def _print(name: str, n: int, act: Callable[[], object], goal: float | None = None) -> None:
    times = []
    for _number in range(n):
        begun = time.perf_counter()
        act()
        times.append(time.perf_counter() - begun)
    told = f"  {name}: n {n}, min {min(times):.3f}, median {statistics.median(times):.3f}, max {max(times):.3f} s"
    print(told + (f" (goal: {goal} or less)" if goal is not None else ""))


if __name__ == "__main__":
    main()
