"""Daily numbers as panels over the same days: function, sleep, mood, or the strength of single areas."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from painlog.i18n import _, ngettext
from painlog.labels.dates import day_text, range_text, weekday_name
from painlog.labels.numbers import number
from painlog.report.chart_data import Mark
from painlog.report.panels import PANEL_PX, Panels, panels_figure
from painlog.report.plot import Plot
from painlog.report.style import ChartStyle
from painlog.report.track import Points, Track

_WEEK, _MONTH = 7, 30


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelView:
    """`tracks` are all that is known; those with nothing in the days shown keep their panel, so that it says so."""

    name: str
    data: Panels
    nothing: str  # what to write down where there is none of it
    left_out: str = ""  # what else there is that is not drawn

    @property
    def title(self) -> str:
        """The dates."""
        return range_text(self.data.start, self.data.end)

    @property
    def places(self) -> tuple[int, int]:
        """The days shown."""
        return self.data.start.toordinal(), self.data.end.toordinal()

    @property
    def step(self) -> int:
        """A day, or a week where weeks are drawn."""
        return _WEEK if self.data.weekly else 1

    @property
    def page_step(self) -> int:
        """A month."""
        return _MONTH * self.step

    @property
    def height(self) -> int:
        """A panel each, and the dates."""
        return 40 + PANEL_PX * max(1, len(self.data.tracks)) + (30 if self.data.marks else 0)

    @property
    def empty(self) -> str:
        """What to do where nothing of it was ever written down."""
        return "" if self.data.tracks else self.nothing

    @property
    def hint(self) -> str:
        """How a day or week is read."""
        if self.data.weekly:
            return _("Arrow keys on the chart, or the pointer, read one week.")
        return _("Arrow keys on the chart, or the pointer, read one day.")

    @property
    def words(self) -> str:
        """Each track: middle, range, n, and the days without."""
        sentences = [_track_words(track, self.data) for track in self.data.tracks]
        return " ".join([*sentences, _("We do not guess."), self.left_out]).strip()

    @property
    def legend(self) -> str:
        """How to read what is drawn, naming only what occurs."""
        tracks, weekly = self.data.tracks, self.data.weekly
        parts = [
            _("line: mean of each week; band: lowest to highest day") if weekly else "",
            _("gap: no entry"),
            _("hollow: written over 48 hours later") if not weekly and any(t.late.any() for t in tracks) else "",
            _("square: answered for the week before") if any(t.answers.days.size for t in tracks) else "",
            _("short stroke: marked without a number") if any(t.unmarked.size for t in tracks) else "",
            _("white diamond: asked and answered") if any(t.asked.days.size for t in tracks) else "",
            _("dark diamond: seen by someone else") if any(t.observed.days.size for t in tracks) else "",
        ]
        text = "; ".join(part for part in parts if part) + "."
        return text[:1].upper() + text[1:]

    @property
    def columns(self) -> tuple[str, ...]:
        """The day, each track, and whether something was late."""
        return (_("Day"), *(track.name for track in self.data.tracks), _("Written late"))

    @property
    def wide(self) -> tuple[int, ...]:
        """The last column."""
        return (len(self.data.tracks) + 1,)

    def figure(self, style: ChartStyle, size: tuple[float, float]) -> Plot:
        """The panels."""
        return panels_figure(self.data, style, size)

    def reading(self, place: int) -> str:
        """The values of a day, or the means of its week."""
        return self._week(place) if self.data.weekly else self._day(place)

    def rows(self) -> Sequence[int]:
        """The days with anything, the newest first."""
        written = [days for track in self.data.tracks for days in track.written]
        found: list[int] = np.unique(np.concatenate(written))[::-1].tolist() if written else []
        return found

    def cell(self, row: int, column: int) -> str:
        """The day, a value, or `late`."""
        if column == 0:
            return day_text(date.fromordinal(row))
        tracks = self.data.tracks
        if column <= len(tracks):
            return "; ".join(_said(tracks[column - 1], row, "{value}"))
        return _("late") if any(_is_late(track, row) for track in tracks) else ""

    def _day(self, place: int) -> str:
        day = date.fromordinal(place)
        said = [
            _("{name} {value}").format(name=track.name, value=value)
            for track in self.data.tracks
            for value in _said(track, place, track.says)
        ]
        said += [_("written down late")] if any(_is_late(track, place) for track in self.data.tracks) else []
        when = _("{weekday} {day}").format(weekday=weekday_name(day), day=day_text(day))
        return _("{when}: {what}.").format(when=when, what="; ".join(said) or _("nothing written. We do not guess"))

    def _week(self, place: int) -> str:
        first, last = self.places
        start = place - (place - first) % _WEEK
        end = min(last, start + _WEEK - 1)
        said = [
            _("{name} mean {value}, {n} of {all} days").format(
                name=track.name,
                value=track.says.format(value=number(float(part.value.mean()))),
                n=part.days.size,
                all=end - start + 1,
            )
            for track in self.data.tracks
            if (part := track.within(start, end)).days.size
        ]
        when = range_text(date.fromordinal(start), date.fromordinal(end))
        return _("{when}: {what}.").format(when=when, what="; ".join(said) or _("nothing written. We do not guess"))


def panel_view(
    name: str,
    tracks: Sequence[Track],
    period: tuple[date, date],
    marks: Sequence[Mark],
    nothing: str,
    left_out: str = "",
) -> PanelView:
    """The part of the tracks that lies in a period, both ends inside."""
    start, end = period
    part = [track.within(start.toordinal(), end.toordinal()) for track in tracks]
    data = Panels(start=start, end=end, tracks=part, marks=tuple(marks))
    return PanelView(name=name, data=data, nothing=nothing, left_out=left_out)


def _track_words(track: Track, data: Panels) -> str:
    n = int(track.days.size)
    beside = _beside(track)
    if not n:
        sentence = _("{name}: the person wrote no number.").format(name=track.name)
        return " ".join([sentence, *beside])
    middle = _("{name}: median {median}, from {low} to {high}").format(
        name=track.name,
        median=track.says.format(value=number(float(np.median(track.value)))),
        low=number(float(track.value.min())),
        high=number(float(track.value.max())),
    )
    days = ngettext("{n} day", "{n} days", n).format(n=n)
    without = ngettext("{n} day without an entry", "{n} days without an entry", data.length - n)
    late = int(track.late.sum())
    parts = [middle, days, without.format(n=data.length - n)]
    parts += (
        [ngettext("{n} day written down late", "{n} days written down late", late).format(n=late)] if late else []
    )
    return " ".join([", ".join(parts) + ".", *beside])


def _beside(track: Track) -> list[str]:
    """What stands beside the line."""
    bare, weeks, asked, seen = (
        int(days.size) for days in (track.unmarked, track.answers.days, track.asked.days, track.observed.days)
    )
    counts = (
        (bare, ngettext("{n} day without a number.", "{n} days without a number.", bare)),
        (weeks, ngettext("{n} answer for a week.", "{n} answers for a week.", weeks)),
        (asked, ngettext("On {n} day the person was asked.", "On {n} days the person was asked.", asked)),
        (seen, ngettext("On {n} day someone else saw it.", "On {n} days someone else saw it.", seen)),
    )
    return [words.format(n=n) for n, words in counts if n]


def _said(track: Track, day: int, says: str) -> list[str]:
    place = track.at(day)
    found = [] if place is None else [says.format(value=number(float(track.value[place])))]
    found += [_("marked")] if place is None and np.isin(day, track.unmarked) else []
    others: tuple[tuple[Points, str], ...] = (
        (track.answers, _("{value} for the week before")),
        (track.asked, _("{value} when asked")),
        (track.observed, _("{value} seen by someone else")),
    )
    for points, pattern in others:
        value = points.at(day)
        if value is not None:
            found.append(pattern.format(value=says.format(value=number(value))))
    return found


def _is_late(track: Track, day: int) -> bool:
    place = track.at(day)
    return place is not None and bool(track.late[place])
