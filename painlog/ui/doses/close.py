"""The end of the day's medicines: "Nothing else today" makes the day complete, until it is opened again (R-MED-1)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.domain.moment import Moment
from painlog.i18n import _
from painlog.ui.doses.day import DoseDay
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label


class CloseDay(QWidget):
    """Only a day that the person closed counts as complete; nothing closes it by itself."""

    said = Signal(bool)  # whether the medicines of the day are all in

    def __init__(self) -> None:
        """Hidden until there is a medicine."""
        super().__init__()
        self._state = Label("")
        self.button = Button("", self._on_pressed)
        self._is_complete = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._state)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_day(self, view: DoseDay, now: Moment | None) -> None:
        """Say whether the day is closed."""
        self._is_complete = view.is_complete
        is_today = now is not None and view.day == now.day
        nothing_else = _("Nothing else today") if is_today else _("Nothing else that day")
        self.button.setText(_("Open the day again") if view.is_complete else nothing_else)
        self.button.setAccessibleName(
            _("Open the day's medicines again")
            if view.is_complete
            else _("{words}: all medicines are written down").format(words=nothing_else)
        )
        self._state.setText(_("Closed: all medicines of the day are written down."))
        self._state.setVisible(view.is_complete)
        self.setVisible(bool(view.medicines) or view.is_complete)

    def _on_pressed(self) -> None:
        self.said.emit(not self._is_complete)
