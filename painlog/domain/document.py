"""A document that the person adds: a report, a letter, a picture; its bytes are kept beside it and never listed."""

import hashlib
from dataclasses import dataclass
from datetime import date

from painlog.domain import check
from painlog.domain.codes import DocumentKind, MediaType
from painlog.domain.moment import Moment

MOST_BYTES = 20 * 1024 * 1024

_STARTS = {
    MediaType.PDF: b"%PDF-",
    MediaType.PNG: b"\x89PNG\r\n\x1a\n",
    MediaType.JPEG: b"\xff\xd8\xff",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What is known of a document without reading it.

    `dated_on` is the day that stands on it; `file_name` the name it had, without a folder; `size` its bytes, at most
    20 MB; `sha256` their SHA-256 in lower-case hexadecimal digits.
    """

    id: str
    person_id: str
    recorded_at: Moment
    title: str
    media_type: MediaType
    size: int
    sha256: str
    kind: DocumentKind = DocumentKind.OTHER
    dated_on: date | None = None
    file_name: str = ""
    note: str = ""
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.given("title", self.title)
        check.between("size", self.size, 1, MOST_BYTES)
        if len(self.sha256) != 64 or not set(self.sha256) <= set("0123456789abcdef"):
            raise check.IllegalValueError("sha256", "must be 64 digits 0-9 or a-f")

    def is_of(self, content: bytes) -> bool:
        """Whether these are its bytes, to the last one."""
        return len(content) == self.size and digest(content) == self.sha256


def digest(content: bytes) -> str:
    """The SHA-256 of the bytes, as a document has it."""
    return hashlib.sha256(content).hexdigest()


def media_type_of(content: bytes) -> MediaType | None:
    """What the bytes are by how they begin; None for what a diary does not take."""
    return next((media_type for media_type, start in _STARTS.items() if content.startswith(start)), None)
