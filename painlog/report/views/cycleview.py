"""The rounds of a repeated treatment as a chart of Trends."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from painlog.i18n import _
from painlog.labels.dates import day_text
from painlog.labels.numbers import number
from painlog.report.cycles import NAMED, Rounds, rounds_figure
from painlog.report.plot import Plot
from painlog.report.style import ChartStyle

_FIELD_PX = 380
_MONTH = 4


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CycleView:
    """`days` are the days of the rounds, oldest first; `logged` how many days of each week, by round and week."""

    treatment: str
    data: Rounds | None
    days: Sequence[date]
    logged: Sequence[Sequence[int]]
    lines: Sequence[str]
    says: str
    nothing: str = ""

    @property
    def name(self) -> str:
        """What it is."""
        return _("Chart of the rounds of a treatment, laid over one another")

    @property
    def title(self) -> str:
        """The treatment."""
        return self.treatment

    @property
    def places(self) -> tuple[int, int]:
        """Weeks after the day of each round; 1 is days 1 to 7."""
        return self.data.shown if self.data is not None else (1, 1)

    @property
    def step(self) -> int:
        """A week."""
        return 1

    @property
    def page_step(self) -> int:
        """Four weeks."""
        return _MONTH

    @property
    def height(self) -> int:
        """One field."""
        return _FIELD_PX

    @property
    def empty(self) -> str:
        """What is needed for a chart."""
        return self.nothing if self.data is None else ""

    @property
    def hint(self) -> str:
        """How a week is read."""
        return _("Arrow keys on the chart, or the pointer, read one week.")

    @property
    def words(self) -> str:
        """All that is known of it."""
        return "\n".join(self.lines)

    @property
    def legend(self) -> str:
        """How to read what is drawn."""
        if self.data is None:
            return ""
        parts = [
            _("Each line is a round, with its number at its end; the thick one is the newest"),
            _("thin lines are older rounds") if len(self.data.rounds) > NAMED else "",
            _("level line: the days before the first round") if self.data.before is not None else "",
            _("cross: the week in which relief of 30 percent ended")
            if any(one.wore_off is not None for one in self.data.rounds)
            else "",
            _("gap: fewer than 4 days of the week logged"),
        ]
        return "; ".join(part for part in parts if part) + "."

    @property
    def columns(self) -> tuple[str, ...]:
        """The week and each round, the newest first."""
        rounds = zip(reversed(self._numbers()), reversed(self.days), strict=True)
        return (_("Week"), *(_("Round {n}, {day}").format(n=n, day=day_text(day)) for n, day in rounds))

    @property
    def wide(self) -> tuple[int, ...]:
        """The last column."""
        return (len(self.days),)

    def figure(self, style: ChartStyle, size: tuple[float, float]) -> Plot:
        """The chart."""
        assert self.data is not None  # nothing empty is drawn
        return rounds_figure(self.data, style, size)

    def reading(self, place: int) -> str:
        """What every round had in that week."""
        assert self.data is not None  # nothing empty is read
        said = [
            _("round {n} {value}, {days} of 7 days").format(
                n=one.number,
                value=self.says.format(value=number(float(one.value[place - 1]))),
                days=self.logged[at][place - 1],
            )
            for at, one in enumerate(self.data.rounds)
            if place <= one.value.size and one.value[place - 1] == one.value[place - 1]
        ]
        what = "; ".join(reversed(said)) or _("fewer than 4 days logged in every round. We do not guess")
        return _("Week {n}: {what}.").format(n=place, what=what)

    def rows(self) -> Sequence[int]:
        """The weeks."""
        return range(self.places[0], self.places[1] + 1) if self.data is not None else ()

    def cell(self, row: int, column: int) -> str:
        """The text of a cell."""
        if column == 0 or self.data is None:
            return str(row)
        one = self.data.rounds[len(self.data.rounds) - column]
        if row > one.value.size or one.value[row - 1] != one.value[row - 1]:
            return ""
        return number(float(one.value[row - 1]))

    def part(self, span: tuple[int, int] | None) -> "CycleView":
        """The same with only some weeks shown."""
        if span is None or self.data is None:
            return self
        return replace(self, data=replace(self.data, shown=span))

    def _numbers(self) -> list[int]:
        return [one.number for one in self.data.rounds] if self.data is not None else []
