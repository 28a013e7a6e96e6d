"""The commands that read and write diaries, each as a person would use it."""

import json
import math
import os
import stat
import sys
from pathlib import Path

import pypdf
import pytest

from painlog.storage.database import Database
from tests.cli.commands import Shell

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
ordinary_user = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="needs a user whom the system can refuse something"
)


def _rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_folder_comes_in_and_the_same_one_again_adds_nothing(
    shell: Shell, small_folder: Path, tmp_path: Path
) -> None:
    diary = tmp_path / "a.painlog"
    status, out, err = shell("import", small_folder, "--diary", diary)
    assert status == 0
    assert "Added: 3." in out
    assert "the trend follows" in err  # a remark stands beside the output
    assert "Added: 0. In the diary already: 3." in shell("import", small_folder, "--diary", diary)[1]


def test_a_bad_row_is_named_with_file_and_line_and_the_good_ones_come_in(
    shell: Shell, small_folder: Path, tmp_path: Path
) -> None:
    with (small_folder / "entries.csv").open("a") as file:
        file.write("ann,2026-03-02T08:00,2026-03-02T08:01,11\n")
    status, out, err = shell("import", small_folder, "--diary", tmp_path / "a.painlog")
    assert status == 3
    assert "entries.csv, line 4:" in err
    assert "Added: 3." in out
    assert "Refused: 1." in out


def test_strict_takes_nothing_of_any_path_where_one_row_is_bad(
    shell: Shell, small_folder: Path, tmp_path: Path
) -> None:
    bad, diary = tmp_path / "bad", tmp_path / "a.painlog"
    bad.mkdir()
    (bad / "people.csv").write_text("person,name\nbob,\n")
    status, _out, err = shell("import", small_folder, bad, "--strict", "--diary", diary)
    assert status == 3
    assert "Nothing was imported" in err
    assert "people: 0\n" in shell("check", "--diary", diary)[1]


def test_one_import_of_several_paths_is_taken_back_by_one_undo(
    shell: Shell, small_folder: Path, tmp_path: Path
) -> None:
    other, path = tmp_path / "other", tmp_path / "a.painlog"
    other.mkdir()
    (other / "people.csv").write_text("person,name\nbob,Bob Example\n")
    assert shell("import", small_folder, other, "--diary", path)[0] == 0
    database = Database.open(path)
    with database.diary() as diary:
        assert len(diary.people()) == 2
        diary.undo()
        assert diary.people() == ()
    database.close()


def test_a_path_that_is_not_there_is_refused(shell: Shell, tmp_path: Path) -> None:
    status, _out, err = shell("import", tmp_path / "nowhere", "--diary", tmp_path / "a.painlog")
    assert status == 3
    assert err.strip()
    assert "Traceback" not in err


@posix
@pytest.mark.parametrize(("form", "name"), [("csv", "out.zip"), ("json", "out.json")])
def test_an_export_comes_back_as_the_same_diary_and_is_for_its_owner_alone(
    shell: Shell, demo_diary: Path, tmp_path: Path, form: str, name: str
) -> None:
    out, copy = tmp_path / name, tmp_path / "copy.painlog"
    assert shell("export", "--format", form, "-o", out, "--diary", demo_diary)[0] == 0
    assert _rights(out) == 0o600
    assert shell("import", out, "--diary", copy)[0] == 0
    assert _records(copy) == _records(demo_diary)


def _records(path: Path) -> object:
    database = Database.open(path)
    with database.diary() as diary:
        records = diary.records()
    database.close()
    return records


def test_figures_are_json_that_any_program_reads_and_no_number_is_a_nan(shell: Shell, demo_diary: Path) -> None:
    status, out, err = shell("figures", "--diary", demo_diary, "--person", "alex example")
    assert (status, err) == (0, "")
    assert out.isascii()
    figures = json.loads(out)
    assert figures["from"] <= figures["to"]
    assert math.isfinite(figures["pain"]["mean"])


def test_figures_of_some_days_are_of_those_days(shell: Shell, demo_diary: Path) -> None:
    whole = json.loads(shell("figures", "--diary", demo_diary, "--person", "Alex Example")[1])
    day = whole["daily"][10]["day"]
    words = ("figures", "--diary", demo_diary, "--person", "Alex Example", "--from", day, "--to", day)
    part = json.loads(shell(*words)[1])
    assert (part["from"], part["to"], part["logging"]["days"]) == (day, day, 1)
    assert part["daily"] == [whole["daily"][10]]


def test_figures_can_be_read_by_a_person(shell: Shell, demo_diary: Path) -> None:
    status, out, _err = shell("figures", "--diary", demo_diary, "--person", "Alex Example", "--text")
    assert status == 0
    assert not out.startswith("{")


def test_a_person_is_found_by_name_id_and_the_id_of_a_foreign_file(
    shell: Shell, small_folder: Path, tmp_path: Path
) -> None:
    diary = tmp_path / "a.painlog"
    shell("import", small_folder, "--diary", diary)
    database = Database.open(diary)
    with database.diary() as opened:
        id_ = opened.people()[0].id
    database.close()
    answers = {shell("figures", "--diary", diary, "--person", who) for who in ("ann", "Ann Example", id_)}
    assert answers == {shell("figures", "--diary", diary)}
    assert answers.pop()[0] == 0


@pytest.mark.parametrize(("person", "said"), [("nobody", "Nobody in this diary"), (None, "more than one person")])
def test_a_person_who_cannot_be_told_is_status_2_and_the_way_to_see_who_is_there(
    shell: Shell, demo_diary: Path, person: str | None, said: str
) -> None:
    words = ("--person", person) if person else ()
    status, out, err = shell("figures", "--diary", demo_diary, *words)
    assert (status, out) == (2, "")
    assert said in err
    assert "painlog check" in err


def test_two_people_of_one_name_are_told_apart_by_id(shell: Shell, small_folder: Path, tmp_path: Path) -> None:
    diary = tmp_path / "a.painlog"
    (small_folder / "people.csv").write_text("person,name\nann,Ann Example\nann2,Ann Example\n")
    shell("import", small_folder, "--diary", diary)
    assert "Use the id" in shell("figures", "--diary", diary, "--person", "Ann Example")[2]
    assert shell("figures", "--diary", diary, "--person", "ann")[0] == 0


def test_days_the_wrong_way_round_are_status_2(shell: Shell, demo_diary: Path) -> None:
    words = ("--person", "Alex Example", "--from", "2026-02-01", "--to", "2026-01-01")
    status, _out, err = shell("figures", "--diary", demo_diary, *words)
    assert status == 2
    assert "(--from) is after" in err


def test_a_person_without_a_single_day_is_asked_for_days(shell: Shell, small_folder: Path, tmp_path: Path) -> None:
    (small_folder / "entries.csv").unlink()
    diary = tmp_path / "a.painlog"
    shell("import", small_folder, "--diary", diary)
    status, _out, err = shell("figures", "--diary", diary)
    assert status == 2
    assert "Nothing is recorded yet" in err
    assert shell("figures", "--diary", diary, "--from", "2026-01-01", "--to", "2026-01-31")[0] == 0


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_summary_of_the_made_up_diary_needs_no_diary(
    shell: Shell, tmp_path: Path, home: Path, paper: str
) -> None:
    out = tmp_path / "summary.pdf"
    status, said, err = shell("summary", "--demo", "--paper", paper, "-o", out)
    assert (status, err) == (0, "")
    assert str(out) in said
    width = pypdf.PdfReader(out).pages[0].mediabox.width
    assert round(width) == {"a4": 595, "letter": 612}[paper]
    assert not (home / "data").exists()
    if sys.platform != "win32":
        assert _rights(out) == 0o600


def test_blocks_are_left_out_and_pages_added_by_name(shell: Shell, tmp_path: Path) -> None:
    """R-PRINT-3."""
    out = tmp_path / "summary.pdf"
    wanted = ("--add", "days", "--add", "medicines", "--without", "logging", "--without", "treatments")
    assert shell("summary", "--demo", "-o", out, *wanted)[0] == 0
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(out).pages)
    assert "Day by day" in text and "All medicines" in text
    assert "How it was kept" not in text and "Botulinum" not in text
    assert shell("summary", "--demo", "-o", out, "--without", "everything")[0] == 2


def test_the_summary_takes_the_paper_of_the_settings(shell: Shell, tmp_path: Path) -> None:
    from painlog.config import settings

    settings.save(settings.Settings(paper="letter"))
    out = tmp_path / "summary.pdf"
    assert shell("summary", "--demo", "-o", out)[0] == 0
    assert round(pypdf.PdfReader(out).pages[0].mediabox.width) == 612


@pytest.mark.parametrize("name", ["missing/summary.pdf", "."])
def test_a_place_that_cannot_be_written_is_refused_before_any_work(
    shell: Shell, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("painlog.cli.demo.made_up", lambda: pytest.fail("worked before it looked"))
    status, _out, err = shell("summary", "--demo", "-o", tmp_path / name)
    assert status == 3
    assert "folder" in err


@ordinary_user
def test_a_folder_of_someone_else_is_refused_in_a_sentence(shell: Shell, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        status, _out, err = shell("summary", "--demo", "-o", tmp_path / "summary.pdf")
    finally:
        tmp_path.chmod(0o700)
    assert status == 3
    assert "You may not write" in err


def test_the_demo_goes_into_a_new_file_and_never_over_an_old_one(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "demo.painlog"
    assert shell("demo", "--into", path)[0] == 0
    before = path.read_bytes()
    status, _out, err = shell("demo", "--into", path)
    assert status == 3
    assert "is there already" in err
    assert path.read_bytes() == before


def test_check_names_the_people_and_counts_what_there_is(shell: Shell, demo_diary: Path) -> None:
    status, out, err = shell("check", "--diary", demo_diary)
    assert (status, err) == (0, "")
    assert out.startswith("The file is sound.\n")
    assert "people: 3\n" in out


def test_week_sheets_are_written_for_their_owner_alone(shell: Shell, small_folder: Path, tmp_path: Path) -> None:
    diary, made = tmp_path / "a.painlog", tmp_path / "weeks.pdf"
    shell("import", small_folder, "--diary", diary)
    words = ("week-sheet", "--diary", diary, "--from", "2026-03-02", "--weeks", "2", "--paper", "letter", "-o", made)
    assert shell(*words)[:2] == (0, f"The sheets are in {made}.\n")
    pages = pypdf.PdfReader(made).pages
    assert len(pages) == 2 and float(pages[0].mediabox.width) == 612
    assert "2 to 8 Mar 2026" in pages[0].extract_text()
    assert _rights(made) == 0o600


def test_the_sheet_of_a_treatment_is_made_by_its_number(shell: Shell, demo_diary: Path, tmp_path: Path) -> None:
    made = tmp_path / "sheet.pdf"
    words = ("treatment-sheet", "--diary", demo_diary, "--person", "Alex Example", "--treatment")
    assert shell(*words, "1", "-o", made)[:2] == (0, f"The sheet is in {made}.\n")
    assert "Alex Example" in pypdf.PdfReader(made).pages[0].extract_text()
    assert _rights(made) == 0o600
    status, _out, err = shell(*words, "99", "-o", tmp_path / "other.pdf")
    assert (status, err) == (2, "There is no treatment of that number or id. Nothing was made.\n")
    assert not (tmp_path / "other.pdf").exists()


def test_the_packet_is_made_as_a_file_and_as_a_folder(shell: Shell, demo_diary: Path, tmp_path: Path) -> None:
    words = ("packet", "--diary", demo_diary, "--person", "Alex Example", "-o")
    made = tmp_path / "packet.pdf"
    assert shell(*words, made)[:2] == (0, f"The packet is in {made}.\n")
    assert "For a second opinion" in pypdf.PdfReader(made).pages[0].extract_text()
    assert _rights(made) == 0o600
    folder = tmp_path / "parts"
    assert shell(*words, folder, "--paper", "letter")[0] == 0
    assert (folder / "packet.pdf").exists() and (folder / "csv" / "entries.csv").exists()
    assert _rights(folder / "csv" / "entries.csv") == 0o600
    status, _out, err = shell(*words, tmp_path / "no" / "where.pdf")
    assert (status, err[:18]) == (3, "There is no folder")


def test_sheets_and_packets_are_listed_among_what_was_taken_out(
    shell: Shell, small_folder: Path, tmp_path: Path
) -> None:
    """Fault 24."""
    diary = tmp_path / "a.painlog"
    shell("import", small_folder, "--diary", diary)
    places = [tmp_path / "weeks.pdf", tmp_path / "packet.pdf", tmp_path / "parts"]
    for command, place in zip(("week-sheet", "packet", "packet"), places, strict=True):
        assert shell(command, "--diary", diary, "-o", place)[0] == 0
    listed = shell("exports", "--diary", diary)[1]
    assert all(str(place) in listed for place in places) and "0-cover.pdf" not in listed
