"""What every page of the window has in common: a heading, a body, and reading again when something changed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.ui import theme
from painlog.ui.session import AppSession
from painlog.ui.widgets.label import Label

if TYPE_CHECKING:
    from painlog.domain.person import Person
    from painlog.storage.diary import Diary

T = TypeVar("T")


class Page(QWidget):
    """The base of pages.

    The window builds `painlog.ui.<key>.page.<Key>Page(session)` at the first visit, in a scroll area: lay things
    out in `self.body` (a QVBoxLayout under the heading) and let it grow downwards.

    A page says in `kinds` which kinds of values it shows. `refresh()` is called whenever the page is seen after
    one of them, the person, the settings or the diary changed; it reads through `ask`, and shows what comes back.
    """

    kinds: frozenset[str] = frozenset()
    imports_later: tuple[str, ...] = ()  # the modules that `finish` needs, imported on the worker before it
    widest = 1120  # logical pixels at 100 % text, so that lines stay readable; 0 for as wide as the window
    go = Signal(str, str)  # ask the window for another page: its key, and what to do there ("treatments", "add")

    def __init__(self, session: AppSession, title: str, parent: QWidget | None = None) -> None:
        """`title` is the heading, already translated."""
        super().__init__(parent)
        self.session = session
        self.title = title
        self.heading = Label(title, "title")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(32, 24, 32, 32)
        self.body.setSpacing(16)
        self.body.addWidget(self.heading)
        self._stale = True
        self._asked = 0
        self._bound_width()
        session.settings_changed.connect(self._bound_width)
        session.changed.connect(self._on_changed)
        session.person_changed.connect(self.make_stale)
        session.settings_changed.connect(self.make_stale)

    def refresh(self) -> None:
        """Read and show again. Pages override this."""

    def finish(self) -> None:
        """Build what the first paint does not need; called once the window is on the screen."""

    def arrive(self, intent: str) -> None:
        """Called when another page sent the person here with something to do; "" means just looking."""

    def take_key(self, event: QKeyEvent) -> bool:
        """A key that no control took; True if the page used it."""
        return False

    def take_focus(self) -> None:
        """Put the keyboard where the page begins: its first control, unless a page knows better."""
        for widget in self.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and not widget.isHidden():
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def has_unsaved(self) -> bool:
        """Whether something typed here is not saved yet."""
        return False

    def ask(self, query: "Callable[[Diary, Person], T]", show: Callable[[T], None]) -> None:
        """Read for the current person, then show; an answer that is no longer wanted is dropped.

        No longer wanted: the person was switched since, or `ask` was called again. Without a person nothing is
        read and `show` is not called.
        """
        person = self.session.person()
        self._asked += 1
        asked = self._asked
        if person is None:
            return

        def land(answer: T) -> None:
            now = self.session.person()
            if asked == self._asked and now is not None and now.id == person.id:
                show(answer)

        self.session.read(lambda diary: query(diary, person), land)

    def make_stale(self) -> None:
        """Refresh now if the page is seen, else when it is."""
        self._stale = True
        if self.isVisible():
            self._refresh_stale()

    def _bound_width(self) -> None:
        if self.widest:
            self.setMaximumWidth(theme.scaled(self.widest))

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & self.kinds:
            self.make_stale()

    def _refresh_stale(self) -> None:
        if self._stale:
            self._stale = False
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: a key that no control here took."""
        if not self.take_key(event):
            event.ignore()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's: the page is seen."""
        super().showEvent(event)
        self._refresh_stale()
