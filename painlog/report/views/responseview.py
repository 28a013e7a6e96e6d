"""The days before and after one treatment as a chart of Trends: facts side by side, never a verdict (R-STAT-2)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from painlog.i18n import _
from painlog.labels.dates import day_text, weekday_name
from painlog.labels.numbers import number
from painlog.report.before_after import WEEK, BeforeAfter, before_after_figure, letter
from painlog.report.plot import Plot
from painlog.report.style import ChartStyle

_FIELD_PX, _LANE_PX = 330, 34


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ResponseView:
    """`lines` say all that is known, one sentence or fact each; `says` is a value in words; `changes` are named."""

    treatment: str
    day: date
    data: BeforeAfter | None
    lines: Sequence[str]
    says: str
    changes: Sequence[str] = ()
    nothing: str = ""

    @property
    def name(self) -> str:
        """What it is."""
        return _("Chart of the days before and after a treatment")

    @property
    def title(self) -> str:
        """The treatment and its day."""
        return _("{treatment}, {day}").format(treatment=self.treatment, day=day_text(self.day))

    @property
    def places(self) -> tuple[int, int]:
        """Days after the treatment; before it they are negative."""
        return self.data.shown if self.data is not None else (0, 0)

    @property
    def step(self) -> int:
        """A day, or a week where weeks are drawn."""
        return WEEK if self.data is not None and (self.data.is_count or self.data.is_long) else 1

    @property
    def page_step(self) -> int:
        """Four weeks."""
        return 4 * WEEK

    @property
    def height(self) -> int:
        """The field and the lanes under it."""
        return _FIELD_PX + _LANE_PX * (len(self.data.lasted) if self.data is not None else 0)

    @property
    def empty(self) -> str:
        """What to write down where there is no treatment, or no day around it."""
        return self.nothing if self.data is None else ""

    @property
    def hint(self) -> str:
        """How a day is read."""
        if self.step > 1:
            return _("Arrow keys on the chart, or the pointer, read one week.")
        return _("Arrow keys on the chart, or the pointer, read one day.")

    @property
    def words(self) -> str:
        """All that is known of it."""
        return "\n".join(self.lines)

    @property
    def legend(self) -> str:
        """How to read what is drawn."""
        data = self.data
        if data is None:
            return ""
        parts = [
            _("Grey ground: the days before; coloured ground: the days looked at after; numbers: their means"),
            _("bars: headache days of a week, dull where not all 7 days were logged") if data.is_count else "",
            _("the numbers are for 28 days") if data.is_count else "",
            _("stripes: days left out") if data.lag is not None else "",
            _("triangle: the first of three days at 70 percent or less") if data.onset is not None else "",
            _("bars beneath: how long relief was there") if data.lasted else "",
            _("gap: no entry"),
            _("hollow: written over 48 hours later") if data.late.any() and not data.is_count else "",
            _("white diamond: asked and answered") if data.asked.days.size else "",
            _("dark diamond: seen by someone else") if data.observed.days.size else "",
            *(_("{mark}: {change}").format(mark=letter(n), change=change) for n, change in enumerate(self.changes)),
        ]
        return "; ".join(part for part in parts if part) + "."

    @property
    def columns(self) -> tuple[str, ...]:
        """What stands in the table."""
        return (_("Day"), _("Days after"), self._value_name(), _("Written late"))

    @property
    def wide(self) -> tuple[int, ...]:
        """The last column."""
        return (3,)

    def figure(self, style: ChartStyle, size: tuple[float, float]) -> Plot:
        """The chart."""
        assert self.data is not None  # nothing empty is drawn
        return before_after_figure(self.data, style, size)

    def reading(self, place: int) -> str:
        """What stands on a day, or in its week."""
        assert self.data is not None  # nothing empty is read
        if self.data.is_count:
            return self._week(self.data, place)
        day = self.day + timedelta(days=place)
        value = self._value(place)
        said = _("no number. We do not guess") if value is None else self.says.format(value=number(value))
        after = _("day {n}").format(n=number(place))
        when = _("{weekday} {day}, {after}").format(weekday=weekday_name(day), day=day_text(day), after=after)
        return _("{when}: {what}.").format(when=when, what=said)

    def rows(self) -> Sequence[int]:
        """The days with a value, the newest first."""
        if self.data is None:
            return []
        first, last = self.data.shown
        days = self.data.days[(self.data.days >= first) & (self.data.days <= last)]
        found: list[int] = days[::-1].tolist()
        return found

    def cell(self, row: int, column: int) -> str:
        """The text of a cell."""
        if column == 0:
            return day_text(self.day + timedelta(days=row))
        if column == 1:
            return number(row)
        value = self._value(row)
        if column == 2:
            return self._value_text(value)
        return _("late") if self._is_late(row) else ""

    def part(self, span: tuple[int, int] | None) -> "ResponseView":
        """The same with only some days shown."""
        if span is None or self.data is None:
            return self
        return replace(self, data=replace(self.data, shown=span))

    def _value_name(self) -> str:
        return _("Headache") if self.data is not None and self.data.is_count else _("Value")

    def _value_text(self, value: float | None) -> str:
        if value is None:
            return ""
        if self.data is not None and self.data.is_count:
            return _("yes") if value else _("no")
        return number(value)

    def _at(self, day: int) -> int | None:
        if self.data is None:
            return None
        place = int(np.searchsorted(self.data.days, day))
        return place if place < self.data.days.size and self.data.days[place] == day else None

    def _value(self, day: int) -> float | None:
        place = self._at(day)
        return None if place is None or self.data is None else float(self.data.value[place])

    def _is_late(self, day: int) -> bool:
        place = self._at(day)
        return place is not None and self.data is not None and bool(self.data.late[place])

    def _week(self, data: BeforeAfter, place: int) -> str:
        if place == 0:
            return _("{when}: the day of the treatment.").format(when=day_text(self.day))
        first = (place - 1) // WEEK * WEEK + 1 if place > 0 else place // WEEK * WEEK
        inside = (data.days >= first) & (data.days < first + WEEK)
        logged, counted = int(inside.sum()), int((data.value[inside] > 0).sum())
        when = _("Days {first} to {last}").format(first=number(first), last=number(first + WEEK - 1))
        if not logged:
            return _("{when}: nothing logged. We do not guess.").format(when=when)
        return _("{when}: headache on {n} of {logged} days logged.").format(when=when, n=counted, logged=logged)
