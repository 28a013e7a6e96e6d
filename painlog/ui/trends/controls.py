"""What is chosen above a chart: which chart, what of it, how long, earlier and later, nearer and farther."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui.period import Length
from painlog.ui.trends.charts import BY_DAYS, CAN_MOVE, Chart, Moves
from painlog.ui.trends.owndates import OWN, OwnDates
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.flow import Flow

_PAGE_KEYS = tuple("12345+-=")
CHART, TABLE = "chart", "table"


class Chooser(QComboBox):
    """A list to choose one from; `chosen` only when the person chose."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda _place: self.chosen.emit(self.value()))

    def offer(self, options: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer (code, words); nobody is told."""
        if options != [(self.itemData(place), self.itemText(place)) for place in range(self.count())]:
            self.clear()
            for code, words in options:
                self.addItem(words, code)
        self.set_value(chosen)

    def set_value(self, code: str) -> None:
        """Choose without telling anybody."""
        self.setCurrentIndex(max(0, self.findData(code)))

    def value(self) -> str:
        """The code chosen; empty where nothing is offered."""
        return str(self.currentData() or "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and letters choose; the page's own keys (numbers, + and -, Ctrl with an arrow) go to the page."""
        if event.text() in _PAGE_KEYS or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls: a chart is never changed by passing over the list."""
        event.ignore()


class Controls(QWidget):
    """Lays the controls out and shows those that the chart has a use for."""

    def __init__(self, charts: Sequence[Chart], step: Callable[[bool], None], zoom: Callable[[int], None]) -> None:
        """`step` goes earlier (False) or later, `zoom` so many notches nearer."""
        super().__init__()
        self.chart, self.option = Chooser(), Chooser()
        self.chart.offer([(chart.code, chart.name) for chart in charts], "")
        self.option_field = Field(_("Which one"), self.option)
        lengths = [
            (Length.MONTH, _("30 days")),
            (Length.QUARTER, _("90 days")),
            (Length.YEAR, _("Year")),
            (Length.ALL, _("All")),
            (Length.SINCE_VISIT, _("Since last visit")),
        ]
        self.length = Choices(_("How long"), [(code.value, words) for code, words in lengths], Length.QUARTER.value)
        self.view = Choices(_("Seen as"), [(CHART, _("Chart")), (TABLE, _("Table"))], CHART)
        self.earlier = Button(_("Earlier"), lambda: step(False), name=_("Earlier days"))
        self.later = Button(_("Later"), lambda: step(True), name=_("Later days"))
        self.nearer = Button(_("Nearer"), lambda: zoom(1), name=_("Nearer: fewer days"))
        self.farther = Button(_("Farther"), lambda: zoom(-1), name=_("Farther: more days"))
        self.own = OwnDates()
        self._steps = _beside(self.earlier, self.later)
        self._zoom = _beside(self.nearer, self.farther)
        self._lay_out()

    def fit(self, chart: Chart) -> None:
        """Show what this chart has a use for."""
        self.length.setVisible(chart.moves in BY_DAYS)
        self.offer_moves(chart, has_something=True)
        has_options = bool(chart.options_name) and self.option.count() > 0
        self.option_field.setVisible(has_options)
        self.option.setAccessibleName(chart.options_name)
        self.own.setVisible(has_options and self.option.value() == OWN)

    def offer_moves(self, chart: Chart, has_something: bool) -> None:
        """Show the buttons that move and zoom, where there is something to be moved."""
        can = has_something or chart.moves in BY_DAYS
        self._steps.setVisible(can and chart.moves is not Moves.NOTHING)
        self._zoom.setVisible(can and chart.moves in CAN_MOVE)

    def _lay_out(self) -> None:
        which, how = QWidget(), QWidget()
        first, second = Flow(16, which), Flow(16, how)
        first.addWidget(Field(_("Chart"), self.chart))
        first.addWidget(self.option_field)
        for part in (self.length, self._steps, self._zoom, self.view):
            second.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(which)
        whole.addWidget(self.own)
        whole.addWidget(how)
        self.option_field.hide()
        self.own.hide()


def _beside(*buttons: Button) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for button in buttons:
        row.addWidget(button)
    return both
