"""An import is looked at first, goes in and comes out as one action, and adds nothing twice (docs/csv.md)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from painlog.domain.codes import Measure
from painlog.domain.errors import InputRefusedError
from painlog.domain.records import Records
from painlog.storage.database import Database
from painlog.storage.errors import DiaryReadOnlyError
from painlog.workflows.exporting import ExportFormat, export
from painlog.workflows.import_report import ImportReport
from painlog.workflows.importing import carry_out, import_into, plan_import, preview
from tests.exchange.exchangeable import records
from tests.exchange.files import folder

ENTRIES = (
    "entry,person,felt_at,recorded_at,pain_average\ne1,ann,2026-11-01,2026-11-01,5\ne2,ann,2026-11-02,2026-11-02,6\n"
)
BAD = ENTRIES + "e3,ann,2026-11-03,2026-11-03,11\n"


@pytest.fixture
def database() -> Iterator[Database]:
    database = Database.in_memory()
    yield database
    database.close()


def everything(database: Database) -> Records:
    with database.diary() as diary:
        return diary.records(private=True)


def undo(database: Database) -> None:
    with database.diary() as diary:
        diary.undo()


def test_preview_counts_and_writes_nothing(tmp_path: Path, database: Database) -> None:
    report = preview(database, folder(tmp_path / "in", entries=BAD))
    assert report.rows == {"people.csv": 1, "entries.csv": 3}
    assert report.added == {"people": 1, "entries": 2}
    assert [str(problem) for problem in report.problems] == [
        'entries.csv, line 4: pain_average: "11" must be between 0 and 10.'
    ]
    assert not report.written
    assert everything(database) == Records()


def test_good_rows_go_in_and_one_undo_takes_them_all_out(tmp_path: Path, database: Database) -> None:
    report = import_into(database, folder(tmp_path / "in", entries=BAD))
    assert report.written
    assert report.refused
    assert len(everything(database).entries) == 2
    undo(database)
    assert everything(database) == Records()


def test_strict_refuses_all_where_one_row_is_bad(tmp_path: Path, database: Database) -> None:
    report = import_into(database, folder(tmp_path / "in", entries=BAD), strict=True)
    assert report.refused
    assert not report.written
    assert everything(database) == Records()
    assert import_into(database, folder(tmp_path / "in", entries=ENTRIES), strict=True).written


def test_the_same_folder_twice_adds_nothing(tmp_path: Path, database: Database) -> None:
    without_ids = "person,felt_at,pain_now\nann,2026-11-01T09:00,6\n"
    at = folder(tmp_path / "in", entries=without_ids, medicines="medicine,person,name\nm1,ann,X\n")
    import_into(database, at)
    before = everything(database)
    report = import_into(database, at)
    assert not report.refused
    assert report.added == {}
    assert report.already_there == {"people": 1, "entries": 1, "medicines": 1}
    assert everything(database) == before


def test_a_plan_goes_in_once_only(tmp_path: Path, database: Database) -> None:
    with database.diary() as diary:
        plan = plan_import(diary, folder(tmp_path / "in", entries=ENTRIES))
        carry_out(diary, plan)
    with pytest.raises(InputRefusedError, match="The diary has changed since"), database.diary() as diary:
        carry_out(diary, plan)
    assert len(everything(database).entries) == 2


def test_after_an_undo_the_same_folder_goes_in_again_as_it_is_now(tmp_path: Path, database: Database) -> None:
    at = folder(tmp_path / "in", entries=ENTRIES)
    import_into(database, at)
    undo(database)
    folder(at, entries=ENTRIES.replace("2026-11-02,6", "2026-11-02,7"))
    report = import_into(database, at)
    assert report.added == {"people": 1, "entries": 2}
    assert [entry.pain_average for entry in everything(database).entries] == [5, 7]
    undo(database)
    assert everything(database) == Records()


def test_what_the_person_deleted_stays_deleted(tmp_path: Path, database: Database) -> None:
    at = folder(tmp_path / "in", entries=ENTRIES)
    import_into(database, at)
    first = everything(database).entries[0]
    with database.diary() as diary:
        diary.delete("entries", first.id)
    report = import_into(database, at)
    assert report.deleted == {"entries": 1}
    assert "1 row was deleted here before, and stays so." in report.notes
    assert not report.refused
    assert len(everything(database).entries) == 1


def test_rows_of_a_deleted_person_are_refused(tmp_path: Path, database: Database) -> None:
    at = folder(tmp_path / "in", entries=ENTRIES)
    import_into(database, at)
    with database.diary() as diary:
        diary.delete("people", diary.people()[0].id)
    folder(at, entries=ENTRIES + "e3,ann,2026-11-03,2026-11-03,4\n")
    report = import_into(database, at)
    assert [problem.line for problem in report.problems] == [4]
    assert everything(database) == Records()


def test_row_that_differs_is_refused_and_the_diary_keeps_its_own(tmp_path: Path, database: Database) -> None:
    at = folder(tmp_path / "in", entries=ENTRIES)
    import_into(database, at)
    folder(at, entries=ENTRIES.replace("2026-11-02,6", "2026-11-02,9"))
    report = import_into(database, at)
    assert [str(problem) for problem in report.problems] == [
        "entries.csv, line 3: The diary has this already, with other content. The diary's own was kept."
    ]
    assert [entry.pain_average for entry in everything(database).entries] == [5, 6]


def test_what_the_file_leaves_out_is_no_difference(tmp_path: Path, database: Database) -> None:
    at = folder(tmp_path / "in", entries=ENTRIES)
    import_into(database, at)
    with database.diary() as diary:
        diary.change(replace(diary.people()[0], note="added later"))
    assert not import_into(database, at).refused


def test_same_id_with_another_name_is_not_mixed_in(tmp_path: Path, database: Database) -> None:
    """Safety row 35: an entry never goes to the wrong person."""
    import_into(database, folder(tmp_path / "in", entries=ENTRIES))
    other = folder(
        tmp_path / "other", people="person,name\nann,Anneliese\n", entries="person,felt_at\nann,2026-12-01\n"
    )
    report = import_into(database, other)
    assert len(report.problems) == 2
    assert len(everything(database).entries) == 2


def test_day_that_the_diary_speaks_of_already_is_refused(tmp_path: Path, database: Database) -> None:
    at = folder(tmp_path / "in", days="person,day,headache\nann,2026-11-01,yes\n")
    import_into(database, at)
    report = import_into(database, folder(at, days="person,day,headache\nann,2026-11-01,no\n"))
    assert len(report.problems) == 1
    assert len(everything(database).days) == 1


def test_dose_may_point_to_a_medicine_that_only_the_diary_has(tmp_path: Path, database: Database) -> None:
    import_into(database, folder(tmp_path / "in", medicines="medicine,person,name\nm1,ann,X\n"))
    later = folder(tmp_path / "later", doses="person,medicine,taken_at,units\nann,m1,2026-11-01T08:00,1\n")
    assert not import_into(database, later).refused
    assert everything(database).doses[0].medicine_id == everything(database).medicines[0].id


@pytest.mark.parametrize(
    ("columns", "cells", "measure", "said"),
    [
        ("pain_average,pain_worst", "5,6", Measure.AVERAGE, ""),
        ("pain_worst,pain_now", "6,5", Measure.WORST, "so the trend follows the worst pain of the day."),
        ("pain_now", "5", Measure.NOW, "so the trend follows the pain at the time."),
        ("reporter,pain_worst", "observed,5", Measure.AVERAGE, ""),
        ("note", "none", Measure.AVERAGE, ""),
    ],
)
def test_measure_of_a_new_person_is_chosen_and_said(
    tmp_path: Path, database: Database, columns: str, cells: str, measure: Measure, said: str
) -> None:
    """R-PAIN-3: the average, and another number only as a stated choice at set-up."""
    entries = f"person,felt_at,recorded_at,{columns}\nann,2026-11-01,2026-11-01,{cells}\n"
    report = import_into(database, folder(tmp_path / "in", entries=entries))
    assert everything(database).people[0].measure is measure
    assert said in " ".join(report.notes)
    assert bool(report.notes) == bool(said)


def test_measure_that_the_file_gives_is_kept(tmp_path: Path, database: Database) -> None:
    people = "person,name,measure\nann,Ann,average\n"
    import_into(
        database, folder(tmp_path / "in", people=people, entries="person,felt_at,pain_worst\nann,2026-11-01,5\n")
    )
    assert everything(database).people[0].measure is Measure.AVERAGE


def test_missing_recorded_at_is_said_and_never_makes_an_entry_late(tmp_path: Path, database: Database) -> None:
    at = folder(tmp_path / "in", entries="person,felt_at,pain_average\nann,2026-11-01T09:00,6\n")
    report = import_into(database, at)
    entry = everything(database).entries[0]
    assert entry.recorded_at == entry.felt_at
    assert any("entries.csv does not say of every row when it was written down" in note for note in report.notes)


def test_nothing_goes_in_where_nothing_can_be_read(tmp_path: Path, database: Database) -> None:
    with pytest.raises(InputRefusedError):
        import_into(database, tmp_path / "missing")
    assert everything(database) == Records()


def test_read_only_diary_shows_a_preview_and_refuses_the_import(tmp_path: Path) -> None:
    path = tmp_path / "diary" / "painlog.db"
    Database.open(path).close()
    database = Database.open(path)
    database.why_read_only = "read only"
    at = folder(tmp_path / "in", entries=ENTRIES)
    assert preview(database, at).added == {"people": 1, "entries": 2}
    with pytest.raises(DiaryReadOnlyError):
        import_into(database, at)
    database.close()


def test_report_reads_as_sentences(tmp_path: Path, database: Database) -> None:
    lines = list(import_into(database, folder(tmp_path / "in", entries=BAD)).lines())
    assert lines == [
        "people.csv: 1 row",
        "entries.csv: 3 rows",
        'entries.csv, line 4: pain_average: "11" must be between 0 and 10.',
        "Added: 3. In the diary already: 0. Refused: 1.",
    ]
    assert ImportReport(rows={}).summary() == "Nothing was written. New: 0. In the diary already: 0. Refused: 0."


def test_the_real_diary_goes_in_whole(shared: Path, database: Database) -> None:
    report = import_into(database, shared / "samples" / "real_diary")
    assert report.problems == ()
    assert report.added == {"people": 1, "entries": 2908}
    assert 'The file "SOURCE.txt" is not known and was not read.' in report.notes
    assert import_into(database, shared / "samples" / "real_diary").added == {}


@pytest.mark.parametrize(
    ("form", "name"), [(ExportFormat.CSV, "out"), (ExportFormat.CSV, "out.zip"), (ExportFormat.JSON, "out.json")]
)
def test_the_real_diary_comes_out_and_goes_into_another_diary_the_same(
    shared: Path, tmp_path: Path, database: Database, form: ExportFormat, name: str
) -> None:
    import_into(database, shared / "samples" / "real_diary")
    export(database, tmp_path / name, form)
    second = Database.in_memory()
    report = import_into(second, tmp_path / name)
    assert not report.refused
    assert everything(second) == everything(database)
    assert import_into(second, shared / "samples" / "real_diary").added == {}
    assert import_into(database, tmp_path / name).added == {}
    second.close()


@settings(deadline=None, max_examples=60)
@given(found=records())
def test_any_diary_goes_through_files_into_another_the_same(
    tmp_path_factory: pytest.TempPathFactory, found: Records
) -> None:
    at = tmp_path_factory.mktemp("diary")
    for form, name in [(ExportFormat.CSV, "out.zip"), (ExportFormat.JSON, "out.json")]:
        first, second = Database.in_memory(), Database.in_memory()
        with first.diary() as diary:
            diary.add(*found)
        export(first, at / name, form)
        report = import_into(second, at / name)
        assert not report.refused
        assert everything(second) == everything(first) == found
        assert import_into(first, at / name).added == {}
        first.close()
        second.close()
