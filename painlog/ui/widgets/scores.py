"""A row of small buttons 0 to 10 for one number of an entry, with the keyboard as good as the mouse."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.digits import erased, typed
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label

BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


def digit_of(event: QKeyEvent) -> int | None:
    """The digit of a key press, also of Arabic-Indic and other digits; None for any other key."""
    text = event.text()
    plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    return int(text) if plain and len(text) == 1 and text.isdecimal() else None


class Scores(QWidget):
    """0 to 10, or nothing. One tab stop; digits, arrows and Backspace work; pressing the chosen one clears it."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        value: float | None = None,
        words: Callable[[int], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`name` stands above ("Worst"); `words(score)` are added to each button's spoken name."""
        super().__init__(parent)
        self.name = name
        self._value: int | None = None
        self._kept: float | None = None  # a number with decimals, from a file, until another is chosen
        self._buttons = [self._button(score, words) for score in range(11)]
        self._title = Label("", "strong", wrap=False)
        row = Flow(4)
        for button in self._buttons:
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addLayout(row)
        self.set_value(value)

    def value(self) -> float | None:
        """The chosen number; None where none is."""
        return self._kept if self._kept is not None else self._value

    def set_value(self, value: float | None) -> None:
        """Choose a number, or none; a decimal is kept and shown in words until another is chosen."""
        whole = value is not None and value == int(value)
        self._kept = None if whole else value
        self._choose(int(value) if value is not None and whole else None)

    def _button(self, score: int, words: Callable[[int], str] | None) -> Button:
        button = Button(str(score), lambda: self._on_clicked(score))
        button.setCheckable(True)
        button.leave_enter_to_page()
        button.setFixedWidth(48)
        name = _("{name}: {score}").format(name=self.name, score=score)
        button.setAccessibleName(f"{name}, {words(score)}" if words else name)
        return button

    def _on_clicked(self, score: int) -> None:
        self._pick(None if score == self._value else score)

    def _pick(self, score: int | None) -> None:
        self._kept = None
        self._choose(score)
        if any(button.hasFocus() for button in self._buttons):
            self._buttons[score or 0].setFocus()
        self.changed.emit()

    def _choose(self, score: int | None) -> None:
        self._value = score
        for number, button in enumerate(self._buttons):
            button.setChecked(number == score)
            stop = number == (score or 0)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
        shown = self.value()
        number_words = _("not given") if shown is None else f"{shown:.3g}"
        self._title.setText(_("{name}: {score}").format(name=self.name, score=number_words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: digits, arrows and Backspace change the number; the rest goes to the page."""
        digit = digit_of(event)
        key = Qt.Key(event.key())
        if digit is not None:
            self._pick(typed(self._value, digit))
        elif key in BACK:
            self._pick(erased(self._value))
        elif key in _ARROWS:
            self._pick(min(10, max(0, -1 + (_ARROWS[key] > 0) if self._value is None else self._value + _ARROWS[key])))
        else:
            event.ignore()
