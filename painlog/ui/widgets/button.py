"""Buttons for unsteady hands: large, pressed on release, deaf to a second click in the same breath."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPushButton, QWidget

TREMOR_MS = 400  # ux.md B2: tremor repeats a click in place
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Button(QPushButton):
    """A push button that is 44 px or more, acts on release and also on Enter.

    A mouse press within 400 ms of the last one on the same button is ignored, so is a held key's repeat.
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
        self._takes_enter = True
        self._last_press = -TREMOR_MS
        if role:
            self.setProperty("role", role)
        if name:
            self.setAccessibleName(name)
        if on_click is not None:
            self.clicked.connect(lambda: on_click())

    def leave_enter_to_page(self) -> None:
        """Let Enter go to what holds the button (the pad saves with it)."""
        self._takes_enter = False

    def setText(self, text: str) -> None:
        """Qt's, but an & is shown as typed: it never makes a hidden shortcut."""
        super().setText(text.replace("&", "&&"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Enter presses the button, once however long it is held."""
        if event.key() in _ENTER and self._takes_enter:
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt's: a second press in the same breath is swallowed."""
        since = event.timestamp() - self._last_press
        self._last_press = event.timestamp()
        if 0 <= since < TREMOR_MS:
            event.accept()
            return
        super().mousePressEvent(event)


def shortened(name: str, letters: int = 30) -> str:
    """A name as long as a button can bear; say it in full in the accessible name."""
    return name if len(name) <= letters else f"{name[: letters - 1]}…"
