"""The Paper page: blank week sheets to print, and the grid to type a filled one in."""

from PySide6.QtCore import Qt

from painlog.i18n import _
from painlog.ui.page import Page
from painlog.ui.paper.blank import BlankWeeks
from painlog.ui.paper.typing import TypingCard
from painlog.ui.session import AppSession
from painlog.ui.sight import bring_in_sight_soon


class PaperPage(Page):
    """Reached from Today and from Summary."""

    kinds = frozenset({"entries", "doses", "days", "medicines", "people"})

    def __init__(self, session: AppSession) -> None:
        """Nothing is read before the page is seen."""
        super().__init__(session, _("On paper"))
        self.blank = BlankWeeks(session)
        self.typing = TypingCard(self)
        self.body.addWidget(self.typing)
        self.body.addWidget(self.blank)
        self.body.addStretch()
        self._to_print = False
        self.typing.shown.connect(self._on_shown)
        session.settings_changed.connect(self.typing.rescale)

    def arrive(self, intent: str) -> None:
        """ "print" leads to the blank sheets, once the grid above them has its size."""
        self._to_print = intent == "print"

    def take_focus(self) -> None:
        """To the blank sheets, where they are wanted."""
        if not self._to_print:
            super().take_focus()
            return
        self.blank.handout.save_button.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_in_sight_soon(self.blank)

    def _on_shown(self) -> None:
        if self._to_print:
            self._to_print = False
            bring_in_sight_soon(self.blank)

    def refresh(self) -> None:
        """Read the week."""
        self.typing.refresh()

    def has_unsaved(self) -> bool:
        """Whether something is typed in the grid."""
        return self.typing.has_unsaved()
