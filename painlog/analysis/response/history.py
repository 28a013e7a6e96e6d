"""A person's days, laid out once, from which the response to any of their treatments is read."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

import numpy as np

from painlog.analysis.daily import daily_series
from painlog.analysis.days import Period
from painlog.analysis.function import daily_means
from painlog.analysis.medicines import taken
from painlog.analysis.opioids import OpioidProduct, daily_mme
from painlog.analysis.readings import Flags, Numbers, Readings, readings_of
from painlog.analysis.response.codes import Metric
from painlog.analysis.response.dense import Dense, dense, dense_of_ordinals
from painlog.analysis.response.headaches import HeadacheColumns, headache_columns, headache_series
from painlog.domain.codes import Measure, Reporter
from painlog.domain.entry import Entry
from painlog.domain.medicine import Medicine
from painlog.domain.records import Records
from painlog.domain.threshold import OwnThreshold
from painlog.domain.treatment import Reading, Treatment, TrialDay

LIFETIME_DAYS = 100 * 366
LOOK_BACK_DAYS = 120  # a baseline of 28 days, and the 60 days before it


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicineFacts:
    """What the catalogue says of a person's medicines, all by medicine id.

    `analgesics` are those whose start or stop counts as a change of painkillers; `as_needed` those whose days are
    counted; `boluses` those of a pump that the person may press; `products` count in morphine milligrams, and
    `left_out` are opioids that the table does not count (R-MED-7 to R-MED-9).
    """

    analgesics: frozenset[str] = frozenset()
    as_needed: frozenset[str] = frozenset()
    boluses: frozenset[str] = frozenset()
    products: Mapping[str, OpioidProduct] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MedicineColumns:
    """Day by day: confirmed as complete (R-MED-1), morphine milligrams, an as-needed painkiller taken, boluses.

    `left_out` is true on days with an opioid that is not in the milligrams.
    """

    period: Period
    complete: Flags
    mme: Numbers
    left_out: Flags
    as_needed: Flags
    boluses: Numbers
    has_opioid: bool
    has_bolus: bool


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class History:
    """A person's days up to `as_of`: series by metric, areas by their own numbers, medicines, treatments."""

    as_of: date
    series: Mapping[Metric, Dense]
    areas: Mapping[str, Dense]
    headaches: HeadacheColumns | None
    medicines: MedicineColumns
    analgesics: tuple[Medicine, ...]
    treatments: tuple[Treatment, ...]
    readings: tuple[Reading, ...]
    trial_days: tuple[TrialDay, ...]
    thresholds: tuple[OwnThreshold, ...] = ()


def history_of(
    records: Records,
    measure: Measure,
    as_of: date,
    facts: MedicineFacts,
    metrics: Collection[Metric] = tuple(Metric),
    readings: Readings | None = None,
) -> History:
    """The history of one person, from all their records up to and with the day `as_of`.

    `readings` are those of the entries up to that day, where they are at hand already.
    `metrics` are those that are wanted; the series of pain is always there. Everything is self-report (R-OBS-1) and
    of the one measure that the person chose (R-PAIN-3).
    """
    period = _period(records, as_of)
    entries = [entry for entry in records.entries if period.holds(entry.felt_at.day)]
    daily = daily_series(readings_of(entries) if readings is None else readings, measure)
    pain = dense_of_ordinals(period, zip(daily.day.tolist(), daily.value.tolist(), strict=True))
    if measure is Measure.AVERAGE:
        _fill_from_trials(pain, records.trial_days)
    medicines = _medicine_columns(records, period, facts)
    headaches = None
    if Metric.HEADACHE_DAYS in metrics:
        headaches = headache_columns(
            records.episodes,
            records.days,
            period,
            logged={entry.felt_at.day for entry in entries},
            worst=_by_date(daily.day.tolist(), daily.worst.tolist()),
            acute_days=_days_of(medicines.as_needed, period),
        )
    return History(
        as_of=as_of,
        series=_series(entries, pain, headaches, metrics, period),
        areas=_areas(entries, _named_areas(records.treatments), period),
        headaches=headaches,
        medicines=medicines,
        analgesics=tuple(one for one in records.medicines if one.id in facts.analgesics),
        treatments=tuple(sorted(_until(records.treatments, as_of), key=lambda one: one.started_at)),
        readings=tuple(one for one in records.readings if one.taken_at.day <= as_of),
        trial_days=tuple(one for one in records.trial_days if one.day <= as_of),
        thresholds=records.thresholds,
    )


def _period(records: Records, as_of: date) -> Period:
    """From so long before the first treatment as any figure looks back, to `as_of`.

    A treatment of the year 206 or a diary asked for in 9999, as a slip of the keys makes them, costs no memory:
    beyond a lifetime the days end where the last thing was logged, and begin where the first was.
    """
    first = min((one.started_at.day for one in records.treatments), default=as_of)
    looked_back = date.fromordinal(max(first.toordinal() - LOOK_BACK_DAYS, 1))
    if (as_of - looked_back).days <= LIFETIME_DAYS:
        return Period(min(looked_back, as_of), as_of)
    logged = [day for day in _logged_days(records) if looked_back <= day <= as_of]
    return Period(min(logged, default=as_of), max(logged, default=as_of))


def _logged_days(records: Records) -> Iterable[date]:
    yield from (one.felt_at.day for one in records.entries)
    yield from (one.taken_at.day for one in records.doses)
    yield from (one.day for one in records.days)
    yield from (one.day for one in records.trial_days)
    for episode in records.episodes:
        yield from (at.day for at in (episode.started_at, episode.ended_at) if at is not None)


def _series(
    entries: Iterable[Entry],
    pain: Dense,
    headaches: HeadacheColumns | None,
    metrics: Collection[Metric],
    period: Period,
) -> dict[Metric, Dense]:
    found = {Metric.PAIN: pain}
    entries = list(entries)
    for metric in (Metric.STANDING_MINUTES, Metric.WALKING_MINUTES):
        if metric in metrics:
            found[metric] = dense(period, daily_means(entries, metric.value).items())
    if headaches is not None:
        found[Metric.HEADACHE_DAYS] = headache_series(headaches)
    return found


def _fill_from_trials(pain: Dense, trial_days: Iterable[TrialDay]) -> None:
    """The average pain of a trial's own table, on days without one in the diary: the same question, asked there."""
    for one in trial_days:
        cut = pain.cut(Period(one.day, one.day))
        if cut.size and np.isnan(cut[0]) and one.pain is not None:
            cut[0] = one.pain


def _areas(entries: Iterable[Entry], named: Collection[str], period: Period) -> dict[str, Dense]:
    """The daily mean of the own numbers of each area that a treatment names (R-PAIN-6), where there are any."""
    given: dict[str, dict[date, list[float]]] = {}
    if named:
        for entry in entries:
            if entry.reporter is Reporter.SELF:
                for mark in entry.areas:
                    if mark.strength is not None and mark.area in named:
                        given.setdefault(mark.area, {}).setdefault(entry.felt_at.day, []).append(mark.strength)
    return {
        area: dense(period, ((day, sum(numbers) / len(numbers)) for day, numbers in days.items()))
        for area, days in given.items()
    }


def _medicine_columns(records: Records, period: Period, facts: MedicineFacts) -> MedicineColumns:
    said = {one.day: one.medicines_complete for one in records.days if one.medicines_complete is not None}
    complete = _flags((day for day, all_in in said.items() if all_in), period)
    counted = facts.as_needed | facts.boluses | facts.left_out | facts.products.keys()
    doses = [one for one in taken(records.doses) if one.medicine_id in counted] if counted else []
    boluses = np.zeros(period.days)
    for day, pressed in Counter(one.taken_at.day for one in doses if one.medicine_id in facts.boluses).items():
        if period.holds(day):
            boluses[(day - period.first).days] = pressed
    uncounted = {
        one.taken_at.day
        for one in doses
        if one.medicine_id in facts.left_out or (one.units is None and one.medicine_id in facts.products)
    }
    return MedicineColumns(
        period=period,
        complete=complete,
        mme=daily_mme(facts.products, doses, period),
        left_out=_flags(uncounted, period),
        as_needed=_flags({one.taken_at.day for one in doses if one.medicine_id in facts.as_needed}, period),
        boluses=boluses,
        has_opioid=bool(facts.products or facts.left_out),
        has_bolus=bool(facts.boluses),
    )


def _flags(days: Iterable[date], period: Period) -> Flags:
    there = np.zeros(period.days, dtype=np.bool_)
    for day in days:
        if period.holds(day):
            there[(day - period.first).days] = True
    return there


def _days_of(flags: Flags, period: Period) -> set[date]:
    return {period.first + timedelta(days=int(n)) for n in np.flatnonzero(flags)}


def _by_date(ordinals: list[int], values: list[float]) -> dict[date, float]:
    return {date.fromordinal(day): value for day, value in zip(ordinals, values, strict=True) if value == value}


def _named_areas(treatments: Iterable[Treatment]) -> set[str]:
    return {mark.area for one in treatments for mark in one.areas}


def _until(treatments: Iterable[Treatment], as_of: date) -> Iterable[Treatment]:
    return (one for one in treatments if one.started_at.day <= as_of)
