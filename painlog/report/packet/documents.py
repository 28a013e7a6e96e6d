"""Documents that a person adds, made fit for the packet: PDFs page by page, pictures fitted on a page of their own.

PDFium writes the pages anew and pictures are saved anew: damage is mended or told, a lock without a password goes,
and names, places and programs that stand beside the pages stay out of the packet.
"""

import base64
import io
import warnings
from dataclasses import dataclass

import pypdfium2
from PIL import Image, ImageOps, UnidentifiedImageError
from pypdfium2 import PdfiumError
from pypdfium2 import raw as pdfium

from painlog.domain.codes import MediaType
from painlog.domain.document import Document
from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.labels.dates import day_text
from painlog.labels.packet import document_kind
from painlog.report.printable import printable
from painlog.report.sheets.pen import WIDTH
from painlog.report.sheets.sheet import Picture

_MOST_PIXELS = 80_000_000
_SIDE_PIXELS = 2000  # about 250 for each inch of paper
_HEIGHT = 640.0
_QUALITY = 85
_PASSWORD = 4  # FPDF_ERR_PASSWORD
_TITLE_LETTERS = 60


class DocumentRefusedError(PainlogError):
    """A document cannot be read; the sentence names it and says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readied:
    """A document fit for the packet: `pdf` with its pages, or a `picture`; where neither, the `problem` in words."""

    document: Document
    pdf: bytes = b""
    pages: int = 0
    picture: Picture | None = None
    problem: str = ""


def check(media_type: MediaType, content: bytes, title: str) -> int:
    """The number of pages of a document that can be read. Raises DocumentRefusedError."""
    if media_type is MediaType.PDF:
        return _rewritten(content, title)[1]
    _saved_anew(content, title)
    return 1


def ready(document: Document, content: bytes | None) -> Readied:
    """The document for the packet; one that cannot be read has a `problem` instead."""
    try:
        if content is None or not document.is_of(content):
            raise DocumentRefusedError(_damaged(document.title))
        if document.media_type is MediaType.PDF:
            pdf, pages = _rewritten(content, document.title)
            return Readied(document=document, pdf=pdf, pages=pages)
        return Readied(document=document, picture=_picture(document, content), pages=1)
    except DocumentRefusedError as refusal:
        return Readied(document=document, problem=str(refusal))


def _rewritten(content: bytes, title: str) -> tuple[bytes, int]:
    """The pages alone, without what stands beside them, and how many there are."""
    try:
        old = pypdfium2.PdfDocument(content)
    except PdfiumError as error:
        is_locked = getattr(error, "err_code", 0) == _PASSWORD or "password" in str(error).lower()
        raise DocumentRefusedError(_locked(title) if is_locked else _damaged(title)) from None
    new = pypdfium2.PdfDocument.new()
    try:
        if not len(old):
            raise DocumentRefusedError(_damaged(title))
        for page in old:
            pdfium.FPDFPage_Flatten(page, pdfium.FLAT_PRINT)  # what was filled into a form becomes part of the page
            page.close()
        new.import_pages(old)
        out = io.BytesIO()
        new.save(out)
        return out.getvalue(), len(new)
    except PdfiumError:
        raise DocumentRefusedError(_damaged(title)) from None
    finally:
        new.close()
        old.close()


def _picture(document: Document, content: bytes) -> Picture:
    jpeg, (wide, high) = _saved_anew(content, document.title)
    scale = min(WIDTH / wide, _HEIGHT / high)
    width, height = wide * scale, high * scale
    encoded = base64.b64encode(jpeg).decode()
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height:.2f}" '
        f'viewBox="0 0 {WIDTH} {height:.2f}">'
        f'<image x="{(WIDTH - width) / 2:.2f}" y="0" width="{width:.2f}" height="{height:.2f}" '
        f'href="data:image/jpeg;base64,{encoded}"/></svg>'
    )
    alt = _("A picture that the person added: {title}. Its words cannot be read aloud.")
    return Picture(svg=svg, alt=alt.format(title=printable(document.title)))


def _saved_anew(content: bytes, title: str) -> tuple[bytes, tuple[int, int]]:
    """The picture upright, no larger than paper needs, as JPEG without anything beside its pixels."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(content), formats=("PNG", "JPEG"))
        if image.width * image.height > _MOST_PIXELS:
            raise DocumentRefusedError(_too_large(title))
        image.draft("RGB", (_SIDE_PIXELS, _SIDE_PIXELS))
        upright = ImageOps.exif_transpose(image)
        upright.thumbnail((_SIDE_PIXELS, _SIDE_PIXELS))
        flat = Image.new("RGB", upright.size, "white")
        flat.paste(upright.convert("RGBA"), mask=upright.convert("RGBA").getchannel("A"))
        out = io.BytesIO()
        flat.save(out, "JPEG", quality=_QUALITY)
    except Image.DecompressionBombError:
        raise DocumentRefusedError(_too_large(title)) from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        raise DocumentRefusedError(_damaged(title)) from None
    return out.getvalue(), flat.size


def document_words(document: Document) -> tuple[str, str, str]:
    """Its title, what it is, and the day that stands on it."""
    title = printable(document.title)
    short = title if len(title) <= _TITLE_LETTERS else title[: _TITLE_LETTERS - 1].rstrip() + "…"
    return short, document_kind(document.kind), day_text(document.dated_on) if document.dated_on else ""


def _locked(title: str) -> str:
    return _(
        "“{title}” is locked with a password, so its pages cannot be put into the packet. Your diary is safe. "
        "Open it with its password, print it to a new PDF, and add that one."
    ).format(title=printable(title))


def _damaged(title: str) -> str:
    return _(
        "“{title}” is damaged and cannot be read. Your diary is safe. Ask for the document again, or take a picture "
        "of each page and add those."
    ).format(title=printable(title))


def _too_large(title: str) -> str:
    return _("“{title}” is too large a picture. Your diary is safe. Save it smaller, and add that one.").format(
        title=printable(title)
    )
