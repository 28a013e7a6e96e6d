"""What kind of place a diary lies in: its own disk, a synced folder, a network drive, a stick (safety row 6)."""

import os
import sys
from collections.abc import Mapping, Sequence
from enum import Enum, auto
from pathlib import Path, PurePath
from typing import NamedTuple

from painlog.i18n import _


class Place(Enum):
    """What is known of a place; OWN where nothing speaks against it."""

    OWN = auto()
    SYNCED = auto()
    NETWORK = auto()
    REMOVABLE = auto()


class Mount(NamedTuple):
    """One line of the system's table: where something is mounted, of which type, from where."""

    folder: str
    type: str
    device: str = ""


_SYNCED_NAMES = frozenset(
    {
        "onedrive", "dropbox", "google drive", "googledrive", "my drive", "cloudstorage", "mobile documents",
        "icloud drive", "iclouddrive", "nextcloud", "owncloud", "pcloud", "pclouddrive", "megasync",
        "box sync", "syncthing", "tresorit", "seafile", "yandex.disk", "yandexdisk", "proton drive", "kdrive",
    }
)  # fmt: skip
_SYNCED_STARTS = ("onedrive -", "onedrive-", "dropbox (", "dropbox -", "googledrive-", "nextcloud-")
_SYNCED_MARKS = (
    ".dropbox",
    ".stfolder",
    ".owncloudsync.log",
    ".nextcloudsync.log",
    ".tresorit",
    "desktop.ini.onedrive",
)
_SYNCED_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
_SYNCED_TYPES = ("fuse.rclone", "fuse.google-drive-ocamlfuse", "fuse.onedriver", "fuse.insync", "fuse.gcsfuse")
_NETWORK_TYPES = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "ncpfs", "9p", "ceph", "glusterfs", "davfs", "fuse.davfs2",
        "fuse.sshfs", "fuse.gvfsd-fuse", "fuse.curlftpfs", "webdav", "lustre", "afs",
    }
)  # fmt: skip
_REMOVABLE_PARENTS = ("/media", "/run/media", "/mnt/usb", "/Volumes")
_REMOVABLE_TYPES = frozenset({"vfat", "exfat", "msdos", "fuseblk"})

# Windows: what GetDriveType answers, and the marks of a file that is fetched when it is opened.
_DRIVE_REMOVABLE, _DRIVE_REMOTE = 2, 4
_RECALL = 0x0004_0000 | 0x0040_0000 | 0x1000


def place_of(diary: Path, mounts: Sequence[Mount] | None = None, variables: Mapping[str, str] | None = None) -> Place:
    """What kind of place a diary is in; OWN where it cannot be told. Reads names alone, and raises nothing.

    `mounts` and `variables` are the system's own where they are not given.
    """
    folder = _real(diary.parent)
    variables = os.environ if variables is None else variables
    if _is_synced(folder, variables):
        return Place.SYNCED
    if sys.platform == "win32":
        return _on_windows(diary)
    return _by_mount(folder, _mounts() if mounts is None else mounts)


def warning(place: Place) -> str:
    """What to tell the person once; empty for a place of their own."""
    match place:
        case Place.SYNCED:
            return _(
                "This diary is in a folder that is copied to the internet. Others may get to read it there, and two "
                "computers that write at once can spoil it. Your diary is safe now. Move it to this computer's own "
                "folder; a backup may go to the synced one."
            )
        case Place.NETWORK:
            return _(
                "This diary is on a network drive. If the network fails while it saves, the diary can be spoiled. "
                "Your diary is safe now. Move it to this computer's own folder."
            )
        case Place.REMOVABLE:
            return _(
                "This diary is on a stick or a card. Some of them say that they have saved before they have. Your "
                "diary is safe now. Move it to this computer; or make backups often, and close painlog before you "
                "take the stick out."
            )
    return ""


def _real(folder: Path) -> Path:
    try:
        return folder.resolve()
    except OSError:
        return folder.absolute()


def _is_synced(folder: Path, variables: Mapping[str, str]) -> bool:
    parts = [part.casefold() for part in folder.parts]
    if any(_is_synced_name(part) for part in parts):
        return True
    roots = [variables[name] for name in _SYNCED_VARIABLES if variables.get(name)]
    if any(folder.is_relative_to(PurePath(root)) for root in roots):
        return True
    return any(_has_mark(one) for one in (folder, *folder.parents))


def _is_synced_name(part: str) -> bool:
    """OneDrive - Name of a firm, Dropbox (Personal), GoogleDrive-somebody and the plain names."""
    return part in _SYNCED_NAMES or part.startswith(_SYNCED_STARTS)


def _has_mark(folder: Path) -> bool:
    try:
        return any((folder / mark).exists() for mark in _SYNCED_MARKS)
    except OSError:
        return False


def _by_mount(folder: Path, mounts: Sequence[Mount]) -> Place:
    above = [mount for mount in mounts if folder.is_relative_to(mount.folder)]
    if not above:
        return Place.OWN
    mount = max(reversed(above), key=lambda one: len(Path(one.folder).parts))  # of two at one place the later one
    if mount.type in _SYNCED_TYPES:
        return Place.SYNCED
    if mount.type in _NETWORK_TYPES or mount.device.startswith("//"):
        return Place.NETWORK
    at_a_place_for_sticks = any(Path(mount.folder).is_relative_to(parent) for parent in _REMOVABLE_PARENTS)
    if at_a_place_for_sticks or (mount.type in _REMOVABLE_TYPES and mount.folder != "/" and _is_stick(mount.device)):
        return Place.REMOVABLE
    return Place.OWN


def _is_stick(device: str) -> bool:
    """Whether Linux calls the disk of a partition removable; where it does not say, the type has spoken."""
    name = Path(device).name.rstrip("0123456789")
    try:
        return Path("/sys/block", name, "removable").read_text("ascii").strip() == "1"
    except OSError:
        return True


def _mounts() -> list[Mount]:
    """The system's table of mounts; empty where there is none to read."""
    try:
        lines = Path("/proc/self/mounts").read_text("utf-8", "replace").splitlines()
    except OSError:
        return [Mount(str(one), "") for one in _volumes()]
    rows = [line.split(" ") for line in lines]
    return [Mount(_unescaped(row[1]), row[2], _unescaped(row[0])) for row in rows if len(row) > 2]


def _volumes() -> list[Path]:
    """macOS: what is mounted beside the start disk, which is there as a link."""
    volumes = Path("/Volumes")
    try:
        return [one for one in volumes.iterdir() if not one.is_symlink()]
    except OSError:
        return []


def _unescaped(text: str) -> str:
    """The table writes a blank as an octal number."""
    for code, letter in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        text = text.replace(code, letter)
    return text


def _on_windows(diary: Path) -> Place:
    import ctypes

    windows = getattr(ctypes, "windll").kernel32  # noqa: B009  # mypy knows it on Windows alone
    kind = windows.GetDriveTypeW(str(diary.absolute().anchor))
    if kind == _DRIVE_REMOTE:
        return Place.NETWORK
    if kind == _DRIVE_REMOVABLE:
        return Place.REMOVABLE
    try:
        marks = getattr(diary.stat(), "st_file_attributes", 0)
    except OSError:
        return Place.OWN
    return Place.SYNCED if marks & _RECALL else Place.OWN
