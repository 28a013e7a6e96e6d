"""The pain chart for those who cannot see it: one sentence, and rows that can be read one by one."""

from datetime import date

import numpy as np

from painlog.domain.codes import Measure
from painlog.i18n import _, ngettext
from painlog.labels import pain
from painlog.labels.dates import day_text, range_text
from painlog.labels.numbers import number
from painlog.report.chart_data import ChartData
from painlog.report.chart_series import series


def chart_text(data: ChartData) -> str:
    """What the chart shows in words: the measure, the dates, the middle, the range, n, and the days without."""
    dates = range_text(data.start, data.end)
    if not len(data.value):
        nothing = _("{measure}, {dates}: the person wrote no number. We do not guess.")
        sentences = [nothing.format(measure=pain.measure(data.measure), dates=dates), *_beside(data)]
        return " ".join(sentence for sentence in sentences if sentence)
    n, without = len(data.value), data.length - len(data.value)
    parts = [
        _("{measure}, {dates}: median {median}, from {low} to {high}").format(
            measure=pain.measure(data.measure),
            dates=dates,
            median=number(float(np.median(data.value))),
            low=number(float(data.value.min())),
            high=number(float(data.value.max())),
        ),
        ngettext("{n} day", "{n} days", n).format(n=n),
        ngettext("{n} day without an entry", "{n} days without an entry", without).format(n=without),
    ]
    sentences = [", ".join(parts) + ".", _("We do not guess."), _late(data), *_beside(data)]
    return " ".join(sentence for sentence in sentences if sentence)


def legend_text(data: ChartData) -> str:
    """How to read what is drawn, naming only what occurs."""
    parts = [
        *_band(data),
        _("gap: no entry"),
        _("hollow: written over 48 hours later") if data.late.any() and not data.weekly else "",
        _("white diamond: asked and answered") if len(data.asked) else "",
        _("dark diamond: seen by someone else") if len(data.observed) else "",
        _doses(data),
    ]
    return _sentence(parts)


def page_legend_text(data: ChartData) -> str:
    """The same for the printed page, where the worst is a light line, and a mark names a change of medicines."""
    return _sentence(
        [
            *_light_line(data),
            _("hollow: late") if data.late.any() and not data.weekly else "",
            _("gap: no entry"),
            _("white diamond: asked") if len(data.asked) else "",
            _("dark diamond: seen by others") if len(data.observed) else "",
            _("M: medicine begun or stopped") if data.changes else "",
        ]
    )


def _sentence(parts: list[str]) -> str:
    text = "; ".join(part for part in parts if part) + "."
    return text[:1].upper() + text[1:]


def _light_line(data: ChartData) -> tuple[str, ...]:
    if data.weekly:
        return _("dark line: mean of each week"), _("light line: highest day") if _has_range(data) else ""
    return (_("light line: worst"),) if _has_range(data) and data.measure is not Measure.WORST else ()


def _band(data: ChartData) -> tuple[str, ...]:
    if data.weekly:
        return (_("Line: mean of each week; band: lowest to highest day"),)
    return (_("band: least to worst"),) if _has_range(data) else ()


def _has_range(data: ChartData) -> bool:
    return bool(np.any(data.worst > data.least))


def chart_rows(data: ChartData) -> list[tuple[str, str, str, str]]:
    """The line as rows: the day (or the first day of a week), its value, its range, and `late` or nothing."""
    line = series(data)
    rows = []
    for place in np.flatnonzero(~np.isnan(line.value)).tolist():
        day = date.fromordinal(round(float(line.x[place]) - (line.step - 1) / 2))
        spread = _("{low} to {high}").format(low=number(float(line.low[place])), high=number(float(line.high[place])))
        late = _("written down late") if line.late[place] else ""
        rows.append((day_text(day), number(float(line.value[place])), spread, late))
    return rows


def _doses(data: ChartData) -> str:
    if not data.doses:
        return ""
    return _("bars: mean units a day of each week") if data.weekly else _("bars: units a day")


def _late(data: ChartData) -> str:
    n = int(data.late.sum())
    text = ngettext("{n} day was written down late.", "{n} days were written down late.", n)
    return text.format(n=n) if n else ""


def _beside(data: ChartData) -> tuple[str, ...]:
    """What stands beside the line: others' judgement and treatments."""
    return _asked(data), _observed(data), _treatments(data), _changes(data)


def _asked(data: ChartData) -> str:
    n = len(data.asked)
    text = ngettext("On {n} day the person was asked.", "On {n} days the person was asked.", n)
    return text.format(n=n) if n else ""


def _observed(data: ChartData) -> str:
    n = len(data.observed)
    text = ngettext("On {n} day someone else saw it.", "On {n} days someone else saw it.", n)
    return text.format(n=n) if n else ""


def _changes(data: ChartData) -> str:
    if not data.changes:
        return ""
    named = ", ".join(f"M{mark.number} {mark.label} {day_text(mark.day)}" for mark in data.changes)
    return _("Medicines: {changes}.").format(changes=named)


def _treatments(data: ChartData) -> str:
    if not data.marks:
        return ""
    named = ", ".join(f"{mark.number} {mark.label} {day_text(mark.day)}".replace("  ", " ") for mark in data.marks)
    return _("Treatments: {treatments}.").format(treatments=named)
