"""The pad in words: five large buttons, chosen by mouse, touch, arrows, or the letter that stands on each."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from painlog.domain.codes import PainWord
from painlog.i18n import _
from painlog.labels.pain import pain_word
from painlog.ui import theme
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.flow import Flow

_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class _WordButton(Button):
    """A large word that leaves the arrows to the pad."""

    def sizeHint(self) -> QSize:
        """Qt's: as large as a number of the pad."""
        return super().sizeHint().expandedTo(QSize(theme.scaled(132), theme.scaled(theme.PAD_PX)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class WordPad(QWidget):
    """Kept as words, never made into numbers. Each has a letter of its own, so that no digit is taken for one."""

    changed = Signal()

    def __init__(self) -> None:
        """With nothing chosen."""
        super().__init__()
        self._value: PainWord | None = None
        self.buttons: dict[PainWord, Button] = {}
        self.keys: dict[str, PainWord] = {}
        row = Flow(8, self)
        for word in PainWord:
            self.buttons[word] = self._add(word)
            row.addWidget(self.buttons[word])
        self.set_value(None)

    def value(self) -> PainWord | None:
        """The chosen word; None where none is."""
        return self._value

    def set_value(self, word: PainWord | None) -> None:
        """Choose without telling anybody."""
        self._value = word
        for other, button in self.buttons.items():
            button.setChecked(other is word)
            is_stop = other is (word or PainWord.NONE)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)

    def choose(self, word: PainWord | None) -> None:
        """As if its button was pressed."""
        self.set_value(word)
        self.changed.emit()

    def _add(self, word: PainWord) -> Button:
        text = pain_word(word)
        letter = next((one for one in text.casefold() if one.isalpha() and one not in self.keys), "")
        if letter:
            self.keys[letter] = word
        shown = _("{word} ({letter})").format(word=text, letter=letter.upper())
        name = _("Pain: {word}").format(word=text)
        button = _WordButton(shown, lambda: self.choose(word), role="large", name=name)
        button.setCheckable(True)
        button.leave_enter_to_page()
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: arrows choose the word beside; the rest goes to the page."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
            return
        words = list(PainWord)
        here = words.index(self._value) if self._value is not None else -1 if step > 0 else 1
        self.choose(words[min(len(words) - 1, max(0, here + step))])
        if self._value is not None:
            self.buttons[self._value].setFocus(Qt.FocusReason.OtherFocusReason)
