"""Covers the screen at one key: nothing of the diary is to be seen, or to be found by a screen reader."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label

KEY = "F3"


class Cover:
    """Takes all of a window's inside out of it, and puts it back as it was: a page, what is typed, where one was."""

    def __init__(self, window: QMainWindow) -> None:
        """Nothing is covered."""
        self._window = window
        self._inside: QWidget | None = None
        self._focus: QWidget | None = None
        self._resting: list[QShortcut] = []
        self._others: list[QWidget] = []

    @property
    def is_on(self) -> bool:
        """Whether the screen is covered."""
        return self._inside is not None

    def toggle(self) -> None:
        """Cover, or go on."""
        if self.is_on:
            self.take_off()
        else:
            self.put_on()

    def put_on(self) -> None:
        """Cover the screen at once; keys do nothing until it is taken off."""
        if self.is_on:
            return
        veil = self.veil()
        self._close_what_floats()
        self._focus = QApplication.focusWidget()
        self._resting = [one for one in self._window.findChildren(QShortcut) if one.isEnabled()]
        self._inside = self._window.takeCentralWidget()
        blank = _blank(self.take_off)
        self._window.setCentralWidget(blank)
        for shortcut in self._resting:
            shortcut.setEnabled(shortcut.key().toString() == KEY)
        blank.setFocus(Qt.FocusReason.OtherFocusReason)
        veil.deleteLater()

    def veil(self) -> QWidget:
        """Blank the screen this very moment: to take a full page out of the window takes longer than it may."""
        veil = QWidget(self._window)
        veil.setAutoFillBackground(True)
        veil.setGeometry(self._window.rect())
        veil.show()
        veil.repaint()
        return veil

    def end(self) -> None:
        """The window is closed for good: all of it is to be deleted as one, and no dialog comes back."""
        if self._inside is not None:
            self._window.setCentralWidget(self._inside)
        for other in self._others:
            other.close()
        self._inside, self._focus, self._resting, self._others = None, None, [], []

    def take_off(self) -> None:
        """Show everything as it was."""
        if self._inside is None:
            return
        inside, self._inside = self._inside, None
        self._window.setCentralWidget(inside)
        inside.show()
        for shortcut in self._resting:
            shortcut.setEnabled(True)
        for other in self._others:
            other.show()
        self._resting, self._others = [], []
        if self._focus is not None:
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focus = None

    def _close_what_floats(self) -> None:
        """Menus go; windows of their own, as a dialog is, are hidden and come back."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self._others = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not self._window]
        for other in self._others:
            other.hide()


def _blank(go_on: Callable[[], None]) -> QWidget:
    blank = QWidget()
    blank.setObjectName("page")
    layout = QVBoxLayout(blank)
    layout.addStretch()
    words = Label(_("The screen is covered."), "heading")
    words.setAlignment(Qt.AlignmentFlag.AlignCenter)
    button = Button(_("Go on"), go_on)
    layout.addWidget(words)
    layout.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
    layout.addStretch()
    blank.setFocusProxy(button)
    return blank
