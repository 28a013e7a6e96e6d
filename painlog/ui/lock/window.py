"""The locked diary: asks for the passphrase or the code of the recovery sheet, as often as it takes."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.ui import theme
from painlog.ui.announce import announce
from painlog.ui.background import Background
from painlog.ui.lock.passphrasefield import PassphraseField
from painlog.ui.settings import paths
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.line import row


class LockWindow(QScrollArea):
    """Holds no word of the diary: nothing was opened."""

    other_wanted = Signal(object)  # the path of another diary, that is there or is to be made
    unlocked = Signal(object)  # the key; None where the diary turned out to be plain

    def __init__(self, diary: Path, *, ask_key_store: bool = False) -> None:
        """For the diary at that path; `ask_key_store` lets the computer's key store open it."""
        super().__init__()
        self._diary, self._ask_key_store = diary, ask_key_store
        self._background = Background(self)
        self._has_shown = False
        self.setWindowTitle("painlog")
        self.setObjectName("pages")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.passphrase = PassphraseField(
            _("Passphrase"), _("You can paste it, or type the code from your recovery sheet.")
        )
        self.passphrase.entered.connect(self.unlock)
        self.button = Button(_("Unlock"), self.unlock, role="main")
        self.help_button = Button(_("I forgot the passphrase"), self._show_help)
        self.help = Label(_forgotten(), "hint")
        self.help.hide()
        self.open_button = Button(_("Open another diary…"), lambda: self.go_to(paths.diary_to_open(self)))
        self.new_button = Button(_("Make a new diary…"), lambda: self.go_to(paths.diary_to_make(self)))
        self.others = row(self.open_button, self.new_button)
        self.others.hide()
        self.rescue_words = Label("")
        self.rescue_button = Button(_("Open that backup instead"), self.rescue)
        for part in (self.rescue_words, self.rescue_button):
            part.hide()
        self.setWidget(self._laid_out())
        self.resize(1280, 800)

    def unlock(self) -> None:
        """Try what was typed, on the worker: it takes a moment by design."""
        if not self.button.isEnabled():
            return
        typed = self.passphrase.text()
        if not typed:
            self._say(_("Nothing was typed yet. Type your passphrase, then press Unlock."))
            return
        self.button.setEnabled(False)
        self._say(_("Unlocking…"))
        self._background.submit(lambda: _key(self._diary, typed), self._on_unlocked, self._on_failed)

    def go_to(self, diary: Path | None) -> None:
        """Leave this diary locked and open another one."""
        if diary is not None:
            self.other_wanted.emit(diary)

    def rescue(self) -> None:
        """Put the damaged file aside and the newest good backup in its place."""
        typed = self.passphrase.text()
        self.rescue_button.setEnabled(False)
        self._background.submit(lambda: _rescued(self._diary, typed), self._on_unlocked, self._on_failed)

    @property
    def busy(self) -> bool:
        """Whether a try has not come back yet."""
        return self._background.busy

    def _laid_out(self) -> QWidget:
        card = Card(_("This diary is locked"))
        for part in (
            Label(_("It is safe. Type your passphrase to open it.")),
            self.passphrase,
            row(self.button, self.help_button),
            self.rescue_words,
            row(self.rescue_button),
            self.help,
            self.others,
        ):
            card.body.addWidget(part)
        card.setMaximumWidth(theme.scaled(640))
        inside = QWidget()
        inside.setObjectName("page")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.addStretch(1)
        middle = QHBoxLayout()
        layout.addLayout(middle)  # before it is filled: CONTRIBUTING.md says why
        layout.addStretch(2)
        middle.addStretch(1)
        middle.addWidget(card, 1000)  # as wide as it may be
        middle.addStretch(1)
        return inside

    def _look(self) -> None:
        """A diary whose encryption was cut short is plain, and needs no passphrase."""
        self._background.submit(lambda: _is_locked(self._diary), self._on_looked, self._on_failed)

    def _on_looked(self, is_locked: bool) -> None:
        if not is_locked:
            self.unlocked.emit(None)
        elif self._ask_key_store:
            self._background.submit(lambda: _from_key_store(self._diary), self._on_key_store, self._on_failed)

    def _on_key_store(self, key: bytes | None) -> None:
        if key is not None:
            self._on_unlocked(key)

    def _on_unlocked(self, key: bytes) -> None:
        self.passphrase.clear()
        self.unlocked.emit(key)

    def _on_failed(self, error: Exception) -> None:
        self.button.setEnabled(True)
        if not isinstance(error, PainlogError):
            raise error
        self._say(str(error))
        self.passphrase.setFocus()
        self.passphrase.edit.selectAll()
        from painlog.storage.errors import DiaryDamagedError  # SQLAlchemy is in by now: the worker needed it
        from painlog.storage.keys.finding import DiaryMissingError

        if isinstance(error, DiaryDamagedError | DiaryMissingError):
            typed = self.passphrase.text()
            self._background.submit(lambda: _backup_in_words(self._diary, typed), self._offer, self._on_failed)

    def _offer(self, backup: str) -> None:
        """The passphrase was right: say which backup can take the damaged file's place."""
        self.rescue_button.setEnabled(True)
        self.rescue_button.setVisible(bool(backup))
        self.rescue_words.setText(
            _("The newest good backup: {backup}. What was written since is not in it. Nothing is deleted.").format(
                backup=backup
            )
            if backup
            else _("There is no good backup beside the diary. Look for one on a stick, and keep this file.")
        )
        self.rescue_words.show()
        announce(self, self.rescue_words.text())

    def _show_help(self) -> None:
        self.help.show()
        self.others.show()
        announce(self, self.help.text())

    def _say(self, sentence: str) -> None:
        self.passphrase.show_problem(sentence)
        announce(self, sentence)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's: once the window is on the screen, the file is looked at."""
        super().showEvent(event)
        if not self._has_shown:
            self._has_shown = True
            self.passphrase.setFocus()
            QTimer.singleShot(0, self._look)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt's: a try that runs comes to its end."""
        self._background.close()
        self.passphrase.clear()
        super().closeEvent(event)


def _forgotten() -> str:
    return _(
        "Type the code from your recovery sheet above: eight groups of five. Capitals and spaces do not matter. "
        "Then set a new passphrase in Settings. Without the passphrase and without the sheet nobody can open this "
        "diary, and painlog cannot either. It stays where it is, in case the sheet turns up."
    )


def _key(diary: Path, typed: str) -> bytes:
    from painlog.storage.errors import disk_in_plain_words
    from painlog.storage.keys import finding

    with disk_in_plain_words():
        return finding.unlocked(diary, typed)


def _backup_in_words(diary: Path, typed: str) -> str:
    """When the newest good backup was made and how many entries it has; empty where there is none."""
    from painlog.ui.backups import words
    from painlog.workflows import rescuing

    backup = rescuing.newest_with_key(diary, typed)
    if backup is None:
        return ""
    return _("{when}, {entries}").format(when=words.when(backup.made_at), entries=words.entries(backup.entries))


def _rescued(diary: Path, typed: str) -> bytes:
    from painlog.storage.errors import disk_in_plain_words
    from painlog.workflows import clock, rescuing

    with disk_in_plain_words():
        return rescuing.rescue(diary, typed, clock.wall())


def _from_key_store(diary: Path) -> bytes | None:
    from painlog.storage.errors import disk_in_plain_words
    from painlog.storage.keys import ring

    with disk_in_plain_words():
        return ring.key_for(diary)


def _is_locked(diary: Path) -> bool:
    from painlog.storage.errors import disk_in_plain_words
    from painlog.storage.keys import finding

    with disk_in_plain_words():
        return finding.is_locked(diary)
