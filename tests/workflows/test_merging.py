"""A conflict copy comes in by id, looked at first, and one undo takes it back; nothing is lost (safety row 6)."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from painlog.domain.day import DayState
from painlog.domain.errors import InputRefusedError
from painlog.domain.identity import new_id
from painlog.domain.records import Value
from painlog.storage.database import Database
from painlog.storage.errors import NotADiaryError
from painlog.storage.keys import encrypting
from painlog.workflows import merging
from tests.storage.kept import KEY, ME, NOW, PASSPHRASE, SECRET, add
from tests.storage.samples import dose, entry, medicine, moment, person

BOTH = entry(ME, note="in both")
PILL = medicine(ME)


class Two:
    """A diary and a conflict copy of it, each written to since."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "diary.painlog"
        self.copy = folder / "diary (conflicted copy).painlog"
        self.here = Database.open(self.path)
        add(self.here, ME, BOTH, PILL)
        self.here.close()
        shutil.copy(self.path, self.copy)
        self.here = Database.open(self.path)
        self.there = Database.open(self.copy)

    def close(self) -> None:
        self.here.close()
        self.there.close()

    def plan(self, key: bytes | None = None) -> merging.MergePlan:
        self.there.close()
        with self.here.diary() as diary:
            return merging.plan_merge(diary, self.copy, key)

    def merge(self) -> merging.MergePlan:
        plan = self.plan()
        with self.here.diary() as diary:
            merging.carry_out(diary, plan)
        return plan

    def now(self) -> set[Value]:
        with self.here.diary() as diary:
            assert diary.check().ok
            return set(diary.records(private=True))


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    yield made
    made.close()


def test_what_either_has_is_in_the_diary_after_it(two: Two) -> None:
    mine, theirs, pill = entry(ME), entry(ME, private=True), dose(PILL)
    add(two.here, mine)
    add(two.there, theirs, pill)
    before = two.now()
    plan = two.merge()
    assert merging.conflict_copies(two.here) == (two.copy,)
    assert (len(plan.new), plan.here, plan.same, plan.changes) == (2, 1, 3, 2)
    assert two.now() == {ME, BOTH, PILL, mine, theirs, pill}
    with two.here.diary() as diary:
        diary.undo()
    assert two.now() == before


def test_a_plan_writes_nothing_and_a_copy_is_not_touched(two: Two) -> None:
    add(two.there, entry(ME))
    before = two.now()
    two.there.close()
    file = two.copy.read_bytes()
    two.plan()
    assert two.now() == before
    assert two.copy.read_bytes() == file


@pytest.mark.parametrize("newer_there", [True, False])
def test_of_two_tellings_the_later_is_shown_and_the_other_kept_as_an_earlier_version(
    two: Two, newer_there: bool
) -> None:
    mine, theirs = replace(BOTH, note="mine"), replace(BOTH, note="theirs")
    order = [(two.here, mine), (two.there, theirs)]
    for database, value in order if newer_there else reversed(order):
        with database.diary() as diary:
            diary.change(value)
    two.merge()
    with two.here.diary() as diary:
        assert diary.get("entries", BOTH.id) == (theirs if newer_there else mine)
        earlier = {version.value for version in diary.versions("entries", BOTH.id)}
    assert {mine, theirs} <= earlier | {theirs if newer_there else mine}


def test_what_was_deleted_here_stays_deleted_and_nothing_is_hung_on_it(two: Two) -> None:
    add(two.there, dose(PILL))
    with two.here.diary() as diary:
        diary.delete("medicines", PILL.id)
        diary.delete("entries", BOTH.id)
    plan = two.merge()
    assert (plan.deleted, plan.changes) == (3, 0)
    assert two.now() == {ME}


def test_a_day_that_both_tell_of_stands_once(two: Two) -> None:
    day = date(2026, 3, 1)
    mine = DayState(id=new_id(), person_id=ME.id, day=day, recorded_at=moment(), headache=True)
    theirs = DayState(id=new_id(), person_id=ME.id, day=day, recorded_at=moment(), headache=False)
    add(two.here, mine)
    add(two.there, theirs)
    two.merge()
    with two.here.diary() as diary:
        assert diary.days(ME.id) == (mine,)
        earlier = [one.value for one in diary.versions("days", mine.id)]
    assert replace(theirs, id=mine.id) in earlier


def test_merging_twice_adds_nothing_twice(two: Two) -> None:
    add(two.there, entry(ME))
    two.merge()
    assert two.plan().changes == 0


def test_somebody_elses_diary_is_refused(two: Two, tmp_path: Path) -> None:
    other = Database.open(tmp_path / "other" / "diary.painlog")
    add(other, person(), person())
    other.close()
    with two.here.diary() as diary, pytest.raises(InputRefusedError, match="other people"):
        merging.plan_merge(diary, tmp_path / "other" / "diary.painlog", None)


def test_a_letter_is_refused(two: Two, tmp_path: Path) -> None:
    letter = tmp_path / "letter.painlog"
    letter.write_text("Dear Doctor, " * 500)
    with two.here.diary() as diary, pytest.raises(NotADiaryError):
        merging.plan_merge(diary, letter, None)


def test_a_plan_for_another_state_is_refused(two: Two) -> None:
    late = entry(ME)
    add(two.there, late)
    plan = two.plan()
    add(two.here, late)
    with two.here.diary() as diary, pytest.raises(InputRefusedError, match="changed since"):
        merging.carry_out(diary, plan)


def test_an_encrypted_diary_takes_an_encrypted_and_a_plain_copy(two: Two) -> None:
    add(two.there, entry(ME))
    key = encrypting.turn_on(two.here, PASSPHRASE, SECRET, NOW)
    two.here = Database.open(two.path, key)
    assert two.plan(key).changes == 1
    with pytest.raises(NotADiaryError), two.here.diary() as diary:
        encrypted = two.copy.with_name("diary (2).painlog")
        shutil.copy(two.path.with_name(two.path.name + ".key"), encrypted)
        merging.plan_merge(diary, encrypted, KEY)
