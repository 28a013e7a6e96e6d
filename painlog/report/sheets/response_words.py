"""A treatment's response in words: sizes, differences, ranges, reasons, with n and dates, never a verdict."""

from collections.abc import Iterable

from painlog.analysis.days import Period
from painlog.analysis.response.codes import Ended, Metric, Why
from painlog.analysis.response.values import (
    Baseline,
    Duration,
    MedicineChange,
    OtherChange,
    Response,
    SeriesResponse,
    Window,
)
from painlog.i18n import _, ngettext
from painlog.labels import response_notes
from painlog.labels.areas import area
from painlog.labels.dates import day_text, range_text
from painlog.labels.numbers import number, percent
from painlog.labels.response import window_days, window_time
from painlog.labels.treatments import treatment as treatment_name
from painlog.report.printable import printable

NONE = "–"
LEAST_COMPLETE = 5  # as in analysis: with fewer days with all medicines in, their use is not compared
_LONGER_IS_BETTER = (Metric.STANDING_MINUTES, Metric.WALKING_MINUTES)
_BASELINE_DAYS, _LEAST_WINDOW = 14, 5


def size(metric: Metric, value: float | None) -> str:
    """A value of the metric: `6.1`, `12.5 days in 28`, `18 minutes`."""
    if value is None:
        return NONE
    if metric is Metric.HEADACHE_DAYS:
        return _("{n} days in 28").format(n=number(value))
    if metric in _LONGER_IS_BETTER:
        return _("{n} minutes").format(n=number(value))
    return number(value)


def difference(metric: Metric, points: float | None, in_percent: float | None = None) -> str:
    """`2.7 points lower (44%)`, `5 days fewer (40%)`, `12 minutes more`; a change for the worse is said so."""
    if points is None:
        return NONE
    n = number(abs(points))
    if n == "0":
        return _("no difference")
    words = _worse(metric) if points < 0 else _better(metric)
    told = words.format(n=n)
    return told if in_percent is None else f"{told} ({percent(abs(in_percent))})"


def share(metric: Metric, points: float | None, in_percent: float | None) -> str:
    """The difference in percent, and which way: `44% lower`; empty without a percent, or where there is none."""
    if points is None or in_percent is None or number(in_percent, 0) == "0":
        return ""
    is_longer = metric in _LONGER_IS_BETTER
    better = _("{size} longer") if is_longer else _("{size} lower")
    worse = _("{size} shorter") if is_longer else _("{size} higher")
    return (worse if points < 0 else better).format(size=percent(abs(in_percent)))


def plausible(window: Window, metric: Metric) -> str:
    """The 95 % range, where there are 14 days on both sides: `20% to 69%`, or in points; else a dash."""
    if not window.range_is_printed or window.low is None or window.high is None:
        return NONE
    if window.low_percent is not None and window.high_percent is not None:
        return _("{low} to {high}").format(low=percent(window.low_percent), high=percent(window.high_percent))
    low, high = number(window.low), number(window.high)
    return _("{low} to {high} points").format(low=low, high=high) if metric is Metric.PAIN else f"{low} – {high}"


def why_words(why: Why | None, window: Window | None = None, baseline: Baseline | None = None) -> str:
    """Why a number is not there, in plain words; empty where it is there."""
    if why is None:
        return ""
    if why is Why.FEW_BASELINE_DAYS and baseline is not None:
        days = baseline.period.days if baseline.period is not None else _BASELINE_DAYS
        return response_notes.few_baseline_days(baseline.n_days, days)
    if why is Why.FEW_DAYS and window is not None:
        return response_notes.few_days(window.n_days, _LEAST_WINDOW)
    if why is Why.GAPS and window is not None:
        return response_notes.gaps(window.n_days, window.days)
    if why is Why.TOO_EARLY:
        return response_notes.too_early(window_time(window.at) if window is not None and window.at else "")
    return response_notes.why(why)


def window_name(window: Window) -> str:
    """`days 1 to 28`, with the time that is meant where there is one."""
    if window.to_day is None:
        return _("from day {first}").format(first=window.from_day)
    return window_days(window.from_day, window.to_day)


def window_dates(window: Window) -> str:
    """`21 Aug to 17 Sep 2026`; a dash where the end is not known."""
    return NONE if window.period is None else dates(window.period)


def dates(period: Period) -> str:
    """The first and the last day of a period."""
    return range_text(period.first, period.last)


def baseline_note(baseline: Baseline) -> str:
    """`n 12 days, 6 to 19 Aug 2026`, or that it is from memory."""
    if baseline.remembered:
        return _("from memory, not from the diary")
    if baseline.period is None:
        return ""
    return days_and_dates(baseline.n_days, baseline.period)


def days_and_dates(n: int, period: Period) -> str:
    """`n 26 days, 21 Aug to 17 Sep 2026`."""
    return ngettext("n {n} day, {dates}", "n {n} days, {dates}", n).format(n=n, dates=dates(period))


def sentence(series: SeriesResponse) -> str:
    """`Recorded pain was 44% lower in days 1 to 28 (n 26) than in the 14 days before (n 12).`, or nothing."""
    window, baseline = series.headline, series.baseline
    if window is None or window.relief_points is None:
        return ""
    share = "" if window.relief_percent is None else percent(abs(window.relief_percent))
    told = share or number(abs(window.relief_points))
    words = (
        _sentence_worse(series.metric, share) if window.relief_points < 0 else _sentence_better(series.metric, share)
    )
    if number(window.relief_points) == "0":
        words = _("{what} was the same in {days} (n {n}) as in {before}.")
    days = baseline.period.days if baseline.period is not None else _BASELINE_DAYS
    before = (
        _("the memory of the time before")
        if baseline.remembered
        else _("the {days} days before (n {n})").format(days=days, n=baseline.n_days)
    )
    return words.format(what=series_name(series), size=told, days=window_name(window), n=window.n_days, before=before)


def series_name(series: SeriesResponse) -> str:
    """What the series is, at the start of a sentence; an area by its name."""
    if series.area:
        return _("Recorded pain, {area},").format(area=area(series.area))
    return {
        Metric.HEADACHE_DAYS: _("The number of recorded headache days"),
        Metric.STANDING_MINUTES: _("Recorded standing time"),
        Metric.WALKING_MINUTES: _("Recorded walking time"),
    }.get(series.metric, _("Recorded pain"))


def onset_words(response: Response, series: SeriesResponse) -> str:
    """The first of three logged days in a row at 30 % relief, with its date; empty where there was none."""
    if series.onset_day is None:
        return ""
    day = day_text(response.on(series.onset_day))
    words = _("First of three logged days in a row with relief of 30% or more: day {n} ({day}).")
    if series.metric in _LONGER_IS_BETTER:
        words = _("First of three logged days in a row with a gain of 30% or more: day {n} ({day}).")
    return words.format(n=series.onset_day, day=day)


def duration_words(response: Response, share: int, duration: Duration, metric: Metric = Metric.PAIN) -> str:
    """From when to when a share of relief was there (R-RESP-6); never an end that has not come."""
    line = percent(share)
    if duration.from_day is None:
        not_seen = _("Relief of {share} or more, as the mean of 7 days: not seen.")
        if metric in _LONGER_IS_BETTER:
            not_seen = _("A gain of {share} or more, as the mean of 7 days: not seen.")
        return not_seen.format(share=line)
    start = _("day {n} ({day})").format(n=duration.from_day, day=day_text(response.on(duration.from_day)))
    words = _("Relief of {share} or more, as the mean of 7 days: from {start}, {end}.")
    if metric in _LONGER_IS_BETTER:
        words = _("A gain of {share} or more, as the mean of 7 days: from {start}, {end}.")
    return words.format(share=line, start=start, end=_end(response, duration))


def medicine_lines(change: MedicineChange | None) -> tuple[str, ...]:
    """How much medicine was used before and after, on days with all medicines in (R-MED-1): numbers of their own."""
    if change is None:
        return ()
    lines = []
    if change.mme_before is not None and change.mme_after is not None:
        words = _("Opioids: {before} MME a day before, {after} after{change} (CDC 2022 table).")
        lines.append(_before_after(words, change.mme_before, change.mme_after, change.mme_percent))
    if change.as_needed_before is not None and change.as_needed_after is not None:
        words = _("Days with as-needed pain medicine: {before} a week before, {after} after{change}.")
        lines.append(_before_after(words, change.as_needed_before, change.as_needed_after, change.as_needed_percent))
    if change.boluses_before is not None and change.boluses_after is not None:
        words = _("Boluses of the pump, counted and never converted: {before} a week before, {after} after{change}.")
        lines.append(_before_after(words, change.boluses_before, change.boluses_after, None))
    before, after = change.complete_days_before, change.complete_days_after
    if lines:
        counted = _("Counted on days with all medicines written down: {before} before, {after} after.")
        lines.append(counted.format(before=before, after=after))
    lines += [_why_no_medicine(why, before, after) for why in change.why]
    return tuple(dict.fromkeys(lines))


def other_words(others: Iterable[OtherChange]) -> str:
    """What else changed: `gabapentin started on 1 Sep 2026; ...`; empty for nothing."""
    return "; ".join(_other(one) for one in others)


def _other(one: OtherChange) -> str:
    what = treatment_name(one.treatment_kind) if one.treatment_kind else one.medicine_name
    return response_notes.change(one.change, printable(what), day_text(one.day))


def _why_no_medicine(why: Why, before: int, after: int) -> str:
    if why is Why.FEW_COMPLETE_DAYS:
        return response_notes.few_complete_days(before, after, LEAST_COMPLETE)
    return response_notes.why(why)


def _before_after(words: str, before: float, after: float, changed: float | None) -> str:
    told = ""
    if changed is not None and number(changed, 0) != "0":
        told = _(", {size} less") if changed < 0 else _(", {size} more")
        told = told.format(size=percent(abs(changed)))
    return words.format(before=number(before), after=number(after), change=told)


def _end(response: Response, duration: Duration) -> str:
    last = duration.to_day
    if duration.wearing_off_since is not None:
        return response_notes.wearing_off(duration.wearing_off_since)
    if last is None:
        return _("its end is not known")
    day = day_text(response.on(last))
    if duration.ended is Ended.NEXT_TREATMENT:
        return _("to day {n} ({day}), when the same was given again").format(n=last, day=day)
    if duration.still:
        return _("still present at day {n} ({day}, last entry)").format(n=last, day=day)
    return _("to day {n} ({day})").format(n=last, day=day)


def _better(metric: Metric) -> str:
    return {
        Metric.HEADACHE_DAYS: _("{n} days fewer"),
        Metric.STANDING_MINUTES: _("{n} minutes more"),
        Metric.WALKING_MINUTES: _("{n} minutes more"),
    }.get(metric, _("{n} points lower"))


def _worse(metric: Metric) -> str:
    return {
        Metric.HEADACHE_DAYS: _("{n} days more"),
        Metric.STANDING_MINUTES: _("{n} minutes fewer"),
        Metric.WALKING_MINUTES: _("{n} minutes fewer"),
    }.get(metric, _("{n} points higher"))


def _sentence_better(metric: Metric, share: str) -> str:
    if metric in _LONGER_IS_BETTER:
        longer = _("{what} was {size} longer in {days} (n {n}) than in {before}.")
        return longer if share else _("{what} was {size} minutes longer in {days} (n {n}) than in {before}.")
    lower = _("{what} was {size} lower in {days} (n {n}) than in {before}.")
    return lower if share else _("{what} was {size} points lower in {days} (n {n}) than in {before}.")


def _sentence_worse(metric: Metric, share: str) -> str:
    if metric in _LONGER_IS_BETTER:
        shorter = _("{what} was {size} shorter in {days} (n {n}) than in {before}.")
        return shorter if share else _("{what} was {size} minutes shorter in {days} (n {n}) than in {before}.")
    higher = _("{what} was {size} higher in {days} (n {n}) than in {before}.")
    return higher if share else _("{what} was {size} points higher in {days} (n {n}) than in {before}.")
