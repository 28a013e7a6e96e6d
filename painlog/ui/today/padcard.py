"""The card with the pad: which pain, eleven numbers, Save. Needs nothing but Qt, so that it is there at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.labels.pain import pain_band_word
from painlog.ui import theme
from painlog.ui.today.asking import FIELDS, USUAL, question, short_question
from painlog.ui.today.pad import Pad
from painlog.ui.today.saveline import SaveLine
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label

if TYPE_CHECKING:
    from painlog.ui.today.wordpad import WordPad


class PadCard(Card):
    """Shows and says what is wanted; what becomes of it is `PadLog`'s work."""

    save_wanted = Signal()
    more_wanted = Signal(bool)
    sure = Signal()  # the numbers are meant as they are
    typed = Signal()
    next_person_wanted = Signal()

    def __init__(self) -> None:
        """Ready for a number."""
        super().__init__(question(USUAL))
        self.measure = Choices(_("Which pain"), [(code, short_question(code)) for code in FIELDS], USUAL)
        self.pad = Pad(question(USUAL))
        self.readout = Label("", "hint")
        self.save_button = Button(_("Save"), self.save_wanted.emit, role="main")
        self.save_button.leave_enter_to_page()
        self.more_button = Button(_("More…"), name=_("More: other numbers, a note, the time"))
        self.more_button.setCheckable(True)
        self.next_button = Button("", self.next_person_wanted.emit)
        self.next_button.hide()
        self._scale_hint = Label(_("0 is no pain. 10 is the worst pain you can think of."), "small")
        self._in_words = False
        self.problem = Label("", "problem")
        self.word_pad: WordPad | None = None
        self.asking = QWidget()  # the question and its answers, without Save
        self.calm_place = QVBoxLayout()
        self.who_place = QVBoxLayout()
        self.more_place = QVBoxLayout()
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._question = self._make_question()
        self._lay_out()
        self.pad.changed.connect(self._on_typed)
        self.measure.chosen.connect(self.set_measure)
        self.more_button.clicked.connect(lambda: self.more_wanted.emit(self.more_button.isChecked()))
        self.show_readout()

    def set_measure(self, code: str) -> None:
        """Ask for another pain; a number that is typed stays and is now that one."""
        self.measure.set_value(code)
        self.heading.setText(_("How bad is the pain?") if self._in_words else question(code))
        self.pad.rename(question(code))

    def ask_in_words(self, in_words: bool) -> None:
        """Five words in the place of the numbers, or the numbers again; built when it is first wanted."""
        if in_words and self.word_pad is None:
            from painlog.ui.today.wordpad import WordPad

            self.word_pad = WordPad()
            self.word_pad.changed.connect(self._on_typed)
            self._asking.insertWidget(self._asking.indexOf(self.pad), self.word_pad)
        for part in (self.pad, self.measure, self._scale_hint):
            part.setVisible(not in_words)
        if self.word_pad is not None:
            self.word_pad.setVisible(in_words)
        self._in_words = in_words
        self.set_measure(self.measure.value())
        self.show_readout()

    def is_in_words(self) -> bool:
        """Whether it asks for a word."""
        return self._in_words

    def clear(self) -> None:
        """Take the answer away."""
        self.pad.set_value(None)
        if self.word_pad is not None:
            self.word_pad.set_value(None)
        self._on_typed()

    def say_problem(self, sentence: str, ask_if_sure: bool = False) -> None:
        """Say what is in the way, with or without the two answers to it; an empty sentence takes it away."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self._question.setVisible(ask_if_sure)

    def show_readout(self) -> None:
        """Say which number is chosen."""
        if self._in_words:
            self._show_word()
            return
        score = self.pad.value()
        if score is None:
            self.readout.setText(_("Press a number, or type it. Enter saves."))
            return
        word = pain_band_word(int(score))
        self.readout.setText(_("{score} of 10: {word}. Not saved yet.").format(score=int(score), word=word))

    def _show_word(self) -> None:
        word = self.word_pad.value() if self.word_pad is not None else None
        if word is None:
            self.readout.setText(_("Press a word, or its letter. Enter saves."))
            return
        from painlog.labels.pain import pain_word

        self.readout.setText(_("{word}. Not saved yet.").format(word=pain_word(word)))

    def _lay_out(self) -> None:
        self._asking = QVBoxLayout(self.asking)
        self._asking.setContentsMargins(0, 0, 0, 0)
        self._asking.setSpacing(12)
        self._asking.addLayout(self._top)
        self._top.setSpacing(12)
        self._top.addWidget(self.heading, 1)
        self._top.addWidget(self.measure)
        self._asking.addWidget(self.pad)
        self._asking.addWidget(self._scale_hint)
        self._asking.addLayout(self.who_place)
        self.body.addWidget(self.asking)
        self.body.addLayout(self.calm_place)
        self.body.addWidget(SaveLine(self.save_button, self.readout, (self.next_button, self.more_button)))
        self.body.addWidget(self.problem)
        self.body.addWidget(self._question)
        self.body.addLayout(self.more_place)
        self.problem.hide()

    def _make_question(self) -> QWidget:
        row = QWidget()
        buttons = Flow(8, row)
        buttons.addWidget(Button(_("Save as it is"), self.sure.emit))
        buttons.addWidget(Button(_("Let me change it"), self._on_not_sure))
        row.hide()
        return row

    def _on_typed(self) -> None:
        self.say_problem("")
        self.show_readout()
        self.typed.emit()

    def _on_not_sure(self) -> None:
        self.say_problem("")
        self.save_button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: where it is narrow, the choice of pain stands under the question."""
        super().resizeEvent(event)
        wide = event.size().width() > theme.scaled(560)
        self._top.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
