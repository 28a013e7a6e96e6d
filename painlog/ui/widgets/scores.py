"""A row of small buttons 0 to 10 for one number of an entry, with the keyboard as good as the mouse."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui import theme
from painlog.ui.widgets.button import Button, Steady
from painlog.ui.widgets.digits import erased, typed
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label

BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_LEAST_PX, _WIDE_PX = 48, 42
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


def digit_of(event: QKeyEvent) -> int | None:
    """The digit of a key press, also of Arabic-Indic and other digits; None for any other key."""
    text = event.text()
    plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    return int(text) if plain and len(text) == 1 and text.isdecimal() else None


class _Number(Button):
    """All eleven are equally wide, at every size of the text."""

    def sizeHint(self) -> QSize:
        """Qt's: room for "10" and the frame."""
        return QSize(max(_LEAST_PX, theme.scaled(_WIDE_PX)), super().sizeHint().height())


class Scores(QWidget):
    """0 to 10, or nothing. One tab stop; digits, arrows and Backspace work; pressing the chosen one clears it."""

    changed = Signal()
    gap = 4

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
        self._words = words
        self._value: int | None = None
        self._kept: float | None = None  # a number with decimals, from a file, until another is chosen
        self.title = Label("", "strong")
        self.buttons = [self._add_button(score) for score in range(11)]
        row = Flow(self.gap, even=True)
        for button in self.buttons:
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addLayout(row)
        self.rename(name)
        self.set_value(value)

    def value(self) -> float | None:
        """The chosen number; None where none is."""
        return self._kept if self._kept is not None else self._value

    def set_value(self, value: float | None) -> None:
        """Choose a number, or none; a decimal is kept and shown in words until another is chosen."""
        whole = value is not None and value == int(value)
        self._kept = None if whole else value
        self._choose(int(value) if value is not None and whole else None)

    def kept(self) -> float | None:
        """For a draft."""
        return self.value()

    def bring_back(self, kept: float | None) -> None:
        """From a draft."""
        self.set_value(kept)
        self.changed.emit()

    def rename(self, name: str) -> None:
        """Ask for another number than before."""
        self.name = name
        for score, button in enumerate(self.buttons):
            spoken = _("{name}: {score}").format(name=name, score=score)
            button.setAccessibleName(f"{spoken}, {self._words(score)}" if self._words else spoken)
        self._show_title()

    def start(self) -> QWidget:
        """Where the keyboard comes in."""
        return self.buttons[self._value or 0]

    def type_digit(self, digit: int) -> None:
        """As if the digit's key was pressed here."""
        self._pick(typed(self._value, digit))

    def erase(self) -> None:
        """As if Backspace was pressed here."""
        self._pick(erased(self._value))

    def make_button(self, score: int) -> Steady:
        """The button of one number."""
        return _Number(str(score))

    def pressed_again(self, score: int) -> int | None:
        """What pressing the chosen number means: not given after all."""
        return None

    def _add_button(self, score: int) -> Steady:
        button = self.make_button(score)
        button.clicked.connect(lambda: self._on_clicked(score))
        button.setCheckable(True)
        button.leave_enter_to_page()
        return button

    def _on_clicked(self, score: int) -> None:
        self._pick(self.pressed_again(score) if score == self._value else score)

    def _pick(self, score: int | None) -> None:
        self._kept = None
        had_focus = any(button.hasFocus() for button in self.buttons)
        self._choose(score)
        if had_focus:
            self.buttons[score or 0].setFocus()
        self.changed.emit()

    def _choose(self, score: int | None) -> None:
        self._value = score
        for number, button in enumerate(self.buttons):
            button.setChecked(number == score)
            stop = number == (score or 0)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
        self._show_title()

    def _show_title(self) -> None:
        shown = self.value()
        number_words = _("not given") if shown is None else f"{shown:.3g}"
        self.title.setText(_("{name}: {score}").format(name=self.name, score=number_words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: digits, arrows and Backspace change the number; the rest goes to the page."""
        digit = digit_of(event)
        key = Qt.Key(event.key())
        if digit is not None:
            self.type_digit(digit)
        elif key in BACK:
            self.erase()
        elif key in _ARROWS:
            self._pick(0 if self._value is None else min(10, max(0, self._value + _ARROWS[key])))
        else:
            event.ignore()
