"""One line to type and a button beside it: Enter or the button takes it in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui import theme
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label

_LONGEST = 300
_LINE_PX = 560


class _Line(QLineEdit):
    """Keeps Enter to itself, so that the page does not save something else with it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class AddLine(QWidget):
    """What was typed stays until `empty` is called: only what was saved may go."""

    entered = Signal(str)  # what was typed, without blanks around it; never nothing

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` says what is added, above the line and to screen readers."""
        super().__init__(parent)
        self.line = _Line()
        self.line.setMaxLength(_LONGEST)
        self.line.setAccessibleName(name)
        self.line.setMinimumWidth(2 * theme.TARGET_PX)
        self.button = Button(_("Add"), self._on_entered, name=_("Add: {what}").format(what=name))
        self.hint = Label("", "small")
        self.hint.hide()
        label = Label(name, "strong")
        label.setBuddy(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(8)
        layout.addLayout(row)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        row.addStretch()
        layout.addWidget(self.hint)
        self.rescale()
        self.line.returnPressed.connect(self._on_entered)

    def text(self) -> str:
        """What is typed now, without blanks around it."""
        return self.line.text().strip()

    def empty(self) -> None:
        """Take away what was typed: it is kept elsewhere by now."""
        self.line.clear()

    def explain(self, words: str) -> None:
        """Say under the line where it goes; also the line's description for screen readers."""
        self.hint.setText(words)
        self.hint.setVisible(bool(words))
        self.line.setAccessibleDescription(words)

    def rescale(self) -> None:
        """Take over the text size of now."""
        self.line.setMaximumWidth(theme.scaled(_LINE_PX))

    def _on_entered(self) -> None:
        if self.text():
            self.entered.emit(self.text())
        else:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
