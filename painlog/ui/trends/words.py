"""The chart in words: what it shows as a whole, and what stands on one day or in one week."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from painlog.i18n import _, ngettext
from painlog.labels.dates import day_text, range_text, weekday_name
from painlog.labels.numbers import number
from painlog.labels.treatments import treatment as treatment_name
from painlog.report.chart_data import DoseRow
from painlog.report.chart_text import chart_text
from painlog.ui.trends.series import Shown

_WEEK = 7


def whole_in_words(shown: Shown) -> str:
    """The text twin of the chart, the same as on paper, and how often each medicine was taken."""
    without_marks = replace(shown.chart, marks=())  # the treatments stand in their own list
    return " ".join(part for part in (chart_text(without_marks), _medicine_words(shown)) if part)


def _medicine_words(shown: Shown) -> str:
    if not shown.doses:
        return ""
    rows = sorted(shown.doses, key=lambda row: -row.days.size)
    drawn = ", ".join(_row_words(row) for row in rows)
    return _("Medicines taken: {rows}.").format(rows=drawn)


def _row_words(row: DoseRow) -> str:
    days = int(row.days.size)
    return ngettext("{name} on {n} day", "{name} on {n} days", days).format(name=row.name, n=days)


def place_in_words(shown: Shown, day: date) -> str:
    """What stands at a day; on a chart drawn by weeks, in the seven days that the day is in."""
    return _week_in_words(shown, day) if shown.chart.weekly else day_in_words(shown, day)


def day_in_words(shown: Shown, day: date) -> str:
    """The day's value, range, readings, doses and treatments."""
    chart = shown.chart
    at = int(np.searchsorted(chart.days, day.toordinal()))
    if at < chart.days.size and chart.days[at] == day.toordinal():
        pain = _value_words(shown, at)
    else:
        pain = _("no pain number. We do not guess")
    doses = doses_on(shown, day)
    taken = _("taken: {doses}").format(doses=doses) if doses else ""
    parts = [pain, _other_words(shown, day), taken, treatments_on(shown, day)]
    when = _("{weekday} {day}").format(weekday=weekday_name(day), day=day_text(day))
    return _("{when}: {what}.").format(when=when, what="; ".join(part for part in parts if part))


def _value_words(shown: Shown, at: int) -> str:
    chart = shown.chart
    parts = [_("pain {value}").format(value=number(float(chart.value[at])))]
    low, high = float(chart.least[at]), float(chart.worst[at])
    if low < high:
        parts.append(_("from {low} to {high}").format(low=number(low), high=number(high)))
    n = int(shown.n_readings[at])
    parts.append(ngettext("{n} reading", "{n} readings", n).format(n=n))
    if chart.late[at]:
        parts.append(_("written down late"))
    return ", ".join(parts)


def _other_words(shown: Shown, day: date) -> str:
    chart = shown.chart
    words = (
        (_("asked and answered {value}"), chart.asked_days, chart.asked),
        (_("someone else saw {value}"), chart.observed_days, chart.observed),
    )
    found = []
    for pattern, days, scores in words:
        at = int(np.searchsorted(days, day.toordinal()))
        if at < days.size and days[at] == day.toordinal():
            found.append(pattern.format(value=number(float(scores[at]))))
    return "; ".join(found)


def doses_on(shown: Shown, day: date) -> str:
    """`Ibuprofen 2, Gabapentin 3`, or nothing."""
    taken = []
    for row in shown.doses:
        at = int(np.searchsorted(row.days, day.toordinal()))
        if at < row.days.size and row.days[at] == day.toordinal():
            taken.append(f"{row.name} {number(float(row.units[at]), 3)}")
    return ", ".join(taken)


def treatments_on(shown: Shown, day: date) -> str:
    """`treatment 3: Nerve block for relief`, or nothing."""
    begun = [
        _("treatment {number}: {name}").format(number=place, name=treatment_name(treatment.kind))
        for place, treatment in shown.treatments
        if treatment.started_at.day == day
    ]
    return "; ".join(begun)


def _week_in_words(shown: Shown, day: date) -> str:
    chart = shown.chart
    start = max(chart.start, day - timedelta(days=(day - chart.start).days % _WEEK))
    end = min(chart.end, start + timedelta(days=_WEEK - 1))
    part = slice(*np.searchsorted(chart.days, [start.toordinal(), end.toordinal() + 1]))
    value = chart.value[part]
    if value.size:
        pain = _("mean {mean}, from {low} to {high}, {n} of {all} days").format(
            mean=number(float(value.mean())),
            low=number(float(value.min())),
            high=number(float(value.max())),
            n=value.size,
            all=(end - start).days + 1,
        )
    else:
        pain = _("no pain number. We do not guess")
    days = (start + timedelta(days=step) for step in range((end - start).days + 1))
    parts = [pain, *(words for words in (treatments_on(shown, one) for one in days) if words)]
    return _("{when}: {what}.").format(when=range_text(start, end), what="; ".join(parts))
