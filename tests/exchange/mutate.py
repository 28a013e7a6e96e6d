"""Makes files that are nearly right: an export of painlog's own, changed as bit rot, editors and foes change it."""

import io
import json
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

from painlog.domain.records import Records
from painlog.exchange.csv_write import csv_files
from painlog.exchange.json_write import json_text

# What stands where something else is expected: numbers that overflow, times that are not, formulas, markup, signs.
ODD = (
    b"", b"0", b"-1", b"1e308", b"1e999", b"NaN", b"Infinity", b"9" * 4301, b"1,5", b"0x10", b"true", b"null",
    b"[]", b"{}", b"[[]]", b'""', b'"', b"'", b"\\", b"\x00", b"\xff", b"\xed\xa0\x80", b"\r", b"\n", b"\r\n",
    b"=cmd|' /C calc'!A0", b"@SUM(1)", b"<img src=file:///etc/passwd>", b"$\\foo$", b"%n%s", b"{0}",
    b"2026-02-30", b"2026-11-01T25:61", b"0000-00-00", b"9999-12-31T23:59+99:99", b"2026-03-08T02:30-05:00",
    b"ann", b"ben", b"../../etc/passwd", b"\xe2\x80\xae", b"\xef\xbb\xbf", b"x" * 70_000, b";" * 500, b":" * 500,
)  # fmt: skip

Mutation = Callable[[random.Random, bytes], bytes]


def _flip(numbers: random.Random, content: bytes) -> bytes:
    changed = bytearray(content)
    for _ in range(numbers.randrange(1, 9)):
        changed[numbers.randrange(len(changed))] ^= 1 << numbers.randrange(8)
    return bytes(changed)


def _cut(numbers: random.Random, content: bytes) -> bytes:
    return content[: numbers.randrange(len(content))]


def _drop(numbers: random.Random, content: bytes) -> bytes:
    at = numbers.randrange(len(content))
    return content[:at] + content[at + numbers.randrange(1, 200) :]


def _double(numbers: random.Random, content: bytes) -> bytes:
    at = numbers.randrange(len(content))
    end = at + numbers.randrange(1, 400)
    return content[:end] + content[at:end] * numbers.randrange(1, 4) + content[end:]


def _put(numbers: random.Random, content: bytes) -> bytes:
    at = numbers.randrange(len(content))
    return content[:at] + numbers.choice(ODD) + content[at + numbers.randrange(0, 12) :]


def _cell(numbers: random.Random, content: bytes) -> bytes:
    """Something odd where a whole cell or value stood."""
    marks = [at for at, sign in enumerate(content) if sign in b',:"\n[]']
    if len(marks) < 2:
        return _put(numbers, content)
    place = numbers.randrange(len(marks) - 1)
    return content[: marks[place] + 1] + numbers.choice(ODD) + content[marks[place + 1] :]


def _lines(numbers: random.Random, content: bytes) -> bytes:
    lines = content.splitlines(keepends=True)
    numbers.shuffle(lines)
    return b"".join(lines)


MUTATIONS: tuple[Mutation, ...] = (_flip, _cut, _drop, _double, _put, _cell, _cell, _cell, _lines)


def mutated(numbers: random.Random, content: bytes) -> bytes:
    """The content after one to three changes."""
    for _ in range(numbers.randrange(1, 4)):
        content = numbers.choice(MUTATIONS)(numbers, content or b"x")
    return content


def write(numbers: random.Random, records: Records, at: Path) -> Path:
    """A changed export of these records in the folder `at`: a folder of CSV files, a zip, or JSON."""
    way = numbers.choice(("json", "folder", "zip", "packed"))
    if way == "json":
        path = at / "in.json"
        path.write_bytes(mutated(numbers, _compact(numbers, records)))
        return path
    files = {name: content for name, content in csv_files(records).items() if content.count(b"\n") > 1}
    for name in numbers.sample(sorted(files), numbers.randrange(1, 4)) if way != "packed" else ():
        files[name] = mutated(numbers, files[name])
    if way == "folder":
        folder = at / "in"
        folder.mkdir()
        for name, content in files.items():
            (folder / name).write_bytes(content)
        return folder
    path = at / "in.zip"
    path.write_bytes(_zipped(files) if way == "zip" else mutated(numbers, _zipped(files)))
    return path


def _compact(numbers: random.Random, records: Records) -> bytes:
    """JSON as painlog writes it, or without the empty cells, so that changes hit what counts."""
    text = json_text(records)
    if numbers.random() < 0.3:
        return text.encode()
    tables = json.loads(text)
    for kind, rows in tables.items():
        if isinstance(rows, list):
            tables[kind] = [{name: cell for name, cell in row.items() if cell not in (None, [])} for row in rows]
    return json.dumps(tables, ensure_ascii=False).encode()


def _zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()
