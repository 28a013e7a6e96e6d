"""A full disk: the entry on the screen is saved with the ballast's room, and the diary can be read (safety row 4)."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from painlog.storage import ballast
from painlog.storage.database import Database
from painlog.storage.errors import NotSavedError
from tests.storage.faults import oracle
from tests.storage.samples import entry, person

ROOT = Path(__file__).resolve().parents[2]
ME = person()


@pytest.fixture
def full(path: Path) -> Any:
    """An open diary that may not grow by a page, as on a full disk, until `ballast.give` was called."""
    database = Database.open(path)
    with database.diary() as diary:
        diary.add(ME)
    database.keep_ballast()
    pages = database.raw.execute("PRAGMA page_count").fetchone()[0]
    database.raw.execute(f"PRAGMA max_page_count = {pages}")
    yield database
    database.close()


def _long(n: int) -> Any:
    return entry(ME, note=f"{n} " + "x" * 20_000)


def _give_as_a_disk_would(full: Any, monkeypatch: pytest.MonkeyPatch, give: Any) -> None:
    def gives(diary: Path) -> bool:
        full.raw.execute("PRAGMA max_page_count = 100000")
        return bool(give(diary))

    monkeypatch.setattr(ballast, "give", gives)


def test_the_ballast_is_one_megabyte_for_its_owner_alone(full: Any) -> None:
    spare = ballast.path_of(full.path)
    assert spare.stat().st_size == 1 << 20
    assert spare.stat().st_mode & 0o077 == 0 or sys.platform == "win32"


def test_the_entry_on_the_screen_is_saved_with_the_ballast(full: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    _give_as_a_disk_would(full, monkeypatch, ballast.give)
    full.run(lambda diary: diary.add(_long(1)))
    assert full.is_short_of_room and not ballast.path_of(full.path).exists()
    with full.diary() as diary:
        assert diary.counts()["entries"] == 1 and diary.check().ok
    full.keep_ballast()
    assert not full.is_short_of_room and ballast.path_of(full.path).exists()


def test_without_a_ballast_a_full_disk_saves_nothing(full: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: it is the ballast that makes the room."""
    ballast.path_of(full.path).unlink()
    _give_as_a_disk_would(full, monkeypatch, ballast.give)
    full.raw.execute("PRAGMA max_page_count = 1")
    monkeypatch.undo()
    with pytest.raises(NotSavedError, match="disk is full"):
        full.run(lambda diary: diary.add(_long(1)))
    with full.diary() as diary:
        assert diary.counts()["entries"] == 0 and diary.check().ok


def test_another_error_does_not_cost_the_ballast(full: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_diary: Any) -> None:
        raise NotSavedError

    with pytest.raises(NotSavedError):
        full.run(fails)
    assert ballast.path_of(full.path).exists()


def test_the_ballast_is_not_laid_down_where_there_is_little_room(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(path.parent.parent)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=2 << 20))
    database = Database.open(path)
    database.keep_ballast()
    assert not ballast.path_of(path).exists()
    database.close()


ON_A_SMALL_DISK = """
set -e
mount -t tmpfs -o size=3m tmpfs "$1"
"$2" -m tests.storage.faults.small_disk "$1/diary.painlog"
"""


def test_on_a_disk_that_is_really_full_nothing_is_lost_and_all_can_be_read(tmp_path: Path) -> None:
    """A disk of three megabytes in a mount namespace of its own."""
    place = tmp_path / "disk"
    place.mkdir()
    unshare = shutil.which("unshare")
    words = ["unshare", "-Urm", "sh", "-c", ON_A_SMALL_DISK, "sh", str(place), sys.executable]
    if unshare is None or subprocess.run(["unshare", "-Urm", "true"], check=False, capture_output=True).returncode:
        pytest.skip("this system makes no mount namespace")
    ended = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert ended.returncode == 0, ended.stderr
    told = ended.stdout.splitlines(keepends=True)
    assert "SPARE" in ended.stdout and "FULL" in ended.stdout
    saves = oracle.acknowledged(told)
    assert len(saves) > 50
    assert f"READ {len(saves)}\n" in told
