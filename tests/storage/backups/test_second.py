"""A second place gets closed, checked copies, encrypted if the diary is (safety rows 6, 34)."""

from datetime import timedelta
from pathlib import Path

import pytest

from painlog.storage import disk
from painlog.storage.backups.backup import Why
from painlog.storage.backups.make import NoBackupError, make
from painlog.storage.backups.second import (
    PlaceMissingError,
    copy_newest,
    found_in,
    is_on_the_same_disk,
    last_copy,
)
from painlog.storage.database import Database
from tests.storage.kept import CANARY, ME, NOW, add
from tests.storage.samples import entry


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_the_newest_backup_is_copied_once_and_read_back(
    opened: Database, path: Path, stick: Path, key: bytes | None
) -> None:
    make(opened, Why.CLOSE, NOW)
    made = copy_newest(path, stick, NOW)
    assert made is not None
    assert made.still_good()
    assert copy_newest(path, stick, NOW) == made
    assert found_in(stick) == (made,)
    assert found_in(made.folder.parent) == found_in(made.folder) == (made,)
    last = last_copy(path)
    assert last is not None
    assert (last.at, last.entries, last.place) == (NOW, 3, str(stick))
    words = b"".join(one.read_bytes() for one in stick.rglob("*") if one.is_file())
    assert (CANARY.encode() in words) == (key is None)


def test_nothing_but_whole_backups_is_ever_in_the_second_place(
    opened: Database, path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(opened, Why.CLOSE, NOW)
    honest = disk.copy

    def loses_the_end(source: Path, target: Path) -> None:
        honest(source, target)
        if source.suffix == ".painlog":
            *most, last = target.read_bytes()
            target.write_bytes(bytes([*most, last ^ 1]))

    monkeypatch.setattr(disk, "copy", loses_the_end)
    with pytest.raises(NoBackupError):
        copy_newest(path, stick, NOW)
    assert found_in(stick) == ()
    assert [one for one in stick.rglob("*") if one.is_file()] == []
    assert last_copy(path) is None


def test_a_copy_that_rotted_is_made_again_and_not_counted(opened: Database, path: Path, stick: Path) -> None:
    make(opened, Why.CLOSE, NOW)
    first = copy_newest(path, stick, NOW)
    assert first is not None
    with first.path.open("r+b") as file:
        file.seek(7000)
        file.write(b"??")
    again = copy_newest(path, stick, NOW)
    assert again is not None
    assert again.still_good()
    assert len(found_in(stick)) == 1


def test_a_stick_that_is_out_is_said_and_the_last_copy_stays_known(opened: Database, path: Path, stick: Path) -> None:
    make(opened, Why.CLOSE, NOW)
    copy_newest(path, stick, NOW)
    stick.rename(stick.with_name("gone"))
    with pytest.raises(PlaceMissingError, match="not there now"):
        copy_newest(path, stick, NOW + timedelta(days=1))
    assert not stick.exists()
    last = last_copy(path)
    assert last is not None
    assert last.at == NOW


def test_a_diary_without_a_backup_copies_nothing(opened: Database, path: Path, stick: Path) -> None:
    assert copy_newest(path, stick, NOW) is None
    assert list(stick.iterdir()) == []


def test_two_diaries_do_not_mix(opened: Database, path: Path, stick: Path, tmp_path: Path) -> None:
    make(opened, Why.CLOSE, NOW)
    copy_newest(path, stick, NOW)
    other = Database.open(tmp_path / "other" / "diary.painlog")
    add(other, ME, entry(ME))
    make(other, Why.CLOSE, NOW + timedelta(hours=1))
    copy_newest(tmp_path / "other" / "diary.painlog", stick, NOW)
    other.close()
    assert len(list(stick.iterdir())) == 2
    assert [one.entries for one in found_in(stick)] == [1, 3]


def test_the_same_disk_is_known_as_such(path: Path, stick: Path) -> None:
    path.parent.mkdir()
    assert is_on_the_same_disk(path, stick)
    assert not is_on_the_same_disk(path, Path("/proc"))
    assert not is_on_the_same_disk(path, stick / "none")
