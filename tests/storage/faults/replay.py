"""Reads a trace back: does to a model of the disk what the traced process did, and stops after every call."""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.storage.faults.disk import Cut, Folder, Inode, Write

# Every call that changes files, or says that a change must last. What is not understood here must not be passed over.
CALLS = (
    "open,openat,creat,close,dup,dup2,dup3,fcntl,lseek,write,pwrite64,writev,pwritev,pwritev2,sendfile,"
    "copy_file_range,ftruncate,truncate,fallocate,fsync,fdatasync,sync_file_range,sync,syncfs,unlink,unlinkat,"
    "rename,renameat,renameat2,link,linkat,symlink,symlinkat,mkdir,mkdirat,rmdir"
)
OPTIONS = ("-xx", "-s", "100000000", "-e", f"trace={CALLS}", "-e", "signal=none")

_LINE = re.compile(r"^(?:\d+\s+)?(\w+)\((.*)\)\s+= (-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')


class NotUnderstoodError(AssertionError):
    """The trace has a call on one of the files that the model cannot follow: the test must be taught it."""


@dataclass(slots=True)
class _Open:
    """An open file or folder, and where the next write goes."""

    what: Inode | Folder
    at: int = 0
    appends: bool = False


@dataclass(slots=True)
class Replay:
    """The disk under `root` while the trace goes by; `acks` counts what was said to be saved."""

    root: Path
    disk: Folder
    acks: int = 0
    _open: dict[int, _Open] = field(default_factory=dict)

    def follow(self, trace: Path) -> Iterator[None]:
        """Stops after every call that touched the disk or told something."""
        for line in trace.read_text().splitlines():
            if "unfinished" in line or "resumed" in line:
                raise NotUnderstoodError("two threads at once")
            found = _LINE.match(line)
            if found and not found[3].startswith("-") and self._do(found[1], *_arguments(found[2]), int(found[3])):
                yield

    def _do(self, call: str, arguments: list[str], texts: list[bytes], result: int) -> bool:
        if call == "openat":
            return self._opened(arguments, os.fsdecode(texts[0]), result)
        if call in _ON_PATHS:
            return _ON_PATHS[call](self, [os.fsdecode(text) for text in texts])
        number = int(arguments[0]) if arguments and arguments[0].isdigit() else -1
        if call == "write" and texts and texts[0].startswith(b"ACK"):
            self.acks += 1
            return True
        if number not in self._open:
            return False
        if call not in _ON_OPEN:
            raise NotUnderstoodError(call)
        return _ON_OPEN[call](self, number, arguments, texts, result)

    def _opened(self, arguments: list[str], name: str, result: int) -> bool:
        place = self._place(name)
        if place is None:
            return False
        folder, name = place
        what: Inode | Folder | None = folder.now.get(name) if name else folder
        is_new = what is None
        if what is None:
            what = Inode()
            folder.do({name: what})
        flags = arguments[2]
        if "O_TRUNC" in flags and isinstance(what, Inode):
            what.do(Cut(0))
        self._open[result] = _Open(what, appends="O_APPEND" in flags)
        return is_new or "O_TRUNC" in flags

    def _place(self, name: str) -> tuple[Folder, str] | None:
        """The folder of a path and its last name; None outside of `root`."""
        path = Path(name)
        if not path.is_absolute():
            raise NotUnderstoodError(f"a path that is not absolute: {name}")
        if not path.is_relative_to(self.root):
            return None
        *folders, last = path.relative_to(self.root).parts or ("",)
        there = self.disk
        for part in folders:
            found = there.now[part]
            assert isinstance(found, Folder)
            there = found
        return there, last

    def _unlink(self, names: list[str]) -> bool:
        place = self._place(names[0])
        if place is not None:
            place[0].do({place[1]: None})
        return place is not None

    def _mkdir(self, names: list[str]) -> bool:
        place = self._place(names[0])
        if place is not None:
            place[0].do({place[1]: Folder()})
        return place is not None

    def _rename(self, names: list[str]) -> bool:
        old, new = self._place(names[0]), self._place(names[1])
        if old is None and new is None:
            return False
        if old is None or new is None or old[0] is not new[0]:
            raise NotUnderstoodError("a file that goes to another folder")
        old[0].do({old[1]: None, new[1]: old[0].now[old[1]]})
        return True

    def _write_at(self, number: int, arguments: list[str], texts: list[bytes], result: int) -> bool:
        self._file(number).do(Write(int(arguments[3]), texts[0][:result]))
        return True

    def _write(self, number: int, _arguments: list[str], texts: list[bytes], result: int) -> bool:
        file = self._open[number]
        inode = self._file(number)
        at = len(inode.now) if file.appends else file.at
        inode.do(Write(at, texts[0][:result]))
        file.at = at + result
        return True

    def _seek(self, number: int, _arguments: list[str], _texts: list[bytes], result: int) -> bool:
        self._open[number].at = result
        return False

    def _cut(self, number: int, arguments: list[str], _texts: list[bytes], _result: int) -> bool:
        self._file(number).do(Cut(int(arguments[1])))
        return True

    def _copy(self, number: int, arguments: list[str], _texts: list[bytes], result: int) -> bool:
        source = self._open[int(arguments[1])]
        assert isinstance(source.what, Inode)
        content = bytes(source.what.now[source.at : source.at + result])
        source.at += result
        return self._write(number, [], [content], result)

    def _sync(self, number: int, _arguments: list[str], _texts: list[bytes], _result: int) -> bool:
        self._open[number].what.sync()
        return True

    def _close(self, number: int, _arguments: list[str], _texts: list[bytes], _result: int) -> bool:
        del self._open[number]
        return False

    def _look(self, number: int, arguments: list[str], _texts: list[bytes], result: int) -> bool:
        if "F_DUPFD" in arguments[1]:
            self._open[result] = self._open[number]
        return False

    def _file(self, number: int) -> Inode:
        what = self._open[number].what
        assert isinstance(what, Inode)
        return what


_ON_PATHS: dict[str, Callable[[Replay, list[str]], bool]] = {
    "unlink": Replay._unlink,
    "unlinkat": Replay._unlink,
    "rmdir": Replay._unlink,
    "mkdir": Replay._mkdir,
    "mkdirat": Replay._mkdir,
    "rename": Replay._rename,
    "renameat": Replay._rename,
    "renameat2": Replay._rename,
}
_ON_OPEN: dict[str, Callable[[Replay, int, list[str], list[bytes], int], bool]] = {
    "pwrite64": Replay._write_at,
    "write": Replay._write,
    "lseek": Replay._seek,
    "ftruncate": Replay._cut,
    "sendfile": Replay._copy,
    "fsync": Replay._sync,
    "fdatasync": Replay._sync,
    "close": Replay._close,
    "fcntl": Replay._look,
}


def _arguments(text: str) -> tuple[list[str], list[bytes]]:
    """The arguments between the commas, and those that are texts as bytes."""
    texts = []
    for found in _TEXT.finditer(text):
        if found[2]:
            raise NotUnderstoodError("a text that strace cut")
        texts.append(bytes.fromhex(found[1].replace("\\x", "")))
    return [part.strip() for part in _TEXT.sub("-", text).split(",")], texts
