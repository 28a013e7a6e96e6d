"""Every file that leaves the diary is for its owner alone, listed in it, and can be deleted from there (row 24)."""

import os
from contextlib import closing
from pathlib import Path

import pytest

from painlog.config import privatefile, settings
from painlog.storage.database import Database
from painlog.workflows import exports
from painlog.workflows.exporting import ExportFormat, export
from tests.storage.samples import person

posix = pytest.mark.skipif(os.name != "posix", reason="rights are kept in another way on Windows")


@pytest.fixture(autouse=True)
def nothing_told() -> None:
    privatefile.noted(privatefile.taken_out())


def listed(database: Database) -> list[Path]:
    with database.diary() as diary:
        exports.note(diary)
        return [one.path for one in exports.made(diary)]


@pytest.fixture
def database() -> Database:
    database = Database.in_memory()
    with database.diary() as diary:
        diary.add(person())
    return database


@posix
@pytest.mark.parametrize(("name", "form"), [("a.zip", "csv"), ("folder", "csv"), ("a.json", "json")])
def test_an_export_is_private_listed_and_can_be_deleted(
    database: Database, tmp_path: Path, name: str, form: str
) -> None:
    path = tmp_path / name
    export(database, path, ExportFormat(form))
    files = [path] if path.is_file() else list(path.iterdir())
    assert files and {file.stat().st_mode & 0o777 for file in files} == {0o600}
    assert listed(database) == [path], "a folder is one line"
    with closing(database), database.diary() as diary:
        exports.delete(diary, path)
        assert exports.made(diary) == ()
    assert not path.exists()


def test_a_folder_with_other_files_in_it_stays(database: Database, tmp_path: Path) -> None:
    export(database, tmp_path / "out", ExportFormat.CSV)
    other = tmp_path / "out" / "letter.txt"
    other.write_text("mine")
    listed(database)
    with closing(database), database.diary() as diary:
        exports.delete(diary, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == [other]


def test_the_same_file_written_twice_is_listed_once(database: Database, tmp_path: Path) -> None:
    for _ in range(2):
        privatefile.write(tmp_path / "a.pdf", b"x")
        assert listed(database) == [tmp_path / "a.pdf"]
    database.close()


def test_what_is_painlogs_own_is_not_listed(database: Database, tmp_path: Path) -> None:
    settings.save(settings.Settings(), tmp_path / "settings.toml")
    assert listed(database) == []
    database.close()


def test_a_file_that_is_gone_is_said_to_be_and_can_be_taken_off(database: Database, tmp_path: Path) -> None:
    privatefile.write(tmp_path / "a.pdf", b"x")
    listed(database)
    (tmp_path / "a.pdf").unlink()
    with closing(database), database.diary() as diary:
        (one,) = exports.made(diary)
        assert not one.is_there
        exports.forget(diary, one.path)
        assert exports.made(diary) == ()


def test_a_file_that_cannot_be_deleted_stays_on_the_list(database: Database, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    privatefile.tell(tmp_path / "file" / "below")  # no such place can be
    listed(database)
    with closing(database):
        with pytest.raises(exports.NotDeletedError), database.diary() as diary:
            exports.delete(diary, tmp_path / "file" / "below")
        with database.diary() as diary:
            assert len(exports.made(diary)) == 1


def test_a_list_that_cannot_be_read_is_empty(database: Database) -> None:
    with closing(database), database.diary() as diary:
        for text in ("{", "[1]", '[["a", "yesterday"]]'):
            diary.remember("exports", text)
            assert exports.made(diary) == ()
