"""The rail at the left: one button a page, a picture and a word."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QScrollArea, QVBoxLayout, QWidget

from painlog.ui import icons, theme
from painlog.ui.widgets.button import Button


class Rail(QScrollArea):
    """Buttons under each other; pictures alone where the window is narrow, scrolled where it is low."""

    chosen = Signal(str)

    def __init__(self, places: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        """`places` are (key, word)."""
        super().__init__(parent)
        self._words = dict(places)
        self._buttons: dict[str, Button] = {}
        self._narrow = False
        self._inside = QWidget()
        self._inside.setObjectName("rail")
        layout = QVBoxLayout(self._inside)
        layout.setContentsMargins(10, 16, 10, 16)
        layout.setSpacing(6)
        group = QButtonGroup(self)
        for number, (key, word) in enumerate(places, 1):
            button = self._button(number, key, word)
            group.addButton(button)
            layout.addWidget(button)
        layout.addStretch()
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.restyle()

    def mark(self, key: str) -> None:
        """Show which page is open; a page that is not in the rail leaves it as it was."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def set_narrow(self, narrow: bool) -> None:
        """Pictures without words, or with them."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.restyle()

    def restyle(self) -> None:
        """Draw pictures and measure again, in the theme and text size of now."""
        size = theme.scaled(24)
        for key, button in self._buttons.items():
            button.setIcon(icons.picture(key, size, theme.tokens().ink))
            button.setIconSize(QSize(size, size))
            button.setText("" if self._narrow else f" {self._words[key]}")
        self._inside.ensurePolished()
        self.setFixedWidth(self._inside.sizeHint().width() + (0 if self._narrow else theme.scaled(16)) + 2)

    def _button(self, number: int, key: str, word: str) -> Button:
        button = Button(word, lambda: self.chosen.emit(key), role="rail", name=word)
        button.setCheckable(True)
        button.setToolTip(f"{word} (Alt+{number})")
        self._buttons[key] = button
        return button
