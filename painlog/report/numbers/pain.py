"""The pain figures: the daily series, its middle and ends, the last two weeks against the two before, the trend."""

from dataclasses import asdict
from typing import NamedTuple

import numpy as np

from painlog.analysis.daily import DailySeries, daily_least, daily_series
from painlog.analysis.days import Period
from painlog.analysis.readings import Readings
from painlog.analysis.trend import LEAST_DAYS, trend
from painlog.domain.codes import Measure
from painlog.i18n import _, ngettext
from painlog.report.numbers.plain import Figure, dates, day_of, number, with_why

FORTNIGHT = 14
BASELINE_FROM = 3 * FORTNIGHT  # days of the period


class Given(NamedTuple):
    """The daily values of the measure, and of the worst and the least pain that were given."""

    measured: DailySeries
    worst: DailySeries
    least: DailySeries


def daily_figure(series: DailySeries) -> list[Figure]:
    """One row for each day with a pain number of the person's own."""
    columns = zip(
        series.day.tolist(),
        series.value.tolist(),
        series.worst.tolist(),
        series.least.tolist(),
        series.n_readings.tolist(),
        series.late.tolist(),
        strict=True,
    )
    return [
        {
            "day": day_of(day),
            "value": number(value),
            "worst": number(worst),
            "least": number(least),
            "n_readings": n_readings,
            "late": late,
        }
        for day, value, worst, least, n_readings, late in columns
    ]


def pain_figure(readings: Readings, measure: Measure, period: Period) -> Figure:
    """The figures of the measured days of a period (R-PAIN-3); `readings` may hold other days."""
    daily = daily_series(readings, measure).within(period)
    measured = daily.measured()
    latest = period.closing(FORTNIGHT)
    before = latest.before(FORTNIGHT)
    given = Given(measured, daily_series(readings, Measure.WORST), daily_least(readings))
    found = trend(measured.day, measured.value)
    figure: Figure = {
        "measure": measure.value,
        **_middle_and_ends(measured),
        "n_days": int(measured.day.size),
        "last_14": _fortnight(given, latest, period),
        "previous_14": _fortnight(given, before, period),
        "baseline": _baseline(given, period),
        "trend": None if found is None else asdict(found),
    }
    return with_why(figure, _why(readings, daily, measure, period))


def _middle_and_ends(measured: DailySeries) -> Figure:
    if measured.day.size == 0:
        return {"mean": None, "median": None, "lowest": None, "highest": None}
    return {
        "mean": float(np.mean(measured.value)),
        "median": float(np.median(measured.value)),
        "lowest": float(measured.value.min()),
        "highest": float(measured.value.max()),
    }


def _fortnight(given: Given, days: Period, period: Period) -> Figure:
    """The means of some days: of the measure, and of the worst and the least that were given (R-PAIN-2)."""
    value = given.measured.within(days).value
    worst, least = given.worst.within(days).measured().value, given.least.within(days).measured().value
    figure: Figure = {
        "mean": float(np.mean(value)) if value.size else None,
        "n_days": int(value.size),
        "worst": float(np.mean(worst)) if worst.size else None,
        "worst_n": int(worst.size),
        "least": float(np.mean(least)) if least.size else None,
        "least_n": int(least.size),
        **dates(days),
    }
    if value.size:
        return figure
    if days.shared(period) is None:
        return with_why(figure, _("These days are before the time you chose."))
    return with_why(figure, _("No pain was logged on these days."))


def _baseline(given: Given, period: Period) -> Figure:
    """The first 14 days of the period, to stand beside the last ones; None where they would share days with them."""
    first = period.opening(FORTNIGHT)
    if period.days >= BASELINE_FROM:
        return _fortnight(given, first, period)
    nothing: Figure = dict.fromkeys(("mean", "worst", "least"))
    none: Figure = {"n_days": 0, "worst_n": 0, "least_n": 0}
    why = _("The first 14 days can be told apart from the last 28 only in a time of 42 days or more.")
    return with_why({**nothing, **none, **dates(first)}, why)


def _why(readings: Readings, daily: DailySeries, measure: Measure, period: Period) -> str:
    n_days = int(daily.measured().day.size)
    if n_days >= LEAST_DAYS:
        return ""
    if n_days:
        return ngettext(
            "A trend needs {least} days with a number; there is {n}.",
            "A trend needs {least} days with a number; there are {n}.",
            n_days,
        ).format(least=LEAST_DAYS, n=n_days)
    if daily.day.size == 0:
        return _nothing_of_their_own(readings)
    return _other_measure(readings, measure, period)


def _nothing_of_their_own(readings: Readings) -> str:
    """Whether nobody gave a number, or only someone else, whose numbers are never mixed in (R-OBS-1)."""
    if readings.day.size == 0 or readings.own.all():
        return _("No pain was logged in this time.")
    return _("The person gave no pain number in this time. What others wrote down is counted apart.")


def _other_measure(readings: Readings, measure: Measure, period: Period) -> str:
    """What is logged in place of the chosen measure, and where to change it (R-PAIN-3: never swapped silently)."""
    others = {
        other: int(daily_series(readings, other).within(period).measured().day.size)
        for other in Measure
        if other is not measure
    }
    other = max(others, key=lambda candidate: others[candidate])
    if others[other] == 0:
        return _no_measure(measure)
    return _("{missing} {logged} You can choose which number to follow on the page People.").format(
        missing=_no_measure(measure), logged=_logged(other, others[other])
    )


def _no_measure(measure: Measure) -> str:
    if measure is Measure.AVERAGE:
        return _("Average pain was not logged in this time.")
    if measure is Measure.WORST:
        return _("Worst pain was not logged in this time.")
    return _("Pain now was not logged twice on any day of this time.")


def _logged(measure: Measure, n: int) -> str:
    if measure is Measure.AVERAGE:
        text = ngettext("Average pain was, on {n} day.", "Average pain was, on {n} days.", n)
    elif measure is Measure.WORST:
        text = ngettext("Worst pain was, on {n} day.", "Worst pain was, on {n} days.", n)
    else:
        text = ngettext("Pain now was, on {n} day.", "Pain now was, on {n} days.", n)
    return text.format(n=n)
