"""One warning sign to tick: the mark, its words, and what to do under them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui.warnings.signpanel import SignPanel
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label


class SignTick(QWidget):
    """The words are as good to press as the mark."""

    ticked = Signal(bool)

    def __init__(self, code: str, text: str) -> None:
        """`text` is the sign in words, short or whole."""
        super().__init__()
        self.code, self._text = code, text
        self.panel: SignPanel | None = None
        self.mark = Button("", name=text)
        self.mark.setCheckable(True)
        self.mark.setFixedWidth(52)
        self.words = _Words(text, self.mark)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 2, 0, 2)
        line = QHBoxLayout()
        line.setSpacing(12)
        self._layout.addLayout(line)
        line.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.words, 1)
        self.mark.toggled.connect(self._on_toggled)

    def put_panel(self, panel: SignPanel | None) -> None:
        """Show what to do, under the words; None takes it away."""
        if self.panel is not None:
            self.panel.hide()
            self.panel.deleteLater()
        self.panel = panel
        if panel is not None:
            self._layout.addWidget(panel)
            panel.show()

    def clear(self) -> None:
        """Not ticked any more, so that the next tick shows it again (R-RF-6)."""
        had_focus = self.panel is not None and self.panel.isAncestorOf(self.focusWidget() or self)
        self.put_panel(None)
        self.mark.setChecked(False)
        if had_focus:
            self.mark.setFocus()

    def _on_toggled(self, is_on: bool) -> None:
        self.mark.setText("✓" if is_on else "")
        self.mark.setAccessibleDescription(_("Ticked") if is_on else "")
        self.ticked.emit(is_on)


class _Words(Label):
    """Words that press the mark beside them."""

    def __init__(self, text: str, mark: Button) -> None:
        super().__init__(text)
        self._mark = mark
        self.setMinimumHeight(44)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt's: as if the mark was pressed."""
        if self.rect().contains(event.position().toPoint()):
            self._mark.click()
