"""The card that states facts before doses are saved: "Save the dose" has the keyboard, nothing is ever in its way."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from painlog.i18n import _
from painlog.ui.announce import announce
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label


class FactsCard(Card):
    """Facts, never a block: `save_wanted` on one press of Enter, `cancelled` on Escape or Cancel."""

    save_wanted = Signal()
    cancelled = Signal()

    def __init__(self, what: str, facts: Sequence[str], save_text: str, parent: QWidget | None = None) -> None:
        """`what` is to be saved, `facts` are sentences, both in words."""
        super().__init__(_("Not saved yet: {what}").format(what=what), parent)
        self.facts = "\n".join(facts)
        self.save_button = Button(save_text, self.save_wanted.emit, role="main")
        self.save_button.setAccessibleDescription(self.facts)
        buttons = Flow(12)
        buttons.addWidget(self.save_button)
        buttons.addWidget(Button(_("Cancel"), self.cancelled.emit, name=_("Cancel: do not save the dose")))
        self.body.addWidget(Label("\n".join(f"• {fact}" for fact in facts), "problem"))
        self.body.addLayout(buttons)

    def begin(self) -> None:
        """The keyboard to Save, and the facts spoken."""
        self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.facts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Escape leaves without saving."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)
