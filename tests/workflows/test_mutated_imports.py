"""A file that is nearly right gives a preview or a plain refusal, never a traceback, never a part (safety row 19)."""

import random
import shutil
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from painlog.domain.errors import InputRefusedError, PainlogError
from painlog.domain.records import Records, Value
from painlog.storage.database import Database
from painlog.storage.diary import Diary
from painlog.workflows import importing
from painlog.workflows.demo import demo_records
from tests.exchange import mutate
from tests.storage.faults.report import told


@dataclass(slots=True)
class Counts:
    """What became of the files."""

    files: int = 0
    refused: int = 0
    taken: int = 0
    values: int = 0
    kinds_of_bad: Counter[str] = field(default_factory=Counter)


@pytest.fixture(scope="module")
def small() -> Records:
    """A bit of each kind of a made-up diary, all that it points to with it."""
    whole = demo_records(until=date(2026, 11, 20))
    kept = {kind: getattr(whole, kind)[:4] for kind in whole.counts()}
    for kind in ("people", "goals", "medicines", "treatments"):
        kept[kind] = getattr(whole, kind)
    return Records(**kept)


def bring_in(database: Database, path: Path, counts: Counts) -> None:
    """Preview, then import, then undo: each must leave the diary as it says it does."""
    before = state(database)
    counts.files += 1
    try:
        preview = importing.preview(database, path)
        assert list(preview.lines())
        assert state(database) == before, "a preview wrote something"
        report = importing.import_into(database, path)
    except InputRefusedError as error:
        assert str(error)
        counts.refused += 1
        assert state(database) == before, "a refused file wrote something"
        return
    counts.taken += 1
    counts.values += sum(report.added.values())
    after = state(database)
    assert report.added == preview.added
    assert {kind: after[kind] - before[kind] for kind in after if after[kind] != before[kind]} == report.added
    if report.added:
        with database.diary() as diary:
            diary.undo()
        assert state(database) == before, "one undo does not take it all back"


def state(database: Database) -> dict[str, int]:
    with database.diary() as diary:
        return diary.counts()


def run(files: int, seed: int, records: Records, at: Path) -> Counts:
    """Bring in so many changed files, each into a diary that nothing but undone imports was in."""
    numbers, counts, database = random.Random(seed), Counts(), Database.in_memory()
    for number in range(files):
        if number % 100 == 99:  # what was undone stays in the tables: not too much of it
            database.close()
            database = Database.in_memory()
        place = at / str(number)
        place.mkdir()
        try:
            bring_in(database, mutate.write(numbers, records, place), counts)
        except AssertionError:
            raise
        except Exception as error:
            counts.kinds_of_bad[f"{type(error).__name__} in file {number} of seed {seed}"] += 1
        shutil.rmtree(place)
    database.close()
    return counts


def test_changed_files_are_taken_or_refused_and_never_in_part(tmp_path: Path, small: Records) -> None:
    counts = run(60, 1, small, tmp_path)
    assert counts.kinds_of_bad == {}
    assert counts.refused and counts.taken and counts.values


@pytest.mark.long
def test_five_thousand_changed_files(tmp_path: Path, small: Records) -> None:
    counts = run(5_000, 2, small, tmp_path)
    told("mutated imports", counts)
    assert counts.kinds_of_bad == {}


def test_the_gate_sees_an_import_that_is_not_one_transaction(
    tmp_path: Path, small: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: values that are added one after another, the last of them lost, are a part."""
    add = Diary.add
    monkeypatch.setattr(Diary, "add", lambda diary, *values: _all_but_the_last(add, diary, *values))
    with pytest.raises(AssertionError):
        run(60, 1, small, tmp_path)


def _all_but_the_last(add: object, diary: Diary, *values: Value) -> None:
    assert callable(add)
    if len(values) > 1:
        values = values[:-1]
    try:
        add(diary, *values)
    except PainlogError as error:
        raise AssertionError from error
