"""A quiet sheet on the page that holds what belongs together, under its own heading."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from painlog.ui.widgets.label import Label


class Card(QFrame):
    """Lay things out in `self.body`; `self.heading` is there when a heading was given."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        """`heading` is already translated."""
        super().__init__(parent)
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(24, 18, 24, 20)
        self.body.setSpacing(12)
        self.heading = Label(heading, "heading")
        if heading:
            self.body.addWidget(self.heading)
