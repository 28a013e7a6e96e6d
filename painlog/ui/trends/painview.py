"""The pain of some days as a chart of Trends: the line with its range, medicines beneath, treatments above."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from painlog.i18n import _
from painlog.labels.dates import day_text, range_text
from painlog.labels.numbers import number
from painlog.report.chart_text import legend_text
from painlog.report.figures import pain_chart
from painlog.ui.trends.words import doses_on, place_in_words, treatments_on, whole_in_words

if TYPE_CHECKING:
    from painlog.report.plot import Plot
    from painlog.report.style import ChartStyle
    from painlog.ui.trends.series import Shown

_CHART_PX, _LANE_PX = 250, 40
_WEEK, _MONTH = 7, 30


class PainView:
    """See painlog.report.views.view.View."""

    def __init__(self, shown: Shown, is_empty: bool) -> None:
        """`is_empty` says that the whole diary has nothing to show."""
        self.shown, self._is_empty = shown, is_empty
        self.name = _("Chart of pain by day")

    @property
    def title(self) -> str:
        """The dates."""
        return range_text(self.shown.chart.start, self.shown.chart.end)

    @property
    def places(self) -> tuple[int, int]:
        """The days shown."""
        return self.shown.chart.start.toordinal(), self.shown.chart.end.toordinal()

    @property
    def step(self) -> int:
        """A day, or a week where weeks are drawn."""
        return _WEEK if self.shown.chart.weekly else 1

    @property
    def page_step(self) -> int:
        """A month."""
        return _MONTH * self.step

    @property
    def height(self) -> int:
        """The field, and a lane for each medicine drawn."""
        return _CHART_PX + _LANE_PX * len(self.shown.chart.doses)

    @property
    def empty(self) -> str:
        """What to do in a diary without anything."""
        if not self._is_empty:
            return ""
        return _(
            "Nothing to show yet. Write down your pain on Today. One number a day is enough, and a gap is no harm."
        )

    @property
    def hint(self) -> str:
        """How a day or week is read."""
        if self.shown.chart.weekly:
            return _("Arrow keys on the chart, or the pointer, read one week.")
        return _("Arrow keys on the chart, or the pointer, read one day.")

    @property
    def words(self) -> str:
        """The text twin, the same as on paper, and the medicines."""
        return whole_in_words(self.shown)

    @property
    def legend(self) -> str:
        """How to read what is drawn."""
        return legend_text(self.shown.chart)

    @property
    def columns(self) -> tuple[str, ...]:
        """What stands in the table."""
        return (
            _("Day"),
            _("Pain"),
            _("Least"),
            _("Worst"),
            _("Readings"),
            _("Written late"),
            _("Medicines"),
            _("Treatments"),
        )

    @property
    def wide(self) -> tuple[int, ...]:
        """The medicines."""
        return (6,)

    def figure(self, style: ChartStyle, size: tuple[float, float]) -> Plot:
        """The chart."""
        return pain_chart(self.shown.chart, style, size)

    def reading(self, place: int) -> str:
        """The day's value, range, readings, doses and treatments; or its week's."""
        return place_in_words(self.shown, date.fromordinal(place))

    def rows(self) -> Sequence[int]:
        """Every day with something on it, the newest first."""
        chart = self.shown.chart
        begun = [one.started_at.day.toordinal() for _number, one in self.shown.treatments]
        own = np.array([day for day in begun if day >= chart.start.toordinal()], dtype=np.int64)
        doses = (row.days for row in self.shown.doses)
        every = np.concatenate([chart.days, chart.observed_days, chart.asked_days, *doses, own])
        days: list[int] = np.unique(every)[::-1].tolist()
        return days

    def cell(self, row: int, column: int) -> str:
        """The text of a cell."""
        day = date.fromordinal(row)
        if column == 0:
            return day_text(day)
        if column >= 6:
            return doses_on(self.shown, day) if column == 6 else treatments_on(self.shown, day)
        chart = self.shown.chart
        at = int(chart.days.searchsorted(row))
        if at >= chart.days.size or chart.days[at] != row:
            return ""
        if column == 4:
            return str(self.shown.n_readings[at])
        if column == 5:
            return _("late") if chart.late[at] else ""
        value = float((chart.value, chart.least, chart.worst)[column - 1][at])
        return "" if value != value else number(value)  # not-a-number is the one that differs from itself
