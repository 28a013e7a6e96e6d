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


def main() -> None:
    """Print n, min, median and max of both, and their ratio; painlog and raw take turns."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=300, help="how many saves of each (default 300)")
    parser.add_argument("--folder", type=Path, help="a folder on the disk to measure (default: the temporary one)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        database = Database.open(Path(folder) / "painlog" / "diary.painlog")
        with database.diary() as diary:
            diary.add(ANN)
        raw = _raw_copy(Path(folder) / "raw" / "diary.painlog")
        rivals = {"raw": lambda: _save_raw(raw), "painlog": lambda: _save(database)}
        times = _take_turns(rivals, given.n)
        database.close()
        raw.close()
    for name, seconds in times.items():
        print(_line(name, seconds))
    ratio = statistics.median(times["painlog"]) / statistics.median(times["raw"])
    print(f"painlog / raw, medians: {ratio:.2f} (goal: 1.5 or less)")


def _raw_copy(path: Path) -> Any:
    """A diary of the same tables and settings, written to by hand."""
    made = Database.open(path)
    with made.diary() as diary:
        diary.add(ANN)
    made.close()
    return sqlite.connect(path)


def _save(database: Database) -> None:
    entry = replace(ENTRY, id=new_id())
    with database.diary() as diary:
        diary.add(entry)


def _save_raw(connection: Any) -> None:
    """The same two rows, each cell ready as it is stored."""
    row_id = new_id()
    connection.execute("BEGIN IMMEDIATE")
    change = connection.execute(
        "INSERT INTO changes (action, made_at, person_id, kind, row_id, what) VALUES (?, ?, ?, 'entries', ?, 'add')",
        (new_id(), "2026-11-23T07:30:00.000000+00:00", ANN.id, row_id),
    )
    connection.execute(
        "INSERT INTO entries (id, person_id, felt_utc, felt_local, felt_offset, felt_zone, reporter, recorded_by,"
        " source, pain_now, areas, words, note, recorded_utc, recorded_local, recorded_offset, recorded_zone,"
        " origin_id, sequence) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        (
            row_id,
            ANN.id,
            "2026-11-23T07:30:00+00:00",
            "2026-11-23T08:30:00",
            60,
            "Europe/Berlin",
            "self",
            "",
            "typed",
            5.0,
            '[{"area": "knee_front_left", "strength": 6.0}]',
            '["burning"]',
            "worse after the stairs",
            "2026-11-23T07:30:00+00:00",
            "2026-11-23T08:30:00",
            60,
            "Europe/Berlin",
            "",
            change.lastrowid,
        ),
    )
    connection.execute("COMMIT")


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
