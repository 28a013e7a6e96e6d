"""Which days the summary is about: a usual stretch up to today, or two dates."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui.period import Length, Period
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.dates import DateField
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label

_OWN = "own"


class DateChooser(QWidget):
    """`chosen` when there is something to show."""

    chosen = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """The last 90 days at first."""
        super().__init__(parent)
        self._today = today
        self._own: Period | None = None
        self.length = Choices(
            _("Days"),
            [
                (Length.MONTH.value, _("Last 30 days")),
                (Length.QUARTER.value, _("Last 90 days")),
                (Length.YEAR.value, _("Last year")),
                (Length.SINCE_VISIT.value, _("Since last visit")),
                (Length.ALL.value, _("All")),
                (_OWN, _("From … to …")),
            ],
            Length.QUARTER.value,
        )
        self.start, self.end = DateField(_("From")), DateField(_("To"), today)
        self.show_button = Button(_("Show these days"), self._on_own_wanted)
        self._problem = Label("", "problem")
        self._problem.hide()
        self._own_dates = QWidget()
        row = Flow(16, self._own_dates)
        for part in (Field(_("From"), self.start), Field(_("To"), self.end), self.show_button):
            row.addWidget(part)
        self._own_dates.hide()
        self.offer_since_visit(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.length, self._own_dates, self._problem):
            layout.addWidget(widget)
        self.length.chosen.connect(self._on_length)

    def wanted(self) -> tuple[Length, Period | None]:
        """The usual stretch, or the two dates that were typed."""
        if self.length.value() == _OWN:
            return Length.QUARTER, self._own
        return Length(self.length.value()), None

    def offer_since_visit(self, has_visit: bool) -> None:
        """Offer the days since the last visit, where there was one."""
        self.length.offer(Length.SINCE_VISIT.value, has_visit)
        if not has_visit and self.length.value() == Length.SINCE_VISIT:
            self.length.set_value(Length.QUARTER.value)

    def problem(self) -> str:
        """What is wrong with the two dates; empty where nothing is."""
        sentence = self.start.problem() or self.end.problem()
        if sentence:
            return sentence
        start, end = self.start.value(), self.end.value()
        if start is None or end is None:
            return _("Please fill in both dates.")
        return _("The last day lies before the first. Please check both dates.") if end < start else ""

    def _on_length(self, code: str) -> None:
        self._own_dates.setVisible(code == _OWN)
        self._say("")
        if code == _OWN:
            self.start.setFocus()
        else:
            self._own = None
            self.chosen.emit()

    def _on_own_wanted(self) -> None:
        self._say(self.problem())
        start, end = (None, None) if self.problem() else (self.start.value(), self.end.value())
        if start is not None and end is not None:
            self._own = Period(start=start, end=end)
            self.chosen.emit()

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
