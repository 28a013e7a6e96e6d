"""A sheet over the window to fill in: heading, fields that scroll, a line for what is wrong, Save and Cancel."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label


class FormDialog(QDialog):
    """Lay fields out in `self.body`; `save_wanted` says Save was pressed.

    Close it with `accept()` only after the write is done; until then `show_problem` keeps what was typed.
    """

    save_wanted = Signal()

    def __init__(self, heading: str, save_text: str = "", parent: QWidget | None = None) -> None:
        """`heading` is already translated; it is not the window's title, which never holds diary words."""
        super().__init__(parent)
        self.setWindowTitle(_("painlog"))
        self.setModal(True)
        sheet = QWidget()
        sheet.setObjectName("page")
        self.body = QVBoxLayout(sheet)
        self.body.setContentsMargins(28, 8, 28, 16)
        self.body.setSpacing(16)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(sheet)
        self._problem = Label("", "problem")
        self._problem.hide()
        self.heading = Label(heading, "title")
        self.save_button = Button(save_text or _("Save"), self.save_wanted.emit, role="main")
        self.cancel_button = Button(_("Cancel"), self.reject)
        self._lay_out()

    def show_problem(self, sentence: str, field: QWidget | None = None) -> None:
        """Say what is wrong and go to where; an empty sentence takes it away."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.save_button.setAccessibleDescription(sentence)
        self.save_button.setEnabled(True)
        if field is not None:
            self._scroll.ensureWidgetVisible(field)
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def wait(self) -> None:
        """Save is on its way: nothing more to press until `accept` or `show_problem`."""
        self.show_problem("")
        self.save_button.setEnabled(False)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(28, 4, 28, 20)
        buttons.setSpacing(12)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch()
        top = QVBoxLayout()
        top.setContentsMargins(28, 24, 28, 4)
        top.addWidget(self.heading)
        bottom = QVBoxLayout()
        bottom.setContentsMargins(28, 4, 28, 0)
        bottom.addWidget(self._problem)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self._scroll, stretch=1)
        layout.addLayout(bottom)
        layout.addLayout(buttons)

    def sizeHint(self) -> QSize:
        """As large as its fields, within the screen."""
        inside = self._scroll.widget().sizeHint()
        room = self.screen().availableSize() * 0.9
        return QSize(max(640, inside.width() + 60), inside.height() + 220).boundedTo(room)
