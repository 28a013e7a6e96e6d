"""The bar at the bottom: what just happened, in words, a button that takes it back and one that does it again."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui.announce import announce
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label


class StatusBar(QFrame):
    """`text` keeps the last sentence until the next one: nothing vanishes while it is being read."""

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Says what the session says."""
        super().__init__(parent)
        self.setObjectName("statusbar")
        self._session = session
        self.text = Label(_("Opening the diary…"))
        self.undo = Button(_("Undo"), session.undo)
        self.redo = Button(_("Redo"), session.redo)
        self.undo.hide()
        self.redo.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 6, 16, 6)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.undo)
        layout.addWidget(self.redo)
        session.said.connect(self._on_said)
        session.opened.connect(self._on_opened)
        session.troubled.connect(self._on_troubled)
        session.undo_changed.connect(self._show_undo)

    def _on_said(self, sentence: str) -> None:
        self.text.setText(sentence)
        announce(self, sentence)

    def _on_opened(self) -> None:
        if self.text.text() == _("Opening the diary…"):
            self.text.setText(_("Ready. Everything stays on this computer."))
        self._show_undo()

    def _on_troubled(self, _sentence: str) -> None:
        if not self._session.is_open:
            self.text.setText(_("No diary is open."))

    def _show_undo(self) -> None:
        can_write = self._session.is_open and not self._session.read_only
        self.undo.setVisible(can_write)
        if can_write:
            self._session.read(lambda diary: diary.can_redo(), self._show_redo, lambda _error: None)
        else:
            self.redo.hide()
        last = self._session.last_action
        self.undo.setText(_("Undo: {action}").format(action=last) if last else _("Undo"))

    def _show_redo(self, is_offered: bool) -> None:
        """There only while there is something to do again; the keyboard does not fall off the window with it."""
        if not is_offered and self.redo.hasFocus():
            self.undo.setFocus()
        self.redo.setVisible(is_offered)
