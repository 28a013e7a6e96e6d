"""The bytes of documents beside the tables: read when they are wanted, one document at a time."""

import base64
import binascii
from collections.abc import Callable, Mapping
from typing import Any

from painlog.domain.codes import MediaType
from painlog.domain.document import MOST_BYTES, Document, digest, media_type_of
from painlog.exchange.problem import CellError, shown
from painlog.i18n import _

FOLDER = "documents"
SUFFIXES = {MediaType.PDF: ".pdf", MediaType.PNG: ".png", MediaType.JPEG: ".jpg"}

# Gives the bytes of a document by its id; None where there are none.
Contents = Callable[[str], bytes | None]
# Gives the bytes that a cell of the column `file` stands for; raises CellError where it cannot.
Files = Callable[[str], bytes]


def no_contents(_id: str) -> bytes | None:
    """No document has any bytes."""
    return None


def no_files(name: str) -> bytes:
    """There is no file at all. Raises CellError."""
    raise CellError(_("There is no file {name} in the folder documents.").format(name=shown(name)))


def files_of(readers: Mapping[str, Callable[[], bytes]]) -> Files:
    """The files of the folder `documents` by their names; each reader gives at most a byte more than is allowed."""

    def read(name: str) -> bytes:
        try:
            return readers[name]() if name in readers else no_files(name)
        except OSError as error:
            raise CellError(_("The file {name} could not be read.").format(name=shown(name))) from error

    return read


def from_base64(text: str) -> bytes:
    """The bytes that stand in a JSON file. Raises CellError."""
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise CellError(_("These are not the bytes of a document in base64.")) from error


def name_of(document: Document) -> str:
    """The name of its file in the folder `documents`: nothing of what it is about."""
    return document.id + SUFFIXES[document.media_type]


def described(content: bytes, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Media type, size and digest of a document's bytes.

    Raises CellError where the diary does not take them, or the row speaks of other bytes.
    """
    media_type = media_type_of(content)
    if len(content) > MOST_BYTES:
        raise CellError(_("A document may have at most 20 MB."))
    if media_type is None:
        raise CellError(_("A document must be a PDF, a PNG or a JPEG."))
    found = {"media_type": media_type, "size": len(content), "sha256": digest(content)}
    if any(name in fields and fields[name] != value for name, value in found.items()):
        raise CellError(_("The file is not the one that this row speaks of: it was changed or damaged."))
    return found
