"""The Today page: first the pad alone, then, once it is on the screen, all the rest (`TodayRest`)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from painlog.i18n import _
from painlog.ui.page import Page
from painlog.ui.session import AppSession
from painlog.ui.today.padcard import PadCard
from painlog.ui.widgets.scores import BACK, digit_of

if TYPE_CHECKING:
    from painlog.ui.today.rest import TodayRest

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TodayPage(Page):
    """Digits, Backspace and Enter work wherever the keyboard is, unless it is in a text field."""

    kinds = frozenset(
        {
            "entries", "doses", "treatments", "medicines", "people", "episodes", "days", "conditions", "appointments",
            "goals", "questionnaires",
        }
    )  # fmt: skip
    imports_later = ("painlog.ui.today.rest",)

    def __init__(self, session: AppSession) -> None:
        """The pad; it takes a number before the diary is open."""
        super().__init__(session, _("Today"))
        self.head = QHBoxLayout()
        self.body.addLayout(self.head)
        self.head.addWidget(self.heading, 1)
        self.pad = PadCard()
        self.body.addWidget(self.pad)
        self.body.addStretch()
        self._rest: TodayRest | None = None
        self.pad.save_wanted.connect(self._save_early)
        self.pad.more_wanted.connect(self._open_early)

    @property
    def rest(self) -> "TodayRest":
        """The rest of the page, built at the first need of it."""
        if self._rest is None:
            from painlog.ui.today.rest import TodayRest  # brings the values of the domain: 20 ms

            self.pad.save_wanted.disconnect(self._save_early)
            self.pad.more_wanted.disconnect(self._open_early)
            self._rest = TodayRest(self)
        return self._rest

    def finish(self) -> None:
        """Build the rest now: the window is on the screen."""
        self.rest.refresh()

    def refresh(self) -> None:
        """Read the day again, once there is something to read it for."""
        if self._rest is not None:
            self._rest.refresh()

    def take_key(self, event: QKeyEvent) -> bool:
        """Digits choose, Backspace clears, Enter saves, once however long it is held."""
        digit = digit_of(event)
        enter = event.key() in _ENTER
        if event.isAutoRepeat():
            return enter or digit is not None
        if self.pad.is_in_words() and self._take_word_key(event):
            return True
        if digit is not None:
            self.pad.pad.type_digit(digit)
        elif enter:
            self.rest.log.save()
        elif event.key() in BACK:
            self.pad.pad.erase()
        else:
            return self.rest.asking.take_key(event)
        return True

    def _take_word_key(self, event: QKeyEvent) -> bool:
        """In words, a letter chooses; a digit chooses nothing."""
        word_pad = self.pad.word_pad
        if word_pad is None:
            return False
        word = word_pad.keys.get(event.text().casefold())
        if word is not None and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            word_pad.choose(word)
        elif digit_of(event) is not None:
            self.session.say(_("Pain is asked in words here: press a word, or its letter."))
        elif event.key() in BACK:
            word_pad.choose(None)
        else:
            return False
        return True

    def take_focus(self) -> None:
        """The keyboard starts at Save: digits work there, and Enter saves."""
        self.pad.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_unsaved(self) -> bool:
        """Whether a number, a note or a change is typed and not saved."""
        rest = self.rest
        return not rest.log.draft().is_empty or rest.saved.form is not None or rest.dosing.is_open

    def _save_early(self) -> None:
        self.rest.log.save()

    def _open_early(self, is_open: bool) -> None:
        self.rest.log.open_more(is_open)
