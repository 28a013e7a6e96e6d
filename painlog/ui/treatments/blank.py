"""A blank sheet for a block day, saved as PDF or printed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.ui.session import AppSession
from painlog.ui.summary import making
from painlog.ui.summary.making import Picture
from painlog.ui.summary.saving import save
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.workflows.block_sheet import blank_sheet
from painlog.workflows.clock import now

_ONE, _BOTH = "one", "both"


class BlankSheet(QWidget):
    """In place of the list; `closed` asks for the list again. Nothing of anybody is on the sheet."""

    closed = Signal()

    def __init__(self, session: AppSession) -> None:
        """On the paper of the settings."""
        super().__init__()
        self.session = session
        self.back = Button(_("Back to all treatments"), self.closed.emit)
        self.sides = Choices(_("What was treated"), [(_ONE, _("One side")), (_BOTH, _("Both sides"))], _ONE)
        self.save_button = Button(_("Save as PDF…"), self.ask_where, role="main")
        self.print_button = Button(_("Print…"), self.print_sheet)
        self.problem = Label("", "problem")
        self.problem.hide()
        card = Card(_("A blank sheet for the day of a block"))
        what = _("Two pages with large boxes: the first day, and the 14 days after. You can type it in later.")
        buttons = Flow(10)
        for button in (self.save_button, self.print_button):
            buttons.addWidget(button)
        card.body.addWidget(Label(what))
        card.body.addWidget(Field(_("What was treated"), self.sides))
        card.body.addLayout(buttons)
        card.body.addWidget(self.problem)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(card)

    def ask_where(self) -> None:
        """Ask where the PDF is to be saved; its name tells nothing of anybody."""
        start = str(Path.home() / "sheet.pdf")
        path, _kind = QFileDialog.getSaveFileName(self, _("Save the sheet"), start, _("PDF (*.pdf)"))
        if path:
            self.save_to(Path(path))

    def save_to(self, path: Path) -> None:
        """Save the sheet as PDF."""
        make = self._made()
        self._complain("")
        self.session.work(
            lambda: save(path, make()),
            lambda saved: self.session.say(_("Saved in {path}.").format(path=saved)),
            self._on_failed,
        )

    def print_sheet(self) -> None:
        """Let the computer's own print window choose, then print pictures of the pages."""
        from PySide6.QtPrintSupport import QPrintDialog

        from painlog.ui.summary.pages import images
        from painlog.ui.summary.printing import PRINT_DPI, paint, printer_for

        make = self._made()
        printer = printer_for(self.session.settings.paper)
        if QPrintDialog(printer, self).exec() != QPrintDialog.DialogCode.Accepted:
            return

        def put(pictures: tuple[Picture, ...]) -> None:
            try:
                paint(printer, images(pictures))
            except PainlogError as error:
                self._on_failed(error)
            else:
                self.session.say(_("Sent to the printer."))

        self.session.work(lambda: making.pictures(make(), PRINT_DPI), put, self._on_failed)

    def _made(self) -> Callable[[], bytes]:
        both = self.sides.value() == _BOTH
        settings, today = self.session.settings, now().day
        return lambda: blank_sheet(settings.paper, both, today, settings.language or "en")

    def _on_failed(self, error: Exception) -> None:
        is_known = isinstance(error, PainlogError)
        self._complain(str(error) if is_known else _("The sheet could not be made. Your diary is safe. Try again."))
        if not is_known:
            raise error

    def _complain(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        if sentence:
            self.session.say(sentence)
