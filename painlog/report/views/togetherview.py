"""Things noted on the same days as a chart of Trends: both means, both n, the range; it may be coincidence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from painlog.analysis.patterns import Pattern
from painlog.i18n import _, ngettext
from painlog.labels.dates import range_text
from painlog.labels.numbers import number
from painlog.report.plot import Plot
from painlog.report.style import ChartStyle
from painlog.report.together import Couple, Together, together_figure

_FIELD_PX = 420


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TogetherView:
    """`patterns` stand behind the couples of `data`, in the same order; `names` are what they are about."""

    start: date
    end: date
    data: Together
    patterns: Sequence[Pattern]
    checked: int
    nothing: str

    @property
    def name(self) -> str:
        """What it is."""
        return _("Chart of pain beside other numbers of the same days")

    @property
    def title(self) -> str:
        """The dates."""
        return range_text(self.start, self.end)

    @property
    def places(self) -> tuple[int, int]:
        """The columns."""
        return 0, max(0, len(self.data.columns) - 1)

    @property
    def step(self) -> int:
        """A column."""
        return 1

    @property
    def page_step(self) -> int:
        """A couple."""
        return 2

    @property
    def height(self) -> int:
        """One field."""
        return _FIELD_PX

    @property
    def empty(self) -> str:
        """What is needed."""
        return "" if self.patterns else self.nothing

    @property
    def hint(self) -> str:
        """How a column is read."""
        return _("Arrow keys on the chart, or the pointer, read one column.")

    @property
    def words(self) -> str:
        """Each pattern, and that it may be coincidence."""
        sentences = [
            _pattern_words(one, couple) for one, couple in zip(self.patterns, self.data.couples, strict=True)
        ]
        checked = ngettext(
            "This may be coincidence; {n} thing was checked.",
            "This may be coincidence; {n} things were checked.",
            self.checked,
        ).format(n=self.checked)
        return "\n".join([*sentences, checked])

    @property
    def legend(self) -> str:
        """How to read what is drawn."""
        return _(
            "Each dot is one day; the level lines and the numbers over them are means; n is how many days; "
            "≤ is so much or less, > is more."
        )

    @property
    def columns(self) -> tuple[str, ...]:
        """What stands in the table."""
        return (_("Days with"), _("Mean pain"), _("Days"))

    @property
    def wide(self) -> tuple[int, ...]:
        """Which days."""
        return (0,)

    def figure(self, style: ChartStyle, size: tuple[float, float]) -> Plot:
        """The chart."""
        return together_figure(self.data, style, size)

    def reading(self, place: int) -> str:
        """One sort of days."""
        column = self.data.columns[place]
        days = ngettext("{n} day", "{n} days", column.value.size).format(n=column.value.size)
        words = _("{name}, {which}: mean pain {mean} on {days}.")
        couple = self.data.couples[place // 2]
        return words.format(name=couple.name, which=column.name, mean=number(column.mean), days=days)

    def rows(self) -> Sequence[int]:
        """The columns."""
        return range(len(self.data.columns)) if self.patterns else ()

    def cell(self, row: int, column: int) -> str:
        """The text of a cell."""
        one, couple = self.data.columns[row], self.data.couples[row // 2]
        return (f"{couple.name}, {one.name}", number(one.mean), str(one.value.size))[column]


def _pattern_words(one: Pattern, couple: Couple) -> str:
    """`Sleep quality and pain on the same days: …`"""
    return _(
        "{name} and pain on the same days ({n}): with {less}, mean pain {low} on {low_n} days; with {more}, "
        "mean pain {high} on {high_n} days; the difference is {gap} points, plausible range {from_} to {to}."
    ).format(
        name=couple.name,
        n=one.n,
        less=couple.less.name,
        low=number(one.low_mean),
        low_n=one.low_n,
        more=couple.more.name,
        high=number(one.high_mean),
        high_n=one.high_n,
        gap=number(one.low_mean - one.high_mean),
        from_=number(one.low),
        to=number(one.high),
    )
