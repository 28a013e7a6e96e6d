"""Buttons for unsteady hands: large, pressed on release, deaf to a second click in the same breath."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from painlog.ui import theme

if TYPE_CHECKING:
    _Base = QAbstractButton
else:
    _Base = object  # two Qt bases would crash

TREMOR_MS = 400  # ux.md B2: tremor repeats a click in place
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Steady(_Base):
    """What makes a button steady: a press within 400 ms of the last one is ignored, so is a held key's repeat.

    Mixed in before a Qt button.
    """

    _takes_enter = True
    _last_press = -TREMOR_MS

    def leave_enter_to_page(self) -> None:
        """Let Enter go to what holds the button (the pad saves with it)."""
        self._takes_enter = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Enter presses the button, once however long it is held."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif not self._takes_enter:
            event.ignore()
        elif not event.isAutoRepeat():
            self.click()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt's: a second press in the same breath is swallowed."""
        since = event.timestamp() - self._last_press
        self._last_press = event.timestamp()
        if 0 <= since < TREMOR_MS:
            event.accept()
            return
        super().mousePressEvent(event)


class Button(Steady, QPushButton):
    """A push button that is 44 px or more, acts on release and also on Enter.

    Roles: main (the one thing to do here), large, quiet (a link), rail.
    """

    def __init__(
        self,
        text: str,
        on_click: Callable[[], object] | None = None,
        role: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`name` is what a screen reader says where the text alone is too short ("Delete Ibuprofen, 8:30")."""
        super().__init__(parent)
        self.setText(text)
        self.setAutoDefault(False)
        if role:
            self.setProperty("role", role)
        if name:
            self.setAccessibleName(name)
        if on_click is not None:
            self.clicked.connect(lambda: on_click())

    def sizeHint(self) -> QSize:
        """Qt's: as wide as its words, and never too small to press."""
        return super().sizeHint().expandedTo(QSize(theme.TARGET_PX, 0))

    def minimumSizeHint(self) -> QSize:
        """Qt's: no layout may squeeze the words. A width in the style sheet would let it."""
        return self.sizeHint()

    def setText(self, text: str) -> None:
        """Qt's, but an & is shown as typed: it never makes a hidden shortcut."""
        super().setText(text.replace("&", "&&"))


def shortened(name: str, letters: int = 30) -> str:
    """A name as long as a button can bear; say it in full in the accessible name."""
    return name if len(name) <= letters else f"{name[: letters - 1]}…"
