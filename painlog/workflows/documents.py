"""A file that the person wants to add as a document: read, looked at, or refused in a sentence."""

from pathlib import Path

from painlog.domain.document import MOST_BYTES, media_type_of
from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.report.packet.documents import check

_MB = 1024 * 1024


class NotADocumentError(PainlogError):
    """The file cannot become a document; nothing was added."""


def load(path: Path) -> tuple[bytes, str, int]:
    """The bytes of a file, the code of what they are, and its pages.

    Raises NotADocumentError and DocumentRefusedError, each with a sentence.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise NotADocumentError(
                _("This file is over {mb} MB. Nothing was added. Save it smaller, or add a part of it.").format(
                    mb=MOST_BYTES // _MB
                )
            )
        content = path.read_bytes()
    except OSError:
        raise NotADocumentError(_("This file cannot be read. Nothing was added. Choose another one.")) from None
    kind = media_type_of(content)
    if kind is None:
        raise NotADocumentError(
            _("Only PDFs and pictures (JPEG, PNG) can be added. Nothing was added. Print it to a PDF first.")
        )
    return content, kind.value, check(kind, content, path.stem)
