"""The charts that Trends offers: what each reads from the diary, and how the answer becomes a chart of some days."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from painlog.i18n import _
from painlog.labels.dates import range_text
from painlog.labels.treatments import treatment as treatment_name
from painlog.ui.period import Period

if TYPE_CHECKING:
    from painlog.domain.person import Person
    from painlog.domain.treatment import Treatment
    from painlog.report.chart_data import Mark
    from painlog.report.views.view import View
    from painlog.storage.diary import Diary


class Moves(StrEnum):
    """What going earlier, later, nearer and farther means on a chart."""

    DAYS = "days"  # it shows the days chosen above it
    MONTHS = "months"  # it shows the months of those days
    SPAN = "span"  # it has places of its own, of which a part can be shown
    WINDOW = "window"  # it is made of the days chosen above it, and has no row of places to move along
    NOTHING = "nothing"  # it is shown whole


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is known of a person beside the chart: the first day with anything, the day after the last visit."""

    first: date | None
    since_visit: date | None
    treatments: tuple[Treatment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was read for a chart; `source` is its own. `options` are the codes and words to choose from on it."""

    code: str
    about: About
    source: Any
    options: Sequence[tuple[str, str]] = ()
    choice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which part of what was read is to be seen: days, and a part of a chart's own places."""

    period: Period
    span: tuple[int, int] | None = None


Read = Callable[["Diary", "Person", date, str], Any]
Look = Callable[[Any, About, Asked], "View"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One chart. `read` runs on the worker, `look` in the window: it must be quick.

    `options` are what there is to choose from on the chart itself, of what was read.
    """

    code: str
    name: str
    moves: Moves
    read: Read
    look: Look
    options_name: str = ""
    options: Callable[[Any], Sequence[tuple[str, str]]] = field(default=lambda _source: ())
    chosen: Callable[[Any], str] = field(default=lambda _source: "")


PAIN = "pain"
BY_DAYS = (Moves.DAYS, Moves.MONTHS, Moves.WINDOW)  # those that show the days chosen above them
CAN_MOVE = (Moves.DAYS, Moves.MONTHS, Moves.SPAN)  # those that can be dragged, and seen nearer and farther


def all_charts() -> list[Chart]:
    """Every chart, in the order in which they are offered."""
    return [
        Chart(code=PAIN, name=_("Pain"), moves=Moves.DAYS, read=_read_pain, look=_look_pain),
        Chart(code="function", name=_("Function"), moves=Moves.DAYS, read=_read_function, look=_look_function),
        Chart(code="sleep", name=_("Sleep"), moves=Moves.DAYS, read=_read_sleep, look=_look_sleep),
        Chart(code="mood", name=_("Mood and worry"), moves=Moves.DAYS, read=_read_mood, look=_look_mood),
        Chart(code="areas", name=_("Areas of the body"), moves=Moves.DAYS, read=_read_areas, look=_look_areas),
        Chart(code="medicine", name=_("Medicine use"), moves=Moves.MONTHS, read=_read_medicine, look=_look_medicine),
        Chart(code="headache", name=_("Headache days"), moves=Moves.MONTHS, read=_read_headache, look=_look_headache),
        Chart(
            code="treatment",
            name=_("Before and after a treatment"),
            moves=Moves.SPAN,
            read=_read_treatment,
            look=_look_treatment,
            options_name=_("Which treatment"),
            options=lambda around: around.options,
            chosen=lambda around: str(around.chosen),
        ),
        Chart(
            code="cycles",
            name=_("Rounds of a treatment"),
            moves=Moves.SPAN,
            read=_read_cycles,
            look=_look_cycles,
            options_name=_("Which treatment"),
            options=lambda repeated: repeated.options,
            chosen=lambda repeated: str(repeated.chosen),
        ),
        Chart(
            code="compare",
            name=_("Two stretches of days"),
            moves=Moves.NOTHING,
            read=_read_compared,
            look=_look_compared,
            options_name=_("Which days"),
            options=lambda two: two.options,
            chosen=lambda two: str(two.chosen),
        ),
        Chart(
            code="together",
            name=_("Noted on the same days"),
            moves=Moves.WINDOW,
            read=_read_together,
            look=_look_together,
        ),
    ]


def pain() -> Chart:
    """The chart that is shown where nobody chose another."""
    return all_charts()[0]


def read_about(diary: Diary, person: Person, today: date) -> About:
    """What stands beside every chart."""
    from painlog.workflows.period import read_since_last_visit

    return About(
        first=diary.first_day(person.id),
        since_visit=read_since_last_visit(diary, person.id, today),
        treatments=diary.treatments(person.id),
    )


def treatment_lines(about: About, period: Period) -> list[str]:
    """The treatments of some days with the numbers that they have on the chart."""
    from painlog.domain.treatment import numbered
    from painlog.ui.trends.series import touches

    return [
        _("{number}: {name}, {days}").format(
            number=place,
            name=treatment_name(one.kind),
            days=range_text(one.started_at.day, (one.ended_at or one.started_at).day),
        )
        for place, one in numbered(about.treatments)
        if touches(one, period)
    ]


def marks_of(about: About, period: Period) -> list[Mark]:
    """The numbered treatments of some days."""
    from painlog.domain.treatment import numbered
    from painlog.ui.trends.series import mark_of, touches

    return [mark_of(place, one) for place, one in numbered(about.treatments) if touches(one, period)]


def _read_pain(diary: Diary, person: Person, _today: date, _choice: str) -> Any:
    from painlog.ui.trends import series

    return series.read(diary, person)


def _look_pain(source: Any, about: About, asked: Asked) -> View:
    from painlog.ui.trends.painview import PainView
    from painlog.ui.trends.series import shown

    return PainView(shown(source, asked.period), is_empty=about.first is None)


def _read_function(diary: Diary, person: Person, _today: date, _choice: str) -> Any:
    from painlog.workflows.trends import tracks

    return tracks.read_function(diary, person.id)


def _read_sleep(diary: Diary, person: Person, _today: date, _choice: str) -> Any:
    from painlog.workflows.trends import tracks

    return tracks.read_tracks(diary, person.id, tracks.sleep_kinds())


def _read_mood(diary: Diary, person: Person, _today: date, _choice: str) -> Any:
    from painlog.workflows.trends import tracks

    return tracks.read_tracks(diary, person.id, tracks.mood_kinds())


def _panels(source: Any, about: About, asked: Asked, name: str, nothing: str, left_out: str = "") -> View:
    from painlog.report.views.panelview import panel_view

    days = (asked.period.start, asked.period.end)
    return panel_view(name, source, days, marks_of(about, asked.period), nothing, left_out)


def _look_function(source: Any, about: About, asked: Asked) -> View:
    nothing = _("Nothing to show yet. On Today, under More, you can write down how long you stood and walked.")
    return _panels(source, about, asked, _("Chart of function by day"), nothing)


def _look_sleep(source: Any, about: About, asked: Asked) -> View:
    nothing = _("Nothing to show yet. On Today, under More, you can write down how you slept.")
    return _panels(source, about, asked, _("Chart of sleep by day"), nothing)


def _look_mood(source: Any, about: About, asked: Asked) -> View:
    nothing = _("Nothing to show yet. On Today, under More, you can write down your mood and worry.")
    return _panels(source, about, asked, _("Chart of mood and worry by day"), nothing)


def _read_areas(diary: Diary, person: Person, _today: date, _choice: str) -> Any:
    from painlog.workflows.trends import tracks

    return tracks.read_areas(diary, person.id)


def _look_areas(source: Any, about: About, asked: Asked) -> View:
    from painlog.i18n import ngettext
    from painlog.workflows.trends.tracks import area_tracks

    found, more = area_tracks(source, asked.period.start.toordinal(), asked.period.end.toordinal())
    nothing = _("No area was marked in these days. On Today, under More, you can mark where it hurts.")
    left_out = ngettext("{n} more area was marked.", "{n} more areas were marked.", more).format(n=more)
    return _panels(found, about, asked, _("Chart of single areas by day"), nothing, left_out if more else "")


def _read_medicine(diary: Diary, person: Person, today: date, _choice: str) -> Any:
    from painlog.workflows.trends.medicines import read_medicines

    return read_medicines(diary, person.id, today)


def _read_headache(diary: Diary, person: Person, today: date, _choice: str) -> Any:
    from painlog.workflows.trends.headaches import read_headaches

    return read_headaches(diary, person.id, today)


_LEAST_MONTHS = 3


def _months(period: Period) -> tuple[int, int]:
    from painlog.analysis.months import month_of

    last = month_of(period.end)
    return min(month_of(period.start), last - _LEAST_MONTHS + 1), last


def _look_medicine(source: Any, _about: About, asked: Asked) -> View:
    from painlog.workflows.trends.medicines import medicine_view

    return medicine_view(source, *_months(asked.period))


def _look_headache(source: Any, _about: About, asked: Asked) -> View:
    from painlog.workflows.trends.headaches import headache_view

    return headache_view(source, *_months(asked.period))


def _read_treatment(diary: Diary, person: Person, today: date, choice: str) -> Any:
    from painlog.workflows.trends.treatments import read_around

    return read_around(diary, person, today, choice)


def _look_treatment(source: Any, _about: About, asked: Asked) -> View:
    from painlog.workflows.trends.treatments import around_view

    return around_view(source, asked.span)


def _read_cycles(diary: Diary, person: Person, today: date, choice: str) -> Any:
    from painlog.workflows.trends.cycles import read_repeated

    return read_repeated(diary, person, today, choice)


def _look_cycles(source: Any, _about: About, asked: Asked) -> View:
    from painlog.workflows.trends.cycles import repeated_view

    return repeated_view(source, asked.span)


def _read_compared(diary: Diary, person: Person, today: date, choice: str) -> Any:
    from painlog.workflows.trends.compare import read_compared

    return read_compared(diary, person, today, choice)


def _look_compared(source: Any, _about: About, _asked: Asked) -> View:
    view: View = source.view
    return view


def _read_together(diary: Diary, person: Person, _today: date, _choice: str) -> Any:
    from painlog.workflows.trends.daily import read_daily

    return read_daily(diary, person)


def _look_together(source: Any, _about: About, asked: Asked) -> View:
    from painlog.workflows.trends.together import together_view

    return together_view(source, asked.period.start, asked.period.end)
