"""One question at a time: Back, Skip and Next under it, and Save always in reach."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label


class CalmBar(QWidget):
    """`moved` says to which of the questions; `skipped` that the one on the screen is not answered.

    `all_wanted` leaves Calm mode.
    """

    moved = Signal(int)
    skipped = Signal(int)
    all_wanted = Signal()

    def __init__(self) -> None:
        """At the first question of one."""
        super().__init__()
        self.place = 0
        self._names: list[str] = [""]
        self.said = Label("", "hint")
        self.back = Button(_("‹ Back"), lambda: self.go_to(self.place - 1), name=_("Back to the question before"))
        self.skip = Button(_("Skip"), self._on_skip, name=_("Skip this question"))
        self.next = Button(_("Next ›"), lambda: self.go_to(self.place + 1), name=_("Next question"))
        self.all = Button(_("All questions at once"), self.all_wanted.emit, role="quiet")
        buttons = QWidget()
        row = Flow(8, buttons)
        for button in (self.back, self.skip, self.next, self.all):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.said)
        layout.addWidget(buttons)

    def show_questions(self, names: list[str]) -> None:
        """Ask these; the place among them stays as far as it can."""
        self._names = names
        self.place = min(self.place, len(names) - 1)
        self._show()

    def go_to(self, place: int) -> None:
        """Bring a question in sight."""
        self.place = max(0, min(place, len(self._names) - 1))
        self._show()
        self.moved.emit(self.place)

    def _on_skip(self) -> None:
        self.skipped.emit(self.place)
        self.go_to(self.place + 1)

    def _show(self) -> None:
        count = len(self._names)
        words = _("Question {n} of {count}: {what}")
        self.said.setText(words.format(n=self.place + 1, count=count, what=self._names[self.place]))
        self.back.setEnabled(self.place > 0)
        for button in (self.skip, self.next):
            button.setEnabled(self.place < count - 1)
