"""The Trends page: a stretch of days as a chart or a table, in words, and read day by day with the arrow keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.labels.dates import range_text
from painlog.labels.treatments import treatment as treatment_name
from painlog.ui import period as periods
from painlog.ui import theme
from painlog.ui.announce import announce
from painlog.ui.bodymap.heatcard import HeatCard, days_by_area
from painlog.ui.page import Page
from painlog.ui.period import Length, Period
from painlog.ui.session import AppSession
from painlog.ui.trends.canvas import ChartCanvas
from painlog.ui.trends.table import DayTable
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.plaintable import PlainTable
from painlog.workflows.clock import now

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from painlog.domain.person import Person
    from painlog.domain.treatment import Treatment
    from painlog.report.style import ChartStyle
    from painlog.storage.diary import Diary
    from painlog.ui.trends.series import Pain, Shown

_CHART, _TABLE = "chart", "table"
_CHART_PX, _LANE_PX, _TABLE_PX = 250, 40, 420
_CHART_TEXT = 1.2  # of the size on paper, to stand beside the words of the window
_KEYS = {"1": Length.MONTH, "2": Length.QUARTER, "3": Length.YEAR, "4": Length.ALL, "5": Length.SINCE_VISIT}
_WITHOUT_STEPS = (Length.ALL, Length.SINCE_VISIT)  # read whole: how far back they go is in the diary


class TrendsPage(Page):
    """Reads the days it shows first, then the rest, so that every other range is there at once."""

    kinds = frozenset({"entries", "doses", "medicines", "treatments", "appointments", "people"})
    widest = 1500

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Nothing is read before the page is seen."""
        super().__init__(session, _("Trends"), parent)
        self.period = periods.ending(Length.QUARTER, now().day, None)
        self.day: date | None = None
        self._all: Pain | None = None
        self._shown: Shown | None = None
        self._person = ""
        self._make_controls()
        self._make_views()
        self._lay_out()
        self._connect()
        self.clear()

    # --- what is asked for ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read what is shown, then the rest of the diary."""
        self._all = None
        self.table.rescale()
        if self.session.person() is None:
            self.clear()
            self.empty.setVisible(self.session.is_open)
            return
        if not self.session.is_warm:
            self._say_wait(_("One moment. The chart is being prepared."))
            return
        wanted = None if self.length.value() in _WITHOUT_STEPS else self.period
        self.ask(lambda diary, person: _read(diary, person, wanted), self._show_first)

    def show_length(self, length: Length) -> None:
        """Show the days of that length up to today."""
        self.length.set_value(length.value)
        self._go_to(self._ending(self._all))

    def step(self, forwards: bool) -> None:
        """Show the same length, just before or just after."""
        if self.length.value() not in _WITHOUT_STEPS:
            shown = self.period
            self._go_to(periods.later(shown, now().day) if forwards else periods.earlier(shown))

    def read_day(self, day: date, aloud: bool = True) -> None:
        """Say in words what stands on a day, with the line on the chart at it."""
        if self._shown is None:
            return
        from painlog.ui.trends.words import place_in_words

        self.day = min(max(day, self.period.start), self.period.end)
        words = place_in_words(self._shown, self.day)
        self.reading.setText(words)
        self.canvas.mark(self.day)
        if aloud:
            announce(self.canvas, words)

    def clear(self) -> None:
        """Take everything of the person away, at once."""
        self._all = self._shown = self.day = None
        self.length.offer(Length.SINCE_VISIT.value, False)
        self.canvas.clear()
        self.table_model.show(None)
        for label in (self.reading, self.words, self.range_title, self.legend):
            label.setText("")
        self._treatment_lines.setText("")
        self.where.clear()
        for part in (self.treatments, self.empty, self.chart_card):
            part.hide()
        for button in (self.earlier, self.later):
            button.setEnabled(False)
        self._say_wait("")

    # --- what comes back -----------------------------------------------------------------------------

    def _show_first(self, pain: Pain) -> None:
        self._say_wait("")
        if self.length.value() in _WITHOUT_STEPS:
            self._keep(pain)
            self.period = self._ending(pain)
            self._show(pain)
            self._show_rest(pain)
            return
        self._show(pain)
        self.ask(lambda diary, person: _read(diary, person, None), self._show_rest)

    def _show_rest(self, pain: Pain) -> None:
        self._keep(pain)
        nothing = pain.first is None
        self.empty.setVisible(nothing)
        self.chart_card.setVisible(not nothing)

    def _keep(self, pain: Pain) -> None:
        self._all = pain
        has_visit = pain.since_visit is not None
        self.length.offer(Length.SINCE_VISIT.value, has_visit)
        if not has_visit and self.length.value() == Length.SINCE_VISIT:
            self.length.set_value(Length.QUARTER.value)
        self._allow_steps()
        today = now().day
        self.ask(
            lambda diary, person: days_by_area(diary, person, today), lambda days: self.where.show_days(days, today)
        )

    def _ending(self, pain: Pain | None) -> Period:
        """The days of the chosen length up to today."""
        first, since = (pain.first, pain.since_visit) if pain is not None else (None, None)
        return periods.ending(Length(self.length.value()), now().day, first, since)

    def _go_to(self, period: Period) -> None:
        self.period = period
        if self._all is None:
            self.refresh()
            return
        self._show(self._all)
        announce(self.canvas, self.words.text())

    def _show(self, pain: Pain) -> None:
        from painlog.report.chart_text import legend_text
        from painlog.ui.trends.series import shown
        from painlog.ui.trends.words import whole_in_words

        self._shown = part = shown(pain, self.period)
        self.range_title.setText(range_text(self.period.start, self.period.end))
        self.words.setText(whole_in_words(part))
        self.legend.setText(legend_text(part.chart))
        one_day = _("Arrow keys on the chart, or the pointer, read one day.")
        one_week = _("Arrow keys on the chart, or the pointer, read one week.")
        self.reading.setText(one_week if part.chart.weekly else one_day)
        self.day = None
        self.chart_card.show()
        self._fill_table()
        self.canvas.setMinimumHeight(theme.scaled(_CHART_PX + _LANE_PX * len(part.chart.doses)))
        self.canvas.setAccessibleDescription(self.words.text())
        self.canvas.draw(self._figure, self.period.start, self.period.end)
        self._show_treatments(part)
        self._allow_steps()

    def _figure(self, size: tuple[float, float]) -> Figure:
        from painlog.report.figures import pain_chart

        assert self._shown is not None  # the canvas is cleared together with it
        return pain_chart(self._shown.chart, _style(self.session.settings.text_percent), size)

    def _show_treatments(self, part: Shown) -> None:
        lines = [
            _("{number}: {name}, {days}").format(
                number=number, name=treatment_name(treatment.kind), days=_days_of(treatment)
            )
            for number, treatment in part.treatments
        ]
        self._treatment_lines.setText("\n".join(lines))
        self.treatments.setVisible(bool(lines))

    def _allow_steps(self) -> None:
        everything = self.length.value() in _WITHOUT_STEPS
        has_more = self._all is None or periods.reaches_back(self.period, self._all.first)
        self.earlier.setEnabled(not everything and has_more)
        self.later.setEnabled(not everything and self.period.end < now().day)

    def _say_wait(self, words: str) -> None:
        self.wait.setText(words)
        self.wait.setVisible(bool(words))

    def _show_view(self, view: str) -> None:
        self.canvas.setVisible(view == _CHART)
        self.legend.setVisible(view == _CHART)
        self.reading.setVisible(view == _CHART)
        self.table.setVisible(view == _TABLE)
        self._fill_table()

    def _fill_table(self) -> None:
        """The rows are looked up when the table is seen."""
        if self.view.value() == _TABLE and self._shown is not None:
            self.table_model.show(self._shown)

    # --- inside --------------------------------------------------------------------------------------

    def _make_controls(self) -> None:
        lengths = [
            (Length.MONTH, _("30 days")),
            (Length.QUARTER, _("90 days")),
            (Length.YEAR, _("Year")),
            (Length.ALL, _("All")),
            (Length.SINCE_VISIT, _("Since last visit")),
        ]
        self.length = Choices(_("How long"), [(code.value, words) for code, words in lengths], Length.QUARTER.value)
        self.view = Choices(_("Seen as"), [(_CHART, _("Chart")), (_TABLE, _("Table"))], _CHART)
        self.earlier = Button(_("Earlier"), lambda: self.step(False), name=_("Earlier days"))
        self.later = Button(_("Later"), lambda: self.step(True), name=_("Later days"))
        self.range_title = Label("", "heading")
        self.wait = Label("", "hint")
        self.empty = Label(
            _("Nothing to show yet. Write down your pain on Today. One number a day is enough, and a gap is no harm.")
        )

    def _make_views(self) -> None:
        self.canvas = ChartCanvas()
        self.canvas.setAccessibleName(_("Chart of pain by day"))
        self.table_model = DayTable(self)
        self.table = PlainTable(self.table_model, _("Pain by day"), _TABLE_PX, wide=(6,))
        self.reading = Label("", "strong")
        self.legend = Label("", "small")
        self.words = Label("")
        self.keys = Label(
            _("Keys: numbers choose how long, Ctrl with an arrow steps, arrows on the chart read a day."),
            "small",
        )
        self.treatments = Card(_("Treatments on the chart"))
        self._treatment_lines = Label("")
        self.treatments.body.addWidget(self._treatment_lines)
        self.where = HeatCard()

    def _lay_out(self) -> None:
        controls = Flow(16)
        steps = QWidget()
        row = QHBoxLayout(steps)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.earlier)
        row.addWidget(self.later)
        for part in (self.length, steps, self.view):
            controls.addWidget(part)
        self.chart_card = QFrame()
        self.chart_card.setObjectName("card")
        inside = QVBoxLayout(self.chart_card)
        inside.setContentsMargins(24, 18, 24, 20)
        inside.setSpacing(12)
        for widget in (self.range_title, self.canvas, self.legend, self.table, self.reading, self.words, self.keys):
            inside.addWidget(widget)
        self.body.addLayout(controls)
        for below in (self.wait, self.empty, self.chart_card, self.treatments, self.where):
            self.body.addWidget(below)
        self.body.addStretch()
        self._show_view(_CHART)

    def _connect(self) -> None:
        self.length.chosen.connect(lambda code: self.show_length(Length(code)))
        self.view.chosen.connect(self._show_view)
        self.canvas.stepped.connect(self._on_stepped)
        self.canvas.ends_wanted.connect(lambda last: self.read_day(self.period.end if last else self.period.start))
        self.canvas.pointed.connect(lambda day: self.read_day(day, aloud=False))
        self.session.person_changed.connect(self._on_person_changed)
        self.session.warmed.connect(self.make_stale)

    def _on_stepped(self, days: int) -> None:
        if self._shown is None:
            return
        if self.day is None:
            self.read_day(self.period.end)
        else:
            self.read_day(self.day + timedelta(days=days * (7 if self._shown.chart.weekly else 1)))

    def _on_person_changed(self) -> None:
        person = self.session.person()
        id_ = person.id if person is not None else ""
        if id_ != self._person:
            self._person = id_
            self.clear()

    def take_key(self, event: QKeyEvent) -> bool:
        """Numbers choose how long, Ctrl with an arrow steps."""
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if ctrl and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step(event.key() == Qt.Key.Key_Right)
            return True
        length = _KEYS.get(event.text())
        if length is Length.SINCE_VISIT and (self._all is None or self._all.since_visit is None):
            return False
        if length is not None and not ctrl:
            self.show_length(length)
            return True
        return False


def _read(diary: Diary, person: Person, period: Period | None) -> Pain:
    """Read on the worker, where numpy and the chart's fonts may take their time the first time."""
    from painlog.report import fonts
    from painlog.ui.trends import series

    import_module("painlog.report.figures")
    fonts.chart_families()
    return series.read(diary, person, period)


def _days_of(treatment: Treatment) -> str:
    return range_text(treatment.started_at.day, (treatment.ended_at or treatment.started_at).day)


def _style(percent: int) -> ChartStyle:
    """The chart's style in the window's own colours and text size."""
    from painlog.report import style

    now_in_use = theme.tokens()
    base = style.DARK if now_in_use.name == "dark" else style.LIGHT
    coloured = replace(
        base, paper=now_in_use.surface, ink=now_in_use.ink, quiet=now_in_use.soft, grid=now_in_use.faint
    )
    return coloured.scaled(percent * _CHART_TEXT)
