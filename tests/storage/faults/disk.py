"""A disk as strict POSIX has it: only what was synced is sure to be there after the power went.

The content of a file is sure once the file was synced, its name once its folder was. Of all else any part may be
there: each sector of 512 bytes, each change of length and each change of a name for itself.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512

Choice = Callable[[str], bool]  # "data" or "name": whether this piece reached the disk


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes that were written at a place."""

    at: int
    content: bytes

    def sectors(self) -> "list[Write]":
        """The parts that can reach the disk each for itself."""
        parts, at, end = [], self.at, self.at + len(self.content)
        while at < end:
            stop = min(end, (at // SECTOR + 1) * SECTOR)
            parts.append(Write(at, self.content[at - self.at : stop - self.at]))
            at = stop
        return parts

    def on(self, content: bytearray) -> None:
        """Apply it; a gap before it reads as zeros."""
        content.extend(bytes(max(0, self.at - len(content))))
        content[self.at : self.at + len(self.content)] = self.content


@dataclass(frozen=True, slots=True)
class Cut:
    """A change of length."""

    length: int

    def sectors(self) -> "list[Cut]":
        """It happens or it does not."""
        return [self]

    def on(self, content: bytearray) -> None:
        """Apply it."""
        del content[self.length :]
        content.extend(bytes(self.length - len(content)))


@dataclass(slots=True)
class Inode:
    """A file: what is sure, and what was done to it since, in order."""

    sure: bytes = b""
    since: list[Write | Cut] = field(default_factory=list)
    now: bytearray = field(default_factory=bytearray)

    def do(self, what: Write | Cut) -> None:
        """Change it, as every process sees it."""
        self.since.append(what)
        what.on(self.now)

    def sync(self) -> None:
        """All of it is sure."""
        self.sure = bytes(self.now)
        self.since.clear()

    def after(self, choice: Choice) -> bytes:
        """What is there when the power comes back."""
        content = bytearray(self.sure)
        for what in self.since:
            for part in what.sectors():
                if choice("data"):
                    part.on(content)
        return bytes(content)


@dataclass(frozen=True, slots=True)
class Naming:
    """Names that changed together: None is a name that went."""

    names: dict[str, "Inode | Folder | None"]


@dataclass(slots=True)
class Folder:
    """A folder: the names that are sure, and how they changed since."""

    sure: dict[str, "Inode | Folder"] = field(default_factory=dict)
    since: list[Naming] = field(default_factory=list)
    now: dict[str, "Inode | Folder"] = field(default_factory=dict)

    def do(self, names: dict[str, "Inode | Folder | None"]) -> None:
        """Change names, all of them or none."""
        self.since.append(Naming(names))
        _apply(self.now, names)

    def sync(self) -> None:
        """All names are sure."""
        self.sure = dict(self.now)
        self.since.clear()

    def after(self, choice: Choice) -> dict[str, "Inode | Folder"]:
        """The names that are there when the power comes back."""
        names = dict(self.sure)
        for change in self.since:
            if choice("name"):
                _apply(names, change.names)
        return names


def _apply(there: dict[str, Inode | Folder], names: dict[str, Inode | Folder | None]) -> None:
    for name, what in names.items():
        if what is None:
            there.pop(name, None)
        else:
            there[name] = what


def load(path: Path) -> Folder:
    """The folder as it is, all of it sure."""
    folder = Folder()
    for one in path.iterdir():
        if one.is_dir():
            folder.now[one.name] = load(one)
        else:
            content = one.read_bytes()
            folder.now[one.name] = Inode(content, [], bytearray(content))
    folder.sync()
    return folder


Image = dict[str, bytes]


def image(folder: Folder, choice: Choice, place: str = "") -> Image:
    """The files that are there when the power comes back, by their path; a folder ends in a slash."""
    found: Image = {}
    for name, what in folder.after(choice).items():
        if isinstance(what, Folder):
            found[f"{place}{name}/"] = b""
            found.update(image(what, choice, f"{place}{name}/"))
        else:
            found[place + name] = what.after(choice)
    return found


def images(folder: Folder, numbers: random.Random) -> list[Image]:
    """Four ways in which the power can go now: nothing of it, names alone, content alone, any part."""
    return [
        image(folder, lambda _what: False),
        image(folder, lambda what: what == "name"),
        image(folder, lambda what: what == "data"),
        image(folder, lambda _what: numbers.random() < 0.5),
    ]


def put(found: Image, place: Path) -> None:
    """Make the files of an image."""
    place.mkdir(parents=True)
    for name, content in sorted(found.items()):
        if name.endswith("/"):
            (place / name).mkdir()
        else:
            (place / name).write_bytes(content)
