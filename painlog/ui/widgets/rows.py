"""A list of things with what can be done to each: words on the left, named buttons on the right."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label

Action = tuple[str, Callable[[], object]]


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
        line = QHBoxLayout()
        line.setSpacing(8)
        if mark is not None:
            line.addWidget(mark)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(first))
        if second:
            words.addWidget(Label(second, "small"))
        line.addLayout(words, 1)
        for word, act in actions:
            line.addWidget(Button(word, act, name=f"{word}: {first}"))
        self._below: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 6, 0, 6)
        self._layout.addLayout(line)

    def put_below(self, widget: QWidget | None) -> None:
        """Show a form under the row; None takes it away."""
        if self._below is not None:
            self._below.hide()
            self._below.deleteLater()
        self._below = widget
        if widget is not None:
            self._layout.addWidget(widget)
            widget.show()


class Rows(QWidget):
    """Rows under each other; `show_rows` replaces them all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Replace what is shown."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            self._layout.addWidget(row)
            row.show()
