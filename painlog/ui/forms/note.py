"""A few lines of plain text; Tab leaves it."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from painlog.ui import theme


class NoteField(QPlainTextEdit):
    """A note, as long as it needs to be."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Plain text in, plain text out."""
        super().__init__(text, parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(theme.scaled(110))

    def value(self) -> str:
        """The text, without blanks around it."""
        return self.toPlainText().strip()
