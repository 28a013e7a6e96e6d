"""A diary in a synced folder, on a network drive or a stick is told so (safety row 6)."""

from pathlib import Path

import pytest

from painlog.storage.place import Mount, Place, _mounts, place_of, warning

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
