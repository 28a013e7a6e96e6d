"""One changed number is noticed, in a plain diary and in an encrypted one (safety finding 5, rows 11 and 12)."""

import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from painlog.domain.errors import PainlogError
from painlog.domain.records import Records
from painlog.storage import sealing, seals, sqlite
from painlog.storage.answers import CheckReport
from painlog.storage.database import Database
from painlog.storage.errors import DiaryDamagedError, RowDamagedError
from painlog.storage.inspection import inspect
from painlog.storage.verify import Check
from tests.storage.samples import dose, entry, medicine, person

KEY = bytes(range(32))
BOTH = pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
ME = person()
MINE = [entry(ME, pain_now=number % 11, note=f"note {number}") for number in range(40)]


@pytest.fixture
def full(path: Path, key: bytes | None) -> Path:
    """A closed diary with some of everything that is written."""
    return _make(path, key)


def _make(path: Path, key: bytes | None) -> Path:
    database = Database.open(path, key)
    tablet = medicine(ME)
    with database.diary() as diary:
        diary.add(ME, *MINE, tablet, dose(tablet))
    with database.diary() as diary:
        diary.change(entry(ME, id=MINE[0].id, note="mended"))
        diary.delete("entries", MINE[1].id)
        diary.remember("draft", "half a sentence")
    with database.diary() as diary:
        diary.undo()
    database.close()
    return path


@BOTH
def test_a_sound_diary_passes_and_every_row_was_looked_at(full: Path, key: bytes | None) -> None:
    report = inspect(full, key)
    assert report.ok and report.damaged == 0
    assert report.counts["entries"] == 40 and report.counts["doses"] == 1
    raw = sqlite.connect(full, key)
    rows = sum(raw.execute(f'SELECT count(*) FROM "{kind}"').fetchone()[0] for kind in report.tables)
    raw.close()
    assert report.rows == rows > 80
    assert {"entries", "people", "changes", "settings"} <= set(report.tables)


CHANGES = {
    "one number": "UPDATE entries SET pain_now = pain_now + 1 WHERE id = (SELECT id FROM entries LIMIT 1)",
    "one letter": "UPDATE entries SET note = 'Note 3' WHERE note = 'note 3'",
    "a deletion": "UPDATE entries SET deleted_at = '2026-11-01' WHERE note = 'note 3'",
    "an order": "UPDATE entries SET sequence = 9000 WHERE note = 'note 3'",
    "nothing into zero": "UPDATE entries SET mood = 0 WHERE note = 'note 3'",
    "a number into text": "UPDATE doses SET status = CAST(status AS BLOB)",
    "the journal": "UPDATE changes SET what = 'delete' WHERE sequence = 2",
    "a small thing": "UPDATE settings SET value = 'half a word'",
    "a seal": "UPDATE entries SET seal = zeroblob(16) WHERE note = 'note 3'",
    "no seal": "UPDATE entries SET seal = NULL WHERE note = 'note 3'",
    "a row gone": "DELETE FROM doses",
    "a row twice": "INSERT INTO settings SELECT 'copy', value, seal FROM settings",
    "a root": "UPDATE roots SET total = zeroblob(16) WHERE kind = 'entries'",
    "a root's count": "UPDATE roots SET rows = rows + 1 WHERE kind = 'days'",
    "no root": "DELETE FROM roots WHERE kind = 'entries'",
    "an index": "DROP INDEX ix_entries_lived",
    "a table": "ALTER TABLE entries RENAME COLUMN mood TO moods",
}


@BOTH
@pytest.mark.parametrize("change", CHANGES)
def test_what_changes_past_painlog_is_noticed(full: Path, key: bytes | None, change: str) -> None:
    raw = sqlite.connect(full, key)
    raw.execute(CHANGES[change])
    raw.close()
    assert not inspect(full, key).ok


def test_two_rows_that_changed_places_are_noticed(path: Path) -> None:
    """A seal holds the table and the id; a root of sums alone would not see it."""
    _make(path, None)
    raw = sqlite.connect(path)
    raw.execute("UPDATE entries SET note = 'x' || note WHERE note = 'note 3'")
    raw.execute("UPDATE entries SET note = 'note 3' WHERE note = 'note 4'")
    raw.close()
    report = inspect(path)
    assert report.tables["entries"].damaged == 2 and report.damaged == 2


def test_without_the_seals_a_changed_number_would_go_unnoticed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: SQLite's own check says ok, and so does painlog's if it does not look at the seals."""
    _make(path, None)
    raw = sqlite.connect(path)
    raw.execute(CHANGES["one number"])
    assert sqlite.integrity_ok(raw)
    raw.close()
    assert not inspect(path).ok
    monkeypatch.setattr("painlog.storage.verify._fits", lambda *_: True)
    assert inspect(path).ok


def test_a_damaged_row_is_not_built_upon(path: Path) -> None:
    """An edit would seal what the damage left."""
    _make(path, None)
    raw = sqlite.connect(path)
    raw.execute("UPDATE entries SET pain_now = 10 WHERE note = 'note 3'")
    raw.close()
    database = Database.open(path)
    with pytest.raises(RowDamagedError, match="Not saved"), database.diary() as diary:
        diary.change(entry(ME, id=MINE[3].id, note="new"))
    with pytest.raises(RowDamagedError, match="Not saved"), database.diary() as diary:
        diary.delete("entries", MINE[3].id)
    with database.diary() as diary:
        diary.add(entry(ME))  # the rest goes on
        report = diary.check()
    assert report.tables["entries"].damaged == 1 and report.counts["entries"] == 41
    database.close()


def test_a_check_in_steps_lets_writes_come_between(database: Database) -> None:
    with database.diary() as diary:
        diary.add(ME, *MINE)
    check: Check | CheckReport = Check(at_once=7)
    steps = 0
    while isinstance(check, Check):
        with database.diary() as diary:
            check = diary.check_on(check)
        if steps in (6, 9, 12, 15, 18):
            with database.diary() as diary:
                diary.add(entry(ME))
        steps += 1
    assert check.ok and steps > 35


def test_a_transaction_that_is_taken_back_leaves_the_roots_alone(database: Database) -> None:
    with pytest.raises(KeyError), database.diary() as diary:
        diary.add(ME)
        raise KeyError
    with database.diary() as diary:
        diary.add(ME)
        assert diary.check().ok
    with database.diary() as diary:
        assert diary.check().ok


def test_the_seal_of_a_row_is_the_same_for_ever() -> None:
    """The format is in the files of people: this must never turn red."""
    assert seals.seal("entries", ["id", None, 5.0, 60, "é\n", 0.1]).hex() == "36e6e07ead6d224459c037fcff24ac75"
    assert seals.total(b"\xff" * 16, [b"\0" * 15 + b"\2"]) == b"\0" * 15 + b"\1"
    assert seals.total(seals.NOTHING, [], [b"\0" * 15 + b"\1"]) == b"\xff" * 16


def _flips(size: int, many: int) -> Iterator[tuple[int, int]]:
    numbers = random.Random(5)
    for _ in range(many):
        yield numbers.randrange(size), 1 << numbers.randrange(8)


def _read(path: Path, key: bytes | None) -> tuple[Records, Any]:
    database = Database.open(path, key)
    try:
        with database.diary() as diary:
            return diary.records(private=True), diary.versions("entries", MINE[0].id)
    finally:
        database.close()


def _silent(original: Path, key: bytes | None, flips: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """How many flips were noticed, and how many changed what is read without being noticed."""
    before, content = _read(original, key), original.read_bytes()
    noticed = silent = 0
    copy = original.with_name("copy.painlog")
    for place, bit in flips:
        damaged = bytearray(content)
        damaged[place] ^= bit
        copy.write_bytes(damaged)
        try:
            is_ok = inspect(copy, key).ok
        except PainlogError:
            is_ok = False
        noticed += not is_ok
        silent += is_ok and _differs(copy, key, before)
    return noticed, silent


def _differs(path: Path, key: bytes | None, before: tuple[Records, Any]) -> bool:
    try:
        return _read(path, key) != before
    except DiaryDamagedError:  # no check has noticed, but the reading has
        return False


@BOTH
def test_a_flipped_bit_is_noticed_or_changes_nothing(full: Path, key: bytes | None) -> None:
    noticed, silent = _silent(full, key, _flips(full.stat().st_size, 40))
    assert silent == 0 and noticed > 0


def _flips_in_words(path: Path) -> list[tuple[int, int]]:
    """The lowest bit of a letter of some notes: another letter, and no fault to SQLite."""
    content = path.read_bytes()
    return [(content.index(f"note {number}".encode()), 1) for number in range(30, 36)]


def test_a_flipped_letter_is_noticed(path: Path) -> None:
    _make(path, None)
    assert _silent(path, None, _flips_in_words(path)) == (6, 0)


@pytest.mark.long
@BOTH
def test_two_thousand_flipped_bits_are_noticed_or_change_nothing(full: Path, key: bytes | None) -> None:
    noticed, silent = _silent(full, key, _flips(full.stat().st_size, 2000))
    assert silent == 0 and noticed > 100


def test_flipped_bits_do_go_unnoticed_without_seals(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control of the flips."""
    _make(path, None)
    monkeypatch.setattr("painlog.storage.verify._fits", lambda *_: True)
    assert _silent(path, None, _flips_in_words(path)) == (0, 6)


def test_rows_whose_numbers_do_not_rise_are_damage_and_not_an_endless_walk(tmp_path: Path) -> None:
    """A flipped bit in the number of a row; asked for what comes after it, SQLite gives the same rows again."""
    path = tmp_path / "three rows"
    raw = sqlite.dbapi.connect(str(path), isolation_level=None)
    raw.execute("CREATE TABLE t(a)")
    raw.executemany("INSERT INTO t VALUES (?)", [("one",), ("two",), ("three",)])
    raw.close()
    content = bytearray(path.read_bytes())
    leaf = 4096  # the second page holds the table: its cells' places stand after 8 bytes, two bytes each
    last = leaf + int.from_bytes(content[leaf + 12 : leaf + 14])
    assert content[last + 1] == 3, "a cell begins with its length and its number"
    content[last + 1] = 2
    path.write_bytes(content)
    raw = sqlite.dbapi.connect(str(path))
    with pytest.raises(DiaryDamagedError):
        list(sealing.chunks(raw, "t", 10))
    raw.close()
