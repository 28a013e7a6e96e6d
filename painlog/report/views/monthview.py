"""Counts by the calendar month: headache days with what belongs to them, and the use of medicines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from painlog.analysis.months import first_day
from painlog.i18n import _, ngettext
from painlog.labels.dates import month_text
from painlog.labels.numbers import number
from painlog.report.months import MonthTrack, month_number, months_figure, told
from painlog.report.panels import PANEL_PX
from painlog.report.plot import Plot
from painlog.report.style import ChartStyle

_LISTED_UP_TO = 4  # months; more are given by their middle
_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthColumn:
    """A column of the table: what stands in it, by the month."""

    name: str
    cells: Mapping[int, str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MonthView:
    """The months from `first` to `last`; `tracks` lie in them. `note` is a sentence that stands first."""

    name: str
    first: int
    last: int
    tracks: Sequence[MonthTrack]
    table: Sequence[MonthColumn]
    legend: str
    nothing: str
    note: str = ""

    @property
    def title(self) -> str:
        """The months."""
        return _("{start} to {end}").format(
            start=month_text(first_day(self.first)), end=month_text(first_day(self.last))
        )

    @property
    def places(self) -> tuple[int, int]:
        """The months shown."""
        return self.first, self.last

    @property
    def step(self) -> int:
        """A month."""
        return 1

    @property
    def page_step(self) -> int:
        """A year."""
        return _YEAR

    @property
    def height(self) -> int:
        """A panel each, higher ones where there are few, and the months' names."""
        each = PANEL_PX * (2 if len(self.tracks) == 1 else 1.4)
        return round(40 + each * max(1, len(self.tracks)))

    @property
    def empty(self) -> str:
        """What to do where nothing of it was ever written down."""
        return "" if self.tracks else self.nothing

    @property
    def hint(self) -> str:
        """How a month is read."""
        return _("Arrow keys on the chart, or the pointer, read one month.")

    @property
    def words(self) -> str:
        """The note, then each track."""
        return " ".join(part for part in (self.note, *(_track_words(track) for track in self.tracks)) if part)

    @property
    def columns(self) -> tuple[str, ...]:
        """The month and what was counted."""
        return (_("Month"), *(column.name for column in self.table))

    @property
    def wide(self) -> tuple[int, ...]:
        """The last column."""
        return (len(self.table),)

    def figure(self, style: ChartStyle, size: tuple[float, float]) -> Plot:
        """The bars."""
        return months_figure(self.tracks, self.first, self.last, style, size)

    def reading(self, place: int) -> str:
        """Everything counted in a month."""
        said = [
            _("{name}: {value}").format(name=column.name, value=column.cells[place])
            for column in self.table
            if place in column.cells
        ]
        when = month_text(first_day(place))
        return _("{when}. {what}.").format(when=when, what="; ".join(said) or _("Nothing written. We do not guess"))

    def rows(self) -> Sequence[int]:
        """The months with anything, the newest first."""
        known = {month for column in self.table for month in column.cells}
        return sorted((month for month in known if self.first <= month <= self.last), reverse=True)

    def cell(self, row: int, column: int) -> str:
        """The month, or what was counted in it."""
        if column == 0:
            return month_text(first_day(row))
        return self.table[column - 1].cells.get(row, "")


def _track_words(track: MonthTrack) -> str:
    known = np.flatnonzero(told(track)).tolist()
    if not known:
        return _("{name}: nothing known in these months.").format(name=track.name)
    if len(known) <= _LISTED_UP_TO:
        listed = [
            _("{month} {n}").format(month=month_text(first_day(track.first + at)), n=month_number(track, at, True))
            for at in known
        ]
        return _("{name}: {months}.").format(name=track.name, months=", ".join(listed))
    value, more = track.value[known], int(track.at_least[known].sum())
    sentence = _("{name}: median {median} a month, from {low} to {high}, {n} months").format(
        name=track.name,
        median=number(float(np.median(value))),
        low=number(float(value.min())),
        high=number(float(value.max())),
        n=len(known),
    )
    may = ngettext("in {n} of them there may be more", "in {n} of them there may be more", more).format(n=more)
    return f"{sentence}{', ' + may if more else ''}."
