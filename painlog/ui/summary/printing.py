"""Puts pictures of pages on the printer, each filling its sheet."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from painlog.domain.errors import PainlogError
from painlog.i18n import _

PRINT_DPI = 300


def printer_for(paper: str) -> QPrinter:
    """A printer set to the paper of the settings, without margins of its own: the page has its own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    size = QPageSize.PageSizeId.Letter if paper == "letter" else QPageSize.PageSizeId.A4
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    printer.setDocName("painlog")
    return printer


def paint(printer: QPrinter, pages: Sequence[QImage]) -> None:
    """Paint the pages that were asked for. Raises PainlogError where the printer takes nothing."""
    first = printer.fromPage() or 1
    last = printer.toPage() or len(pages)
    painter = QPainter()
    if not painter.begin(printer):
        raise PainlogError(
            _("The printer did not answer. Nothing was printed. Your diary is safe. Save the PDF instead.")
        )
    for number, page in enumerate(pages[first - 1 : last]):
        if number:
            printer.newPage()
        painter.drawImage(printer.paperRect(QPrinter.Unit.DevicePixel), page)
    painter.end()
