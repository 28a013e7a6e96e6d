"""Questions of appointments.csv (reference csv.md) become questions of their own, once."""

from pathlib import Path

import pytest

from painlog.domain.question import id_of_noted
from painlog.exchange.csv_write import write_csv
from painlog.exchange.json_write import write_json
from painlog.storage.database import Database
from painlog.workflows.importing import import_into
from tests.exchange.files import read

FILES = {
    "people": "person,name\nann,Ann\n",
    "appointments": "appointment,person,at,questions\nv1,ann,2026-12-01,Why?;How long\\; still?;Why?\n",
}


def test_each_text_becomes_one_question_of_its_appointment(tmp_path: Path) -> None:
    found = read(tmp_path, **FILES).records
    (visit,) = found.appointments
    assert [(one.text, one.appointment_id) for one in found.questions] == [
        ("Why?", visit.id),
        ("How long; still?", visit.id),
    ]
    assert found.questions[0].id == id_of_noted(visit.person_id, visit.id, "Why?")


@pytest.mark.parametrize("name", ["out", "out.json"])
def test_what_was_written_has_them_in_both_files_and_reads_back_once(tmp_path: Path, name: str) -> None:
    database, path = Database.in_memory(), tmp_path / name
    import_into(database, _written(tmp_path / "in", FILES))
    with database.diary() as diary:
        (write_json if name.endswith("json") else write_csv)(diary.records(), path)
    if path.is_dir():
        assert "Why?;How long\\; still?" in (path / "appointments.csv").read_text("utf-8")
    again = import_into(database, path)
    assert (again.added, again.problems) == ({}, ())
    again = import_into(database, tmp_path / "in")
    assert (again.added, again.problems) == ({}, ()), "the first file again adds nothing"
    other = Database.in_memory()
    import_into(other, path)
    with database.diary() as one, other.diary() as two:
        assert two.records() == one.records()


def test_a_question_that_was_asked_since_is_not_brought_in_again(tmp_path: Path) -> None:
    from dataclasses import replace

    database = Database.in_memory()
    source = _written(tmp_path, FILES)
    import_into(database, source)
    with database.diary() as diary:
        first, second = diary.questions(diary.people()[0].id)
        diary.change(replace(first, asked_on=first.recorded_at.day))
        diary.delete("questions", second.id)
    assert import_into(database, source).added == {}


def test_an_appointment_that_is_not_there_refuses_the_question(tmp_path: Path) -> None:
    result = read(tmp_path, people=FILES["people"], questions="person,appointment,text\nann,v9,Why?\n")
    assert "is not one of this person's" in result.problems[0].reason


def _written(at: Path, files: dict[str, str]) -> Path:
    at.mkdir(exist_ok=True)
    for name, text in files.items():
        (at / f"{name}.csv").write_text(text, "utf-8")
    return at
