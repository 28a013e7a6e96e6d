"""Where a passphrase is typed: hidden or shown, pasted if one likes, and never kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui.widgets.field import Field


class PassphraseField(QWidget):
    """A field with its name above, and a tick to see what is typed."""

    entered = Signal()  # Enter was pressed in it

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        """Empty and hidden."""
        super().__init__(parent)
        self.edit = QLineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.edit.returnPressed.connect(self.entered)
        self.field = Field(name, self.edit, hint)
        self.shown = QCheckBox(_("Show what I type"))
        self.shown.setAccessibleName(_("Show what I type: {name}").format(name=name))
        self.shown.toggled.connect(self._on_shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)
        layout.addWidget(self.shown)
        self.setFocusProxy(self.edit)

    def text(self) -> str:
        """What was typed."""
        return self.edit.text()

    def clear(self) -> None:
        """Forget it, and what Undo in the field would bring back."""
        self.edit.clear()
        self.shown.setChecked(False)

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong, under the field."""
        self.field.show_problem(sentence)

    def _on_shown(self, is_shown: bool) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)
