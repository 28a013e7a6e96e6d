"""A damaged diary is put aside whole; a checked backup takes its place, the rest comes back one by one (row 11)."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from painlog.domain.mark import Mark
from painlog.storage import sqlite
from painlog.storage.backups import make
from painlog.storage.backups.backup import Why
from painlog.storage.database import Database
from painlog.storage.errors import NotInDiaryError
from painlog.workflows import damage
from tests.storage.samples import dose, entry, medicine, person

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
ME, OTHER = person(), person(name="Ben Example")
TABLET = medicine(OTHER)
BEFORE = [entry(ME, note=f"before {number}") for number in range(5)]
AFTER = [entry(ME, note=f"after {number}") for number in range(3)]
TAKEN = dose(TABLET)


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    """A diary whose backup lacks the three newest entries, and in which one number has changed."""
    path = tmp_path / "painlog" / "diary.painlog"
    database = Database.open(path)
    with database.diary() as opened:
        opened.add(ME, *BEFORE)
    make.make(database, Why.DAY, NOW)
    with database.diary() as opened:
        opened.add(*AFTER, OTHER, TABLET, TAKEN)
    database.close()
    raw = sqlite.connect(path)
    raw.execute("UPDATE entries SET pain_now = 9 WHERE id = ?", [BEFORE[1].id])
    raw.close()
    return path


def test_what_would_be_lost_is_told_before_anything_is_done(diary: Path) -> None:
    content = diary.read_bytes()
    found = damage.look(diary)
    assert found.backup is not None and found.backup.entries == 5
    assert found.entries == 4 and len(found.newer) == 7 and found.unreadable == 0
    assert [one.value.id for one in found.newer if not one.is_as_written] == [BEFORE[1].id]
    assert diary.read_bytes() == content


def test_the_backup_takes_the_place_and_the_damaged_file_is_kept(diary: Path) -> None:
    content = diary.read_bytes()
    aside = damage.put_aside(diary, damage.look(diary), None, NOW)
    assert aside is not None and aside.read_bytes() == content
    database = Database.open(diary)
    with database.diary() as opened:
        assert opened.records().entries == tuple(BEFORE) and opened.check().ok
    database.close()


def test_what_could_be_read_comes_back_one_by_one_marked_and_can_be_undone(diary: Path) -> None:
    found = damage.look(diary)
    damage.put_aside(diary, found, None, NOW)
    by_id = {one.value.id: one for one in found.newer}
    database = Database.open(diary)
    with pytest.raises(NotInDiaryError), database.diary() as opened:
        damage.take_back(opened, by_id[TAKEN.id])
    assert damage.needs(by_id[TAKEN.id]) == {("people", OTHER.id), ("medicines", TABLET.id)}
    for one in (AFTER[0], OTHER, TABLET, TAKEN):
        with database.diary() as opened:
            damage.take_back(opened, by_id[one.id])
    with database.diary() as opened:
        assert AFTER[0] in opened.records().entries and opened.get("doses", TAKEN.id) == TAKEN
        assert opened.marks("entries") == {AFTER[0].id: Mark.RECOVERED}
        assert opened.undo() is not None and opened.get("doses", TAKEN.id) is None
        damage.take_back(opened, by_id[TAKEN.id])
        damage.take_back(opened, by_id[BEFORE[1].id])
        changed = opened.get("entries", BEFORE[1].id)
        assert changed == by_id[BEFORE[1].id].value and opened.get("doses", TAKEN.id) == TAKEN
        assert opened.check().ok
    database.close()


def test_without_a_backup_an_empty_diary_takes_the_place(diary: Path) -> None:
    for left in diary.with_name("diary.backups").rglob("backup.json"):
        left.unlink()
    content, found = diary.read_bytes(), damage.look(diary)
    assert found.backup is None and len(found.newer) == 12
    aside = damage.put_aside(diary, found, None, NOW)
    assert aside is not None and aside.read_bytes() == content
    database = Database.open(diary)
    with database.diary() as opened:
        assert opened.people() == ()
        for one in found.newer:
            damage.take_back(opened, one)
        assert len(opened.records().entries) == 8 and opened.check().ok
    database.close()
