"""The Summary page: choose the days, see the page or hear its words, save it, print it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.labels.dates import range_text
from painlog.ui import theme
from painlog.ui.page import Page
from painlog.ui.session import AppSession
from painlog.ui.summary import making
from painlog.ui.summary.beside import Beside
from painlog.ui.summary.blocks import BlockChooser
from painlog.ui.summary.dates import DateChooser
from painlog.ui.summary.pages import PageViews, images
from painlog.ui.summary.saving import save
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.workflows.clock import now
from painlog.workflows.summary_choice import USUAL, choice_key, choice_text

if TYPE_CHECKING:
    from painlog.ui.summary.making import Made, Picture

_PAGE, _WORDS = "page", "words"
_WORDS_PX = 640
_LONGEST_QUESTION = 300


class SummaryPage(Page):
    """The page is made on the worker; what was asked for before, or of somebody else, is dropped when it lands."""

    kinds = frozenset(
        {
            "entries",
            "episodes",
            "medicines",
            "doses",
            "days",
            "side_effects",
            "treatments",
            "questionnaires",
            "appointments",
            "people",
            "goals",
            "questions",
            "thresholds",
            "conditions",
            "allergies",
            "implants",
            "warning_signs",
        }
    )

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Nothing is made before the page is seen."""
        super().__init__(session, _("Summary"), parent)
        self.made: Made | None = None
        self._wish = 0
        self._person = ""
        self.dates = DateChooser(now().day)
        self.question = QLineEdit()
        self.question.setMaxLength(_LONGEST_QUESTION)
        self.private_wanted = QCheckBox(_("Entries marked private"))
        self.signs_wanted = QCheckBox(_("Warning signs kept private"))
        self.blocks = BlockChooser()
        self._has_choice = False  # whether the list shows what this person chose, or waits for it
        self.view = Choices(_("Seen as"), [(_PAGE, _("Page")), (_WORDS, _("Words"))], _PAGE)
        self.save_button = Button(_("Save PDF …"), self.ask_where, role="main")
        self.print_button = Button(_("Print …"), self.print_page)
        self.paper_button = Button(_("Blank week sheets…"), lambda: self.go.emit("paper", "print"))
        self.opinion_button = Button(_("Second opinion…"), lambda: self.go.emit("opinion", ""))
        self.smaller = Button(_("Smaller"), lambda: self._zoom(False), name=_("Show the page smaller"))
        self.larger = Button(_("Larger"), lambda: self._zoom(True), name=_("Show the page larger"))
        self.state = Label("", "hint")
        self.problem = Label("", "problem")
        self.pages = PageViews()
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(_("The summary in words"))
        self._lay_out()
        self._connect()
        self.clear()

    # --- making it -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Make the page for the days that are chosen."""
        self._forget()
        person = self.session.person()
        if person is None:
            self._say(_("Nothing to print yet. Write down your pain on Today.") if self.session.is_open else "")
            return
        self._say(_("The page is being made …"))
        wish, wanted, today = self._wish, self._wanted(), now().day
        self.session.read(
            lambda diary: making.make(diary, person, wanted, today),
            lambda made: self._show(made, wish),
            lambda error: self._on_failed(error, wish),
        )

    def arrive(self, intent: str) -> None:
        """Private entries are left out each time, until they are asked for again."""
        if self.private_wanted.isChecked() or self.signs_wanted.isChecked():
            self._leave_private_out()
            self.make_stale()

    def clear(self) -> None:
        """Take everything of the person away, at once."""
        self._leave_private_out()
        self.question.clear()
        self.dates.offer_since_visit(False)
        self._has_choice = False
        self.blocks.show_choice(USUAL)
        self._forget()

    def _leave_private_out(self) -> None:
        self.private_wanted.setChecked(False)
        self.signs_wanted.setChecked(False)

    def _forget(self) -> None:
        self._wish += 1
        self.made = None
        self.pages.show_pictures(())
        self.words.clear()
        self._say("")
        self._complain("")
        self._allow()

    def _wanted(self) -> making.Wanted:
        length, own = self.dates.wanted()
        settings = self.session.settings
        question = self.question.text().strip()
        return making.Wanted(
            length=length,
            own=own,
            paper=settings.paper,
            question=question,
            language=settings.language,
            private=self.private_wanted.isChecked(),
            choice=self.blocks.choice() if self._has_choice else None,
            every_sign=self.signs_wanted.isChecked(),
        )

    def _show(self, made: Made, wish: int) -> None:
        if wish != self._wish:
            return
        self.made = made
        if not self._has_choice:
            self._has_choice = True
            self.blocks.show_choice(made.choice)
        self.dates.offer_since_visit(made.has_visit)
        paper = _("US Letter") if self.session.settings.paper == "letter" else _("A4")
        days = range_text(made.period.start, made.period.end)
        self._say(_("{days}. Paper: {paper}, as in Settings.").format(days=days, paper=paper))
        self._allow()
        self._draw(self.pages.pixels())
        self._show_words()
        self.session.say(_("The summary is ready."))

    def _show_words(self) -> None:
        """The words are made when they are wanted."""
        made = self.made
        if made is None or self.view.value() != _WORDS or self.words.toPlainText():
            return
        wanted, today = self._wanted(), now().day
        self.ask(
            lambda diary, person: making.words(diary, person, made.period, wanted, today),
            self.words.setPlainText,
        )

    def _draw(self, pixels: int) -> None:
        made, wish = self.made, self._wish
        if made is not None:
            self.session.work(
                lambda: making.pictures(made.pdf, pixels / making.page_width(made.pdf)),
                lambda pictures: self._show_pictures(pictures, wish),
            )

    def _show_pictures(self, pictures: tuple[Picture, ...], wish: int) -> None:
        if wish == self._wish:
            self.pages.show_pictures(pictures)

    def _on_failed(self, error: Exception, wish: int) -> None:
        if wish != self._wish:
            return
        self._say("")
        if isinstance(error, PainlogError):
            self._complain(str(error))
            return
        self._complain(_("The page could not be made. Your diary is safe. Please try other dates, or try again."))
        raise error

    # --- what is done with it ------------------------------------------------------------------------

    def ask_where(self) -> None:
        """Ask where the PDF is to be saved; its name tells nothing of what it holds."""
        name = f"summary-{now().day.isoformat()}.pdf"
        path, _kind = QFileDialog.getSaveFileName(self, _("Save the page"), str(Path.home() / name), _("PDF (*.pdf)"))
        if path:
            self.save_to(Path(path))

    def save_to(self, path: Path) -> None:
        """Save the PDF, readable by its owner alone."""
        if self.made is None:
            return
        pdf, wish = self.made.pdf, self._wish
        self._complain("")
        self.session.work(
            lambda: save(path, pdf),
            lambda saved: self.session.say(_("Saved in {path}.").format(path=saved)),
            lambda error: self._on_failed(error, wish),
        )

    def print_page(self) -> None:
        """Let the computer's own print window choose, then print pictures of the pages."""
        from PySide6.QtPrintSupport import QPrintDialog

        from painlog.ui.summary.printing import PRINT_DPI, paint, printer_for

        made, wish = self.made, self._wish
        if made is None:
            return
        printer = printer_for(self.session.settings.paper)
        if QPrintDialog(printer, self).exec() != QPrintDialog.DialogCode.Accepted:
            return

        def put(pictures: tuple[Picture, ...]) -> None:
            try:
                paint(printer, images(pictures))
            except PainlogError as error:
                self._on_failed(error, wish)
            else:
                self.session.say(_("Sent to the printer."))

        self.session.work(lambda: making.pictures(made.pdf, PRINT_DPI), put)

    # --- inside --------------------------------------------------------------------------------------

    def _zoom(self, larger: bool) -> None:
        self.pages.zoom(larger)
        self._allow()

    def _allow(self) -> None:
        is_made = self.made is not None
        for button in (self.save_button, self.print_button):
            button.setEnabled(is_made)
        self.smaller.setEnabled(is_made and self.pages.can_zoom(False))
        self.larger.setEnabled(is_made and self.pages.can_zoom(True))

    def _say(self, words: str) -> None:
        self.state.setText(words)
        self.state.setVisible(bool(words))

    def _complain(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _show_view(self, view: str) -> None:
        self._show_words()
        self.pages.setVisible(view == _PAGE)
        self.words.setVisible(view == _WORDS)
        for button in (self.smaller, self.larger):
            button.setVisible(view == _PAGE)

    def _lay_out(self) -> None:
        doing = Flow(10)
        for button in (self.save_button, self.print_button, self.opinion_button, self.paper_button):
            doing.addWidget(button)
        seeing = Flow(10)
        for widget in (self.view, self.smaller, self.larger):
            seeing.addWidget(widget)
        self.body.addWidget(self.dates)
        self.body.addWidget(
            Field(
                _("My main question"),
                self.question,
                _("Printed at the top. Press Enter to see it. Empty: the one under People, or of the next visit."),
            )
        )
        self.body.addLayout(doing)
        self.body.addLayout(seeing)
        for part in (self.state, self.problem):
            self.body.addWidget(part)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        column.addWidget(self.words)
        column.addStretch()
        chosen = QWidget()
        choosing = QVBoxLayout(chosen)
        choosing.setContentsMargins(0, 0, 0, 0)
        choosing.addWidget(self.blocks)
        choosing.addWidget(Label(_("This time only"), "strong"))
        choosing.addWidget(self.private_wanted)
        choosing.addWidget(self.signs_wanted)
        self.body.addWidget(Beside(shown, chosen))
        self.body.addStretch()
        self.words.setMinimumHeight(theme.scaled(_WORDS_PX))
        self._show_view(_PAGE)

    def _connect(self) -> None:
        self.dates.chosen.connect(self.refresh)
        self.question.returnPressed.connect(self.refresh)
        self.blocks.changed.connect(self._on_choice_changed)
        self.private_wanted.clicked.connect(self.refresh)
        self.signs_wanted.clicked.connect(self.refresh)
        self.view.chosen.connect(self._show_view)
        self.pages.wanted.connect(self._draw)
        self.session.person_changed.connect(self._on_person_changed)

    def _on_choice_changed(self) -> None:
        """Remembered for this person, and seen at once; a choice made before the last one was read is the one."""
        person = self.session.person()
        if person is not None:
            self._has_choice = True
            self.session.keep(choice_key(person.id), choice_text(self.blocks.choice()))
            self.refresh()

    def _on_person_changed(self) -> None:
        person = self.session.person()
        id_ = person.id if person is not None else ""
        if id_ != self._person:
            self._person = id_
            self.clear()
            self.make_stale()
