"""The Trends page: one chart at a time, in a picture, in words and as a table, read place by place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.ui import period as periods
from painlog.ui import theme
from painlog.ui.announce import announce
from painlog.ui.bodymap.heatcard import HeatCard, days_by_area
from painlog.ui.page import Page
from painlog.ui.period import Length, Period
from painlog.ui.session import AppSession
from painlog.ui.trends import charts, moving, remembered, saving
from painlog.ui.trends.canvas import ChartCanvas
from painlog.ui.trends.charts import BY_DAYS, CAN_MOVE, About, Answer, Asked, Moves
from painlog.ui.trends.controls import CHART, TABLE, Controls
from painlog.ui.trends.table import ViewTable
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.plaintable import PlainTable
from painlog.workflows.clock import now

if TYPE_CHECKING:
    from painlog.domain.person import Person
    from painlog.report.plot import Plot
    from painlog.report.style import ChartStyle
    from painlog.report.views.view import View
    from painlog.storage.diary import Diary

_TABLE_PX = 420
_CHART_TEXT = 1.2  # of the size on paper, to stand beside the words of the window
_LEAST_PLACES = 7
_KEYS = {"1": Length.MONTH, "2": Length.QUARTER, "3": Length.YEAR, "4": Length.ALL, "5": Length.SINCE_VISIT}
_ZOOM_KEYS = {"+": 1, "=": 1, "-": -1}
_WHOLE = (Length.ALL, Length.SINCE_VISIT)  # read whole: how far back they go is in the diary


class TrendsPage(Page):
    """Reads the days it shows first, then the rest, so that every other range is there at once."""

    kinds = frozenset(
        {
            "entries",
            "episodes",
            "days",
            "doses",
            "medicines",
            "treatments",
            "trial_days",
            "questionnaires",
            "appointments",
            "people",
        }
    )
    widest = 1500

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Nothing is read before the page is seen."""
        super().__init__(session, _("Trends"), parent)
        self.period = periods.ending(Length.QUARTER, now().day, None)
        self.place: int | None = None
        self.shown: View | None = None
        self._charts = {chart.code: chart for chart in charts.all_charts()}
        self._chart = self._charts[charts.PAIN]
        self._is_chosen = False  # whether the chart is this person's own choice, or still to be looked up
        self._answer: Answer | None = None
        self._is_whole = False  # whether all days of the answer are there
        self._choice: dict[str, str] = {}
        self._span: tuple[int, int] | None = None
        self._person = ""
        self._make_views()
        self._lay_out()
        self._connect()
        self.clear()

    @property
    def day(self) -> date | None:
        """The day that is being read, on a chart of days."""
        by_day = self._chart.moves is Moves.DAYS and self.place is not None
        return date.fromordinal(self.place or 1) if by_day else None

    # --- what is asked for ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read what is shown, then the rest of the diary."""
        self._leave_another_person()
        self._answer = None
        self.table.rescale()
        if self.session.person() is None:
            self.clear()
            self._say_empty(_("Nothing to show yet. Write down your pain on Today.") if self.session.is_open else "")
            return
        if not self.session.is_warm:
            self._say_wait(_("One moment. The chart is being prepared."))
            return
        code = self._chart.code if self._is_chosen else ""
        part = None if self.length.value() in _WHOLE else self.period
        today, choice = now().day, self._choice
        self.ask(lambda diary, person: _read(diary, person, code, part, today, choice), self._show_first)

    def show_chart(self, code: str) -> None:
        """Show that chart, and remember it as this person's."""
        person = self.session.person()
        if person is not None:
            self.session.keep(remembered.key(person.id), code)
        self._is_chosen = True
        self._take(code)
        self.refresh()

    def show_option(self, code: str) -> None:
        """Show what was chosen of what the chart offers."""
        self._choice = {**self._choice, self._chart.code: code}
        self._span = None
        self.refresh()

    def show_length(self, length: Length) -> None:
        """Show the days of that length up to today."""
        self.length.set_value(length.value)
        self._go_to(self._ending())

    def step(self, forwards: bool) -> None:
        """Show as many places, just before or just after."""
        if self._chart.moves is Moves.SPAN:
            first, last = self._span or self._places()
            self._drag((last - first + 1) * (1 if forwards else -1))
        elif self.length.value() not in _WHOLE:
            self._go_to(periods.later(self.period, now().day) if forwards else periods.earlier(self.period))

    def zoom(self, notches: int, at: int | None = None) -> None:
        """Go so many notches nearer (farther if negative), with the place `at` staying where it is."""
        if self.shown is None or self.shown.empty or self._chart.moves not in CAN_MOVE:
            return
        if self._chart.moves is Moves.MONTHS:
            at = None
        shown, limits = self._span_of_now()
        self._go_to_places(moving.nearer(shown, notches, at, limits, _LEAST_PLACES))

    def read_place(self, place: int, aloud: bool = True) -> None:
        """Say in words what stands at a place, with the line on the chart at it."""
        if self.shown is None or self.shown.empty:
            return
        first, last = self.shown.places
        self.place = min(max(place, first), last)
        words = self.shown.reading(self.place)
        self.reading.setText(words)
        self.canvas.mark(self.place)
        if aloud:
            announce(self.canvas, words)

    def read_day(self, day: date) -> None:
        """Say in words what stands on a day, on a chart of days."""
        self.read_place(day.toordinal())

    def clear(self) -> None:
        """Take everything of the person away, at once."""
        self._answer = self.shown = self.place = self._span = None
        self._choice, self._is_chosen, self._is_whole = {}, False, False
        self.length.offer(Length.SINCE_VISIT.value, False)
        self.canvas.clear()
        self.table_model.show(None)
        for label in (self.reading, self.words, self.range_title, self.legend):
            label.setText("")
        self._treatment_lines.setText("")
        self.where.clear()
        for part in (self.treatments, self.chart_card, self.controls.option_field, self.controls.own):
            part.hide()
        self.controls.own.clear()
        for button in (self.earlier, self.later):
            button.setEnabled(False)
        self._say_wait("")
        self._say_empty("")

    # --- what comes back -----------------------------------------------------------------------------

    def _show_first(self, answer: Answer) -> None:
        self._say_wait("")
        if answer.code != self._chart.code:
            self._take(answer.code)
        self._is_chosen = True
        in_part = answer.code == charts.PAIN and self.length.value() not in _WHOLE
        self._answer, self._is_whole = answer, not in_part
        self._choice = {**self._choice, answer.code: answer.choice} if answer.choice else self._choice
        self.controls.option.offer(answer.options, answer.choice.partition("/")[0])
        self.controls.fit(self._chart)
        if in_part:
            self._show()
            today, choice = now().day, self._choice
            self.ask(lambda diary, person: _read(diary, person, charts.PAIN, None, today, choice), self._show_rest)
            return
        as_far_back = self.length.value() in _WHOLE
        self._offer_visit(answer.about)
        if as_far_back:
            self.period = self._ending()
        self._show()
        self._show_where()

    def _show_rest(self, answer: Answer) -> None:
        self._answer, self._is_whole = answer, True
        self._offer_visit(answer.about)
        self._allow_steps()
        self._show_where()

    def _offer_visit(self, about: About) -> None:
        has_visit = about.since_visit is not None
        self.length.offer(Length.SINCE_VISIT.value, has_visit)
        if not has_visit and self.length.value() == Length.SINCE_VISIT:
            self.length.set_value(Length.QUARTER.value)

    def _show_where(self) -> None:
        """Where it hurt lately: beneath the chart of pain."""
        if self._chart.code != charts.PAIN:
            self.where.clear()
            return
        today = now().day
        self.ask(
            lambda diary, person: days_by_area(diary, person, today), lambda days: self.where.show_days(days, today)
        )

    def _ending(self) -> Period:
        """The days of the chosen length up to today."""
        about = self._answer.about if self._answer is not None else None
        first, since = (about.first, about.since_visit) if about is not None else (None, None)
        return periods.ending(Length(self.length.value()), now().day, first, since)

    def _go_to(self, period: Period) -> None:
        self.period = period
        if self._answer is None or not self._is_whole:
            self.refresh()
            return
        self._show()
        announce(self.canvas, self.words.text())

    def _go_to_places(self, places: tuple[int, int]) -> None:
        """Show these places: days that are nobody's usual length, or a part of the chart's own."""
        if self._chart.moves is Moves.SPAN:
            self._span = places
            self._show()
            return
        start, end = (date.fromordinal(place) for place in places)
        if Period(start=start, end=end) != self.period:
            self.length.choose_none()
            self._go_to(Period(start=start, end=end))

    def _drag(self, places: int) -> None:
        if self.shown is None or self.shown.empty or self._chart.moves not in CAN_MOVE:
            return
        if self._chart.moves is Moves.MONTHS:
            places *= 30
        shown, limits = self._span_of_now()
        self._go_to_places(moving.moved(shown, places, limits))

    def _span_of_now(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """The places shown, and how far they may go."""
        if self._chart.moves is Moves.SPAN:
            whole = self._places()
            return self._span or whole, whole
        shown, today = (self.period.start.toordinal(), self.period.end.toordinal()), now().day.toordinal()
        first = self._answer.about.first if self._answer is not None else None
        usual = today - periods.DAYS[Length.QUARTER] + 1
        return shown, (min(usual, shown[0], first.toordinal() if first else today), max(today, shown[1]))

    def _places(self) -> tuple[int, int]:
        """All places of the chart, however few of them are shown."""
        return self._look(None).places

    def _look(self, span: tuple[int, int] | None) -> View:
        assert self._answer is not None  # asked only once something came back
        return self._chart.look(self._answer.source, self._answer.about, Asked(period=self.period, span=span))

    def _show(self) -> None:
        self.shown = view = self._look(self._span)
        self.place = None
        self._say_empty(view.empty)
        self.chart_card.setVisible(not view.empty)
        self.controls.offer_moves(self._chart, not view.empty)
        self.range_title.setText(view.title)
        self.words.setText(view.words)
        self.legend.setText(view.legend)
        self.reading.setText(view.hint)
        self._fill_table()
        self.canvas.can_move = self._chart.moves in CAN_MOVE
        self.canvas.setMinimumHeight(theme.scaled(view.height))
        self.canvas.setAccessibleName(view.name)
        self.canvas.setAccessibleDescription(view.words)
        if not view.empty:
            self.canvas.draw(self._figure, *view.places)
        self._show_treatments()
        self._allow_steps()

    def _figure(self, size: tuple[float, float]) -> Plot:
        assert self.shown is not None  # the canvas is cleared together with it
        return self.shown.figure(_style(self.session.settings.text_percent), size)

    def _show_treatments(self) -> None:
        lines = []
        if self._chart.moves is Moves.DAYS and self._answer is not None:
            lines = charts.treatment_lines(self._answer.about, self.period)
        self._treatment_lines.setText("\n".join(lines))
        self.treatments.setVisible(bool(lines) and not self.chart_card.isHidden())

    def _allow_steps(self) -> None:
        if self._answer is None:
            return
        if self._chart.moves is Moves.SPAN:
            shown, whole = self._span_of_now()
            self.earlier.setEnabled(shown[0] > whole[0])
            self.later.setEnabled(shown[1] < whole[1])
            return
        everything = self.length.value() in _WHOLE
        has_more = not self._is_whole or periods.reaches_back(self.period, self._answer.about.first)
        self.earlier.setEnabled(not everything and has_more)
        self.later.setEnabled(not everything and self.period.end < now().day)

    def _say_wait(self, words: str) -> None:
        self.wait.setText(words)
        self.wait.setVisible(bool(words))

    def _say_empty(self, words: str) -> None:
        self.empty.setText(words)
        self.empty.setVisible(bool(words))

    def _take(self, code: str) -> None:
        """Make a chart the one that is shown; nothing of the one before is left to be seen."""
        self._chart = self._charts.get(code, self._charts[charts.PAIN])
        self._answer, self.shown, self._span = None, None, None
        self.controls.chart.set_value(self._chart.code)
        self.controls.option_field.hide()
        self.controls.own.hide()
        self.canvas.clear()

    def _show_view(self, view: str) -> None:
        self.canvas.setVisible(view == CHART)
        self.legend.setVisible(view == CHART)
        self.reading.setVisible(view == CHART)
        self.table.setVisible(view == TABLE)
        self._fill_table()

    def _fill_table(self) -> None:
        """The rows are looked up when the table is seen."""
        if self.view.value() == TABLE and self.shown is not None:
            self.table_model.show(self.shown)
            self.table.stretch(self.shown.wide)

    # --- what is done with it ------------------------------------------------------------------------

    def ask_where(self) -> None:
        """Ask where the chart is to be saved; its name tells nothing of what it holds."""
        kinds = saving.filters()
        start = str(Path.home() / f"chart-{now().day.isoformat()}.png")
        path, kind = QFileDialog.getSaveFileName(self, _("Save the chart"), start, ";;".join(kinds))
        if path:
            self.save_to(saving.with_ending(Path(path), kinds.get(kind, "png")))

    def save_to(self, path: Path) -> None:
        """Save the chart as a picture or drawing, by the path's ending, readable by its owner alone."""
        if self.shown is None or self.shown.empty:
            return
        self._complain("")
        self.session.work(
            partial(saving.save, path, self.shown, self._size()),
            lambda saved: self.session.say(_("Saved in {path}.").format(path=saved)),
            self._on_failed,
        )

    def copy(self) -> None:
        """Put the chart on the clipboard as a picture."""
        if self.shown is None or self.shown.empty:
            return

        def put(picture: bytes) -> None:
            saving.put_on_clipboard(picture)
            self.session.say(_("The chart is on the clipboard."))

        self.session.work(partial(saving.drawn, self.shown, self._size(), "png"), put, self._on_failed)

    def _size(self) -> tuple[float, float]:
        """As large as on the screen at the usual text size, in points."""
        wide, high = self.canvas.width(), self.canvas.minimumHeight()
        scale = 0.75 * 100 / max(100, self.session.settings.text_percent)
        return wide * scale, high * scale

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, PainlogError):
            self._complain(_("The chart could not be made. Your diary is safe. Please try again."))
            raise error
        self._complain(str(error))

    def _complain(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        announce(self.problem, sentence)

    # --- inside --------------------------------------------------------------------------------------

    def _make_views(self) -> None:
        self.controls = Controls(list(self._charts.values()), self.step, self.zoom)
        self.length, self.view = self.controls.length, self.controls.view
        self.earlier, self.later = self.controls.earlier, self.controls.later
        self.range_title = Label("", "heading")
        self.wait = Label("", "hint")
        self.empty = Label("")
        self.problem = Label("", "problem")
        self.problem.hide()
        self.canvas = ChartCanvas()
        self.table_model = ViewTable(self)
        self.table = PlainTable(self.table_model, _("The chart as a table"), _TABLE_PX, wide=())
        self.reading = Label("", "strong")
        self.legend = Label("", "small")
        self.words = Label("")
        self.save_button = Button(_("Save the chart"), self.ask_where)
        self.copy_button = Button(_("Copy the chart"), self.copy)
        self.keys = Label(
            _(
                "Keys: numbers choose how long, Ctrl with an arrow steps, + and - go nearer and farther, "
                "arrows on the chart read one place."
            ),
            "small",
        )
        self.treatments = Card(_("Treatments on the chart"))
        self._treatment_lines = Label("")
        self.treatments.body.addWidget(self._treatment_lines)
        self.where = HeatCard()

    def _lay_out(self) -> None:
        self.chart_card = QFrame()
        self.chart_card.setObjectName("card")
        inside = QVBoxLayout(self.chart_card)
        inside.setContentsMargins(24, 18, 24, 20)
        inside.setSpacing(12)
        to_keep = QWidget()
        row = Flow(8, to_keep)
        for button in (self.save_button, self.copy_button):
            row.addWidget(button)
        pictured: tuple[QWidget, ...] = (self.range_title, self.canvas, self.legend, self.table)
        for widget in (*pictured, self.reading, self.words, to_keep, self.problem, self.keys):
            inside.addWidget(widget)
        for below in (self.controls, self.wait, self.empty, self.chart_card, self.treatments, self.where):
            self.body.addWidget(below)
        self.body.addStretch()
        self._show_view(CHART)

    def _connect(self) -> None:
        self.controls.chart.chosen.connect(self.show_chart)
        self.controls.option.chosen.connect(self.show_option)
        self.controls.own.chosen.connect(self.show_option)
        self.length.chosen.connect(lambda code: self.show_length(Length(code)))
        self.view.chosen.connect(self._show_view)
        self.canvas.stepped.connect(self._on_stepped)
        self.canvas.ends_wanted.connect(self._on_ends_wanted)
        self.canvas.pointed.connect(lambda place: self.read_place(place, aloud=False))
        self.canvas.zoomed.connect(self.zoom)
        self.canvas.dragged.connect(self._drag)
        self.session.person_changed.connect(self._leave_another_person)
        self.session.warmed.connect(self.make_stale)

    def _on_stepped(self, steps: int, is_large: bool) -> None:
        if self.shown is None:
            return
        if self.place is None:
            self.read_place(self.shown.places[1])
        else:
            self.read_place(self.place + steps * (self.shown.page_step if is_large else self.shown.step))

    def _on_ends_wanted(self, last: bool) -> None:
        if self.shown is not None:
            self.read_place(self.shown.places[int(last)])

    def _leave_another_person(self) -> None:
        person = self.session.person()
        id_ = person.id if person is not None else ""
        if id_ != self._person:
            self._person = id_
            self.clear()

    def take_key(self, event: QKeyEvent) -> bool:
        """Numbers choose how long, Ctrl with an arrow steps, + and - zoom."""
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if ctrl and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step(event.key() == Qt.Key.Key_Right)
            return True
        if event.text() in _ZOOM_KEYS and not ctrl:
            self.zoom(_ZOOM_KEYS[event.text()], self.place)
            return True
        length = _KEYS.get(event.text())
        if length is None or ctrl or self._chart.moves not in BY_DAYS:
            return False
        if length is Length.SINCE_VISIT and (self._answer is None or self._answer.about.since_visit is None):
            return False
        self.show_length(length)
        return True


def _read(
    diary: Diary, person: Person, code: str, part: Period | None, today: date, choices: dict[str, str]
) -> Answer:
    """Read on the worker, where numpy and the chart's fonts may take their time the first time.

    Without a code it is the chart that the person looked at last. Of pain only the days of `part` are read.
    """
    from painlog.report import fonts
    from painlog.ui.trends import series

    import_module("painlog.report.figures")
    fonts.chart_families()
    fonts.covered()
    code = code or remembered.last_chart(diary, person.id)
    chart = next((one for one in charts.all_charts() if one.code == code), charts.pain())
    if chart.code == charts.PAIN:
        pain = series.read(diary, person, part)
        about = About(first=pain.first, since_visit=pain.since_visit, treatments=pain.treatments)
        return Answer(code=chart.code, about=about, source=pain)
    choice = choices.get(chart.code, "")
    source = chart.read(diary, person, today, choice)
    about = charts.read_about(diary, person, today)
    options = chart.options(source)
    return Answer(code=chart.code, about=about, source=source, options=options, choice=chart.chosen(source))


def _style(percent: int) -> ChartStyle:
    """The chart's style in the window's own colours and text size."""
    from painlog.report import style

    now_in_use = theme.tokens()
    base = style.DARK if now_in_use.name == "dark" else style.LIGHT
    coloured = replace(
        base, paper=now_in_use.surface, ink=now_in_use.ink, quiet=now_in_use.soft, grid=now_in_use.faint
    )
    return coloured.scaled(percent * _CHART_TEXT)
