"""Bringing a backup back: choose one, see what would change day by day, then do it; it can be undone."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.storage.backups import second
from painlog.storage.backups.backup import Backup
from painlog.ui import theme
from painlog.ui.backups import asking, words
from painlog.ui.lock.passphrasefield import PassphraseField
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.line import row
from painlog.workflows import clock, restoring
from painlog.workflows.differences import Differences
from painlog.workflows.restoring import NeedsPassphraseError


class RestoreCard(Card):
    """Nothing is changed before the last button, and then the diary of now is backed up first."""

    restored = Signal()

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Nothing is chosen."""
        super().__init__(_("Bring a backup back"), parent)
        self._session = session
        self._backups: tuple[Backup, ...] = ()
        self._undo: Backup | None = None
        self.choice = QComboBox()
        self.choice.currentIndexChanged.connect(lambda _index: self.forget())
        self.passphrase = PassphraseField(_("Passphrase of that backup"), _("Or the code from its recovery sheet."))
        self.passphrase.entered.connect(self.compare)
        self.outcome = Label("", "strong")
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(_("What would change, day by day"))
        self.report.setFixedHeight(theme.scaled(200))
        self.compare_button = Button(_("Show what would change"), self.compare)
        self.other_button = Button(_("Look in another folder…"), lambda: self.look_in(asking.backups(self)))
        self.restore_button = Button(_("Restore this backup"), self.restore, role="main")
        self.leave_button = Button(_("Leave it"), self.forget)
        self.undo_button = Button(_("Undo the last restore"), self.undo)
        self._lay_out()
        self.forget()

    def show_backups(self, backups: Sequence[Backup], undo: Backup | None) -> None:
        """Offer these; `undo` is what the last restore took away."""
        chosen = self.chosen
        self._backups, self._undo = tuple(backups), undo
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItems([words.line(backup) for backup in self._backups])
        if chosen in self._backups and not self.report.isHidden():
            self.choice.setCurrentIndex(self._backups.index(chosen))
        self.choice.blockSignals(False)
        for part in (self.choice, self.compare_button):
            part.setEnabled(bool(self._backups))
        self.undo_button.setVisible(undo is not None)

    @property
    def chosen(self) -> Backup | None:
        """The backup that is chosen in the list."""
        place = self.choice.currentIndex()
        return self._backups[place] if 0 <= place < len(self._backups) else None

    def look_in(self, folder: Path | None) -> None:
        """Offer the backups of another folder, as on a stick."""
        if folder is None:
            return
        found = second.found_in(folder)
        if not found:
            self._say(_("There is no backup in that folder. Nothing was changed. Choose the folder that holds them."))
            return
        self.show_backups(found, self._undo)
        self._say(_("These are the backups in that folder. Choose one."))

    def compare(self) -> None:
        """Read the chosen backup and the diary, and say what would change; nothing is written."""
        backup, typed = self.chosen, self.passphrase.text()
        if backup is None:
            return
        self._say(_("Comparing…"))
        self._session.use(
            lambda database: restoring.compare(database, backup, typed), self._show_differences, self._on_failed
        )

    def restore(self) -> None:
        """Put the chosen backup in the diary's place."""
        if self.chosen is not None:
            self._restore(self.chosen)

    def undo(self) -> None:
        """Bring back what the last restore took away."""
        if self._undo is not None:
            self._restore(self._undo)

    def forget(self) -> None:
        """Nothing was looked at."""
        self.report.clear()
        for part in (self.report, self.restore_button, self.leave_button, self.passphrase):
            part.hide()
        self.passphrase.clear()
        self._say("")

    def _restore(self, backup: Backup) -> None:
        typed, now = self.passphrase.text(), clock.wall()
        for button in (self.restore_button, self.undo_button):
            button.setEnabled(False)
        self._say(_("Backing up the diary of now, then restoring…"))
        self._session.exchange(
            lambda database: restoring.restore(database, backup, typed, now), self._on_restored, self._on_failed
        )

    def _show_differences(self, found: Differences) -> None:
        sentence, *lines = words.differences(found)
        self.report.setPlainText("\n".join(lines))
        self.report.setVisible(bool(lines))
        self.restore_button.setVisible(bool(lines))
        self.leave_button.setVisible(bool(lines))
        self._say(sentence)
        if lines:
            self.report.setFocus()

    def _on_restored(self) -> None:
        self._end()
        self.forget()
        self._say(
            _("The backup is your diary now. The diary from before is kept: “Undo the last restore” brings it back.")
        )
        self.restored.emit()

    def _on_failed(self, error: PainlogError) -> None:
        self._end()
        if isinstance(error, NeedsPassphraseError):
            self.passphrase.show()
            self.passphrase.setFocus()
        self._say(str(error))

    def _end(self) -> None:
        for button in (self.restore_button, self.undo_button):
            button.setEnabled(True)

    def _say(self, sentence: str) -> None:
        self.outcome.setText(sentence)
        self.outcome.setVisible(bool(sentence))
        if sentence:
            self._session.say(sentence)

    def _lay_out(self) -> None:
        self.body.addWidget(Label(_("The diary of now is backed up first, so this can be undone."), "hint"))
        self.body.addWidget(Field(_("Which backup"), self.choice))
        for part in (
            row(self.compare_button, self.other_button, self.undo_button),
            self.passphrase,
            self.outcome,
            self.report,
            row(self.restore_button, self.leave_button),
        ):
            self.body.addWidget(part)
