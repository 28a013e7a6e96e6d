"""Reads one treatment with the days around it, and works out what is known of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

import numpy as np

from painlog.analysis.day_means import day_means
from painlog.analysis.days import Period
from painlog.analysis.readings import Days, Numbers
from painlog.analysis.response.codes import Metric
from painlog.analysis.response.dense import Dense
from painlog.analysis.response.respond import respond
from painlog.analysis.response.values import Baseline, Duration, OtherChange, Response, SeriesResponse
from painlog.analysis.response.windows import MINUTES
from painlog.domain.codes import Measure, Reporter
from painlog.domain.lateness import is_late
from painlog.domain.treatment import numbered
from painlog.i18n import _
from painlog.labels.dates import day_text
from painlog.labels.treatments import treatment as treatment_name
from painlog.report.before_after import BeforeAfter, Lasted, Stretch
from painlog.report.figures import scale_title
from painlog.report.numbers.plain import Figure
from painlog.report.numbers.response_rows import other_row
from painlog.report.numbers.responses import history, plan_of
from painlog.report.numbers.text_treatments import treatment_lines
from painlog.report.numbers.treatments import treatment_figures
from painlog.report.track import Points
from painlog.report.views.responseview import ResponseView

if TYPE_CHECKING:
    from painlog.domain.entry import Entry
    from painlog.domain.person import Person
    from painlog.domain.records import Records
    from painlog.domain.treatment import Treatment
    from painlog.storage.diary import Diary

BEFORE_DAYS = 130  # a baseline of 28 days, the 60 days before it, and some more
_SPARE = 14  # days shown after the last window
_MINUTES = (30.0, 60.0, 120.0, 240.0, 480.0, 1440.0)
_WEEK_DAYS = 7.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Around:
    """The treatments to choose from (id and words, the newest first), the chosen one, and its chart."""

    options: Sequence[tuple[str, str]] = ()
    chosen: str = ""
    view: ResponseView | None = None


def read_around(diary: "Diary", person: "Person", today: date, wanted: str) -> Around:
    """The chart of the treatment of that id, or of the newest that has begun."""
    begun = [(number, one) for number, one in numbered(diary.treatments(person.id)) if one.started_at.day <= today]
    if not begun:
        return Around()
    chosen = next((one for _number, one in begun if one.id == wanted), begun[-1][1])
    return Around(
        options=[(one.id, _named(number, one)) for number, one in reversed(begun)],
        chosen=chosen.id,
        view=_view(diary, person, today, chosen),
    )


def around_view(around: Around, span: tuple[int, int] | None) -> ResponseView:
    """The chart, or the part of it that is to be seen; an empty one where there is no treatment."""
    if around.view is None:
        nothing = _("No treatment was written down yet. Treatments can be added on their own page.")
        return ResponseView(treatment="", day=date.min, data=None, lines=(), says="{value}", nothing=nothing)
    return around.view.part(span)


def _named(number: int, one: "Treatment") -> str:
    words = _("{number}: {name}, {day}")
    return words.format(number=number, name=treatment_name(one.kind), day=day_text(one.started_at.day))


def _view(diary: "Diary", person: "Person", today: date, one: "Treatment") -> ResponseView:
    records = _records(diary, person, one)
    days = history(records, person, today)
    found = respond(one, plan_of(one, days.thresholds), days)
    main = found.main or _without_windows()
    row = _row_of(records, person, one, today)
    nothing = _("Nothing was written down in the days around this treatment.")
    series = days.series.get(main.metric)
    view = ResponseView(
        treatment=treatment_name(one.kind),
        day=one.started_at.day,
        data=None,
        lines=_lines(row, found),
        says=_("{value} minutes") if main.metric in MINUTES else "{value}",
        changes=[_with_month(str(other_row(change)["text"]), [change]) for change in found.others],
        nothing=nothing,
    )
    if series is None:
        return view
    return replace(
        view, data=_data(series, main, records, person, one, [change.day for change in found.others], today)
    )


def _records(diary: "Diary", person: "Person", one: "Treatment") -> "Records":
    """All from so long before the treatment as anything looks back; of treatments those that reach into it."""
    start = date.fromordinal(max(one.started_at.day.toordinal() - BEFORE_DAYS, 1))
    records = diary.records(person.id, start)
    return replace(
        records,
        treatments=tuple(
            other
            for other in diary.treatments(person.id)
            if max(other.started_at.day, other.ended_at.day if other.ended_at else date.min) >= start
        ),
    )


def _row_of(records: "Records", person: "Person", one: "Treatment", today: date) -> Figure:
    figures = treatment_figures(records, person, Period(one.started_at.day, today))
    rows = cast(list[Figure], figures["treatments"])
    name = one.origin_id or one.id
    return next(row for row in rows if row["treatment"] == name and row["kind"] == one.kind)


def _lines(row: Figure, found: Response) -> list[str]:
    """All that is known, a fact each, as in the summary in words."""
    return [_with_month(line.removeprefix("  "), found.others) for line in treatment_lines([row])][1:]


def _with_month(words: str, changes: Sequence[OtherChange]) -> str:
    """The dates of changes as a person reads them: figures have them in digits."""
    for change in changes:
        words = words.replace(change.day.isoformat(), day_text(change.day))
    return words


def _without_windows() -> SeriesResponse:
    """Pain around a block, which is judged by its readings alone."""
    return SeriesResponse(metric=Metric.PAIN, baseline=Baseline(mean=None, median=None, n_days=0, period=None))


def _data(
    series: Dense,
    main: SeriesResponse,
    records: "Records",
    person: "Person",
    one: "Treatment",
    changes: Sequence[date],
    today: date,
) -> BeforeAfter | None:
    day_0 = one.started_at.day
    shown = _shown(main, day_0, today)
    days, value = series.within(Period(day_0 + timedelta(days=shown[0]), day_0 + timedelta(days=shown[1])))
    if not days.size:
        return None
    after = days - day_0.toordinal()
    is_count = main.metric is Metric.HEADACHE_DAYS
    others = _Others(records.entries, person.measure, main.metric, day_0)
    return BeforeAfter(
        title=_title(main.metric, person.measure),
        top=_top(main.metric, value),
        shown=shown,
        days=after,
        value=value,
        late=np.isin(after, others.late_days()),
        baseline=_baseline(main, day_0),
        windows=[
            Stretch(window.from_day, window.to_day, window.mean)
            for window in main.windows
            if window.to_day is not None
        ],
        lag=_lag(one),
        onset=main.onset_day,
        lasted=_lasted(main),
        changes=[(change - day_0).days for change in changes],
        asked=Points() if is_count else others.points(Reporter.ASKED),
        observed=Points() if is_count else others.points(Reporter.OBSERVED),
        is_count=is_count,
    )


def _shown(main: SeriesResponse, day_0: date, today: date) -> tuple[int, int]:
    """From the first day of the baseline to two weeks after the last window or the end of relief, or to today."""
    before = 14 if main.baseline.period is None else (day_0 - main.baseline.period.first).days
    ends = [window.to_day or 0 for window in main.windows]
    ends += [duration.to_day or 0 for duration in (main.relief_30, main.relief_50)]
    return -max(before, 14), max(min(max([28, *ends]) + _SPARE, (today - day_0).days), 1)


def _baseline(main: SeriesResponse, day_0: date) -> Stretch | None:
    period = main.baseline.period
    if period is None:
        return None
    return Stretch((period.first - day_0).days, (period.last - day_0).days, main.baseline.mean)


def _lag(one: "Treatment") -> Stretch | None:
    plan = plan_of(one)
    if not plan.lag_days:
        return None
    return Stretch(0, plan.lag_days - 1) if plan.own_dates else Stretch(1, plan.lag_days)


def _lasted(main: SeriesResponse) -> list[Lasted]:
    if not main.windows or main.baseline.mean is None:
        return []
    return [_one_lasted(30, main.relief_30), _one_lasted(50, main.relief_50)]


def _one_lasted(share: int, found: Duration) -> Lasted:
    if found.from_day is None or found.to_day is None:
        return Lasted(_("Relief {share}% or more: not seen").format(share=share))
    words = _("Relief {share}% or more: day {first} to {last}")
    if found.still:
        words = _("Relief {share}% or more: from day {first}, still at day {last}")
    elif found.wearing_off_since is not None:
        words = _("Relief {share}% or more: from day {first}, less since day {since}?")
    name = words.format(share=share, first=found.from_day, last=found.to_day, since=found.wearing_off_since)
    return Lasted(name, found.from_day, found.to_day, found.still)


def _title(metric: Metric, measure: Measure) -> str:
    if metric is Metric.HEADACHE_DAYS:
        return _("Headache days of each week (higher = worse)")
    if metric is Metric.STANDING_MINUTES:
        return _("Standing, minutes a day (higher = longer)")
    if metric is Metric.WALKING_MINUTES:
        return _("Walking, minutes a day (higher = longer)")
    return scale_title(measure)


def _top(metric: Metric, value: Numbers) -> float:
    if metric is Metric.HEADACHE_DAYS:
        return _WEEK_DAYS
    if metric in MINUTES:
        return next((top for top in _MINUTES if top >= float(value.max())), _MINUTES[-1])
    return 10.0


class _Others:
    """What stands beside the line: days written late, and what others said (R-OBS-1, R-PAIN-5)."""

    def __init__(self, entries: "Sequence[Entry]", measure: Measure, metric: Metric, day_0: date) -> None:
        field = f"pain_{measure.value}" if metric is Metric.PAIN else metric.value
        given = [
            (one, number)
            for one in entries
            if metric is not Metric.HEADACHE_DAYS and (number := getattr(one, field)) is not None
        ]
        self._reporter = np.array([one.reporter for one, _number in given], dtype=object)
        self._day = np.array([(one.felt_at.day - day_0).days for one, _number in given], dtype=np.int64)
        self._value = np.array([number for _one, number in given], dtype=np.float64)
        self._late = np.array([is_late(one.felt_at, one.recorded_at) for one, _number in given], dtype=np.bool_)

    def late_days(self) -> Days:
        """The days of which everything was written late."""
        means = day_means(self._day, self._value, self._late, self._reporter == Reporter.SELF.value)
        return means.days[means.late]

    def points(self, reporter: Reporter) -> Points:
        """The means of what came in that way."""
        means = day_means(self._day, self._value, self._late, self._reporter == reporter.value)
        return Points(days=means.days, value=means.value)
