"""Backups, restores and encrypted diaries from the command line (safety rows 21, 33)."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from painlog.storage.backups.shelf import verified_backups
from painlog.storage.database import Database
from painlog.storage.keys import encrypting, envelope, recoverycode
from tests.cli.commands import Shell
from tests.storage.kept import CANARY, ME, NOW, PASSPHRASE, SECRET, add
from tests.storage.samples import entry


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    path = tmp_path / "own" / "diary.painlog"
    database = Database.open(path)
    add(database, ME, entry(ME, note=CANARY), entry(ME))
    database.close()
    return path


@pytest.fixture
def locked(diary: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(envelope, "MEMORY_BYTES", 1 << 14)
    monkeypatch.setattr(envelope, "PASSES", 1)
    encrypting.turn_on(Database.open(diary), PASSPHRASE, SECRET, NOW)
    return diary


@pytest.fixture
def typed() -> Iterator["Typed"]:
    made = Typed()
    yield made
    made.close()


class Typed:
    """Open file descriptors that give what was typed."""

    def __init__(self) -> None:
        self._open: list[int] = []

    def __call__(self, *lines: str) -> str:
        reading, writing = os.pipe()
        os.write(writing, "".join(f"{line}\n" for line in lines).encode())
        os.close(writing)
        self._open.append(reading)
        return str(reading)

    def close(self) -> None:
        for one in self._open:
            os.close(one)


def test_a_backup_is_made_listed_tested_and_copied(shell: Shell, diary: Path, tmp_path: Path) -> None:
    assert "no checked backup" in shell("--diary", diary, "backup", "--list")[1]
    stick = tmp_path / "stick"
    stick.mkdir()
    status, out, _err = shell("--diary", diary, "backup", "--to", stick)
    assert (status, "2 entries" in out) == (0, True)
    assert shell("--diary", diary, "backup", "--list")[1].split()[0] == "1"
    assert "Backup 1 came back: 2 entries." in shell("--diary", diary, "backup", "--test")[1]
    assert len(list(stick.rglob("diary.painlog"))) == 1


def test_a_second_place_that_is_not_there_is_said_and_the_backup_is_made(
    shell: Shell, diary: Path, tmp_path: Path
) -> None:
    status, out, err = shell("--diary", diary, "backup", "--to", tmp_path / "none")
    assert (status, "2 entries" in out, "not there now" in err) == (3, True, True)


def test_a_damaged_backup_is_told_by_the_test(shell: Shell, diary: Path) -> None:
    shell("--diary", diary, "backup")
    backup = verified_backups(diary)[0]
    backup.path.write_bytes(backup.path.read_bytes()[:-1] + b"?")
    status, _out, err = shell("--diary", diary, "backup", "--test")
    assert (status, "Backup 1 is damaged" in err) == (3, True)


def test_restore_shows_first_then_does_it_and_can_be_undone(shell: Shell, diary: Path) -> None:
    shell("--diary", diary, "backup")
    database = Database.open(diary)
    add(database, entry(ME))
    database.close()
    status, out, _err = shell("--diary", diary, "restore", "1")
    assert (status, "goes 1" in out, "Nothing was changed" in out) == (0, True, True)
    assert "entries: 3" in shell("--diary", diary, "check")[1]
    shell("--diary", diary, "restore", "1", "--yes")
    assert "entries: 2" in shell("--diary", diary, "check")[1]
    shell("--diary", diary, "restore", "--yes")
    assert "entries: 3" in shell("--diary", diary, "check")[1]
    assert shell("--diary", diary, "restore", "99")[0] == 2


def test_on_a_new_computer_a_stick_is_enough(shell: Shell, locked: Path, tmp_path: Path, typed: Typed) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    shell("--diary", locked, "--passphrase-fd", typed(PASSPHRASE), "backup", "--to", stick)
    new = tmp_path / "new" / "diary.painlog"
    assert "add --yes" in shell("--diary", new, "restore", "--from", stick)[1]
    fd = typed(PASSPHRASE)
    assert shell("--diary", new, "--passphrase-fd", fd, "restore", "--from", stick, "--yes")[0] == 0
    code = typed(recoverycode.as_code(SECRET))
    assert "entries: 2" in shell("--diary", new, "--passphrase-fd", code, "check")[1]


def test_an_encrypted_diary_takes_its_passphrase_from_a_descriptor(shell: Shell, locked: Path, typed: Typed) -> None:
    assert shell("--diary", locked, "--passphrase-fd", typed(PASSPHRASE), "check")[0] == 0
    status, _out, err = shell("--diary", locked, "--passphrase-fd", typed("wrong"), "check")
    assert (status, "did not work" in err) == (3, True)
    status, _out, err = shell("--diary", locked, "--passphrase-fd", "9999", "check")
    assert (status, "could not be read" in err) == (3, True)


def test_without_a_terminal_and_a_descriptor_nothing_hangs(shell: Shell, locked: Path) -> None:
    status, _out, err = shell("--diary", locked, "check")
    assert (status, "no terminal" in err) == (3, True)


def test_on_a_terminal_it_is_asked_for_until_it_is_right(
    shell: Shell, locked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["wrong", "wrong again", PASSPHRASE])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda _prompt: next(answers))
    status, _out, err = shell("--diary", locked, "check")
    assert (status, err.count("did not work")) == (0, 2)


def test_no_command_takes_a_passphrase_as_a_word(shell: Shell, locked: Path) -> None:
    assert shell("--diary", locked, "--passphrase-fd", "correct horse", "check")[0] == 2


def test_an_import_is_preceded_by_a_backup(shell: Shell, diary: Path, small_folder: Path) -> None:
    assert shell("--diary", diary, "import", small_folder)[0] == 0
    newest = verified_backups(diary)[0]
    assert (newest.why, newest.entries) == ("import", 2)
