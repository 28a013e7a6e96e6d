"""Two stretches of days side by side: usual ones, since the last visit, around a treatment, or one's own dates."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from painlog.analysis.comparison import compare
from painlog.analysis.days import Period
from painlog.domain.treatment import Treatment, numbered
from painlog.i18n import _
from painlog.labels.dates import day_text, range_text
from painlog.labels.pain import measure
from painlog.labels.treatments import treatment as treatment_name
from painlog.report.figures import scale_title
from painlog.report.side_by_side import Half, Pair, SideBySide
from painlog.report.views.compareview import CompareView, Line
from painlog.workflows.period import read_since_last_visit
from painlog.workflows.trends.daily import Daily, read_daily

if TYPE_CHECKING:
    from painlog.domain.person import Person
    from painlog.storage.diary import Diary

OWN = "own"
_LAST = {"last_30": 30, "last_90": 90}
_VISIT, _AROUND = "since_visit", "around"
_AROUND_DAYS = 28
_TREATMENTS_OFFERED = 8


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TwoStretches:
    """What there is to choose from, what was chosen (own dates after a slash), and the chart of it."""

    options: Sequence[tuple[str, str]]
    chosen: str
    view: CompareView


def read_compared(diary: "Diary", person: "Person", today: date, wanted: str) -> TwoStretches:
    """The comparison wanted, or that of the last 30 days with the 30 before."""
    given = [(number, one) for number, one in numbered(diary.treatments(person.id)) if one.started_at.day <= today]
    since = read_since_last_visit(diary, person.id, today)
    options = _options(given, since)
    code = wanted.partition("/")[0]
    chosen = wanted if code in {option for option, _words in options} else "last_30"
    stretches = _stretches(chosen, today, since, [one for _number, one in given])
    return TwoStretches(options=options, chosen=chosen, view=_view(read_daily(diary, person), stretches))


def own_code(first: Period, second: Period) -> str:
    """The code of two stretches of one's own."""
    ends = (first.first, first.last, second.first, second.last)
    return "/".join([OWN, *(day.isoformat() for day in ends)])


def own_stretches(code: str) -> tuple[Period, Period] | None:
    """The two stretches of such a code; None where no dates are in it."""
    days = [date.fromisoformat(day) for day in code.split("/")[1:]]
    return (Period(days[0], days[1]), Period(days[2], days[3])) if len(days) == 4 else None


def _options(given: Sequence[tuple[int, Treatment]], since: date | None) -> list[tuple[str, str]]:
    usual = [
        ("last_30", _("The 30 days before, and the last 30")),
        ("last_90", _("The 90 days before, and the last 90")),
    ]
    visit = [(_VISIT, _("As long before the last visit, and since it"))] if since is not None else []
    around = [
        (
            f"{_AROUND}:{one.id}",
            _("28 days before and after {number}: {name}, {day}").format(
                number=number, name=treatment_name(one.kind), day=day_text(one.started_at.day)
            ),
        )
        for number, one in list(reversed(given))[:_TREATMENTS_OFFERED]
    ]
    return [*usual, *visit, *around, (OWN, _("Two stretches of my own"))]


def _stretches(
    chosen: str, today: date, since: date | None, given: Sequence[Treatment]
) -> tuple[Period, Period] | None:
    if chosen.startswith(OWN):
        return own_stretches(chosen)
    if chosen == _VISIT and since is not None:
        second = Period(min(since, today), today)
        return second.before(second.days), second
    if chosen.startswith(_AROUND):
        day_0 = next(one.started_at.day for one in given if f"{_AROUND}:{one.id}" == chosen)
        return Period(day_0, day_0).before(_AROUND_DAYS), _after(day_0)
    second = Period(today, today).before(_LAST[chosen] - 1)
    second = Period(second.first, today)
    return second.before(second.days), second


def _after(day_0: date) -> Period:
    return Period(day_0 + timedelta(days=1), day_0 + timedelta(days=_AROUND_DAYS))


def _view(daily: Daily, stretches: tuple[Period, Period] | None) -> CompareView:
    if stretches is None:
        nothing = _("Fill in the dates of both stretches.")
        return CompareView(data=None, first=(date.min,) * 2, second=(date.min,) * 2, lines=(), nothing=nothing)
    first, second = stretches
    pain = Line(name=measure(daily.measure), says="{value}", means=compare(daily.pain_by_day(), first, second))
    lines, pairs = [pain], []
    for field, track in daily.tracks.items():
        means = compare(daily.by_day(field), first, second)
        if means.first.n_days or means.second.n_days:
            lines.append(Line(name=track.name, says=track.says, means=means))
            if means.first.mean is not None or means.second.mean is not None:
                pairs.append(Pair(title=track.title, top=track.top, first=means.first.mean, second=means.second.mean))
    halves = (_half(daily, first, pain.means.first.mean), _half(daily, second, pain.means.second.mean))
    data = SideBySide(title=scale_title(daily.measure), first=halves[0], second=halves[1], pairs=pairs)
    is_empty = not any(line.means.first.n_days or line.means.second.n_days for line in lines)
    return CompareView(
        data=None if is_empty else data,
        first=(first.first, first.last),
        second=(second.first, second.last),
        lines=lines,
        nothing=_("Nothing was written down in these days."),
    )


def _half(daily: Daily, period: Period, mean: float | None) -> Half:
    start, end = period.first.toordinal(), period.last.toordinal()
    part = slice(*np.searchsorted(daily.pain.day, [start, end + 1]))
    return Half(
        dates=range_text(period.first, period.last),
        length=period.days,
        days=daily.pain.day[part] - start,
        value=daily.pain.value[part],
        late=daily.pain.late[part],
        mean=mean,
    )
