"""An export is for its owner alone, whole or not at all, and touches no other file (safety rows 24, 26)."""

import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from painlog.exchange.layout import TABLES
from painlog.exchange.not_written import NotWrittenError
from painlog.storage.database import Database
from painlog.workflows.exporting import ExportFormat, export
from painlog.workflows.importing import import_into
from tests.exchange.files import folder

PEOPLE = "person,name,note\nann,Ann,=1+1\nbob,Bob,\n"
ENTRIES = "person,felt_at,pain_now\nann,2026-11-01,5\nbob,2026-11-01,6\n"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database.in_memory()
    import_into(database, folder(tmp_path / "in", people=PEOPLE, entries=ENTRIES))
    yield database
    database.close()


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in lists, not in mode bits")
def test_files_and_a_new_folder_are_for_the_owner_alone(tmp_path: Path, database: Database) -> None:
    export(database, tmp_path / "out", ExportFormat.CSV)
    export(database, tmp_path / "out.zip", ExportFormat.CSV)
    export(database, tmp_path / "out.json", ExportFormat.JSON)
    assert mode(tmp_path / "out") == 0o700
    files = [*(tmp_path / "out").iterdir(), tmp_path / "out.zip", tmp_path / "out.json"]
    assert {mode(file) for file in files} == {0o600}


def test_all_files_are_written_so_that_nothing_old_stays(tmp_path: Path, database: Database) -> None:
    counts = export(database, tmp_path / "out", ExportFormat.CSV)
    assert {file.name for file in (tmp_path / "out").iterdir()} == {f"{kind}.csv" for kind in TABLES}
    assert counts["entries"] == 2


def test_other_files_of_the_folder_are_left_alone(tmp_path: Path, database: Database) -> None:
    at = tmp_path / "out"
    at.mkdir()
    (at / "letter.txt").write_text("mine")
    (at / "people.csv").write_text("old")
    export(database, at, ExportFormat.CSV)
    assert (at / "letter.txt").read_text() == "mine"
    assert '"bob","Bob"' in (at / "people.csv").read_text()


def test_texts_are_guarded_against_being_run_as_formulas(tmp_path: Path, database: Database) -> None:
    export(database, tmp_path / "out", ExportFormat.CSV)
    assert '"\'=1+1"' in (tmp_path / "out" / "people.csv").read_text()


def test_the_files_own_ids_are_written_back(tmp_path: Path, database: Database) -> None:
    export(database, tmp_path / "out", ExportFormat.CSV)
    assert (tmp_path / "out" / "people.csv").read_text().splitlines()[1].startswith('"ann","Ann"')


def test_one_person_can_be_written_alone(tmp_path: Path, database: Database) -> None:
    with database.diary() as diary:
        bob = diary.people()[1]
    counts = export(database, tmp_path / "out", ExportFormat.CSV, bob.id)
    assert (counts["people"], counts["entries"]) == (1, 1)
    assert "ann" not in (tmp_path / "out" / "entries.csv").read_text()


@pytest.mark.parametrize(("form", "name"), [(ExportFormat.CSV, "file"), (ExportFormat.JSON, "missing/out.json")])
def test_place_that_cannot_be_written_is_told_in_plain_words(
    tmp_path: Path, database: Database, form: ExportFormat, name: str
) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(NotWrittenError, match="Your diary is unchanged"):
        export(database, tmp_path / name, form)
    assert (tmp_path / "file").read_text() == "mine"
    assert not list(tmp_path.glob("**/.painlog-*"))
