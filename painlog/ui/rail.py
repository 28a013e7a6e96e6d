"""The rail at the left: one button a page, a picture and a word."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui import theme
from painlog.ui.widgets.button import Button

_PICTURE_PX = 24
_AROUND_PX = 68  # what stands around a word: margins, picture, padding, room for bold


class Rail(QScrollArea):
    """Buttons under each other; pictures alone where the window is narrow, scrolled where it is low.

    Its room is kept from the start; `fill` puts the buttons in after the first paint.
    """

    chosen = Signal(str)

    def __init__(self, places: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        """`places` are (key, word)."""
        super().__init__(parent)
        self._words = dict(places)
        self._buttons: dict[str, Button] = {}
        self._narrow = False
        self._marked = ""
        self.setObjectName("rail")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit()

    def fill(self) -> None:
        """Put the buttons in."""
        inside = QWidget()
        inside.setObjectName("railpage")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(10, 16, 10, 16)
        layout.setSpacing(6)
        for number, (key, word) in enumerate(self._words.items(), 1):
            layout.addWidget(self._button(number, key, word))
        layout.addStretch()
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.restyle()
        self.mark(self._marked)

    def mark(self, key: str) -> None:
        """Show which page is open; for a page that is not in the rail, none."""
        self._marked = key
        for other, button in self._buttons.items():
            button.setChecked(other == key)

    def set_narrow(self, narrow: bool) -> None:
        """Pictures without words, or with them."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.restyle()

    def restyle(self) -> None:
        """Draw pictures and measure again, in the theme and text size of now."""
        from painlog.ui import icons

        size = theme.scaled(_PICTURE_PX)
        for key, button in self._buttons.items():
            button.setIcon(icons.picture(key, size, theme.tokens().ink))
            button.setIconSize(QSize(size, size))
            button.setText("" if self._narrow else f" {self._words[key]}")
        self._fit()

    def _fit(self) -> None:
        longest = 0 if self._narrow else max(self.fontMetrics().horizontalAdvance(w) for w in self._words.values())
        self.setFixedWidth(round(longest * 1.08) + theme.scaled(_AROUND_PX) + (8 if self._narrow else 24))

    def _button(self, number: int, key: str, word: str) -> Button:
        button = Button(word, lambda: self._on_chosen(key), role="rail", name=word)
        button.setCheckable(True)
        button.setToolTip(_("{word} (Alt and {number})").format(word=word, number=number))
        self._buttons[key] = button
        return button

    def _on_chosen(self, key: str) -> None:
        self.mark(key)  # a second press must not take the mark away
        self.chosen.emit(key)
