"""The bytes of documents, in a table of their own."""

from sqlalchemy import Connection, select

from painlog.domain.check import IllegalValueError
from painlog.domain.document import Document
from painlog.storage import roots
from painlog.storage.seals import Stored
from painlog.storage.tables import DOCUMENT_BYTES

_STORED = Stored(DOCUMENT_BYTES)


def write(connection: Connection, document: Document, content: bytes) -> None:
    """Keep the bytes of a document whose row is there, once. Raises IllegalValueError where they are not its own."""
    if not document.is_of(content):
        raise IllegalValueError("sha256", "must be that of the content")
    if connection.scalar(select(DOCUMENT_BYTES.c.document_id).where(DOCUMENT_BYTES.c.document_id == document.id)):
        return
    row = {"document_id": document.id, "content": content}
    roots.came(connection, DOCUMENT_BYTES.name, _STORED.insert(connection.connection.dbapi_connection, [row]))


def read(connection: Connection, document_id: str) -> bytes | None:
    """The bytes of a document, deleted or not; None where there are none."""
    wanted = DOCUMENT_BYTES.c.document_id == document_id
    return connection.scalar(select(DOCUMENT_BYTES.c.content).where(wanted))
