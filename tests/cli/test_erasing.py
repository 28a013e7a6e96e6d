"""`painlog exports` and `painlog erase`: listed, deleted, erased only when a word is typed (rows 24 and 28)."""

import io
import sys
from pathlib import Path

import pytest

from tests.cli.commands import Shell


@pytest.fixture
def diary(shell: Shell, tmp_path: Path, small_folder: Path) -> Path:
    path = tmp_path / "home" / "diary.painlog"
    assert shell("import", small_folder, "--diary", path)[0] == 0
    return path


def typed(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(words + "\n"))


def test_every_file_that_a_command_writes_is_listed_and_can_be_deleted(
    shell: Shell, diary: Path, tmp_path: Path
) -> None:
    days = ("--from", "2026-03-01", "--to", "2026-03-31")
    made = [tmp_path / name for name in ("out", "out.zip", "out.json", "page.pdf", "week.pdf")]
    for words in (
        ("export", "--format", "csv", "-o", made[0]),
        ("export", "--format", "csv", "-o", made[1]),
        ("export", "--format", "json", "-o", made[2]),
        ("summary", *days, "-o", made[3]),
        ("week-sheet", "-o", made[4]),
    ):
        assert shell(*words, "--diary", diary)[0] == 0
    listed = shell("exports", "--diary", diary)[1]
    assert all(str(path) in listed for path in made)
    assert shell("exports", "--delete", made[3], "--diary", diary)[0] == 0
    assert not made[3].exists() and str(made[3]) not in shell("exports", "--diary", diary)[1]
    made[4].unlink()
    assert f"{made[4]} (gone)" in shell("exports", "--diary", diary)[1]


def test_a_file_that_is_not_on_the_list_is_left(shell: Shell, diary: Path, tmp_path: Path) -> None:
    other = tmp_path / "letter.pdf"
    other.write_text("mine")
    status, _out, said = shell("exports", "--delete", other, "--diary", diary)
    assert (status, other.exists()) == (2, True) and "not on the list" in said


def test_nothing_is_erased_without_the_word(shell: Shell, diary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for words in ("", "yes", "no erase"):
        typed(monkeypatch, words)
        status, _out, said = shell("erase", "--all", "--diary", diary)
        assert status == 3 and "Nothing was erased" in said
    assert diary.exists()


def test_the_whole_diary_is_erased_with_it(
    shell: Shell, diary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell("export", "--format", "json", "-o", tmp_path / "out.json", "--diary", diary)
    typed(monkeypatch, "erase")
    status, said, _err = shell("erase", "--all", "--diary", diary)
    assert status == 0 and str(tmp_path / "out.json") in said
    assert {one.name for one in diary.parent.iterdir()} <= {"log"}


def test_what_was_deleted_is_erased_with_it(shell: Shell, diary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, "ERASE")
    assert shell("erase", "--deleted", "--diary", diary)[0] == 0
    assert "entries: 2" in shell("check", "--diary", diary)[1]
