"""The card that makes the packet: one PDF, or a folder or zip with its parts, with progress and Cancel."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar

from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.workflows.clock import now

if TYPE_CHECKING:
    from painlog.report.packet.packet import Material
    from painlog.workflows.packet import Made


class _Told(QObject):
    """Carries the steps from the worker to the window."""

    stepped = Signal(int, int)


class PacketCard(Card):
    """Nothing is made before one of the buttons is pressed; Cancel stops it at the next step."""

    def __init__(self, session: AppSession) -> None:
        """At rest."""
        super().__init__(_("The packet"))
        self.session = session
        self._stop = threading.Event()
        self._told = _Told(self)
        self._told.stepped.connect(self._on_step)
        self.pdf_button = Button(_("Save as one PDF…"), self.ask_pdf, role="main")
        self.zip_button = Button(_("Save with its parts (zip)…"), self.ask_zip)
        self.folder_button = Button(_("Save with its parts (folder)…"), self.ask_folder)
        self.cancel_button = Button(_("Cancel"), self.cancel)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(_("The packet is being made"))
        self.problem = Label("", "problem")
        self.note = Label("", "hint")
        what = _(
            "Cover with your decision and questions, summary, timeline, all that was tried, what came after each "
            "treatment, medicines, results, this checklist, and your documents. Private entries are left out."
        )
        self.body.addWidget(Label(what))
        buttons = Flow(10)
        for button in (self.pdf_button, self.zip_button, self.folder_button, self.cancel_button):
            buttons.addWidget(button)
        self.body.addLayout(buttons)
        for part in (self.progress, self.note, self.problem):
            self.body.addWidget(part)
        self._rest()

    def ask_pdf(self) -> None:
        """Ask where the one PDF is to be saved; its name tells nothing of anybody."""
        start = str(Path.home() / "packet.pdf")
        path, _kind = QFileDialog.getSaveFileName(self, _("Save the packet"), start, _("PDF (*.pdf)"))
        if path:
            self.save_pdf(Path(path))

    def ask_zip(self) -> None:
        """Ask where the zip is to be saved."""
        start = str(Path.home() / "packet.zip")
        path, _kind = QFileDialog.getSaveFileName(self, _("Save the packet"), start, _("Zip (*.zip)"))
        if path:
            found = Path(path)
            self.save_parts(found if found.suffix.lower() == ".zip" else found.with_name(found.name + ".zip"))

    def ask_folder(self) -> None:
        """Ask for the folder in which one is made."""
        path = QFileDialog.getExistingDirectory(self, _("Save the packet in a folder"), str(Path.home()))
        if path:
            self.save_parts(Path(path) / f"packet-{now().day.isoformat()}")

    def save_pdf(self, path: Path) -> None:
        """Make it, and save the one PDF."""

        def write(made: "Made") -> Path:
            from painlog.workflows.packet import write_pdf

            return write_pdf(made, path)

        self._begin(write)

    def save_parts(self, path: Path) -> None:
        """Make it, and save it with its parts: a zip where the name ends so, else a folder."""

        def write(made: "Made") -> Path:
            from painlog.workflows.packet import write_parts

            return write_parts(made, path)

        self._begin(write)

    def cancel(self) -> None:
        """Stop at the next step; nothing is written then."""
        self._stop.set()

    def clear(self) -> None:
        """Take everything of the person away."""
        self.cancel()
        self._say("")
        self._complain("")

    def _begin(self, write: "Callable[[Made], Path]") -> None:
        person = self.session.person()
        if person is None:
            self._complain(_("Nobody is in this diary yet. Write down your pain on Today first."))
            return
        self._stop = stop = threading.Event()
        told, settings, today = self._told, self.session.settings, now().day
        self._complain("")
        self._say("")
        for button in (self.pdf_button, self.zip_button, self.folder_button):
            button.setEnabled(False)
        self.progress.setRange(0, 0)
        for part in (self.progress, self.cancel_button):
            part.show()
        self.cancel_button.setFocus()

        def make(material: "Material") -> "tuple[Made, Path]":
            from painlog.workflows import packet

            made = packet.make(
                material,
                settings.paper,
                language=settings.language or "en",
                printed_on=today,
                step=told.stepped.emit,
                stopped=stop.is_set,
            )
            return made, write(made)

        def read_one() -> None:
            from painlog.workflows.packet import read_material  # brings Typst: only when it is wanted

            self.session.read(
                lambda diary: read_material(diary, person.id, today),
                lambda material: self.session.work(lambda: make(material), self._on_made, self._on_failed),
                self._on_failed,
            )

        read_one()

    def _on_step(self, done: int, of: int) -> None:
        self.progress.setRange(0, of)
        self.progress.setValue(done)

    def _on_made(self, answer: "tuple[Made, Path]") -> None:
        made, path = answer
        self._rest()
        self._complain("\n".join(made.packet.problems))
        words = _("Saved in {path}. Whoever has it can read all of it.").format(path=path)
        self._say(words)
        self.session.say(words)
        self.pdf_button.setFocus()

    def _on_failed(self, error: Exception) -> None:
        self._rest()
        is_known = isinstance(error, PainlogError)
        sentence = str(error) if is_known else _("It could not be made. Your diary is safe. Please try again.")
        self._complain(sentence)
        self.session.say(sentence)
        self.pdf_button.setFocus()
        if not is_known:
            raise error

    def _rest(self) -> None:
        for button in (self.pdf_button, self.zip_button, self.folder_button):
            button.setEnabled(True)
        for part in (self.progress, self.cancel_button):
            part.hide()

    def _say(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _complain(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
