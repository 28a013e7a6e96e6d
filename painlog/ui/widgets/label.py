"""Text on the window: always plain text, so that a name or a note is shown as it was typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Label(QLabel):
    """A label. Roles: title, heading, strong, hint, small, problem. Long text wraps.

    Never give it an accessible name: that would replace its text for screen readers.
    """

    def __init__(self, text: str = "", role: str = "", wrap: bool = True, parent: QWidget | None = None) -> None:
        """`wrap=False` for short words beside a control."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        if role:
            self.setProperty("role", role)
        if wrap:
            self.setWordWrap(True)
            policy = self.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.MinimumExpanding)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
            self.setMinimumWidth(1)
