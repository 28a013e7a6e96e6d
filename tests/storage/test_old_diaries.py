"""A diary that an earlier painlog wrote opens as it was, and what that painlog did not ask reads as not given."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from painlog.domain.codes import Scale, Source
from painlog.domain.records import Records, kind_of
from painlog.storage import migrate
from painlog.storage.database import Database
from painlog.storage.diary_file import State, look
from tests.storage import old_diary_2 as second
from tests.storage.old_diary import ANN, GONE, MINE, RECORDS

STORED = Path(__file__).parent / "stored"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A copy of the stored diary of schema 1."""
    return Path(shutil.copy(STORED / "schema_1.painlog", tmp_path / "diary.painlog"))


@pytest.fixture
def old_2(tmp_path: Path) -> Path:
    """A copy of the stored diary of schema 2."""
    return Path(shutil.copy(STORED / "schema_2.painlog", tmp_path / "diary.painlog"))


def _all_of_schema_2() -> Records:
    """What the diary of schema 2 holds, each kind in the order in which it was written down."""
    values = [*RECORDS, *second.ADDED_IN_2, second.VISIT, *second.NOTED]
    found: dict[str, Any] = {kind: tuple(one for one in values if kind_of(one) == kind) for kind in RECORDS.counts()}
    return Records(**found)


def test_a_diary_of_schema_1_reads_equal(old: Path) -> None:
    assert look(old) is State.BEHIND
    database = Database.open(old)
    with database.diary() as diary:
        assert diary.records(private=True) == RECORDS
        assert diary.check().ok
        mine = diary.entries(ANN.id)[0]
        assert (mine.scale, mine.pain_word, mine.goals, mine.private) == (Scale.NUMBERS, None, (), False)
    database.close()
    assert look(old) is State.CURRENT


def test_saving_an_old_entry_as_it_is_changes_nothing(old: Path) -> None:
    """Its areas were written before an area had words of its own."""
    database = Database.open(old)
    with database.diary() as diary:
        diary.change(MINE)
        assert diary.changed == frozenset()
    database.close()


def test_what_was_done_before_the_upgrade_is_still_undone(old: Path) -> None:
    database = Database.open(old)
    with database.diary() as diary:
        assert diary.undo() is not None
        assert diary.get("entries", GONE.id) == GONE
        assert diary.versions("entries", MINE.id)[0].value == replace(MINE, note="as it was")
    with database.diary() as diary:
        assert diary.undo() is not None
        assert diary.get("entries", MINE.id) == replace(MINE, note="as it was")
    database.close()


def test_going_back_to_schema_1_keeps_what_it_can_hold(old: Path) -> None:
    before = _tables(old)
    database = Database.open(old)
    migrate.downgrade(database._connection, 1)
    database.close()
    assert _tables(old) == before
    database = Database.open(old)
    with database.diary() as diary:
        assert diary.records(private=True) == RECORDS
    database.close()


def test_a_diary_of_schema_2_reads_equal_and_its_questions_stand_on_their_own(old_2: Path) -> None:
    assert look(old_2) is State.BEHIND
    database = Database.open(old_2)
    with database.diary() as diary:
        found = diary.records(private=True)
        assert found == _all_of_schema_2()
        assert diary.check().ok
        assert (found.people[0].laxative, found.people[0].mme_exempt) == (None, False)
        assert {dose.source for dose in found.doses} == {Source.TYPED}
    database.close()
    assert look(old_2) is State.CURRENT


def test_an_undone_delete_brings_an_old_appointment_back_with_its_question(old_2: Path) -> None:
    database = Database.open(old_2)
    with database.diary() as diary:
        assert second.GONE_ALONG not in diary.questions(ANN.id)
        assert diary.undo() is not None
        assert second.CANCELLED in diary.appointments(ANN.id)
        assert second.GONE_ALONG in diary.questions(ANN.id)
        diary.redo()
        assert second.GONE_ALONG not in diary.questions(ANN.id)
    with database.diary() as diary:
        diary.restore("appointments", second.CANCELLED.id)
        assert second.GONE_ALONG in diary.questions(ANN.id)
    database.close()


def test_undoing_all_that_schema_2_did_leaves_no_question_behind(old_2: Path) -> None:
    database = Database.open(old_2)
    with database.diary() as diary:
        while diary.undo() is not None:
            pass
        assert diary.records(private=True) == Records()
        while diary.redo() is not None:
            pass
        assert diary.records(private=True) == _all_of_schema_2()
    database.close()


def test_going_back_to_schema_2_keeps_what_it_can_hold(old_2: Path) -> None:
    before = _tables(old_2)
    database = Database.open(old_2)
    migrate.downgrade(database._connection, 2)
    database.close()
    assert _tables(old_2) == before
    database = Database.open(old_2)
    with database.diary() as diary:
        assert diary.records(private=True) == _all_of_schema_2()
    database.close()


def _tables(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, as SQLite has it."""
    from painlog.storage import sqlite

    raw = sqlite.connect_bare(path, None)
    names = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    found = {name: raw.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}
    raw.close()
    found["settings"] = [row for row in found["settings"] if row[0] != "diary_id"]  # its first backup has named it
    return found
