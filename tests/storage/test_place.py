"""A diary in a synced folder, on a network drive or a stick: told once; conflict copies are found (safety row 6)."""

from pathlib import Path

import pytest

from painlog.storage import conflicts
from painlog.storage.database import Database
from painlog.storage.place import Mount, Place, _mounts, place_of, warning
from tests.storage.samples import person

NO_MOUNTS: tuple[Mount, ...] = ()
TABLE = (
    Mount("/", "ext4", "/dev/sda1"),
    Mount("/home", "ext4", "/dev/sda2"),
    Mount("/home/ann/share", "nfs4", "server:/share"),
    Mount("/home/ann/windows", "cifs", "//server/ann"),
    Mount("/home/ann/ssh", "fuse.sshfs", "ann@server:"),
    Mount("/home/ann/drive", "fuse.rclone", "remote:"),
    Mount("/media/ann/STICK", "vfat", "/dev/sdb1"),
    Mount("/run/media/ann/CARD", "ext4", "/dev/sdc1"),
    Mount("/boot/efi", "vfat", "/dev/nosuchdisk1"),
)


@pytest.mark.parametrize(
    "folder",
    [
        "/home/ann/OneDrive/painlog",
        "/home/ann/OneDrive - Example Ltd",
        "/home/ann/Dropbox/a/b",
        "/home/ann/Dropbox (Personal)",
        "/Users/ann/Library/CloudStorage/GoogleDrive-ann@example.org/My Drive",
        "/Users/ann/Library/Mobile Documents/com~apple~CloudDocs",
        "/home/ann/Nextcloud",
    ],
)
def test_a_synced_folder_is_known_by_its_name(folder: str) -> None:
    assert place_of(Path(folder, "diary.painlog"), NO_MOUNTS, {}) is Place.SYNCED


def test_a_synced_folder_is_known_by_the_system_s_word_for_it_and_by_its_marks(tmp_path: Path) -> None:
    diary = tmp_path / "deep" / "diary.painlog"
    assert place_of(diary, NO_MOUNTS, {}) is Place.OWN
    assert place_of(diary, NO_MOUNTS, {"OneDrive": str(tmp_path)}) is Place.SYNCED
    (tmp_path / ".stfolder").mkdir()
    assert place_of(diary, NO_MOUNTS, {}) is Place.SYNCED


@pytest.mark.parametrize(
    ("folder", "place"),
    [
        ("/home/ann/.local/share/painlog", Place.OWN),
        ("/home/ann/share/deep", Place.NETWORK),
        ("/home/ann/windows", Place.NETWORK),
        ("/home/ann/ssh", Place.NETWORK),
        ("/home/ann/drive", Place.SYNCED),
        ("/media/ann/STICK", Place.REMOVABLE),
        ("/run/media/ann/CARD/painlog", Place.REMOVABLE),
        ("/home/ann/shared", Place.OWN),
    ],
)
def test_the_table_of_mounts_tells_network_drives_and_sticks(folder: str, place: Place) -> None:
    assert place_of(Path(folder, "diary.painlog"), TABLE, {}) is place


def test_of_two_mounts_at_one_place_the_later_one_counts() -> None:
    covered = (Mount("/data", "ext4", "/dev/sda3"), Mount("/data", "nfs", "server:/data"))
    assert place_of(Path("/data/diary.painlog"), covered, {}) is Place.NETWORK


def test_a_blank_in_the_table_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "//server/ann /mnt/my\\040share cifs rw 0 0\nshort\n"
    monkeypatch.setattr(Path, "read_text", lambda *_: text)
    assert _mounts() == [Mount("/mnt/my share", "cifs", "//server/ann")]


def test_each_place_but_one_s_own_has_a_warning_that_says_what_to_do() -> None:
    assert warning(Place.OWN) == ""
    for place in set(Place) - {Place.OWN}:
        assert "safe now" in warning(place) and "Move it" in warning(place)


CONFLICTS = (
    "diary (Ann's conflicted copy 2026-11-01).painlog",
    "diary (conflicted copy 2026-11-01 120000).painlog",
    "diary.sync-conflict-20261101-120000-ABCDEFG.painlog",
    "diary (1).painlog",
    "diary-LAPTOP.painlog",
    "diary_conflict-20261101-120000.painlog",
)


@pytest.mark.parametrize("key", [None, bytes(range(32))], ids=["plain", "encrypted"])
def test_conflict_copies_are_found_and_other_files_are_not(path: Path, key: bytes | None) -> None:
    database = Database.open(path, key)
    with database.diary() as diary:
        diary.add(person())
    database.close()
    content = path.read_bytes()
    for name in (*CONFLICTS, "other.painlog", "diary.painlog.before-update", "diary2026and more words.painlog"):
        path.with_name(name).write_bytes(content)
    path.with_name("diary (2).painlog").write_bytes(b"no diary")
    path.with_name("diary (3).painlog").mkdir()
    before = sorted(one.name for one in path.parent.iterdir())
    assert {one.name for one in conflicts.beside(path, key)} == set(CONFLICTS)
    assert sorted(one.name for one in path.parent.iterdir()) == before
    assert conflicts.beside(path.with_name("nowhere") / "diary.painlog") == ()
