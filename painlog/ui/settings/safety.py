"""Backups and the passphrase at a glance, and the ways to their pages."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from painlog.i18n import _
from painlog.ui.backups import words
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.workflows import backing_up
from painlog.workflows.backing_up import Standing


class SafetyCard(Card):
    """Date and entry count of the last verified backup, and whether there is a passphrase."""

    go = Signal(str)

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Nothing is read yet."""
        super().__init__(_("Backups and passphrase"), parent)
        self._session = session
        self.newest, self.drill, self.protected = Label(""), Label(""), Label("")
        buttons = QWidget()
        flow = Flow(10, buttons)
        flow.addWidget(Button(_("Backups…"), lambda: self.go.emit("backups")))
        flow.addWidget(Button(_("Passphrase…"), lambda: self.go.emit("protect")))
        for part in (self.newest, self.drill, self.protected, buttons):
            self.body.addWidget(part)
        session.opened.connect(self.refresh)

    def refresh(self) -> None:
        """Say how things stand now."""
        path = self._session.path
        self.protected.setText(
            _("This diary has a passphrase.") if self._session.is_encrypted else _("This diary has no passphrase.")
        )
        for label in (self.newest, self.drill):
            label.setVisible(path is not None)
        if path is not None:
            self._session.work(lambda: backing_up.standing(path), self._show)

    def _show(self, standing: Standing) -> None:
        self.newest.setText(words.newest(standing.newest))
        self.drill.setText(words.drill(standing.drill))
