"""The line for a question as a part of Today."""

from typing import TYPE_CHECKING

from painlog.ui.appointments.question import QuestionLine

if TYPE_CHECKING:
    from painlog.ui.today.page import TodayPage


class QuestionToday:
    """`line` stands at the end of the page, which lays it out and refreshes it."""

    def __init__(self, page: "TodayPage") -> None:
        """Hidden as long as nothing is known of the person."""
        self.line = QuestionLine(page.session, "question/today")
        self.line.hide()
        self._session = page.session
        page.session.changed.connect(self._on_changed)
        page.session.person_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Read for the person of now; a new diary does not ask for questions yet."""
        self.line.refresh()
        self.line.setVisible(self._session.person() is not None)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & {"appointments", "questions"}:
            self.refresh()
