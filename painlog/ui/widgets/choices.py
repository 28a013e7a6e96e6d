"""A few words side by side of which one is chosen: one tab stop, arrows move."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from painlog.ui.widgets.button import Button
from painlog.ui.widgets.flow import Flow


class Choices(QWidget):
    """`Choices(_("Which pain"), [("now", _("Right now")), ("worst", _("Worst"))], "now")`."""

    chosen = Signal(str)  # by the person, not by `set_value`

    def __init__(
        self, name: str, options: Sequence[tuple[str, str]], value: str, parent: QWidget | None = None
    ) -> None:
        """Options are (code, words); `name` says what is chosen, for screen readers."""
        super().__init__(parent)
        self._buttons: dict[str, Button] = {}
        group = QButtonGroup(self)
        row = Flow(6, self)
        for code, words in options:
            button = Button(words, name=f"{name}: {words}")
            button.setCheckable(True)
            button.leave_enter_to_page()
            button.clicked.connect(lambda _checked=False, code=code: self.chosen.emit(code))
            group.addButton(button)
            row.addWidget(button)
            self._buttons[code] = button
        self.set_value(value)

    def value(self) -> str:
        """The code of the chosen words."""
        return next((code for code, button in self._buttons.items() if button.isChecked()), "")

    def offer(self, code: str, is_offered: bool) -> None:
        """Show a choice, or leave it out; one that is chosen stays chosen."""
        self._buttons[code].setVisible(is_offered)

    def set_value(self, code: str) -> None:
        """Choose without telling anybody."""
        self._buttons[code].setChecked(True)

    def choose_none(self) -> None:
        """None of them is what is shown."""
        group = next(iter(self._buttons.values())).group()
        group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        group.setExclusive(True)

    def start(self) -> QWidget:
        """Where the keyboard comes in."""
        return self._buttons[self.value() or next(iter(self._buttons))]

    def kept(self) -> str:
        """For a draft."""
        return self.value()

    def bring_back(self, kept: str) -> None:
        """From a draft; a word that is no longer offered is passed over."""
        if kept in self._buttons:
            self.set_value(kept)
            self.chosen.emit(kept)
