"""What is known of a document in words: what it is, its day, its size."""

from painlog.domain.document import Document
from painlog.i18n import _
from painlog.labels.dates import day_text
from painlog.labels.numbers import number
from painlog.labels.packet import document_kind, media_type

_KB, _MB = 1024, 1024 * 1024


def size_words(size: int) -> str:
    """`340 KB`, `2.5 MB`."""
    if size >= _MB:
        return _("{n} MB").format(n=number(size / _MB))
    return _("{n} KB").format(n=number(max(1, size / _KB), 0))


def told(document: Document) -> str:
    """What is known of a document in one line: what it is, its day, its kind of file, its size, when it was added."""
    dated = _("dated {day}").format(day=day_text(document.dated_on)) if document.dated_on else ""
    added = _("added on {day}").format(day=day_text(document.recorded_at.day))
    file = f"{media_type(document.media_type)}, {size_words(document.size)}"
    parts = (document_kind(document.kind), dated, file, added, document.note)
    return " · ".join(part for part in parts if part)
