"""The front door: help, exit statuses, errors in plain words, any console."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from painlog.cli import checking, figures
from tests.cli.commands import Shell, in_own_process

COMMANDS = (
    "demo",
    "import",
    "export",
    "figures",
    "summary",
    "week-sheet",
    "treatment-sheet",
    "packet",
    "check",
    "self-test",
)


def test_help_names_every_command_and_the_exit_statuses(shell: Shell) -> None:
    status, out, _err = shell("--help")
    assert status == 0
    assert all(f"    {command} " in out for command in COMMANDS)
    assert "Exit status" in out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_that_starts_with_a_sentence(shell: Shell, command: str) -> None:
    status, out, _err = shell(command, "--help")
    assert status == 0
    assert f"usage: painlog {command}" in out
    assert "--diary FILE" in out


def test_the_version_is_that_of_the_package(shell: Shell) -> None:
    assert shell("--version")[:2] == (0, "painlog 0.1.0\n")


@pytest.mark.parametrize(
    "words",
    [
        ("frobnicate",),
        ("import",),
        ("demo", "--years", "0"),
        ("demo", "--years", "²"),
        ("export", "--format", "xml", "-o", "x"),
        ("week-sheet", "-o", "x.pdf", "--weeks", "13"),
        ("summary", "--demo"),
        ("figures", "--from", "2026-02-30"),
        ("summary", "--demo", "-o", "x.pdf", "--paper", "a5"),
    ],
)
def test_a_wrong_command_is_status_2_and_says_how_it_goes(shell: Shell, words: tuple[str, ...]) -> None:
    status, out, err = shell(*words)
    assert (status, out) == (2, "")
    assert err.startswith("usage: painlog")


@pytest.mark.parametrize("before", [True, False])
def test_the_diary_may_be_named_before_or_after_the_command(shell: Shell, demo_diary: Path, before: bool) -> None:
    words = ("--diary", demo_diary, "check") if before else ("check", "--diary", demo_diary)
    status, out, _err = shell(*words)
    assert status == 0
    assert "Alex Example" in out


def test_a_diary_that_is_not_there_is_refused_and_not_made(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "typo.painlog"
    status, out, err = shell("check", "--diary", path)
    assert (status, out) == (3, "")
    assert "There is no diary at" in err
    assert not path.exists()


def test_a_file_that_is_no_diary_is_refused_in_a_sentence_and_left_as_it_is(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("my notes " * 1000)
    status, _out, err = shell("check", "--diary", path)
    assert status == 3
    assert "not a painlog diary" in err
    assert "Traceback" not in err
    assert path.read_text() == "my notes " * 1000


def test_a_diary_in_use_is_refused_in_a_sentence(shell: Shell, small_folder: Path, tmp_path: Path) -> None:
    from painlog.storage.database import Database

    path = tmp_path / "a.painlog"
    database = Database.open(path)
    try:
        status, _out, err = in_own_process("check", "--diary", path)
    finally:
        database.close()
    assert status == 3
    assert "already open in another painlog" in err


def test_a_fault_of_ours_is_status_1_and_tells_no_diary_word(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, home: Path
) -> None:
    def broken(_arguments: object) -> int:
        raise RuntimeError("Heronstep")

    monkeypatch.setattr(checking, "run", broken)
    status, out, err = shell("check")
    assert (status, out) == (1, "")
    assert "What was saved before is safe." in err
    assert "RuntimeError" in err
    log = (home / "log" / "painlog.log").read_text()
    assert "cli.crash" in log
    assert "Heronstep" not in err + log


def test_ctrl_c_ends_a_command_quietly(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(_arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(figures, "run", stopped)
    assert shell("figures") == (130, "", "")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end in another way there")
def test_a_reader_that_goes_away_is_no_fault(demo_diary: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "painlog", "figures", "--diary", demo_diary, "--person", "Alex Example"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    with process.stderr:
        assert process.stderr.read() == b""
    assert process.wait(60) == 0


def test_a_console_that_knows_few_letters_gets_numbers_for_the_others(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "people.csv").write_text("person,name\nz,Zoë 李 🙂\n", "utf-8")
    diary = tmp_path / "a.painlog"
    environment = {"PYTHONIOENCODING": "cp1252"}
    assert in_own_process("import", folder, "--diary", diary, environment=environment)[0] == 0
    status, out, err = in_own_process("check", "--diary", diary, environment=environment, encoding="cp1252")
    assert (status, err) == (0, "")
    assert r"Zoë \u674e \U0001f642" in out


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names of files that are no text")
def test_a_path_that_is_no_text_is_named_as_well_as_can_be(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.painlog")
    status, _out, err = in_own_process("check", "--diary", path)
    assert status == 3
    assert r"\udcff\udcfe.painlog" in err


def test_no_command_needs_qt_but_those_that_open_a_window(demo_diary: Path) -> None:
    script = (
        "import sys; from painlog.cli.command import main\n"
        f"main(['check', '--diary', {str(demo_diary)!r}])\n"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]"
    )
    assert in_own_process(script=script)[0] == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows writes no such files by itself")
def test_a_crash_leaves_no_picture_of_the_memory_on_the_disk() -> None:
    script = (
        "import resource; from painlog.cli.command import main\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (4096, resource.getrlimit(resource.RLIMIT_CORE)[1]))\n"
        "main(['check'])\n"
        "assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0"
    )
    status, _out, err = in_own_process(script=script)
    assert status == 0, err
