"""Cards of what was added: documents, and results as they stand on paper."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog

from painlog.domain.document import Document
from painlog.domain.errors import PainlogError
from painlog.domain.packet import Result
from painlog.i18n import _
from painlog.labels.dates import day_text
from painlog.labels.documents import told
from painlog.ui.forms.document import Loaded
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Row, Rows


class DocumentsCard(Card):
    """`loaded` hands over a file that was read; the page opens the form."""

    loaded = Signal(object)  # a Loaded
    edit_wanted = Signal(object)  # a Document

    def __init__(self, session: AppSession) -> None:
        """Empty."""
        super().__init__(_("Documents"))
        self.session = session
        self.add_button = Button(_("Add a document…"), self.ask_which)
        self.problem = Label("", "problem")
        self.problem.hide()
        self.list = Rows()
        self.body.addWidget(
            Label(_("PDFs and pictures. They are kept in your diary and follow in the packet."), "hint")
        )
        self.body.addWidget(self.list)
        self.body.addWidget(self.problem)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_documents(self, documents: Sequence[Document]) -> None:
        """Replace what is shown."""
        self.complain("")
        self.list.show_rows([self._row(one) for one in documents])

    def ask_which(self) -> None:
        """Ask which file is to be added."""
        kinds = _("PDFs and pictures (*.pdf *.jpg *.jpeg *.png)")
        path, _kind = QFileDialog.getOpenFileName(self, _("Add a document"), str(Path.home()), kinds)
        if path:
            self.load(Path(path))

    def load(self, path: Path) -> None:
        """Read a file on the worker; one that is no good is told in a sentence."""
        self.complain("")
        person = self.session.person()

        def hand_over(loaded: Loaded) -> None:
            now = self.session.person()
            if person is not None and now is not None and now.id == person.id:  # never into another diary
                self.loaded.emit(loaded)

        def read() -> Loaded:
            from painlog.domain.codes import MediaType
            from painlog.workflows.documents import load  # brings PDFium: only when it is wanted

            content, media_type, pages = load(path)
            return Loaded(name=path.name, content=content, media_type=MediaType(media_type), pages=pages)

        self.session.work(read, hand_over, self._on_failed)

    def complain(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it away."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        if sentence:
            self.session.say(sentence)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, PainlogError):
            raise error
        self.complain(str(error))

    def _row(self, document: Document) -> Row:
        actions = [
            (_("Change"), lambda: self.edit_wanted.emit(document)),
            (_("Remove"), lambda: self._remove("documents", document.id)),
        ]
        return Row(document.title, told(document), actions)

    def _remove(self, kind: str, id_: str) -> None:
        self.session.write(
            lambda diary: diary.delete(kind, id_),
            lambda _done: self.session.say(_("Removed. Undo brings it back.")),
            undo=_("remove a document"),
        )


class ResultsCard(Card):
    """The newest first; the page opens the form."""

    edit_wanted = Signal(object)  # a Result, or None to add one

    def __init__(self, session: AppSession) -> None:
        """Empty."""
        super().__init__(_("Results"))
        self.session = session
        self.add_button = Button(_("Add a result"), lambda: self.edit_wanted.emit(None))
        self.list = Rows()
        self.body.addWidget(Label(_("Laboratory and other results, typed as they stand on paper."), "hint"))
        self.body.addWidget(self.list)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_results(self, results: Sequence[Result]) -> None:
        """Replace what is shown."""
        newest = sorted(results, key=lambda one: (one.day, one.name), reverse=True)
        self.list.show_rows([self._row(one) for one in newest])

    def _row(self, result: Result) -> Row:
        actions = [
            (_("Change"), lambda: self.edit_wanted.emit(result)),
            (_("Delete"), lambda: self._delete(result)),
        ]
        first = f"{result.name}: {result.value} {result.unit}".strip()
        return Row(first, " · ".join(part for part in (day_text(result.day), result.note) if part), actions)

    def _delete(self, result: Result) -> None:
        self.session.write(
            lambda diary: diary.delete("results", result.id),
            lambda _done: self.session.say(_("Deleted. Undo brings it back.")),
            undo=_("delete a result"),
        )
