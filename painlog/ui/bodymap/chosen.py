"""The marked areas as buttons, in words: pressing one asks how strong it is there, and what it is like."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.catalogue import words
from painlog.domain.entry import AreaMark
from painlog.i18n import _
from painlog.labels.areas import area as area_name
from painlog.labels.areas import marks_text
from painlog.labels.pain import pain_band_word
from painlog.labels.words import word
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.scores import Scores
from painlog.ui.widgets.ticks import Ticks


class Chosen(QWidget):
    """Reads back what is marked; takes a strength 0-10 and words for the area that is chosen, none of them needed."""

    strength_given = Signal(str, object)
    words_given = Signal(str, object)  # the area, its words
    removed = Signal(str)

    def __init__(self) -> None:
        """With nothing marked."""
        super().__init__()
        self._marks: tuple[AreaMark, ...] = ()
        self._code = ""
        self._buttons: dict[str, Button] = {}
        self.said = Label("")
        self.scores = Scores("", words=pain_band_word)
        self.words_button = Button(_("What it is like there…"), self._show_words)
        self.words_button.setCheckable(True)
        self.words = Ticks("", [(code, word(code)) for code in words.all()])
        self.remove_button = Button(_("Not here"), lambda: self.removed.emit(self._code))
        self._row = QWidget()
        self._flow = Flow(8, self._row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self.said, self._row, self.scores, self.words_button, self.words, self.remove_button):
            layout.addWidget(part, 0, _left(part))
        self.scores.changed.connect(lambda: self.strength_given.emit(self._code, self.scores.value()))
        self.words.changed.connect(lambda: self.words_given.emit(self._code, self.words.value()))
        self.show_marks(())

    def show_marks(self, marks: Sequence[AreaMark]) -> None:
        """Read these back."""
        before, self._marks = [mark.area for mark in self._marks], tuple(marks)
        codes = [mark.area for mark in marks]
        areas = marks_text(marks)
        self.said.setText(_("Marked: {areas}").format(areas=areas) if areas else _("Nothing marked yet."))
        if codes != before:
            self._flow.clear()
            self._buttons = {code: self._add_button(code) for code in codes}
        self.choose(self._code if self._code in codes else codes[-1] if codes else "")

    def choose(self, code: str) -> None:
        """Ask for the strength of a marked area; any other code is passed over."""
        marked = {mark.area: mark for mark in self._marks}
        if code and code not in marked:
            return
        self._code = code
        for part in (self._row, self.scores, self.words_button, self.remove_button):
            part.setVisible(bool(code))
        self._show_words()
        if not code:
            return
        name = area_name(code)
        self.scores.rename(_("How strong: {area}").format(area=name))
        self.scores.set_value(marked[code].strength)
        like = _("What it is like: {area}").format(area=name)
        self.words_button.setAccessibleName(like)
        self.words.rename(like)
        self.words.set_value(marked[code].words)
        self.remove_button.setAccessibleName(_("Not here: take the mark off {area}").format(area=name))
        for other, button in self._buttons.items():
            button.setChecked(other == code)
            button.setText(marks_text([marked[other]]))

    def _show_words(self) -> None:
        """Folded away until they are wanted; then they stay open for the next area."""
        self.words.setVisible(bool(self._code) and self.words_button.isChecked())

    def _add_button(self, code: str) -> Button:
        button = Button("", lambda: self.choose(code))
        button.setCheckable(True)
        button.leave_enter_to_page()
        self._flow.addWidget(button)
        return button


def _left(part: QWidget) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeft if isinstance(part, Button) else Qt.AlignmentFlag(0)
