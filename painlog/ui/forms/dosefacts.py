"""The facts of a dose while it is typed: they change with it, and are never in the way of Save."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from painlog.domain.medicine import Dose
from painlog.ui.doses.words import fact_sentences
from painlog.ui.session import AppSession
from painlog.ui.widgets.label import Label

if TYPE_CHECKING:
    from painlog.analysis.dose_facts import Facts
    from painlog.storage.diary import Diary


class DoseFacts(QWidget):
    """Call `ask` whenever something was typed; `make` gives the dose as typed, or None where it cannot be read."""

    def __init__(self, session: AppSession, make: Callable[[], Dose | None]) -> None:
        """Empty until there is something to say."""
        super().__init__()
        self._session, self._make = session, make
        self._asked = 0
        self._quiet, self._plain = Label("", "hint"), Label("", "problem")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for label in (self._quiet, self._plain):
            label.hide()
            layout.addWidget(label)

    def text(self) -> str:
        """What is said."""
        return self._quiet.text() or self._plain.text()

    def ask(self) -> None:
        """Look the dose up as it is typed now."""
        dose = self._make()
        self._asked += 1
        asked = self._asked
        if dose is None:
            self._show("", False)
            return

        def land(facts: "Facts") -> None:
            if isValid(self) and asked == self._asked:
                self._show("\n".join(f"• {fact}" for fact in fact_sentences(facts)), facts.notable)

        self._session.read(lambda diary: _facts(diary, dose), land)

    def _show(self, words: str, is_notable: bool) -> None:
        for label, shown in ((self._quiet, not is_notable), (self._plain, is_notable)):
            label.setText(words if shown else "")
            label.setVisible(bool(words) and shown)


def _facts(diary: "Diary", dose: Dose) -> "Facts":
    from painlog.workflows.dose_facts import dose_facts

    return dose_facts(diary, [dose], diary.person(dose.person_id))
