"""Two stretches of days beside each other as a chart of Trends: means, both n, the difference and its range."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from painlog.analysis.comparison import Comparison, Side
from painlog.i18n import _, ngettext
from painlog.labels.dates import day_text, range_text, weekday_name
from painlog.labels.numbers import number
from painlog.report.plot import Plot
from painlog.report.side_by_side import ROW_PX, Half, SideBySide, side_by_side_figure
from painlog.report.style import ChartStyle

_FIELD_PX = 330
_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing compared; `says` is a value in words."""

    name: str
    says: str
    means: Comparison


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CompareView:
    """`first` and `second` are the first days of the two stretches; `lines` all that is compared, pain first."""

    data: SideBySide | None
    first: tuple[date, date]
    second: tuple[date, date]
    lines: Sequence[Line]
    nothing: str = ""

    @property
    def name(self) -> str:
        """What it is."""
        return _("Chart of two stretches of days side by side")

    @property
    def title(self) -> str:
        """Both dates."""
        return _("{first}, and {second}").format(first=range_text(*self.first), second=range_text(*self.second))

    @property
    def places(self) -> tuple[int, int]:
        """The days of the first, some places between, the days of the second."""
        return (0, self.data.last) if self.data is not None else (0, 0)

    @property
    def step(self) -> int:
        """A day."""
        return 1

    @property
    def page_step(self) -> int:
        """A week."""
        return _WEEK

    @property
    def height(self) -> int:
        """The field, and a row for each pair."""
        return _FIELD_PX + ROW_PX * (len(self.data.pairs) if self.data is not None else 0)

    @property
    def empty(self) -> str:
        """What is still to be chosen."""
        return self.nothing if self.data is None else ""

    @property
    def hint(self) -> str:
        """How a day is read."""
        return _("Arrow keys on the chart, or the pointer, read one day.")

    @property
    def words(self) -> str:
        """Every comparison, and that the two may differ in more than one thing."""
        sentences = [line_words(line) for line in self.lines]
        return "\n".join([*sentences, _("The two may differ in many ways. We do not guess why.")])

    @property
    def legend(self) -> str:
        """How to read what is drawn."""
        late = self.data is not None and (self.data.first.late.any() or self.data.second.late.any())
        parts = [
            _("Level lines: the means of pain"),
            _("white dot: mean of the first; filled dot: mean of the second"),
            _("gap: no entry"),
            _("hollow: written over 48 hours later") if late else "",
        ]
        return "; ".join(part for part in parts if part) + "."

    @property
    def columns(self) -> tuple[str, ...]:
        """What stands in the table."""
        return ("", _("First"), _("Days"), _("Second"), _("Days"), _("Difference"), _("Plausible range"))

    @property
    def wide(self) -> tuple[int, ...]:
        """What is compared."""
        return (0,)

    def figure(self, style: ChartStyle, size: tuple[float, float]) -> Plot:
        """The chart."""
        assert self.data is not None  # nothing empty is drawn
        return side_by_side_figure(self.data, style, size)

    def reading(self, place: int) -> str:
        """The pain of a day of either."""
        assert self.data is not None  # nothing empty is read
        data = self.data
        if place < data.first.length:
            return _day_words(_("First"), data.first, self.first[0], place)
        if place >= data.second_at:
            return _day_words(_("Second"), data.second, self.second[0], place - data.second_at)
        return _("Between the two.")

    def rows(self) -> Sequence[int]:
        """What is compared."""
        return range(len(self.lines)) if self.data is not None else ()

    def cell(self, row: int, column: int) -> str:
        """The text of a cell."""
        line = self.lines[row]
        means = line.means
        low, high = means.low, means.high
        cells = (
            line.name,
            _value(line, means.first.mean),
            str(means.first.n_days),
            _value(line, means.second.mean),
            str(means.second.n_days),
            "" if means.difference is None else _signed(means.difference),
            "" if low is None or high is None else _("{low} to {high}").format(low=_signed(low), high=_signed(high)),
        )
        return cells[column]


def line_words(line: Line) -> str:
    """`Mood: first 6.2 on 28 days, second 7 on 27 days, difference +0.8 (plausible range -0.1 to +1.7).`"""
    means = line.means
    parts = [
        _side_words(line, which, side) for which, side in ((_("first"), means.first), (_("second"), means.second))
    ]
    if means.difference is not None:
        parts.append(_("difference {n}").format(n=_signed(means.difference)))
    words = _("{name}: {what}").format(name=line.name, what=", ".join(parts))
    if means.low is not None and means.high is not None:
        low, high = _signed(means.low), _signed(means.high)
        words = _("{words} (plausible range {low} to {high})").format(words=words, low=low, high=high)
    return words + "."


def _side_words(line: Line, which: str, side: Side) -> str:
    if side.mean is not None:
        value, days = _value(line, side.mean), _days(side.n_days)
        return _("{which} {value} on {days}").format(which=which, value=value, days=days)
    if not side.n_days:
        return _("{which} not logged").format(which=which)
    words = _("{which} logged on {n} of {days}, too few for a mean")
    return words.format(which=which, n=side.n_days, days=_days(side.period.days))


def _value(line: Line, value: float | None) -> str:
    if value is None:
        return ""
    return line.says.format(value=number(value))


def _signed(value: float) -> str:
    words = number(value)
    return words if words.startswith("-") or words == "0" else f"+{words}"


def _days(n: int) -> str:
    return ngettext("{n} day", "{n} days", n).format(n=n)


def _day_words(which: str, half: Half, start: date, at: int) -> str:
    day = start + timedelta(days=at)
    place = int(np.searchsorted(half.days, at))
    known = place < half.days.size and half.days[place] == at
    said = (
        _("pain {value}").format(value=number(float(half.value[place])))
        if known
        else _("no pain number. We do not guess")
    )
    when = _("{which}, {weekday} {day}").format(which=which, weekday=weekday_name(day), day=day_text(day))
    return _("{when}: {what}.").format(when=when, what=said)
