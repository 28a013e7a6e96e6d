"""The headache figures, by calendar month, and the days of acute medicine beside them."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from painlog.analysis.days import Period, months
from painlog.analysis.headache import HeadacheCount, headache_count, headache_diary
from painlog.analysis.medicines import days_by_class
from painlog.analysis.migraine import migraine_days
from painlog.domain.entry import Entry
from painlog.domain.medicine import Medicine
from painlog.domain.records import Records
from painlog.i18n import _
from painlog.report.numbers.acute import ANY, acute_classes, as_needed, counted
from painlog.report.numbers.overusing import overuse_figure, why_no_overuse
from painlog.report.numbers.plain import Figure, dates, with_why

_FOR_MIGRAINE = frozenset({"triptan", "ergotamine"})


def headache_figure(
    records: Records, entries: Sequence[Entry], worst: Mapping[date, float], period: Period
) -> Figure:
    """One row for each calendar month that the period touches, clipped to it (R-HA-1 to R-HA-3).

    `entries` are those of the period, `worst` the person's own worst pain by day. Without any word of headaches
    there are no rows: a diary that never asked has no headache days to count. `overuse` sets the days with medicine
    beside the commonly used counts, those taken for other pain too (R-MOH-2).
    """
    diary = headache_diary(records.episodes, records.days, period)
    if not diary.told:
        return with_why(
            {"months": [], "overuse": None}, _("No headache was logged in this time, and no day without one.")
        )
    acute = days_by_class(records.doses, acute_classes(records.medicines), period)
    complete = complete_days(records, period)
    logged = {entry.felt_at.day for entry in entries}
    for_headache = days_by_class(records.doses, as_needed(records.medicines), period)
    taken_on = set().union(*for_headache.values())
    of_migraine = migraine_days(records.episodes, period, special_medicines=_special(records.medicines))
    in_month = Counter((day.year, day.month) for day in of_migraine if period.holds(day))
    rows = []
    for month in months(period):
        inside = month.shared(period) or month
        count = headache_count(diary, inside, logged=logged, worst=worst, acute_days=taken_on)
        row = _count_figure(count, inside)
        row["migraine_days"] = in_month[inside.first.year, inside.first.month] if count.logged_days else None
        rows.append({**row, **_medicine_days(acute, complete, inside)})
    beside = overuse_figure(acute, diary.days, complete, period)
    return with_why({"months": rows, "overuse": beside}, why_no_overuse() if beside is None else "")


def _special(medicines: Iterable[Medicine]) -> set[str]:
    """The medicines whose relief speaks for migraine (R-HA-4): triptans and ergots."""
    classes = acute_classes(medicines)
    return {id_ for id_, of in classes.items() if of & _FOR_MIGRAINE}


def complete_days(records: Records, period: Period) -> set[date]:
    """The days of the period whose medicines are all in, as the person confirmed last (R-MED-1)."""
    said = {state.day: state.medicines_complete for state in records.days if state.medicines_complete is not None}
    return {day for day, complete in said.items() if complete and period.holds(day)}


def _count_figure(count: HeadacheCount, inside: Period) -> Figure:
    known = count.logged_days > 0
    figure: Figure = {
        "month": f"{inside.first:%Y-%m}",
        **dates(inside),
        "days": inside.days,
        "headache_days": count.headache_days if known else None,
        "qualifying_days": count.qualifying_days if known else None,
        "severe_days": count.severe_days if known else None,
        "hours": count.hours if known else None,
        "hours_n": count.hours_n,
        "logged_days": count.logged_days,
        "at_least": count.at_least,
    }
    if not known:
        return with_why(figure, _("Nothing was logged in this month."))
    return with_why(
        figure, _("No headache of this month has both a start and an end.") if count.hours is None else ""
    )


def _medicine_days(acute: Mapping[str, set[date]], complete: Collection[date], inside: Period) -> Figure:
    days = {code: {day for day in inside if day in on} for code, on in acute.items()}
    union = set().union(*(on for code, on in days.items() if counted(code)))
    by_class: Figure = {code: len(on) for code, on in sorted(days.items()) if on}
    return {
        "acute_medicine_days": {**by_class, ANY: len(union)},
        "medicine_days_complete": all(day in complete for day in inside),
    }
