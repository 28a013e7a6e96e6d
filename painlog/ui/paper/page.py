"""The Paper page: blank week sheets to print, and the grid to type a filled one in."""

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
        session.settings_changed.connect(self.typing.rescale)

    def arrive(self, intent: str) -> None:
        """ "print" brings the blank sheets in sight."""
        if intent == "print":
            bring_in_sight_soon(self.blank)

    def refresh(self) -> None:
        """Read the week."""
        self.typing.refresh()

    def has_unsaved(self) -> bool:
        """Whether something is typed in the grid."""
        return self.typing.has_unsaved()
