"""The doses at set times that nothing was said of yet: each with Taken and Skipped in one click."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.analysis.due import DueDose
from painlog.domain.codes import DoseStatus
from painlog.domain.moment import Moment
from painlog.i18n import _
from painlog.labels.dates import clock_text
from painlog.ui.doses.day import DoseDay, set_time, state_of
from painlog.ui.forms.units import amount_words
from painlog.ui.today.words import medicine_line
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Action, Row, Rows


class DueList(QWidget):
    """The day's plan, without marks for what was missed."""

    answered = Signal(object, object, object, float)  # a Medicine, its Moment or None for now, DoseStatus, units

    def __init__(self) -> None:
        """Hidden until something is due."""
        super().__init__()
        self._rows = Rows()
        self._later = Label("", "hint")
        self._shown: object = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Label(_("At set times"), "strong"))
        layout.addWidget(self._rows)
        layout.addWidget(self._later)
        self.hide()

    def show_due(self, view: DoseDay, now: Moment) -> None:
        """Show what is open; nothing is touched while it stays the same."""
        found = [(due, state_of(due, view.day, now), _units(view, due)) for due in view.due()]
        if (view.day, found) == self._shown:
            return
        self._shown = (view.day, found)
        later = [due for due, state, _each in found if state == "later"]
        self._rows.show_rows(
            [self._row(view, due, state, each, now) for due, state, each in found if state != "later"]
        )
        named = ", ".join(f"{clock_text(due.at)} {due.medicine.name}" for due in later)
        self._later.setText(_("Later: {doses}").format(doses=named))
        self._later.setVisible(bool(later))
        self.setVisible(bool(found))

    def _row(self, view: DoseDay, due: DueDose, state: str, units: float, now: Moment) -> Row:
        planned = set_time(view.day, due.at)
        actions: list[Action] = []

        def offer(word: str, at: Moment | None, status: DoseStatus) -> None:
            actions.append((word, partial(self.answered.emit, due.medicine, at, status, units)))

        if state == "past":
            offer(_("Taken at {time}").format(time=clock_text(due.at)), planned, DoseStatus.TAKEN)
            if view.day == now.day:
                offer(_("Taken now, late"), None, DoseStatus.LATE)
        else:
            offer(_("Taken"), None, DoseStatus.TAKEN)
        offer(_("Skipped"), planned if planned <= now else None, DoseStatus.SKIPPED)
        amount = amount_words(units, due.medicine.form)
        return Row(f"{clock_text(due.at)}  {medicine_line(due.medicine)} · {amount}", "", actions)


def _units(view: DoseDay, due: DueDose) -> float:
    """As much as last time, else one."""
    last = view.last(due.medicine)
    return (last.units if last is not None else None) or 1.0
