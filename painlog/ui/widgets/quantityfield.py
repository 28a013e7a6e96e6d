"""A field for a dose or a strength: read strictly by the local decimal sign, and read back in words beneath."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from painlog.domain.errors import InputRefusedError
from painlog.ui import theme
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.quantity import as_typed, in_words, parse

Thing = str | Callable[[float], str]


class QuantityField(QWidget):
    """An amount of something, or nothing; what was understood stands beneath in words (fault 36)."""

    changed = Signal()

    def __init__(
        self, name: str, thing: Thing = "", value: float | None = None, parent: QWidget | None = None
    ) -> None:
        """`name` is for screen readers; `thing` is what is counted, in words: "mg", or `tablet` for so many."""
        super().__init__(parent)
        self._thing = thing
        self.box = QLineEdit(as_typed(value, _point()))
        self.box.setAccessibleName(name)
        self.box.setMaxLength(20)
        self.box.setFixedWidth(theme.scaled(140))
        self._heard = Label("", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.box)
        layout.addWidget(self._heard)
        self.setFocusProxy(self.box)
        self.box.textChanged.connect(self._on_typed)
        self._on_typed()

    def value(self) -> float | None:
        """The amount; None where nothing was typed. Raises InputRefusedError with a sentence."""
        return parse(self.box.text(), _point())

    def problem(self) -> str:
        """What is wrong with what was typed, in words; empty where all is well."""
        try:
            self.value()
        except InputRefusedError as refusal:
            return str(refusal)
        return ""

    def set_value(self, value: float | None) -> None:
        """Show an amount; None empties the field."""
        self.box.setText(as_typed(value, _point()))

    def set_thing(self, thing: Thing) -> None:
        """Count something else: the unit was changed."""
        self._thing = thing
        self._on_typed()

    def heard(self) -> str:
        """What stands beneath: the amount in words, or why it cannot be read."""
        return self._heard.text()

    def _on_typed(self) -> None:
        self._hear(self.problem() or self._amount_in_words())
        self.changed.emit()

    def _amount_in_words(self) -> str:
        amount = self.value()
        if amount is None:
            return ""
        return in_words(amount, self._thing if isinstance(self._thing, str) else self._thing(amount))

    def _hear(self, words: str) -> None:
        self._heard.setText(words)
        self._heard.setVisible(bool(words))
        self.box.setAccessibleDescription(words)


def _point() -> str:
    return QLocale().decimalPoint()
