"""Documents go out with their bytes and come back to the last one; a wrong, large or strange file is refused."""

import json
import zipfile
from pathlib import Path

import pytest

from painlog.domain.codes import MediaType
from painlog.domain.document import MOST_BYTES, Document, digest, media_type_of
from painlog.domain.person import Person
from painlog.exchange.csv_write import write_csv
from painlog.storage.database import Database
from painlog.workflows.exporting import ExportFormat, export
from painlog.workflows.importing import import_into, preview
from tests.exchange.exchangeable import NOW
from tests.exchange.files import folder as csv_folder

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 20
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 50
ANN = Person(id="7b0a2f1e-0000-4000-8000-000000000001", recorded_at=NOW, name="Ann")
BEN = Person(id="7b0a2f1e-0000-4000-8000-000000000002", recorded_at=NOW, name="Ben")


def document(number: int, content: bytes, of: Person = ANN) -> Document:
    media_type = media_type_of(content)
    assert media_type is not None
    return Document(
        id=f"7b0a2f1e-0000-4000-9000-{number:012}",
        person_id=of.id,
        recorded_at=NOW,
        title="Report",
        media_type=media_type,
        size=len(content),
        sha256=digest(content),
        file_name="../../etc/passwd",
    )


SCAN, PICTURE, BENS = document(1, PDF), document(2, PNG), document(3, PDF, BEN)


@pytest.fixture
def filled() -> Database:
    database = Database.in_memory()
    with database.diary() as diary:
        diary.add(ANN, BEN)
        for one, content in ((SCAN, PDF), (PICTURE, PNG), (BENS, PDF)):
            diary.attach(one, content)
    return database


@pytest.mark.parametrize(
    ("name", "form"), [("out", ExportFormat.CSV), ("out.zip", ExportFormat.CSV), ("out.json", ExportFormat.JSON)]
)
def test_documents_come_back_with_their_bytes(
    tmp_path: Path, filled: Database, name: str, form: ExportFormat
) -> None:
    export(filled, tmp_path / name, form)
    other = Database.in_memory()
    report = import_into(other, tmp_path / name)
    assert (report.problems, report.notes, report.added["documents"]) == ((), (), 3)
    with filled.diary() as diary, other.diary() as copy:
        assert copy.records() == diary.records()
        assert [copy.document_bytes(one.id) for one in (SCAN, PICTURE, BENS)] == [PDF, PNG, PDF]
    assert import_into(other, tmp_path / name).added == {}
    with other.diary() as copy:
        copy.undo()
        assert copy.records().documents == ()
    assert import_into(other, tmp_path / name).added["documents"] == 3
    with other.diary() as copy:
        assert copy.document_bytes(SCAN.id) == PDF


def test_an_export_of_one_person_has_nothing_of_another_and_nothing_of_an_earlier_one(
    tmp_path: Path, filled: Database
) -> None:
    export(filled, tmp_path, ExportFormat.CSV)
    (tmp_path / "documents" / "mine.pdf").write_bytes(PDF)
    export(filled, tmp_path, ExportFormat.CSV, BEN.id)
    assert {path.name for path in (tmp_path / "documents").iterdir()} == {f"{BENS.id}.pdf", "mine.pdf"}
    assert (tmp_path / "documents").stat().st_mode & 0o077 == 0
    assert (tmp_path / "documents" / f"{BENS.id}.pdf").stat().st_mode & 0o077 == 0


def test_names_of_files_lead_nowhere_and_tell_nothing(tmp_path: Path, filled: Database) -> None:
    export(filled, tmp_path / "out.zip", ExportFormat.CSV)
    names = {name for name in zipfile.ZipFile(tmp_path / "out.zip").namelist() if not name.endswith(".csv")}
    assert names == {f"documents/{SCAN.id}.pdf", f"documents/{PICTURE.id}.png", f"documents/{BENS.id}.pdf"}


def folder(at: Path, row: str, **files: bytes) -> Path:
    csv_folder(at, documents=f"person,title,sha256,file\nann,Scan,{row}\n")
    (at / "documents").mkdir(exist_ok=True)
    for name, content in files.items():
        (at / "documents" / f"{name}.pdf").write_bytes(content)
    return at


def test_a_file_of_ones_own_needs_nothing_but_a_title(tmp_path: Path) -> None:
    database = Database.in_memory()
    report = import_into(database, folder(tmp_path, ",scan.pdf", scan=PNG))
    assert report.problems == ()
    with database.diary() as diary:
        (kept,) = diary.records().documents
        assert (kept.media_type, kept.size, kept.sha256) == (MediaType.PNG, len(PNG), digest(PNG))
        assert diary.document_bytes(kept.id) == PNG


@pytest.mark.parametrize(
    ("row", "content", "sentence"),
    [
        (",other.pdf", PDF, 'There is no file "other.pdf"'),
        (",../people.csv", PDF, "There is no file"),
        (",scan.pdf", b"MZ a program", "must be a PDF, a PNG or a JPEG"),
        (",scan.pdf", b"", "must be a PDF, a PNG or a JPEG"),
        (",scan.pdf", b"%PDF-" + b"x" * MOST_BYTES, "at most 20 MB"),
        ("0" * 64 + ",scan.pdf", PDF, "changed or damaged"),
        ("xyz,scan.pdf", PDF, "changed or damaged"),
        (",", PDF, "file: It must not be empty."),
    ],
)
def test_another_file_costs_its_row(tmp_path: Path, row: str, content: bytes, sentence: str) -> None:
    report = preview(Database.in_memory(), folder(tmp_path, row, scan=content))
    (problem,) = report.problems
    assert sentence in str(problem) and str(problem).startswith("documents.csv, line 2")


def test_bytes_that_change_between_the_look_and_the_import_are_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from painlog.domain.errors import InputRefusedError
    from painlog.workflows import importing

    source, database = folder(tmp_path, ",scan.pdf", scan=PDF), Database.in_memory()
    with pytest.raises(InputRefusedError), database.diary() as diary:
        plan = importing.plan_import(diary, source)
        (source / "documents" / "scan.pdf").write_bytes(PDF + b"!")
        importing.carry_out(diary, plan)
    with database.diary() as diary:
        assert diary.people() == ()


def test_json_bytes_that_are_none_cost_their_row(tmp_path: Path) -> None:
    rows = {
        "people": [{"person": "ann", "name": "Ann"}],
        "documents": [{"person": "ann", "title": "x", "file": "???"}],
    }
    (tmp_path / "in.json").write_text(json.dumps({"painlog": 1, **rows}))
    (problem,) = preview(Database.in_memory(), tmp_path / "in.json").problems
    assert "base64" in problem.reason


def test_a_zip_with_a_bomb_for_a_document_is_read_no_further_than_its_limit(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "in.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("people.csv", "person,name\nann,Ann\n")
        archive.writestr("documents.csv", "person,title,file\nann,Scan,scan.pdf\n")
        archive.writestr("documents/scan.pdf", b"%PDF-" + b"0" * (10 * MOST_BYTES))
    (problem,) = preview(Database.in_memory(), tmp_path / "in.zip").problems
    assert "at most 20 MB" in problem.reason


def test_a_document_without_bytes_is_written_and_read_as_one(tmp_path: Path) -> None:
    database, other = Database.in_memory(), Database.in_memory()
    with database.diary() as diary:
        diary.add(ANN, SCAN)
        write_csv(diary.records(), tmp_path / "out")
    assert import_into(other, tmp_path / "out").problems == ()
    with other.diary() as diary:
        assert diary.documents(ANN.id) == (SCAN,) and diary.document_bytes(SCAN.id) is None
