"""Two buttons for something to be handed over: saved as PDF or printed, made when one is pressed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.ui.session import AppSession
from painlog.ui.summary import making
from painlog.ui.summary.making import Picture
from painlog.ui.summary.saving import save
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label

Failed = Callable[[Exception], None]
Ask = Callable[[Callable[[bytes], None], Failed], None]


class Handout(QWidget):
    """`ask(done, failed)` has the PDF made and calls `done` with it. File names tell nothing of anybody."""

    def __init__(self, session: AppSession, file_name: str, ask: Ask, check: Callable[[], str] = lambda: "") -> None:
        """`check` says what is wrong with what was chosen; empty where the PDF can be made."""
        super().__init__()
        self.session = session
        self._file_name, self._ask, self._check = file_name, ask, check
        self.save_button = Button(_("Save as PDF…"), self.ask_where, role="main")
        self.print_button = Button(_("Print…"), self.print_pages)
        self.problem = Label("", "problem")
        self.problem.hide()
        self.buttons = Flow(10)
        for button in (self.save_button, self.print_button):
            self.buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.problem)
        layout.addLayout(self.buttons)

    def ask_where(self) -> None:
        """Ask where the PDF is to be saved."""
        if not self._is_sound():
            return
        start = str(Path.home() / self._file_name)
        path, _kind = QFileDialog.getSaveFileName(self, _("Save as PDF"), start, _("PDF (*.pdf)"))
        if path:
            self.save_to(Path(path))

    def save_to(self, path: Path) -> None:
        """Save the PDF, readable by its owner alone."""
        if not self._is_sound():
            return

        def put(pdf: bytes) -> None:
            self.session.work(
                lambda: save(path, pdf),
                lambda saved: self.session.say(_("Saved in {path}.").format(path=saved)),
                self._on_failed,
            )

        self._ask(put, self._on_failed)

    def print_pages(self) -> None:
        """Let the computer's own print window choose, then print pictures of the pages."""
        from PySide6.QtPrintSupport import QPrintDialog

        from painlog.ui.summary.pages import images
        from painlog.ui.summary.printing import PRINT_DPI, paint, printer_for

        if not self._is_sound():
            return
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

        def draw(pdf: bytes) -> None:
            self.session.work(lambda: making.pictures(pdf, PRINT_DPI), put, self._on_failed)

        self._ask(draw, self._on_failed)

    def _is_sound(self) -> bool:
        sentence = self._check()
        self.complain(sentence)
        return not sentence

    def _on_failed(self, error: Exception) -> None:
        is_known = isinstance(error, PainlogError)
        self.complain(str(error) if is_known else _("It could not be made. Your diary is safe. Please try again."))
        if not is_known:
            raise error

    def complain(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it away."""
        if sentence:
            self.session.say(sentence)
        if isValid(self):  # what was asked for may come back after it was closed
            self.problem.setText(sentence)
            self.problem.setVisible(bool(sentence))
