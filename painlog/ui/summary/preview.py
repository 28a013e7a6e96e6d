"""Pages to be handed over, seen as pages or in words, above the buttons that save and print them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.ui import theme
from painlog.ui.session import AppSession
from painlog.ui.summary import making
from painlog.ui.summary.handout import Failed, Handout
from painlog.ui.summary.pages import PageViews
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.label import Label

if TYPE_CHECKING:
    from painlog.storage.diary import Diary
    from painlog.ui.summary.making import Picture

_PAGE, _WORDS = "page", "words"
_WORDS_PX = 480


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A PDF and the same in words."""

    pdf: bytes
    words: str


class Preview(QWidget):
    """Reads when `refresh` is called; an answer that comes after the next call is dropped."""

    def __init__(self, session: AppSession, file_name: str, name: str, query: "Callable[[Diary], Shown]") -> None:
        """`file_name` tells nothing of anybody; `name` says what the words are, for screen readers."""
        super().__init__()
        self.session, self._query = session, query
        self.shown: Shown | None = None
        self._wish = 0
        self.handout = Handout(session, file_name, self._ask)
        self.view = Choices(_("Seen as"), [(_PAGE, _("Page")), (_WORDS, _("Words"))], _PAGE)
        self.pages = PageViews()
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(name)
        self.words.setMinimumHeight(theme.scaled(_WORDS_PX))
        self.words.hide()
        self.state = Label("", "hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for part in (self.handout, self.state, self.view, self.pages, self.words):
            layout.addWidget(part)
        self.view.chosen.connect(self._show_view)
        self.pages.wanted.connect(self._draw)

    def refresh(self) -> None:
        """Make the pages anew."""
        self._wish += 1
        wish = self._wish
        self._say(_("The page is being made …"))
        self.session.read(self._query, lambda shown: self._show(shown, wish), self._on_failed)

    def _show(self, shown: Shown, wish: int) -> None:
        if not isValid(self) or wish != self._wish:  # closed, or asked for again meanwhile
            return
        self.shown = shown
        self._say("")
        self.words.setPlainText(shown.words)
        self._draw(self.pages.pixels())

    def _draw(self, pixels: int) -> None:
        shown, wish = self.shown, self._wish
        if shown is not None:
            self.session.work(
                lambda: making.pictures(shown.pdf, pixels / making.page_width(shown.pdf)),
                lambda pictures: self._show_pictures(pictures, wish),
            )

    def _show_pictures(self, pictures: "tuple[Picture, ...]", wish: int) -> None:
        if isValid(self) and wish == self._wish:
            self.pages.show_pictures(pictures)

    def _ask(self, done: Callable[[bytes], None], failed: Failed) -> None:
        shown = self.shown
        if shown is not None:
            done(shown.pdf)
        else:
            self.session.read(self._query, lambda made: done(made.pdf), failed)

    def _on_failed(self, error: Exception) -> None:
        if isValid(self):
            self._say("")
        is_known = isinstance(error, PainlogError)
        self.handout.complain(
            str(error) if is_known else _("The page could not be made. Your diary is safe. Please try again.")
        )
        if not is_known:
            raise error

    def _show_view(self, view: str) -> None:
        self.pages.setVisible(view == _PAGE)
        self.words.setVisible(view == _WORDS)

    def _say(self, words: str) -> None:
        self.state.setText(words)
        self.state.setVisible(bool(words))
