"""A line of text that must not stay empty."""

from PySide6.QtWidgets import QLineEdit, QWidget


class NeededText(QLineEdit):
    """Says a sentence where nothing was typed."""

    def __init__(self, asking: str, value: str = "", parent: QWidget | None = None) -> None:
        """`asking` is the sentence."""
        super().__init__(value, parent)
        self._asking = asking

    def value(self) -> str:
        """The text, without blanks around it."""
        return self.text().strip()

    def problem(self) -> str:
        """What is wrong with what was typed, in words; empty where all is well."""
        return "" if self.value() else self._asking
