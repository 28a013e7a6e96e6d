"""How the pain is after an as-needed dose of the last hours: asked once more, answered or put away in one row."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from painlog.domain.medicine import Dose, Medicine
from painlog.domain.moment import Moment
from painlog.i18n import _
from painlog.labels.dates import clock_text
from painlog.ui.doses.day import DoseDay
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.scores import Scores


class AfterRow(QFrame):
    """One dose; `answered` gives the pain 0 to 10, `dismissed` that it is not to be asked again."""

    answered = Signal(float)
    dismissed = Signal()

    def __init__(self, dose: Dose, medicine: Medicine) -> None:
        """Nothing is chosen."""
        super().__init__()
        self.setObjectName("row")
        clock = clock_text(dose.taken_at.clock) if dose.taken_at.clock else ""
        what = _("after {medicine} at {time}").format(medicine=medicine.name, time=clock)
        self.scores = Scores(_("Pain now, {after}").format(after=what))
        self.save_button = Button(_("Save"), self._on_save, name=_("Save the pain {after}").format(after=what))
        self.save_button.setEnabled(False)
        self.dismiss_button = Button(
            _("Do not ask"), self.dismissed.emit, name=_("Do not ask for the pain {after}").format(after=what)
        )
        buttons = Flow(8)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.dismiss_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 10)
        layout.addWidget(self.scores)
        layout.addLayout(buttons)
        self.scores.changed.connect(lambda: self.save_button.setEnabled(self.scores.value() is not None))

    def _on_save(self) -> None:
        score = self.scores.value()
        if score is not None:
            self.answered.emit(score)


class AfterList(QWidget):
    """A row a dose; a row that is being filled in stays as it is."""

    answered = Signal(object, float)  # a Dose, 0 to 10
    dismissed = Signal(object)

    def __init__(self) -> None:
        """Hidden until there is something to ask."""
        super().__init__()
        self.rows: dict[str, AfterRow] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(Label(_("How is the pain now, after what you took?"), "strong"))
        self.hide()

    def show_asked(self, view: DoseDay, now: Moment) -> None:
        """Ask for the doses of the last hours."""
        asked = {dose.id: dose for dose in view.asked(now)}
        for id in self.rows.keys() - asked.keys():
            self._drop(id)
        for id, dose in asked.items():
            medicine = view.medicine(dose.medicine_id)
            if id not in self.rows and medicine is not None:
                self._add(dose, medicine)
        self.setVisible(bool(self.rows))

    def _add(self, dose: Dose, medicine: Medicine) -> None:
        row = AfterRow(dose, medicine)
        row.answered.connect(lambda score: self.answered.emit(dose, score))
        row.dismissed.connect(lambda: self.dismissed.emit(dose))
        self.rows[dose.id] = row
        self._layout.addWidget(row)

    def _drop(self, id: str) -> None:
        row = self.rows.pop(id)
        row.hide()
        row.deleteLater()
