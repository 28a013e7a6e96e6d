"""The diary's file: where it is, another one, and whether it is in order."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from painlog.i18n import _
from painlog.ui.session import AppSession
from painlog.ui.settings import paths
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label


class DiaryFileCard(Card):
    """The diary that is open stays open until another one is."""

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Shows the file of now."""
        super().__init__(_("Your diary's file"), parent)
        self._session = session
        self._wanted: Path | None = None
        self.place = Label("")
        self.found = Label("", "hint")
        self.found.hide()
        row = QWidget()
        buttons = Flow(10, row)
        self.check_button = Button(_("Check the diary"), self.check)
        buttons.addWidget(self.check_button)
        buttons.addWidget(Button(_("Open another diary…"), lambda: self._open(paths.diary_to_open(self))))
        buttons.addWidget(Button(_("Make a new diary…"), lambda: self._open(paths.diary_to_make(self))))
        self.body.addWidget(self.place)
        self.body.addWidget(Label(_("It is one file. Keep a copy of it on another disk."), "hint"))
        self.body.addWidget(row)
        self.body.addWidget(self.found)
        session.opened.connect(self._on_opened)
        self.show_place()

    def show_place(self) -> None:
        """Say where the diary is."""
        path = self._session.path
        self.place.setText(str(path) if path else _("This is a made-up diary. It is not kept in a file."))

    def check(self) -> None:
        """Read the whole file and say what was found."""
        self.found.setText(_("Checking…"))
        self.found.show()
        self._session.read(lambda diary: diary.check(), lambda report: self._say(_found(report.ok, report.counts)))

    def _say(self, sentence: str) -> None:
        self.found.setText(sentence)
        self._session.say(sentence)

    def _open(self, path: Path | None) -> None:
        if path is not None and path != self._session.path:
            self._wanted = path
            self._session.open(path)

    def _on_opened(self) -> None:
        """Only a diary that could be opened is opened at the next start."""
        if self._wanted is not None:
            self._session.change_settings(diary=str(self._wanted))
            self._session.say(_("This diary is open now, and will be at the next start."))
        self._wanted = None
        self.found.hide()
        self.show_place()


def _found(is_sound: bool, counts: dict[str, int]) -> str:
    if not is_sound:
        return _("Something in the file is damaged. Keep the file as it is, and open a copy if you have one.")
    return _("The diary is in order: {entries} entries, {doses} doses, {treatments} treatments.").format(
        entries=counts["entries"], doses=counts["doses"], treatments=counts["treatments"]
    )
