"""The Passphrase page: who can open this diary."""

from painlog.i18n import _
from painlog.ui.announce import announce
from painlog.ui.page import Page
from painlog.ui.protect.keeping import Keeping
from painlog.ui.protect.turnon import TurnOn
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.line import row


class ProtectPage(Page):
    """A diary without a passphrase is offered one; one that has one can be locked, and its passphrase changed."""

    def __init__(self, session: AppSession) -> None:
        """Shows what fits the diary that is open."""
        super().__init__(session, _("Passphrase"))
        self.back = Button(_("Back to Settings"), lambda: self.go.emit("settings", ""))
        self.state = Label("")
        self.turn_on = TurnOn(session)
        self.keeping = Keeping(session)
        self.cover = Button(_("Cover the screen now"), session.cover_wanted.emit)
        self.lock = Button(_("Lock now"), session.lock_wanted.emit)
        for part in (row(self.back, self.cover, self.lock), self.state, self.turn_on, self.keeping):
            self.body.addWidget(part)
        self.body.addStretch()
        self.turn_on.done.connect(self._on_done)
        self.keeping.done.connect(self._on_done)
        session.opened.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what can be done with the diary of now."""
        session = self.session
        can_change = session.path is not None and not session.read_only
        self.turn_on.setVisible(can_change and not session.is_encrypted)
        self.keeping.setVisible(can_change and session.is_encrypted)
        self.lock.setVisible(session.is_encrypted)
        self.state.setText(_state(session))

    def arrive(self, intent: str) -> None:
        """Nothing that was typed here before is left."""
        self.turn_on.start_over()
        self.keeping.start_over()
        self.keeping.look_for_key_store()
        self.refresh()

    def _on_done(self, sentence: str) -> None:
        self.refresh()
        self.state.setText(sentence)
        self.session.say(sentence.partition(". ")[0].rstrip(".") + ".")  # the rest is read on the page
        announce(self.state, sentence)
        self.back.setFocus()


def _state(session: AppSession) -> str:
    if session.path is None:
        return _("This is a made-up diary. It is not kept in a file, so it needs no passphrase.")
    if session.read_only:
        return session.why_read_only
    if session.is_encrypted:
        return _("This diary has a passphrase. The diary and its backups are encrypted.")
    return _("This diary has no passphrase. Whoever uses your account on this computer can read it.")
