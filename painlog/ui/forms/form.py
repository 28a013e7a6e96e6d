"""A card to fill in, in place of the list it belongs to: fields, a line for what is wrong, Save and Cancel."""

from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui.announce import announce
from painlog.ui.sight import bring_in_sight, bring_in_sight_soon
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label


class Checked(Protocol):
    """A control that can say what is wrong with what was typed."""

    def problem(self) -> str:
        """A sentence; empty where all is well."""

    def setFocus(self, reason: Qt.FocusReason, /) -> None:
        """Qt's."""


class Form(Card):
    """Lay fields out in `self.fields`; `save_wanted` says Save was pressed, `cancelled` Cancel or Escape.

    Close it only after the write is done; until then `show_problem` keeps what was typed.
    """

    save_wanted = Signal()
    cancelled = Signal()

    def __init__(self, heading: str, save_text: str = "", parent: QWidget | None = None) -> None:
        """Both texts are already translated."""
        super().__init__(heading, parent)
        self.fields = QVBoxLayout()
        self.fields.setSpacing(16)
        self._problem = Label("", "problem")
        self._problem.hide()
        self.save_button = Button(save_text or _("Save"), self.save_wanted.emit, role="main")
        self.cancel_button = Button(_("Cancel"), self.cancelled.emit)
        self.buttons = Flow(12)
        self.buttons.addWidget(self.save_button)
        self.buttons.addWidget(self.cancel_button)
        self.body.addLayout(self.fields)
        self.body.addWidget(self._problem)
        self.body.addLayout(self.buttons)

    def show_problem(self, sentence: str, field: QWidget | None = None) -> None:
        """Say what is wrong and go to where; an empty sentence takes it away."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.save_button.setAccessibleDescription(sentence)
        self.save_button.setEnabled(True)
        announce(self, sentence)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_in_sight(field)

    def sound(self, *controls: Checked) -> bool:
        """Whether nothing is wrong with any of these; else the first one's problem is shown and gone to."""
        for control in controls:
            sentence = control.problem()
            if sentence:
                self.show_problem(sentence, control if isinstance(control, QWidget) else None)
                return False
        return True

    def problem(self) -> str:
        """What is said to be wrong; empty where nothing is."""
        return self._problem.text()

    def wait(self) -> None:
        """Save is on its way: it cannot be pressed again until `show_problem`."""
        self.show_problem("")
        self.save_button.setEnabled(False)

    def begin(self, field: QWidget) -> None:
        """Bring the form in sight and start at a field, once it is laid out."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_in_sight_soon(self.heading)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Escape leaves without saving."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)
