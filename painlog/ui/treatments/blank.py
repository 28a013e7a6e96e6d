"""A blank sheet for a block day, saved as PDF or printed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui.session import AppSession
from painlog.ui.summary.handout import Failed, Handout
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.label import Label
from painlog.workflows.block_sheet import blank_sheet
from painlog.workflows.clock import now

_ONE, _BOTH = "one", "both"


class BlankSheet(QWidget):
    """In place of the list; `closed` asks for the list again. Nothing of anybody is on the sheet."""

    closed = Signal()

    def __init__(self, session: AppSession) -> None:
        """On the paper of the settings."""
        super().__init__()
        self.session = session
        self.back = Button(_("Back to all treatments"), self.closed.emit)
        self.sides = Choices(_("What was treated"), [(_ONE, _("One side")), (_BOTH, _("Both sides"))], _ONE)
        self.handout = Handout(session, "sheet.pdf", self._ask)
        self.save_button, self.problem = self.handout.save_button, self.handout.problem
        card = Card(_("A blank sheet for the day of a block"))
        what = _("Two pages with large boxes: the first day, and the 14 days after. You can type it in later.")
        card.body.addWidget(Label(what))
        card.body.addWidget(Field(_("What was treated"), self.sides))
        card.body.addWidget(self.handout)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(card)

    def save_to(self, path: Path) -> None:
        """Save the sheet as PDF."""
        self.handout.save_to(path)

    def _ask(self, done: Callable[[bytes], None], failed: Failed) -> None:
        both = self.sides.value() == _BOTH
        settings, today = self.session.settings, now().day
        self.session.work(lambda: blank_sheet(settings.paper, both, today, settings.language or "en"), done, failed)
