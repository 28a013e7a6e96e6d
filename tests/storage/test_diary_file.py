"""The file: who may read it, what it is, and what happens to files that are something else."""

import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from painlog.storage import diary_file, sqlite
from painlog.storage.database import Database
from painlog.storage.diary_file import SCHEMA, State
from painlog.storage.errors import (
    DiaryDamagedError,
    DiaryInUseError,
    DiaryOutOfReachError,
    DiaryReadOnlyError,
    NotADiaryError,
)
from tests.storage.samples import entry, person

posix = pytest.mark.skipif(os.name != "posix", reason="rights are kept in another way on Windows")
NOBODY = 65534


def fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@posix
def test_file_is_for_its_owner_alone_in_a_folder_for_its_owner_alone(path: Path) -> None:
    """Safety row 26."""
    database = Database.open(path)
    with database.diary() as diary:
        diary.add(person())
        journal = path.with_name(path.name + "-journal")
        assert journal.stat().st_mode & 0o777 == 0o600
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    database.close()


@posix
def test_rights_of_others_are_taken_off_at_the_next_start(path: Path) -> None:
    Database.open(path).close()
    path.chmod(0o644)
    Database.open(path).close()
    assert path.stat().st_mode & 0o777 == 0o600


@posix
def test_rights_of_a_folder_that_was_there_are_left_alone(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    Database.open(tmp_path / "diary.painlog").close()
    assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_the_connection_has_the_settings_that_keep_an_entry_safe(path: Path) -> None:
    """Safety section 0: with any other of the first three a power cut can take an entry back."""
    database = Database.open(path)
    wanted = {
        "locking_mode": "exclusive",
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
    }
    raw = database._connection.connection.dbapi_connection
    assert raw is not None
    assert {name: raw.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted} == wanted
    database.close()


def test_a_second_painlog_is_refused_in_a_sentence_and_the_first_is_unharmed(path: Path) -> None:
    """Safety row 7, with a real second process."""
    me = person()
    first = Database.open(path)
    second = subprocess.run(
        [sys.executable, "-c", OPEN_AND_TELL, str(path)], capture_output=True, text=True, check=True, timeout=60
    )
    assert second.stdout.strip() == "DiaryInUseError"
    with first.diary() as diary:
        diary.add(me)
    first.close()
    second = subprocess.run(
        [sys.executable, "-c", OPEN_AND_TELL, str(path)], capture_output=True, text=True, check=True, timeout=60
    )
    assert second.stdout.strip() == "opened 1"


OPEN_AND_TELL = """
import sys
from pathlib import Path
from painlog.domain.errors import PainlogError
from painlog.storage.database import Database
try:
    database = Database.open(Path(sys.argv[1]))
    with database.diary() as diary:
        print("opened", len(diary.people()))
except PainlogError as error:
    print(type(error).__name__)
"""


def test_a_second_opening_within_one_process_is_refused_too(path: Path) -> None:
    first = Database.open(path)
    with pytest.raises(DiaryInUseError, match="already open"):
        Database.open(path)
    with first.diary() as diary:
        diary.add(person())
    first.close()


def test_newer_diary_opens_for_reading_only_and_is_left_untouched(path: Path) -> None:
    """Safety row 13."""
    me = person()
    _make_newer(path, me)
    before = fingerprint(path)
    database = Database.open(path)
    assert database.read_only and "newer painlog" in database.why_read_only
    with database.diary() as diary:
        assert diary.people() == (me,)
        assert diary.check().ok
        assert len(diary.pain_columns(me.id).day) == 1
        writes: list[Callable[[], object]] = [
            lambda: diary.add(person()),
            lambda: diary.change(me),
            lambda: diary.delete("people", me.id),
            diary.undo,
            lambda: diary.remember("key", "value"),
        ]
        for refused in writes:
            with pytest.raises(DiaryReadOnlyError, match="newer painlog"):
                refused()
    database.close()
    assert fingerprint(path) == before
    assert list(path.parent.iterdir()) == [path]


def _make_newer(path: Path, someone: object) -> None:
    database = Database.open(path)
    with database.diary() as diary:
        diary.add(someone, entry(someone))  # type: ignore[arg-type]
    database.close()
    raw = sqlite.connect(path)
    sqlite.mark(raw, SCHEMA + 1)
    raw.close()


@pytest.mark.parametrize(
    "content",
    [b"hello", b"hello world " * 1000, b"SQLite format 3\x00" + b"\xff" * 8000, b"\x00" * 4096, b"%PDF-1.7\n" * 500],
    ids=["tiny", "text", "broken head", "zeros", "pdf"],
)
def test_a_file_that_is_no_diary_is_refused_and_left_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "something"
    path.write_bytes(content)
    with pytest.raises((NotADiaryError, DiaryDamagedError)):
        Database.open(path)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_database_of_another_program_is_refused_and_left_untouched(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    raw = sqlite.dbapi.connect(str(path))
    raw.execute("CREATE TABLE notes (text)")
    raw.close()
    before = fingerprint(path)
    with pytest.raises(NotADiaryError, match="not a painlog diary"):
        Database.open(path)
    assert fingerprint(path) == before


def test_a_folder_is_no_diary(tmp_path: Path) -> None:
    with pytest.raises(NotADiaryError):
        Database.open(tmp_path)


def test_an_empty_file_becomes_a_diary(tmp_path: Path) -> None:
    """A start that was killed between making the file and the first write leaves one."""
    path = tmp_path / "diary.painlog"
    path.touch()
    database = Database.open(path)
    with database.diary() as diary:
        diary.add(person())
    database.close()
    assert diary_file.look(path) is State.CURRENT


def test_a_first_start_that_was_killed_half_way_is_begun_again(tmp_path: Path) -> None:
    """The half diary and its journal, as a kill in the middle of the first transaction leaves them."""
    begun = tmp_path / "begun"
    begun.touch()
    raw = sqlite.connect(begun)
    raw.execute("PRAGMA cache_size = 1")
    raw.execute("BEGIN")
    sqlite.mark(raw, SCHEMA)
    raw.execute("CREATE TABLE people (text)")
    raw.execute("INSERT INTO people SELECT hex(randomblob(90000))")
    left = tmp_path / "left"
    left.write_bytes(begun.read_bytes())
    left.with_name("left-journal").write_bytes(begun.with_name("begun-journal").read_bytes())
    raw.close()
    assert left.stat().st_size > 0
    database = Database.open(left)
    with database.diary() as diary:
        assert diary.check().ok
    database.close()


def test_a_diary_with_a_broken_page_says_so_and_is_not_repaired(path: Path) -> None:
    me = person()
    database = Database.open(path)
    with database.diary() as diary:
        diary.add(me, *(entry(me) for _ in range(500)))
    database.close()
    content = bytearray(path.read_bytes())
    content[4096 * 8 :] = b"\xff" * (len(content) - 4096 * 8)
    path.write_bytes(content)
    with pytest.raises(DiaryDamagedError, match="damaged"):
        broken = Database.open(path)
        try:
            with broken.diary() as diary:
                diary.records()
        finally:
            broken.close()
    assert path.read_bytes() == content


def test_a_place_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DiaryOutOfReachError):
        Database.open(tmp_path / "file" / "diary.painlog")


@posix
def test_a_diary_where_nothing_can_be_written_opens_for_reading_only() -> None:
    """Safety row 5: connecting and even BEGIN succeed there; only a real write tells."""
    me = person()
    with _place() as folder:
        path = folder / "diary.painlog"
        database = Database.open(path)
        with database.diary() as diary:
            diary.add(me)
        database.close()
        before = fingerprint(path)
        for file_rights, folder_rights in ((0o400, 0o700), (0o600, 0o500), (0o400, 0o500)):
            path.chmod(file_rights)
            folder.chmod(folder_rights)
            database = Database.open(path)
            assert "cannot write" in database.why_read_only
            with database.diary() as diary:
                assert diary.people() == (me,)
                with pytest.raises(DiaryReadOnlyError):
                    diary.add(person())
            database.close()
            assert fingerprint(path) == before
        with pytest.raises(DiaryOutOfReachError):
            Database.open(folder / "another.painlog")
        folder.chmod(0o700)


@contextmanager
def _place() -> Iterator[Path]:
    """A folder of someone who is not root, for rights do not bind root."""
    root = os.geteuid() == 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if root:
            os.chown(folder, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            with suppress(OSError):
                folder.chmod(0o700)
            if root:
                os.seteuid(0)


def test_deleted_words_do_not_stay_in_the_pages_of_the_file(path: Path) -> None:
    """Safety row 28: secure_delete; what an edit replaces stays in the journal alone, on purpose."""
    database = Database.open(path)
    with database.diary() as diary:
        diary.remember("draft", "xylophone")
    with database.diary() as diary:
        diary.remember("draft", "")
    database.close()
    assert b"xylophone" not in path.read_bytes()


def test_an_encrypted_diary_needs_no_other_engine(path: Path) -> None:
    key, me = bytes(range(32)), person(name="Ann Encrypted")
    database = Database.open(path, key)
    with database.diary() as diary:
        diary.add(me)
    database.close()
    assert b"Ann Encrypted" not in path.read_bytes()
    with pytest.raises(NotADiaryError):
        Database.open(path)
    database = Database.open(path, key)
    with database.diary() as diary:
        assert diary.people() == (me,)
    database.close()
