"""A list of things with what can be done to each: words on the left, named buttons on the right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from painlog.ui import theme
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label

Action = tuple[str, Callable[[], object]]
_WORDS_PX = 160  # the words get at least so much beside the buttons


class Row(QFrame):
    """One thing: a first line, a quieter second one, and its buttons. `put_below` opens something in place."""

    def __init__(
        self,
        first: str,
        second: str = "",
        actions: Sequence[Action] = (),
        mark: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`actions` are (word, what to do): the buttons are spoken as "Delete: first line"."""
        super().__init__(parent)
        self.setObjectName("row")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(8)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 6, 0, 6)
        self._layout.addLayout(self._line)
        self._say(first, second, mark)
        self._buttons = QWidget()
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(8)
        for word, act in actions:
            buttons.addWidget(Button(word, act, name=f"{word}: {first}"))
        if not actions:
            self._buttons.hide()
        self._line.addWidget(self._buttons)
        self._below: QWidget | None = None

    def _say(self, first: str, second: str, mark: QWidget | None) -> None:
        said = QHBoxLayout()
        said.setSpacing(8)
        self._line.addLayout(said, 1)
        if mark is not None:
            said.addWidget(mark)
        words = QVBoxLayout()
        words.setSpacing(2)
        said.addLayout(words, 1)
        words.addWidget(Label(first))
        if second:
            words.addWidget(Label(second, "small"))

    def put_below(self, widget: QWidget | None) -> None:
        """Show a form under the row; None takes it away."""
        if self._below is not None:
            self._below.hide()
            self._below.deleteLater()
        self._below = widget
        if widget is not None:
            self._layout.addWidget(widget)
            widget.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: where the words would be squeezed, the buttons stand under them."""
        super().resizeEvent(event)
        narrow = event.size().width() < self._buttons.sizeHint().width() + theme.scaled(_WORDS_PX)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(down if narrow else across)
        self._line.setAlignment(self._buttons, Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0))


class Rows(QWidget):
    """Rows under each other; `show_rows` replaces them all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._holder: QWidget | None = None

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Replace what is shown."""
        if self._holder is not None:
            self._layout.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = holder = QWidget()  # shown once, whole: row by row, all would be laid out again for each
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        for row in rows:
            lines.addWidget(row)
        self._layout.addWidget(holder)
        holder.show()
