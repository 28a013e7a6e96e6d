"""The choice at the first start: a passphrase, or none for now. It stands above the page and is in nobody's way."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label


class FirstChoice(QFrame):
    """Shown once, for a diary that is made now."""

    wanted = Signal()  # a passphrase

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is chosen: the diary works without an answer."""
        super().__init__(parent)
        self.setObjectName("banner")
        self.yes = Button(_("Set a passphrase…"), self._on_yes)
        self.no = Button(_("Not now"), self.hide)
        buttons = QWidget()
        row = Flow(10, buttons)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 10, 16, 10)
        layout.addWidget(
            Label(
                _(
                    "This is a new diary. Whoever uses your account on this computer can read it. "
                    "Do you want a passphrase for it? You can set one later too, in Settings."
                )
            )
        )
        layout.addWidget(buttons)

    def _on_yes(self) -> None:
        self.hide()
        self.wanted.emit()
