"""What is erased for good leaves no byte in the diary or its backups; what is kept is equal (safety row 28)."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from painlog.config import privatefile
from painlog.storage import swap
from painlog.storage.backups import second, shelf
from painlog.storage.backups.backup import Why
from painlog.storage.backups.make import make
from painlog.storage.database import Database
from painlog.storage.erase import NotErasedError
from painlog.storage.keys import encrypting, envelope, finding
from painlog.workflows import erasing, exports
from tests.storage.samples import entry, person

CANARY = "Heronstep"
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
ME = person()
KEPT = entry(ME, note="what is kept")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A diary whose trash, earlier versions, draft, backups and set-aside file hold the word."""
    path = tmp_path / "home" / "diary.painlog"
    with closing(Database.open(path)) as database:
        gone = entry(ME, note=f"{CANARY} deleted")
        with database.diary() as diary:
            diary.add(ME, KEPT, gone)
            diary.remember("current_person", ME.id)
            diary.remember(f"draft/{ME.id}/entry", f'{{"note": "{CANARY} typed"}}')
        with database.diary() as diary:
            diary.change(replace(KEPT, note=f"{CANARY} for a while"))
        make(database, Why.DAY, NOW)
        with database.diary() as diary:
            diary.change(KEPT)
            diary.delete("entries", gone.id)
        make(database, Why.CLOSE, NOW)
        place = tmp_path / "stick"
        place.mkdir()
        second.copy_newest(path, place, NOW)
    swap.set_aside(path, NOW)
    return path


def holding(folder: Path) -> set[str]:
    """The files that hold the word, in the letters of a file or of a Windows program."""
    words = [CANARY.encode(coding) for coding in ("utf-8", "utf-16-le")]
    files = [file for file in folder.rglob("*") if file.is_file()]
    return {file.name for file in files if any(word in file.read_bytes() for word in words)}


def test_what_was_deleted_leaves_no_byte_and_what_is_kept_is_equal(tmp_path: Path, path: Path) -> None:
    assert len(holding(path.parent)) > 1 and holding(tmp_path / "stick"), "the control: a delete alone"
    with closing(Database.open(path)) as database:
        with database.diary() as diary:
            last = max(version.replaced_at for version in diary.versions("entries", KEPT.id))
        erased = erasing.erase_deleted(database, NOW)
    assert (erased.out_of_reach, erased.trouble) == ((), None)
    assert holding(tmp_path) == set()
    with closing(Database.open(path)) as database, database.diary() as diary:
        assert diary.people() == (ME,)
        assert diary.entries(ME.id) == (KEPT,)
        assert diary.check().ok
        assert diary.trash(NOW) == () and diary.versions("entries", KEPT.id) == ()
        assert diary.undo() is None and diary.redo() is None, "nothing that is kept can be undone away"
        assert diary.recall("current_person") == ME.id and diary.recall(f"draft/{ME.id}/entry") is None
        assert last is not None
    (backup,) = shelf.verified_backups(path)
    assert backup.entries == 1 and backup.still_good()


def test_what_comes_after_can_be_undone_and_counts_on(path: Path) -> None:
    with closing(Database.open(path)) as database:
        before = database.raw.execute("SELECT max(sequence) FROM changes").fetchone()[0]
        erasing.erase_deleted(database, NOW)
    with closing(Database.open(path)) as database:
        with database.diary() as diary:
            diary.add(entry(ME, note="later"))
        assert database.raw.execute("SELECT max(sequence) FROM changes").fetchone()[0] > before
        with database.diary() as diary:
            diary.undo()
            assert diary.entries(ME.id) == (KEPT,)


def test_the_whole_diary_is_erased(tmp_path: Path, path: Path) -> None:
    with closing(Database.open(path)) as database:
        assert erasing.erase_all(database).out_of_reach == ()
    assert list(path.parent.iterdir()) == []
    assert holding(tmp_path) == set()


def test_an_encrypted_diary_opens_as_before_and_can_be_erased_whole(path: Path) -> None:
    secret = bytes(range(32))
    with closing(Database.open(path)) as database:
        encrypting.turn_on(database, "a long passphrase", secret, NOW)
    with closing(Database.open(path, finding.unlocked(path, "a long passphrase"))) as database:
        assert erasing.erase_deleted(database, NOW).trouble is None
    key = finding.unlocked(path, "a long passphrase")
    with closing(Database.open(path, key)) as database, database.diary() as diary:
        assert diary.entries(ME.id) == (KEPT,) and diary.trash(NOW) == ()
    assert [one.encrypted for one in shelf.verified_backups(path)] == [True]
    with closing(Database.open(path, key)) as database:
        erasing.erase_all(database)
    assert not path.exists() and not envelope.path_for(path).exists()


def test_exports_are_listed_as_out_of_reach(tmp_path: Path, path: Path) -> None:
    out = tmp_path / "summary.pdf"
    privatefile.write(out, CANARY.encode())
    with closing(Database.open(path)) as database:
        with database.diary() as diary:
            exports.note(diary)
        assert erasing.erase_deleted(database, NOW).out_of_reach == (out,)
    with closing(Database.open(path)) as database, database.diary() as diary:
        assert [one.path for one in exports.made(diary)] == [out], "the list is kept"
    assert out.exists()


def test_a_second_place_that_is_not_there_is_told(tmp_path: Path, path: Path) -> None:
    (tmp_path / "stick").rename(tmp_path / "pulled out")
    with closing(Database.open(path)) as database:
        assert erasing.erase_deleted(database, NOW).out_of_reach == (tmp_path / "stick",)


def test_a_copy_that_a_sync_made_is_told_and_left(path: Path) -> None:
    copy = path.with_name("diary (conflicted copy).painlog")
    copy.write_bytes(path.read_bytes())
    with closing(Database.open(path)) as database:
        assert erasing.erase_deleted(database, NOW).out_of_reach == (copy,)
    assert copy.exists(), "it may hold what is nowhere else"


def test_a_diary_in_memory_is_refused() -> None:
    with closing(Database.in_memory()) as database, pytest.raises(NotErasedError):
        erasing.erase_deleted(database, NOW)


def test_the_word_is_asked_for() -> None:
    assert erasing.is_meant(" Erase ") and not erasing.is_meant("yes") and not erasing.is_meant("")
