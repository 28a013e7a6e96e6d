"""Reads the use of medicines by the month: days and doses by class, and the days with any acute medicine."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from painlog.analysis.days import Period
from painlog.analysis.medicine_days import days_of_doses
from painlog.analysis.months import count_by_month, month_of, month_period, months_of
from painlog.analysis.readings import Days, Flags
from painlog.catalogue import ingredients
from painlog.i18n import _, ngettext
from painlog.labels.medicines import medicine_class
from painlog.labels.numbers import number
from painlog.report.months import MONTH_DAYS, MonthTrack
from painlog.report.numbers.acute import acute_classes, counted
from painlog.report.views.monthview import MonthColumn, MonthView

if TYPE_CHECKING:
    from painlog.domain.day import DayState
    from painlog.domain.medicine import Medicine
    from painlog.storage.diary import Diary

CLASSES_DRAWN = 5
_OTHER = "other"
_LAST_DAYS = 30  # R-MOH-4


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MonthCounts:
    """Whole months of one person: what is drawn and what stands in the table. `recent` is a sentence."""

    tracks: Sequence[MonthTrack]
    table: Sequence[MonthColumn]
    recent: str = ""


def read_medicines(diary: "Diary", person_id: str, today: date) -> MonthCounts:
    """The use of all classes, over all months."""
    columns = diary.dose_columns(person_id)
    if not columns.day:
        return MonthCounts(tracks=(), table=())
    medicines = diary.medicines(person_id)
    span = _span(np.array(columns.day, dtype=np.int64), today)
    complete = complete_of(diary.days(person_id))
    at_least = _at_least(complete, span, today)
    acute = union(days_of_doses(columns, _acute(medicines)))
    by_class = days_of_doses(columns, {medicine.id: _class_of(medicine) for medicine in medicines})
    ordered = sorted(by_class, key=lambda code: -np.unique(by_class[code]).size)
    return MonthCounts(
        tracks=[
            *([acute_track(acute, span, at_least)] if acute.size else []),
            *(_track(medicine_class(code), by_class[code], span, at_least) for code in ordered),
        ],
        table=[
            *([_day_column(_("Days with an acute medicine"), acute, span, at_least)] if acute.size else []),
            *(_dose_column(medicine_class(code), by_class[code], span, at_least) for code in ordered),
        ],
        recent=_recent(acute, complete, today),
    )


def medicine_view(counts: MonthCounts, first: int, last: int) -> MonthView:
    """The months from one to another: all acute medicines, and the classes used on most days of these months."""
    inside = [track.within(first, last) for track in counts.tracks]
    used = [track for track in inside if np.nansum(track.value) > 0]
    most = sorted((track for track in used if track.beside.size), key=lambda track: -float(np.nansum(track.value)))
    drawn = {id(track) for track in most[:CLASSES_DRAWN]}
    return MonthView(
        name=_("Chart of medicine use by month"),
        first=first,
        last=last,
        tracks=[track for track in used if not track.beside.size or id(track) in drawn],
        table=counts.table,
        legend=_(
            "Bar: days of the month with a dose, two doses on one day are one day. Over it: days / doses. "
            "≥: not all days are marked as complete, so there may be more."
        ),
        nothing=_("No dose was written down in these months. Doses can be logged on Today."),
        note=counts.recent,
    )


def acute_track(acute: Days, span: tuple[int, int], at_least: Flags) -> MonthTrack:
    """The days with any acute medicine that counts (R-MOH-1, R-MOH-3)."""
    return MonthTrack(
        name=_("Days with an acute medicine"),
        title=_("Days with a painkiller or headache medicine, each month (higher = more days)"),
        top=MONTH_DAYS,
        first=span[0],
        value=count_by_month(np.unique(acute), *span).astype(np.float64),
        at_least=at_least,
    )


def union(by_class: Mapping[str, Days]) -> Days:
    """The days of all classes that count together, each dose once or more."""
    days = [days for code, days in by_class.items() if counted(code)]
    return np.concatenate(days) if days else np.empty(0, dtype=np.int64)


def complete_of(states: "Sequence[DayState]") -> set[date]:
    """The days whose medicines are all in, as the person confirmed last (R-MED-1)."""
    said = {state.day: state.medicines_complete for state in states if state.medicines_complete is not None}
    return {day for day, complete in said.items() if complete}


def _acute(medicines: "Sequence[Medicine]") -> Mapping[str, frozenset[str]]:
    return acute_classes(medicines)


def _class_of(medicine: "Medicine") -> frozenset[str]:
    known = [facts for facts in (ingredients.find(one.name) for one in medicine.ingredients) if facts is not None]
    return frozenset(facts.medicine_class for facts in known) or frozenset({_OTHER})


def _span(days: Days, today: date) -> tuple[int, int]:
    months = months_of(days)
    return int(months.min()), max(int(months.max()), month_of(today))


def _at_least(complete: set[date], span: tuple[int, int], today: date) -> Flags:
    """Months in which a day up to today is not confirmed as complete."""
    flags = []
    for month in range(span[0], span[1] + 1):
        period = month_period(month)
        ended = period.shared(Period(period.first, max(today, period.first))) or period
        flags.append(any(day not in complete for day in ended))
    return np.array(flags, dtype=np.bool_)


def _track(name: str, days: Days, span: tuple[int, int], at_least: Flags) -> MonthTrack:
    return MonthTrack(
        name=name,
        title=_("{medicine}, days of each month (higher = more days)").format(medicine=name),
        top=MONTH_DAYS,
        first=span[0],
        value=count_by_month(np.unique(days), *span).astype(np.float64),
        at_least=at_least,
        beside=count_by_month(days, *span).astype(np.float64),
    )


def _day_column(name: str, days: Days, span: tuple[int, int], at_least: Flags) -> MonthColumn:
    counts = count_by_month(np.unique(days), *span).tolist()
    cells = {
        span[0] + at: (_("at least {n}") if at_least[at] else "{n}").format(n=n) for at, n in enumerate(counts) if n
    }
    return MonthColumn(name=name, cells=cells)


def _dose_column(name: str, days: Days, span: tuple[int, int], at_least: Flags) -> MonthColumn:
    both = zip(count_by_month(np.unique(days), *span).tolist(), count_by_month(days, *span).tolist(), strict=True)
    return MonthColumn(
        name=name,
        cells={
            span[0] + at: _days_and_doses(n, doses, bool(at_least[at])) for at, (n, doses) in enumerate(both) if n
        },
    )


def _days_and_doses(days: int, doses: int, at_least: bool) -> str:
    words = _("{days}, {doses}").format(
        days=ngettext("{n} day", "{n} days", days).format(n=days),
        doses=ngettext("{n} dose", "{n} doses", doses).format(n=doses),
    )
    return _("at least {n}").format(n=words) if at_least else words


def _recent(acute: Days, complete: set[date], today: date) -> str:
    """The rolling 30 days (R-MOH-4)."""
    period = Period(today, today).before(_LAST_DAYS - 1)
    first = period.first.toordinal()
    n = int(np.unique(acute[(acute >= first) & (acute <= today.toordinal())]).size)
    sure = sum(day in complete for day in Period(period.first, today))
    if sure == _LAST_DAYS:
        sentence = _("In the last 30 days: a painkiller or headache medicine on {n} days.")
    else:
        sentence = _(
            "In the last 30 days: a painkiller or headache medicine on at least {n} days; "
            "the medicines of {sure} of 30 days are all in."
        )
    return sentence.format(n=number(n), sure=sure) if acute.size else ""
