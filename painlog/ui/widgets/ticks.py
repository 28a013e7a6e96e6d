"""A few words side by side of which any number may be ticked."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from painlog.ui.widgets.button import Button
from painlog.ui.widgets.flow import Flow


class Ticks(QWidget):
    """`Ticks(_("How it was"), [("light", _("Light hurts"))], ("light",))`; own words that it does not offer stay."""

    changed = Signal()  # by the person, not by `set_value`

    def __init__(
        self, name: str, options: Sequence[tuple[str, str]], value: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        """Options are (code, words); `name` says what is ticked, for screen readers."""
        super().__init__(parent)
        self.buttons: dict[str, Button] = {}
        self._others: tuple[str, ...] = ()
        self._words = dict(options)
        row = Flow(6, self)
        for code, words in options:
            button = Button(words, name=f"{name}: {words}")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False: self._on_clicked())
            row.addWidget(button)
            self.buttons[code] = button
        self.set_value(value)

    def value(self) -> tuple[str, ...]:
        """The ticked codes in the order in which they are offered, then own words."""
        return (*(code for code, button in self.buttons.items() if button.isChecked()), *self._others)

    def set_value(self, codes: Sequence[str]) -> None:
        """Tick these without telling anybody."""
        self._others = tuple(code for code in codes if code not in self.buttons)
        for code, button in self.buttons.items():
            button.setChecked(code in codes)
        self._show_marks()

    def _on_clicked(self) -> None:
        self._show_marks()
        self.changed.emit()

    def _show_marks(self) -> None:
        """A tick before the word as well: never by colour or weight alone."""
        for code, button in self.buttons.items():
            button.setText(f"✓ {self._words[code]}" if button.isChecked() else self._words[code])
