"""The files of a zip, read into memory under limits; nothing is ever unpacked to the disk."""

import io
import re
import stat
import zipfile
import zlib
from functools import partial
from pathlib import Path, PurePosixPath

from painlog.domain.document import MOST_BYTES as MOST_OF_A_DOCUMENT
from painlog.domain.errors import InputRefusedError
from painlog.exchange import folder
from painlog.exchange.contents import FOLDER
from painlog.exchange.folder import Readers
from painlog.exchange.problem import CellError
from painlog.i18n import _

MOST_MEMBERS = 1000
MOST_ENTRIES = 10 * MOST_MEMBERS  # the mark of an entry may stand in a packed file too, by chance
MOST_RATIO = 100  # a diary's tables pack to a tenth
_SMALL = 1024 * 1024
_ENTRY = b"PK\x01\x02"
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# Windows opens a device where a file has one of these names, whatever its ending and folder.
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?", re.IGNORECASE | re.DOTALL)
_ENCRYPTED = 0x1
_CHUNK = 1024 * 1024


def read_archive(path: Path, wanted: frozenset[str]) -> tuple[dict[str, bytes], list[str], Readers]:
    """The wanted files by name, the names of all others, and what reads each file of the folder `documents`.

    The files may lie at the top or together in one folder. Raises InputRefusedError for a broken or hostile zip.
    """
    try:
        content = folder.read_file(path)
        if content.count(_ENTRY) > MOST_ENTRIES:  # before an object is made of each
            raise InputRefusedError(_too_many())
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            _refuse_hostile(members)
            return _read(path, archive, members, wanted)
    except OSError as error:
        raise InputRefusedError(folder.unreadable()) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        sentence = _("The zip file is damaged or of a kind painlog cannot read. Nothing was changed.")
        raise InputRefusedError(sentence) from error


def _read(
    path: Path, archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], wanted: frozenset[str]
) -> tuple[dict[str, bytes], list[str], Readers]:
    files = [member for member in members if not member.is_dir()]
    top = _folder_of_people(files)
    found: dict[str, bytes] = {}
    others: list[str] = []
    documents: Readers = {}
    room = folder.MOST_BYTES
    for member in files:
        place = PurePosixPath(member.filename)
        if place.parent == top / FOLDER:
            documents[place.name] = partial(_document, path, member.filename)
            continue
        if place.parent != top or place.name not in wanted:
            others.append(member.filename)
            continue
        found[place.name] = _content(archive, member, room)
        room -= len(found[place.name])
    return found, others, documents


def _document(path: Path, name: str) -> bytes:
    """One document, unpacked in memory alone, at most a byte more than is allowed. Raises CellError, OSError."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open(name) as file:
            return file.read(MOST_OF_A_DOCUMENT + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, KeyError):
        raise CellError(_("This file of the zip is damaged.")) from None


def _folder_of_people(files: list[zipfile.ZipInfo]) -> PurePosixPath:
    places = [PurePosixPath(member.filename) for member in files]
    people = [place.parent for place in places if place.name == "people.csv"]
    return min(people, key=lambda place: len(place.parts), default=PurePosixPath("."))


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, room: int) -> bytes:
    """The member's bytes, counted as they come: a header may lie about its size."""
    parts: list[bytes] = []
    room = min(room, max(_SMALL, MOST_RATIO * member.compress_size))
    with archive.open(member) as file:
        while part := file.read(_CHUNK):
            room -= len(part)
            if room < 0:
                raise InputRefusedError(folder.too_large())
            parts.append(part)
    return b"".join(parts)


def _refuse_hostile(members: list[zipfile.ZipInfo]) -> None:
    """Refuse what no honest zip has (safety row 18). Raises InputRefusedError."""
    if len(members) > MOST_MEMBERS:
        raise InputRefusedError(_too_many())
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise InputRefusedError(
            _("The zip file has a password. Unpack it first, then import the folder. Nothing was changed.")
        )
    if any(member.compress_type not in _PACKINGS for member in members):
        raise InputRefusedError(
            _("The zip file is packed in a way painlog cannot read. Pack it as a plain zip. Nothing was changed.")
        )
    names = [member.orig_filename for member in members]
    doubled = len(set(names)) != len(names)
    if doubled or any(map(_leads_outside, names)) or any(map(_is_link, members)) or _overlap(members):
        raise InputRefusedError(
            _(
                "The zip file is not built as an honest one is, and was not opened. Nothing was changed. "
                "Choose another file."
            )
        )


def _leads_outside(name: str) -> bool:
    parts = name.split("/")
    return (
        name.startswith("/")
        or ".." in parts
        or any(sign in name for sign in "\\:\0")
        or any(_DEVICES.fullmatch(part.rstrip(" .")) for part in parts)
    )


def _too_many() -> str:
    return _("The zip file holds more than 1,000 files. Nothing was changed.")


def _is_link(member: zipfile.ZipInfo) -> bool:
    mode = member.external_attr >> 16
    return bool(mode) and stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR)


def _overlap(members: list[zipfile.ZipInfo]) -> bool:
    """Whether two members share bytes: the way to a bomb that no ratio shows."""
    ordered = sorted(members, key=lambda member: member.header_offset)
    ends = (member.header_offset + member.compress_size for member in ordered)
    return any(end > after.header_offset for end, after in zip(ends, ordered[1:], strict=False))
