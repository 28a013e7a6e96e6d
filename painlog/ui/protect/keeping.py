"""What can be done with a diary that has a passphrase: lock it, change what opens it, or go back to none."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.storage.keys import ring
from painlog.ui.lock.passphrasefield import PassphraseField
from painlog.ui.protect.sheetcard import SheetCard
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.line import row
from painlog.workflows import clock, protecting

MINUTES = (1, 5, 10, 30, 60)


class Keeping(QWidget):
    """Whoever changes what opens the diary types the passphrase of now, or the code of the sheet."""

    done = Signal(str)  # what was done, in words

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Nothing is typed."""
        super().__init__(parent)
        self._session = session
        self.minutes = Choices(_("Lock by itself"), _times(), _nearest(session.settings.lock_minutes))
        self.minutes.chosen.connect(lambda code: session.change_settings(lock_minutes=int(code)))
        self.now = PassphraseField(_("Passphrase of now"), _("Or the code from your recovery sheet."))
        self.first = PassphraseField(
            _("New passphrase"), _("Eight letters or more. Four words you can remember are good.")
        )
        self.again = PassphraseField(_("The same again"))
        self.change = Button(_("Change the passphrase"), self._on_change)
        self.key_store = Button("", self._on_key_store)
        self.key_store_words = _hint(_about_key_store())
        self._has_key_store = False
        self.new_sheet = Button(_("Make a new recovery sheet"), self._on_new_sheet)
        self.remove = Button(_("Take the passphrase away"), self._on_remove)
        self.sheet = SheetCard(session)
        self.use_sheet = Button(_("Use this sheet from now on"), self._on_use_sheet, role="main")
        self.sheet.body.addWidget(row(self.use_sheet, Button(_("Leave it"), self.start_over)))
        self._lay_out()
        self.start_over()

    def start_over(self) -> None:
        """Nothing is typed, no code is shown."""
        for field in (self.now, self.first, self.again):
            field.clear()
            field.show_problem("")
        self.sheet.forget()
        self.sheet.hide()

    def look_for_key_store(self) -> None:
        """Offer the computer's key store only where there is one."""
        self._show_key_store(self._has_key_store)
        self._session.work(ring.is_there, self._show_key_store)

    def _show_key_store(self, is_there: bool) -> None:
        self._has_key_store = is_there
        is_used = self._session.settings.key_store
        self.key_store.setText(_("Ask for the passphrase at every start") if is_used else _("Use the key store"))
        for part in (self.key_store, self.key_store_words):
            part.setVisible(is_there or is_used)

    def _lay_out(self) -> None:
        lock = Card(_("Locking"))
        lock.body.addWidget(Label(_("Ctrl and L locks at once. F3 covers the screen, and F3 again goes on.")))
        lock.body.addWidget(
            Field(
                _("Lock by itself when nobody types"),
                self.minutes,
                _("painlog says so 30 seconds before. What you typed is kept, encrypted."),
            )
        )
        change = Card(_("Change what opens your diary"))
        change.body.addWidget(self.now)
        for parts in ((self.first, self.again, row(self.change)), (_hint(_about_sheet()), row(self.new_sheet))):
            for part in parts:
                change.body.addWidget(part)
        change.body.addWidget(self.key_store_words)
        change.body.addWidget(row(self.key_store))
        change.body.addWidget(_hint(_about_removing()))
        change.body.addWidget(row(self.remove))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        for card in (lock, change, self.sheet):
            layout.addWidget(card)

    def _on_change(self) -> None:
        try:
            protecting.refuse_weak(self.first.text(), self.again.text())
        except PainlogError as error:
            self._complain_at(self.first, error)
            return
        typed, wanted, place = self.now.text(), self.first.text(), self._session.settings.backup_place
        self._act(
            lambda: self._session.use(
                lambda database: protecting.change_passphrase(database, typed, wanted, clock.wall(), place),
                lambda _nothing: self._end(
                    _(
                        "The passphrase is changed, in the backups too. The recovery sheet goes on working. Copies "
                        "on a stick that is not plugged in open with the old one."
                    )
                ),
                self._on_failed,
            )
        )

    def _on_new_sheet(self) -> None:
        self.sheet.renew()
        self.sheet.show()
        self.sheet.handout.print_button.setFocus()

    def _on_use_sheet(self) -> None:
        if not self.sheet.is_read():
            self._session.say(self.sheet.problem.text())
            return
        typed, secret, place = self.now.text(), self.sheet.sheet.secret, self._session.settings.backup_place
        self._act(
            lambda: self._session.use(
                lambda database: protecting.change_sheet(database, typed, secret, clock.wall(), place),
                lambda _nothing: self._end(
                    _("The new sheet counts from now on. Destroy the old one: a copy on a stick may open with it.")
                ),
                self._on_failed,
            )
        )

    def _on_remove(self) -> None:
        typed = self.now.text()

        def remove() -> None:
            self._session.exchange(
                lambda database: protecting.turn_off(database, typed, clock.wall()),
                lambda: self._end(
                    _(
                        "The passphrase is gone: whoever uses your account can read the diary. Backups made until "
                        "now stay encrypted, so keep the passphrase or the sheet for them."
                    )
                ),
                self._on_failed,
            )

        self._act(remove)

    def _on_key_store(self) -> None:
        if self._session.settings.key_store:
            self._session.change_settings(key_store=False)
            self._session.use(
                protecting.leave_key_store, lambda _nothing: self._end(_("The key store is not used any more."))
            )
            return
        typed = self.now.text()
        self._act(
            lambda: self._session.use(
                lambda database: protecting.use_key_store(database, typed), self._on_kept, self._on_failed
            )
        )

    def _on_kept(self, is_kept: bool) -> None:
        if is_kept:
            self._session.change_settings(key_store=True)
            self._end(_("From the next start on, the key store opens your diary. After a lock you are asked."))
        else:
            self._end(_("The key store did not take the key. Nothing was changed. Your passphrase goes on working."))

    def _act(self, act: Callable[[], None]) -> None:
        for field in (self.now, self.first):
            field.show_problem("")
        self._allow(False)
        self._session.say(_("One moment…"))
        act()

    def _end(self, sentence: str) -> None:
        self._allow(True)
        self.start_over()
        self._show_key_store(self._has_key_store)
        self.done.emit(sentence)

    def _on_failed(self, error: PainlogError) -> None:
        self._allow(True)
        self._complain_at(self.now, error)

    def _complain_at(self, field: PassphraseField, error: PainlogError) -> None:
        field.show_problem(str(error))
        field.setFocus()
        self._session.say(str(error))

    def _allow(self, allowed: bool) -> None:
        for button in (self.change, self.new_sheet, self.key_store, self.remove, self.use_sheet):
            button.setEnabled(allowed)


def _times() -> list[tuple[str, str]]:
    return [*((str(n), _("{n} min").format(n=n)) for n in MINUTES), ("0", _("Never"))]


def _nearest(minutes: int) -> str:
    return "0" if minutes == 0 else str(min(MINUTES, key=lambda one: abs(one - minutes)))


def _hint(words: str) -> Label:
    return Label(words, "hint")


def _about_sheet() -> str:
    return _("Lost the recovery sheet, or has somebody seen it? Make a new one. It needs your passphrase of now.")


def _about_key_store() -> str:
    return _(
        "This computer has a key store. It can open your diary when painlog starts, so that nothing is asked. "
        "Whoever is logged in as you can open it then. It needs your passphrase of now."
    )


def _about_removing() -> str:
    return _("You can also go back to a diary without a passphrase. It needs your passphrase of now.")
