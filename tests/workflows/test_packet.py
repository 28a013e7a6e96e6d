"""The packet from a diary of two people: one alone is in it, to the last byte; written for its owner, or stopped."""

import csv
import io
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from painlog.domain.entry import Entry
from painlog.domain.moment import Moment
from painlog.domain.packet import Result
from painlog.domain.person import Person
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.records import Value, person_of
from painlog.domain.warning import WarningSign
from painlog.storage.database import Database
from painlog.storage.errors import NotInDiaryError
from painlog.workflows import exports, packet
from painlog.workflows.demo import demo_records
from tests.report.test_packet import CANARY, document, inside, pdf_of, words_of

END = date(2026, 11, 20)
DAY = Moment(day=END)


def marked(value: Value) -> Value:
    """The same value with every text of it a canary, as far as its kind lets a text be anything."""
    changes: dict[str, Any] = {}
    for field in fields(value):
        old = getattr(value, field.name)
        if field.name in ("id", "person_id", "origin_id", "sign") or field.name.endswith("_id"):
            continue
        if type(old) is str and field.name not in ("colour", "sha256", "unit"):
            changes[field.name] = f"{CANARY} {old}"
    return replace(value, **changes)


@pytest.fixture
def database() -> Iterator[Database]:
    """Alex as they are; Mum and Sam with a canary in every text."""
    records = demo_records(1, END)
    alex = records.people[0].id
    values = [value if person_of(value) == alex else marked(value) for value in records]
    database = Database.in_memory()
    with database.diary() as diary:
        diary.add(*values)
        other = next(one.id for one in records.people if one.id != alex)
        theirs = replace(document("x", pdf_of(1, text=CANARY), title=CANARY), person_id=other)
        diary.attach(theirs, pdf_of(1, text=CANARY))
        diary.attach(replace(document("mine", pdf_of(2)), person_id=alex), pdf_of(2))
        diary.add(Entry(id="p", person_id=alex, felt_at=DAY, recorded_at=DAY, pain_now=9, private=True, note=CANARY))
    yield database
    database.close()


def made_of(database: Database, paper: str = "a4") -> packet.Made:
    with database.diary() as diary:
        material = packet.read_material(diary, diary.people()[0].id, END)
    return packet.make(material, paper, printed_on=END)


def test_nothing_of_anybody_else_and_nothing_private_is_in_any_byte_of_it(database: Database) -> None:
    made = made_of(database)
    files = packet.all_files(made)
    assert len(files) > 20
    for name, content in files.items():
        assert not any(CANARY.encode() in layer for layer in inside(content)), name
        assert not any(CANARY.encode("utf-16-be") in layer for layer in inside(content)), name
        if name.endswith(".pdf"):
            assert CANARY not in words_of(content), name
    assert words_of(files["packet.pdf"]).count("Scan page") == 2


def test_the_canary_would_be_seen(database: Database) -> None:
    with database.diary() as diary:
        material = packet.read_material(diary, diary.people()[1].id, END)
    files = packet.all_files(packet.make(material, printed_on=END))
    assert CANARY in words_of(files["packet.pdf"])
    assert any(CANARY.encode() in layer for layer in inside(files["csv/people.csv"]))


def test_the_tables_beside_it_are_of_this_person_alone(database: Database) -> None:
    made = made_of(database)
    rows = list(csv.DictReader(io.StringIO(packet.tables_of(made)["people.csv"].decode("utf-8-sig"))))
    assert [row["name"] for row in rows] == ["Alex Example"]
    assert not any("/" in name for name in packet.tables_of(made)), (
        "documents are in the packet as pages, not as they came"
    )


def test_what_is_printed_only_where_it_is_asked_for_is_not_in_it(database: Database) -> None:
    """R-RF-6, clinical rules 6.1."""
    with database.diary() as diary:
        person = diary.people()[0].id
        for sign in ("rf_8", "rf_1"):
            diary.add(WarningSign(id=sign, person_id=person, day=END, recorded_at=DAY, sign=sign))
        mood = Questionnaire(id="q", person_id=person, answered_on=END, recorded_at=DAY, name="phq2", items=(3, 3))
        diary.add(mood)
    made = made_of(database)
    tables = packet.tables_of(made)
    assert b"rf_1" in tables["warning_signs.csv"] and b"rf_8" not in tables["warning_signs.csv"]
    assert b"phq2" not in tables["questionnaires.csv"]
    assert "PHQ" not in words_of(made.packet.pdf)


def test_one_pdf_is_written_for_its_owner_alone(database: Database, tmp_path: Path) -> None:
    """Fault 24."""
    made = made_of(database)
    path = packet.write_pdf(made, tmp_path / "packet")
    assert path == tmp_path / "packet.pdf" and path.read_bytes() == made.packet.pdf
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_folder_and_a_zip_hold_the_same_files_under_names_that_say_nothing(
    database: Database, tmp_path: Path
) -> None:
    made = made_of(database)
    folder = packet.write_parts(made, tmp_path / "opinion")
    packet.write_parts(made, tmp_path / "opinion.zip")
    files = packet.all_files(made)
    with zipfile.ZipFile(tmp_path / "opinion.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files
    assert {name: (folder / name).read_bytes() for name in files} == files
    assert stat.S_IMODE(folder.stat().st_mode) == stat.S_IMODE((folder / "csv").stat().st_mode) == 0o700
    assert {stat.S_IMODE((folder / name).stat().st_mode) for name in files} == {0o600}
    assert {"packet.pdf", "0-cover.pdf", "1-summary.pdf", "8-documents.pdf", "document-1.pdf"} <= set(files)


def test_a_folder_is_listed_as_one_replaced_as_a_whole_and_deleted_without_what_is_not_its_own(
    database: Database, tmp_path: Path
) -> None:
    """Fault 24."""
    made, folder = made_of(database), tmp_path / "opinion"
    packet.write_parts(made, folder)
    (folder / "document-7.pdf").write_bytes(b"%PDF of an earlier packet")
    (folder / "my own.pdf").write_bytes(b"%PDF")
    packet.write_parts(made, folder)
    assert not (folder / "document-7.pdf").exists()
    with database.diary() as diary:
        exports.note(diary)
        assert folder in [one.path for one in exports.made(diary)]
        assert not any(one.path.parent == folder for one in exports.made(diary))
        exports.delete(diary, folder)
        assert folder not in [one.path for one in exports.made(diary)]
    assert [one.name for one in folder.iterdir()] == ["my own.pdf"]


def test_a_folder_that_was_there_keeps_its_rights_and_its_files(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    (folder / "csv").mkdir(parents=True)
    folder.chmod(0o755)
    for name in ("0-cover.pdf", "document-1.pdf", "csv/notes.csv"):
        (folder / name).write_text("mine")
    packet.write_parts(made_of(database), folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755
    assert (folder / "csv" / "notes.csv").read_text() == "mine"


def test_a_place_that_takes_no_files_is_told_in_a_sentence(database: Database, tmp_path: Path) -> None:
    made = made_of(database)
    (tmp_path / "file").write_text("in the way")
    for write in (packet.write_pdf, packet.write_parts):
        with pytest.raises(packet.PacketNotWrittenError, match="choose another folder"):
            write(made, tmp_path / "file" / "packet")


def test_it_is_stopped_at_the_next_step_and_nothing_was_written(database: Database) -> None:
    with database.diary() as diary:
        material = packet.read_material(diary, diary.people()[0].id, END)
    asked: list[int] = []

    def stopped() -> bool:
        asked.append(1)
        return len(asked) > 4

    with pytest.raises(packet.PacketStoppedError):
        packet.make(material, printed_on=END, stopped=stopped)
    assert len(asked) == 5


def test_the_same_diary_makes_the_same_packet(database: Database) -> None:
    one, two = made_of(database), made_of(database)
    assert {part.name: part.pdf for part in one.packet.parts[:9]} == {
        part.name: part.pdf for part in two.packet.parts[:9]
    }


def test_nobody_is_no_person(database: Database) -> None:
    with database.diary() as diary, pytest.raises(NotInDiaryError):
        packet.read_material(diary, "nobody")


def test_what_is_older_than_the_first_entry_is_in_it_too() -> None:
    database = Database.in_memory()
    old = Result(id="r", person_id="a", recorded_at=DAY, day=date(1999, 5, 1), name="MRI of 1999", value="disc")
    with database.diary() as diary:
        entry = Entry(id="e", person_id="a", felt_at=DAY, recorded_at=DAY, pain_average=4)
        diary.add(Person(id="a", recorded_at=DAY, name="Ana"), entry, old)
        made = packet.make(packet.read_material(diary, "a", END), printed_on=END)
    assert "MRI of 1999" in words_of(made.packet.pdf) and b"MRI of 1999" in packet.tables_of(made)["results.csv"]
    database.close()


def test_somebody_without_a_word_in_the_diary_has_a_packet() -> None:
    database = Database.in_memory()
    with database.diary() as diary:
        diary.add(Person(id="a", recorded_at=DAY, name="Ana"))
        material = packet.read_material(diary, "a", END)
    assert packet.make(material, printed_on=END).packet.pdf.startswith(b"%PDF")
    database.close()
