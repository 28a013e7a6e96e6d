"""The banner under the top bar: an error or a warning in words, until it is closed."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui.announce import announce
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label


class Banner(QFrame):
    """Hidden until there is something to say; calm colours, no sign but words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hidden."""
        super().__init__(parent)
        self.setObjectName("banner")
        self.text = Label("")
        self.dismiss = Button(_("Close"), self.hide, name=_("Close this message"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 8, 16, 8)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.dismiss)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show and speak a sentence; a newer one replaces it."""
        self.text.setText(sentence)
        self.show()
        announce(self, sentence)
