"""How long saving one entry takes beside a raw commit of the same rows with the same durability."""

import argparse
import gc
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from painlog.domain.entry import AreaMark, Entry
from painlog.domain.identity import new_id
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.storage import sqlite
from painlog.storage.database import Database

NOW = Moment.parse("2026-11-23T08:30+01:00", "Europe/Berlin")
ANN = Person(id=new_id(), recorded_at=NOW, name="Ann Example")
ENTRY = Entry(
    id=new_id(),
    person_id=ANN.id,
    felt_at=NOW,
    recorded_at=NOW,
    pain_now=5.0,
    areas=(AreaMark(area="knee_front_left", strength=6.0),),
    words=("burning",),
    note="worse after the stairs",
)


KEY = bytes(range(32))


def main() -> None:
    """Print n, min, median and max of both, and their ratio; painlog and raw take turns, plain and encrypted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=300, help="how many saves of each (default 300)")
    parser.add_argument("--folder", type=Path, help="a folder on the disk to measure (default: the temporary one)")
    given = parser.parse_args()
    for name, key in (("plain", None), ("encrypted", KEY)):
        with tempfile.TemporaryDirectory(dir=given.folder) as folder:
            print(name)
            _compare(Path(folder), given.n, key)


def _compare(folder: Path, n: int, key: bytes | None) -> None:
    database, raw = _with_ann(folder / "painlog.painlog", key), RawRival(folder / "raw.painlog", key)
    times = _take_turns({"raw": raw.save, "painlog": lambda: _save(database)}, n)
    database.close()
    raw.close()
    for name, seconds in times.items():
        print(_line(name, seconds))
    ratio = statistics.median(times["painlog"]) / statistics.median(times["raw"])
    print(f"painlog / raw, medians: {ratio:.2f} (goal: 1.5 or less)")


def _with_ann(path: Path, key: bytes | None) -> Database:
    database = Database.open(path, key)
    with database.diary() as diary:
        diary.add(ANN)
    return database


def _save(database: Database) -> None:
    entry = replace(ENTRY, id=new_id())
    with database.diary() as diary:
        diary.add(entry)


class RawRival:
    """The same two rows in a diary of the same tables and settings, each cell ready as it is stored."""

    def __init__(self, path: Path, key: bytes | None) -> None:
        """Has painlog save one entry, to write its rows again and again under other ids."""
        database = _with_ann(path, key)
        with database.diary() as diary:
            diary.add(ENTRY)
        database.close()
        self._connection = sqlite.connect(path, key)
        self._change, self._insert_change = self._newest("changes", "sequence")
        self._entry, self._insert_entry = self._newest("entries", "sequence")

    def save(self) -> None:
        """One commit."""
        row_id = new_id()
        change = {**self._change, "action": new_id(), "row_id": row_id, "sequence": None}
        self._connection.execute("BEGIN IMMEDIATE")
        number = self._connection.execute(self._insert_change, list(change.values())).lastrowid
        entry = {**self._entry, "id": row_id, "sequence": number}
        self._connection.execute(self._insert_entry, list(entry.values()))
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _newest(self, table: str, order: str) -> tuple[dict[str, Any], str]:
        found = self._connection.execute(f"SELECT * FROM {table} ORDER BY {order} DESC LIMIT 1").fetchone()
        marks = ", ".join("?" * len(found))
        return dict(zip(sqlite.columns(self._connection, table), found, strict=True)), (
            f"INSERT INTO {table} VALUES ({marks})"
        )


def _take_turns(rivals: dict[str, Callable[[], None]], n: int) -> dict[str, list[float]]:
    """Seconds of each run; the first tenth warms up and is not counted."""
    times: dict[str, list[float]] = {name: [] for name in rivals}
    gc.collect()
    for turn in range(n + n // 10):
        for name, save in rivals.items():
            start = time.perf_counter()
            save()
            if turn >= n // 10:
                times[name].append(time.perf_counter() - start)
    return times


def _line(name: str, seconds: list[float]) -> str:
    low, middle, high = (1000 * f(seconds) for f in (min, statistics.median, max))
    return f"{name:8} n {len(seconds)}  min {low:.2f}  median {middle:.2f}  max {high:.2f} ms"


if __name__ == "__main__":
    main()
