"""Reads headache days by the month, with the long, treated and severe ones, hours, and medicine beside them."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from painlog.analysis.days import Period
from painlog.analysis.headache import HeadacheCount, HeadacheDiary, headache_count, headache_diary
from painlog.analysis.medicine_days import days_of_doses
from painlog.analysis.months import count_by_month, month_of, month_period
from painlog.analysis.readings import Days, Flags, Numbers
from painlog.domain.codes import Reporter
from painlog.i18n import _, ngettext
from painlog.labels.numbers import number
from painlog.report.months import MONTH_DAYS, MonthTrack
from painlog.report.numbers.acute import acute_classes, as_needed
from painlog.report.views.monthview import MonthColumn, MonthView
from painlog.workflows.trends.medicines import MonthCounts, complete_of, union

if TYPE_CHECKING:
    from painlog.domain.columns import NumberColumns
    from painlog.storage.diary import Diary

_HOURS = (100.0, 200.0, 400.0, 744.0)
_LAST_DAYS = 30  # R-HA-3
_WORST_BY_DAY = dict[date, float]


def read_headaches(diary: "Diary", person_id: str, today: date) -> MonthCounts:
    """The counts of all months from the first day with anything to today; nothing where no headache was told of."""
    episodes, states = diary.episodes(person_id), diary.days(person_id)
    first = diary.first_day(person_id)
    if first is None:
        return MonthCounts(tracks=(), table=())
    period = Period(min(first, today), today)
    found = headache_diary(episodes, states, period)
    if not found.told:
        return MonthCounts(tracks=(), table=())
    columns = diary.number_columns(person_id, ("pain_worst",), period.first, today)
    medicines, doses = diary.medicines(person_id), diary.dose_columns(person_id, period.first, today)
    for_headache = days_of_doses(doses, as_needed(medicines))
    counter = _Counter(found, columns, union(for_headache), period)
    return _counts(counter, union(days_of_doses(doses, acute_classes(medicines))), complete_of(states))


def headache_view(counts: MonthCounts, first: int, last: int) -> MonthView:
    """The months from one to another."""
    return MonthView(
        name=_("Chart of headache days by month"),
        first=first,
        last=last,
        tracks=[track.within(first, last) for track in counts.tracks],
        table=counts.table,
        legend=_(
            "Wide bar: days with headache. Narrower bar in it: days with 4 hours or more, or with a medicine for it. "
            "Narrowest: severe days, worst 7 or more. ≥: fewer than 8 in 10 days were logged, so there may be more. "
            "Blank: nothing was logged."
        ),
        nothing=_("No headache was written down yet, and no day without one. Headaches can be logged on Today."),
        note=counts.recent,
    )


class _Counter:
    """Counts any stretch of days of one person."""

    def __init__(self, diary: HeadacheDiary, columns: "NumberColumns", acute: Days, period: Period) -> None:
        self.period, self._diary = period, diary
        day = np.array(columns.day, dtype=np.int64)
        worst = np.array(columns.numbers["pain_worst"], dtype=np.float64)
        own = np.array([reporter == Reporter.SELF for reporter in columns.reporter], dtype=np.bool_)
        self._logged = {date.fromordinal(one) for one in np.unique(day).tolist()}
        self._worst = _highest(day[own], worst[own])
        self._acute = {date.fromordinal(one) for one in np.unique(acute).tolist()}

    def count(self, wanted: Period) -> HeadacheCount | None:
        """The counts of the days that the diary has; None where nothing at all was logged."""
        inside = wanted.shared(self.period)
        if inside is None:
            return None
        found = headache_count(self._diary, inside, logged=self._logged, worst=self._worst, acute_days=self._acute)
        return found if found.logged_days else None


def _highest(day: Days, worst: Numbers) -> _WORST_BY_DAY:
    """The person's own worst pain of each day."""
    found: _WORST_BY_DAY = {}
    known = ~np.isnan(worst)
    for one, value in zip(day[known].tolist(), worst[known].tolist(), strict=True):
        on = date.fromordinal(one)
        found[on] = max(found.get(on, 0.0), value)
    return found


def _counts(counter: _Counter, acute: Days, complete: set[date]) -> MonthCounts:
    first, last = month_of(counter.period.first), month_of(counter.period.last)
    counts = [counter.count(month_period(month)) for month in range(first, last + 1)]
    at_least = np.array([count is not None and count.at_least for count in counts], dtype=np.bool_)
    hours = np.array([np.nan if c is None or c.hours is None else c.hours for c in counts], dtype=np.float64)
    highest = float(np.nanmax(hours)) if not np.isnan(hours).all() else 0.0
    medicine = count_by_month(np.unique(acute), first, last).astype(np.float64)
    sure = np.array(
        [_is_complete(month, counter.period, complete) for month in range(first, last + 1)], dtype=np.bool_
    )
    tracks = [
        MonthTrack(
            name=_("Headache days"),
            title=_("Days with headache, each month (higher = more days)"),
            top=MONTH_DAYS,
            first=first,
            value=_column(counts, "headache_days"),
            at_least=at_least,
            inner=(_column(counts, "qualifying_days"), _column(counts, "severe_days")),
        ),
        MonthTrack(
            name=_("Hours with headache"),
            title=_("Hours with headache, each month (higher = more hours)"),
            top=next((top for top in _HOURS if top >= highest), _HOURS[-1]),
            first=first,
            value=hours,
            at_least=at_least | _some_without_hours(counts),
        ),
        MonthTrack(
            name=_("Days with an acute medicine"),
            title=_("Days with a painkiller or headache medicine, each month (higher = more days)"),
            top=MONTH_DAYS,
            first=first,
            value=np.where(np.isnan(_column(counts, "headache_days")) & (medicine == 0), np.nan, medicine),
            at_least=~sure,
        ),
    ]
    return MonthCounts(tracks=tracks, table=_table(first, counts, medicine, sure), recent=_recent(counter))


def _column(counts: list[HeadacheCount | None], field: str) -> Numbers:
    return np.array([np.nan if count is None else getattr(count, field) for count in counts], dtype=np.float64)


def _some_without_hours(counts: list[HeadacheCount | None]) -> Flags:
    return np.array([c is not None and c.hours_n < c.headache_days for c in counts], dtype=np.bool_)


def _is_complete(month: int, whole: Period, complete: set[date]) -> bool:
    inside = month_period(month).shared(whole)
    return inside is not None and all(day in complete for day in inside)


def _table(first: int, counts: list[HeadacheCount | None], medicine: Numbers, sure: Flags) -> list[MonthColumn]:
    known = [(first + at, count) for at, count in enumerate(counts) if count is not None]

    def least(words: str, count: HeadacheCount) -> str:
        return _("at least {n}").format(n=words) if count.at_least else words

    taken = {
        first + at: ("{n}" if sure[at] else _("at least {n}")).format(n=number(n))
        for at, n in enumerate(medicine.tolist())
        if n or counts[at] is not None
    }
    return [
        MonthColumn(name=_("Headache days"), cells={m: least(str(c.headache_days), c) for m, c in known}),
        MonthColumn(
            name=_("4 hours or more, or treated"), cells={m: least(str(c.qualifying_days), c) for m, c in known}
        ),
        MonthColumn(name=_("Severe days"), cells={m: least(str(c.severe_days), c) for m, c in known}),
        MonthColumn(name=_("Hours"), cells={m: least(number(c.hours), c) for m, c in known if c.hours is not None}),
        MonthColumn(name=_("Days with an acute medicine"), cells=taken),
        MonthColumn(name=_("Days logged"), cells={m: str(c.logged_days) for m, c in known}),
    ]


def _recent(counter: _Counter) -> str:
    """The rolling 30 days, with their denominator (R-HA-3)."""
    last = counter.period.last
    count = counter.count(Period(last - timedelta(days=_LAST_DAYS - 1), last))
    if count is None:
        return _("In the last 30 days nothing was logged.")
    pattern = (
        ngettext(
            "In the last 30 days: at least {n} headache day in {logged} logged of 30.",
            "In the last 30 days: at least {n} headache days in {logged} logged of 30.",
            count.headache_days,
        )
        if count.at_least or count.logged_days < _LAST_DAYS * 0.8
        else ngettext(
            "In the last 30 days: {n} headache day in {logged} logged of 30.",
            "In the last 30 days: {n} headache days in {logged} logged of 30.",
            count.headache_days,
        )
    )
    return pattern.format(n=count.headache_days, logged=count.logged_days)
