"""What every chart of Trends can do, whatever it shows: a figure, words, one place read out, and a table."""

from collections.abc import Sequence
from typing import Protocol

from painlog.report.plot import Plot
from painlog.report.style import ChartStyle


class View(Protocol):
    """One chart with everything that is said of it.

    `places` are the first and the last whole number along x that can be read: days as ordinals, months, or days after
    a treatment. `step` is how many of them a key moves on, `page_step` a Page key. `height` is in pixels at 100 %
    text. `hint` says how one place is read. `empty` says what to write down where there is nothing to show, and is
    empty otherwise.
    """

    @property
    def name(self) -> str:
        """What it is, for screen readers: `Chart of sleep by day`."""

    @property
    def title(self) -> str:
        """Which days or which treatment it is about, as a heading."""

    @property
    def places(self) -> tuple[int, int]:
        """The first and the last place that can be read."""

    @property
    def step(self) -> int:
        """How many places an arrow key moves on."""

    @property
    def page_step(self) -> int:
        """How many places a Page key moves on."""

    @property
    def height(self) -> int:
        """Pixels that it needs at 100 % text."""

    @property
    def empty(self) -> str:
        """What to do where there is nothing to show."""

    @property
    def hint(self) -> str:
        """How a place is read."""

    @property
    def words(self) -> str:
        """The chart as a sentence or a few."""

    @property
    def legend(self) -> str:
        """How to read what is drawn."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the table's columns."""

    @property
    def wide(self) -> tuple[int, ...]:
        """The columns of the table that take what room is left."""

    def figure(self, style: ChartStyle, size: tuple[float, float]) -> Plot:
        """The chart at a size (width, height) in points."""

    def reading(self, place: int) -> str:
        """What stands at a place, as a sentence."""

    def rows(self) -> Sequence[int]:
        """The keys of the table's rows, in their order."""

    def cell(self, row: int, column: int) -> str:
        """The text of a cell; `row` is one of `rows()`."""
