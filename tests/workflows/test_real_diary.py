"""Eight years of a real diary, imported and worked out, against a reckoning made apart with csv and numpy."""

import csv
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from painlog.storage.database import Database
from painlog.workflows.figures import figures
from painlog.workflows.importing import import_into

START, END = date(2015, 11, 25), date(2023, 11, 12)
EXACT = 1e-9


@pytest.fixture(scope="module")
def rows(shared: Path) -> list[dict[str, str]]:
    with (shared / "samples" / "real_diary" / "entries.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def found(shared: Path) -> Any:
    database = Database.in_memory()
    report = import_into(database, shared / "samples" / "real_diary")
    assert report.problems == ()
    with database.diary() as diary:
        (person,) = diary.people()
        reckoned = figures(diary, person.id, START, END)
    database.close()
    return reckoned


def test_every_row_is_there(found: Any, rows: list[dict[str, str]]) -> None:
    assert found["person"] == "P1"
    assert found["logging"]["entries"] == found["logging"]["logged_days"] == len(rows) == 2908
    assert found["logging"]["by_reporter"] == {"self": 2908, "asked": 0, "observed": 0}


def test_pain_equals_numpy(found: Any, rows: list[dict[str, str]]) -> None:
    """The diary logs the worst of the day alone, so that is its measure (R-PAIN-3)."""
    pains = np.array([float(row["pain_worst"]) for row in rows])
    pain = found["pain"]
    assert (pain["measure"], pain["n_days"]) == ("worst", pains.size)
    assert pain["mean"] == pytest.approx(pains.mean(), rel=0, abs=EXACT)
    assert pain["median"] == pytest.approx(np.median(pains), rel=0, abs=EXACT)
    assert (pain["lowest"], pain["highest"]) == (pains.min(), pains.max())
    assert [row["value"] for row in found["daily"]] == pains.tolist()


def test_the_longest_gap_equals_numpy(found: Any, rows: list[dict[str, str]]) -> None:
    days = np.array([row["felt_at"] for row in rows], dtype="datetime64[D]")
    edges = np.array([np.datetime64(START) - 1, np.datetime64(END) + 1])
    apart = np.diff(np.sort(np.concatenate([days, edges])))
    assert found["logging"]["longest_gap_days"] == apart.max().astype(int) - 1
    assert found["logging"]["days"] == (END - START).days + 1


def test_every_area_equals_numpy(found: Any, rows: list[dict[str, str]]) -> None:
    marks: dict[str, dict[str, float]] = defaultdict(dict)
    for row in rows:
        for mark in filter(None, row["areas"].split(";")):
            area, strength = mark.split(":")
            marks[area][row["felt_at"]] = float(strength)
    areas = {row["area"]: row for row in found["areas"]}
    assert areas.keys() == marks.keys() and len(areas) == len(found["areas"]) > 30
    for area, by_day in marks.items():
        assert areas[area]["days"] == len(by_day)
        assert areas[area]["mean"] == pytest.approx(np.mean(list(by_day.values())), rel=0, abs=EXACT)


def test_the_last_weeks_and_the_trend_equal_numpy(found: Any, rows: list[dict[str, str]]) -> None:
    """R-STAT-3: the slope is plain least squares; its range is what takes likeness into account."""
    days = np.array([date.fromisoformat(row["felt_at"]).toordinal() for row in rows])
    pains = np.array([float(row["pain_worst"]) for row in rows])
    last = pains[days > END.toordinal() - 14]
    before = pains[(days > END.toordinal() - 28) & (days <= END.toordinal() - 14)]
    pain = found["pain"]
    assert pain["last_14"]["mean"] == pytest.approx(last.mean(), rel=0, abs=EXACT)
    assert (pain["last_14"]["n_days"], pain["last_14"]["from"]) == (last.size, "2023-10-30")
    assert pain["previous_14"]["mean"] == pytest.approx(before.mean(), rel=0, abs=EXACT)
    slope = np.polyfit(days - days.mean(), pains, 1)[0] * 30
    assert pain["trend"]["points_per_month"] == pytest.approx(slope, rel=0, abs=EXACT)
    assert pain["trend"]["low"] < slope < pain["trend"]["high"]
