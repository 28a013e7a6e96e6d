"""What a restore would change is told by the day, and is true."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from painlog.storage.backups.backup import Why
from painlog.storage.backups.make import make
from painlog.storage.database import Database
from painlog.workflows.differences import DayOfChange, differences
from tests.storage.kept import ME, NOW, add
from tests.storage.samples import entry, medicine, moment

FIRST = entry(ME, felt_at=moment("2026-11-01T09:00+01:00"))
SECOND = entry(ME, felt_at=moment("2026-11-02T23:30-05:00"))


def test_each_day_says_what_comes_back_what_goes_and_what_changes(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "d" / "diary.painlog")
    add(database, ME, FIRST, SECOND)
    backup = make(database, Why.CLOSE, NOW)
    with database.diary() as diary:
        assert differences(diary, backup, None).days == ()
        diary.delete("entries", FIRST.id)
        diary.change(replace(SECOND, pain_now=9.0))
        diary.add(entry(ME, felt_at=moment("2026-11-03T09:00+01:00"), private=True), medicine(ME))
    with database.diary() as diary:
        found = differences(diary, backup, None)
    assert found.days == (
        DayOfChange(day=date(2026, 11, 3), gone=1),
        DayOfChange(day=date(2026, 11, 2), changed=1),
        DayOfChange(day=date(2026, 11, 1), back=1),
        DayOfChange(day=None, gone=1),
    )
    assert (found.back, found.gone, found.changed) == (1, 2, 1)
    database.close()
