"""Files that somebody built to do harm, each with the reason why (safety rows 17 to 19)."""

import io
import json
import stat
import struct
import warnings
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.exchange.files import PEOPLE

ENTRIES = "person,felt_at,pain_now\nann,2026-11-01,5\n"
MEBI = 1024 * 1024

Member = tuple[str | zipfile.ZipInfo, str | bytes]


def zipped(*members: Member, packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip with people.csv and these members."""
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", packing) as file:
        warnings.simplefilter("ignore", UserWarning)  # a name that stands twice
        for name, content in (("people.csv", PEOPLE), *members):
            file.writestr(name, content)
    return out.getvalue()


def _linked(kind: int) -> bytes:
    member = zipfile.ZipInfo("entries.csv")
    member.external_attr = (kind | 0o777) << 16
    return zipped((member, "/etc/passwd"))


def _overlapping(copies: int) -> bytes:
    """Many entries of the directory that all point to one packed member: the bomb that no ratio shows."""
    whole = zipped(("entries.csv", "x" * MEBI))
    start = whole.index(b"PK\x01\x02")
    second = whole.index(b"PK\x01\x02", start + 4)
    end = whole.index(b"PK\x05\x06")
    entry = whole[second:end]
    names = [f"{number:07}.csv".encode() for number in range(copies)]
    directory = whole[start:second] + b"".join(entry.replace(b"entries.csv", name) for name in names)
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, copies + 1, copies + 1, len(directory), start, 0)
    return whole[:start] + directory + tail


def _lying() -> bytes:
    """The directory says that a member is small; it unpacks to 300 MB."""
    content = bytearray(zipped(("entries.csv", bytes(300 * MEBI))))
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = content.rindex(mark)
        content[place + at : place + at + 4] = (100).to_bytes(4, "little")
    return bytes(content)


def _encrypted() -> bytes:
    content = bytearray(zipped())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def _endless_directory() -> bytes:
    """Two million entries, of which an object each would take more memory than there is."""
    entry = b"PK\x01\x02" + bytes(42)
    count = 2_000_000
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, len(entry) * count, 0, 0)
    return entry * count + tail


ZIPS: dict[str, Callable[[], bytes]] = {
    "bomb": lambda: zipped(("entries.csv", bytes(400 * MEBI))),
    "bomb-in-a-note": lambda: zipped(("entries.csv", ENTRIES + "ann,2026-11-01," + "9" * (50 * MEBI))),
    "bomb-of-bombs": lambda: zipped(
        *((f"{n}.csv", bytes(4 * MEBI)) for n in range(3)), ("entries.csv", bytes(210 * MEBI))
    ),
    "overlap-two": lambda: _overlapping(2),
    "overlap-ten-thousand": lambda: _overlapping(9_000),
    "lying-size": _lying,
    "members": lambda: zipped(*((f"{number}.csv", "") for number in range(1_001))),
    "directory": _endless_directory,
    "outside": lambda: zipped(("../entries.csv", ENTRIES)),
    "outside-deep": lambda: zipped(("a/../../entries.csv", ENTRIES)),
    "absolute": lambda: zipped(("/etc/cron.d/entries.csv", ENTRIES)),
    "backslash": lambda: zipped(("..\\entries.csv", ENTRIES)),
    "drive": lambda: zipped(("C:entries.csv", ENTRIES)),
    "stream": lambda: zipped(("entries.csv:hidden", ENTRIES)),
    "device": lambda: zipped(("NUL", ENTRIES)),
    "device-with-ending": lambda: zipped(("com1.csv", ENTRIES)),
    "device-in-folder": lambda: zipped(("a/aux. /entries.csv", ENTRIES)),
    "link": lambda: _linked(stat.S_IFLNK),
    "fifo": lambda: _linked(stat.S_IFIFO),
    "block-device": lambda: _linked(stat.S_IFBLK),
    "twice": lambda: zipped(("people.csv", PEOPLE)),
    "password": _encrypted,
    "lzma": lambda: zipped(("entries.csv", bytes(MEBI)), packing=zipfile.ZIP_LZMA),
    "bzip2": lambda: zipped(("entries.csv", bytes(200 * MEBI)), packing=zipfile.ZIP_BZIP2),
    "cut-off": lambda: zipped(("entries.csv", ENTRIES))[:-10],
}


def _diary(rows: str) -> bytes:
    return f'{{"painlog": 1, "people": [{{"person": "ann", "name": "Ann"}}], {rows}}}'.encode()


JSONS: dict[str, Callable[[], bytes]] = {
    "deep-lists": lambda: b"[" * 900_000,
    "deep-objects": lambda: b'{"a":' * 900_000,
    "deep-and-closed": lambda: _diary('"entries": ' + "[" * 50_000 + "]" * 50_000),
    "many-objects": lambda: _diary('"entries": [' + "{}," * 5_000_000 + "{}]"),
    "many-lists": lambda: _diary('"entries": [' + "[]," * 5_000_000 + "[]]"),
    "many-numbers": lambda: _diary('"entries": [' + "0," * 30_000_000 + "0]"),
    "long-integer": lambda: _diary('"entries": [' + "9" * 4_301 + "]"),
    "endless-integer": lambda: _diary('"entries": [' + "9" * (40 * MEBI) + "]"),
    "nan": lambda: _diary('"entries": [{"person": "ann", "felt_at": "2026-11-01", "pain_now": NaN}]'),
    "infinity": lambda: _diary('"entries": [{"person": "ann", "felt_at": "2026-11-01", "pain_now": -Infinity}]'),
    "twice": lambda: _diary('"people": []'),
    "twice-in-a-row": lambda: _diary('"entries": [{"person": "ann", "person": "bob"}]'),
    "newer": lambda: json.dumps({"painlog": 99, "people": []}).encode(),
    "other": lambda: json.dumps({"resourceType": "Bundle", "entry": []}).encode(),
    "not-utf-8": lambda: b'{"painlog": 1, "people": [{"person": "\xff\xfe"}]}',
    "text-of-400-mb": lambda: _diary('"x": "' + "a" * (400 * MEBI) + '"'),
}

CSVS: dict[str, Callable[[], bytes]] = {
    "lines": lambda: b"person,felt_at\n" + b"\n" * (30 * MEBI),
    "cells": lambda: b"person,felt_at\n" + b"," * (30 * MEBI),
    "returns": lambda: b"person,felt_at\n" + b"\r" * (30 * MEBI),
    "large": lambda: b"person,felt_at\n" + b"x" * (201 * MEBI),
}


def build(at: Path) -> Iterator[tuple[str, Path]]:
    """Each hostile file, made in `at` and gone when the next is asked for; with its name."""
    for ending, made in ((".zip", ZIPS), (".json", JSONS)):
        for name, make in made.items():
            path = at / f"{name}{ending}"
            path.write_bytes(make())
            yield path.name, path
            path.unlink()
    for name, make in CSVS.items():
        folder = at / name
        folder.mkdir()
        (folder / "people.csv").write_text(PEOPLE)
        (folder / "entries.csv").write_bytes(make())
        yield f"{name}.csv", folder
        (folder / "entries.csv").unlink()
