"""Setting a passphrase, step by step: type it twice, print the sheet, read four letters off it, turn it on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.storage.keys.encrypting import plain_copies
from painlog.ui.lock.passphrasefield import PassphraseField
from painlog.ui.protect.sheetcard import SheetCard
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.line import row
from painlog.workflows import clock, protecting


class TurnOn(QWidget):
    """Nothing is changed before the last button."""

    done = Signal(str)  # what was done, in words

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """At the first step."""
        super().__init__(parent)
        self._session = session
        self.first = PassphraseField(
            _("New passphrase"), _("Eight letters or more. Four words you can remember are good.")
        )
        self.again = PassphraseField(_("The same again"))
        self.again.entered.connect(self.go_on)
        self.next = Button(_("Go on to the recovery sheet"), self.go_on, role="main")
        self.choose = Card(_("Set a passphrase"))
        for part in (Label(_what_it_does()), self.first, self.again, row(self.next)):
            self.choose.body.addWidget(part)
        self.sheet = SheetCard(session)
        self.turn_on = Button(_("Turn the passphrase on"), self._on_turn_on, role="main")
        self.back = Button(_("Leave it"), self.start_over)
        self.sheet.body.addWidget(row(self.turn_on, self.back))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.choose)
        layout.addWidget(self.sheet)
        self.start_over()

    def start_over(self) -> None:
        """Back to the first step; what was typed and the code are gone."""
        for field in (self.first, self.again):
            field.clear()
            field.show_problem("")
        self.sheet.forget()
        self.sheet.hide()
        self.choose.show()

    def go_on(self) -> None:
        """To the sheet, where the two passphrases are the same and long enough."""
        try:
            protecting.refuse_weak(self.first.text(), self.again.text())
        except PainlogError as error:
            self.first.show_problem(str(error))
            self._session.say(str(error))
            return
        self.first.show_problem("")
        self.sheet.renew()
        self.choose.hide()
        self.sheet.show()
        self.sheet.handout.print_button.setFocus()

    def _on_turn_on(self) -> None:
        if not self.sheet.is_read():
            self._session.say(self.sheet.problem.text())
            return
        passphrase, secret, place = self.first.text(), self.sheet.sheet.secret, self._session.settings.backup_place
        self.turn_on.setEnabled(False)
        self._session.say(_("Encrypting the diary and its backups…"))
        self._session.exchange(
            lambda database: protecting.turn_on(database, passphrase, secret, clock.wall(), place),
            self._on_done,
            self._on_failed,
        )

    def _on_done(self) -> None:
        self.turn_on.setEnabled(True)
        self.start_over()
        path = self._session.path
        left = plain_copies(path) if path is not None else ()
        self.done.emit(_after(tuple(one.name for one in left)))

    def _on_failed(self, error: PainlogError) -> None:
        self.turn_on.setEnabled(True)
        self.sheet.problem.setText(str(error))
        self._session.say(str(error))


def _what_it_does() -> str:
    return _(
        "With a passphrase your diary and its backups are encrypted. Nobody can read them without it. If you lose "
        "both the passphrase and the recovery sheet, you cannot read them either. Nobody can reset it."
    )


def _after(left: tuple[str, ...]) -> str:
    said = _(
        "Your diary and its backups are encrypted now. painlog wrote over the old plain files. It cannot promise "
        "that nothing is left of them: some disks keep old pieces, and copies that your computer or you made "
        "elsewhere are as they were. Pages and files you took out are not encrypted."
    )
    if left:
        said += " " + _(
            "These older copies beside your diary can still be read: {names}. Delete what you do not need."
        ).format(names=", ".join(left))
    return said
