"""The figures of what came after a treatment: baseline, windows, onset, durations, medicines (clinical.md 3)."""

from dataclasses import asdict

from painlog.analysis.response.baseline import OF_HEADACHES, USUAL
from painlog.analysis.response.codes import Metric, Why
from painlog.analysis.response.medicine import LEAST_DAYS as LEAST_COMPLETE_DAYS
from painlog.analysis.response.values import (
    Baseline,
    Duration,
    HeadacheAlso,
    MedicineChange,
    OtherChange,
    SeriesResponse,
    ThresholdSeen,
    Window,
)
from painlog.analysis.response.windows import LEAST_DAYS
from painlog.i18n import _
from painlog.labels import response, response_notes
from painlog.labels.treatments import treatment
from painlog.report.numbers.plain import Figure, dates, with_why


def series_row(found: SeriesResponse) -> Figure:
    """One series: its metric, baseline, windows, onset and durations; `area` where it is one area's own numbers."""
    return {
        "metric": found.metric.value,
        **({"area": found.area} if found.area else {}),
        "baseline": _baseline(found.baseline, found.metric),
        "usual_60": None if found.usual_mean is None else {"mean": found.usual_mean, "n_days": found.usual_n},
        "windows": [_window(window, found) for window in found.windows],
        "onset_day": found.onset_day,
        "relief_30": duration_row(found.relief_30),
        "relief_50": duration_row(found.relief_50),
    }


def duration_row(found: Duration) -> Figure:
    """From which day to which, in days after the treatment (R-RESP-6)."""
    return {
        "from_day": found.from_day,
        "to_day": found.to_day,
        "still": found.still,
        "wearing_off_since": found.wearing_off_since,
        "again_from_day": found.again_from_day,
        "ended": None if found.ended is None else found.ended.value,
    }


def medicine_row(found: MedicineChange | None) -> Figure:
    """The change of medicines beside a window; `null` where there is nothing to set it against."""
    change = found or MedicineChange(complete_days_before=0, complete_days_after=0, why=(Why.FEW_COMPLETE_DAYS,))
    return with_why(
        {
            "mme_percent": change.mme_percent,
            "mme_before": change.mme_before,
            "mme_after": change.mme_after,
            "as_needed_days_percent": change.as_needed_percent,
            "baseline_per_week": change.as_needed_before,
            "window_per_week": change.as_needed_after,
            "boluses_per_week_before": change.boluses_before,
            "boluses_per_week_after": change.boluses_after,
            "complete_days_before": change.complete_days_before,
            "complete_days_after": change.complete_days_after,
        },
        *(_why_no_change(why, change) for why in change.why),
        response_notes.why(Why.NOTHING_BEFORE) if change.as_needed_before == 0 else "",
    )


def other_row(change: OtherChange) -> Figure:
    """Something else that changed: its sentence, and what it is made of."""
    name = change.medicine_name or treatment(change.treatment_kind)
    return {
        "what": name,
        "change": change.change.value,
        "day": change.day.isoformat(),
        "in_baseline": change.in_baseline,
        "text": response_notes.change(change.change, name, change.day.isoformat()),
    }


def also_row(found: HeadacheAlso | None) -> Figure:
    """Hours, severe and qualifying days and mean peak beside headache days."""
    if found is None:
        found = HeadacheAlso(hours_per_day=None, qualifying_days=None, severe_days=None, mean_peak=None, peak_n=0)
    return asdict(found)


def _baseline(found: Baseline, metric: Metric) -> Figure:
    figure: Figure = {
        "mean": found.mean,
        "median": found.median,
        "n_days": found.n_days,
        **({"from": None, "to": None} if found.period is None else dates(found.period)),
        "remembered": found.remembered,
        **({"also": also_row(found.also)} if metric is Metric.HEADACHE_DAYS else {}),
    }
    return with_why(figure, baseline_why(found, metric))


def baseline_why(found: Baseline, metric: Metric) -> str:
    """Why there is no baseline, in words; empty where there is one."""
    if found.why is Why.FEW_BASELINE_DAYS:
        stretch = (OF_HEADACHES if metric is Metric.HEADACHE_DAYS else USUAL)[0]
        return response_notes.few_baseline_days(found.n_days, stretch.days)
    return "" if found.why is None else response_notes.why(found.why)


def _window(window: Window, found: SeriesResponse) -> Figure:
    why = window_why(window) or (baseline_why(found.baseline, found.metric) if window.relief_points is None else "")
    if not why and window.why_no_percent is not None:
        why = response_notes.why(window.why_no_percent)
    return {
        "name": window.name,
        "at": window.at,
        "from_day": window.from_day,
        "to_day": window.to_day,
        **({"from": None, "to": None} if window.period is None else dates(window.period)),
        "days": window.days,
        "mean": window.mean,
        "n_days": window.n_days,
        "relief_points": window.relief_points,
        "relief_percent": window.relief_percent,
        "low_points": window.low,
        "high_points": window.high,
        "low_percent": window.low_percent,
        "high_percent": window.high_percent,
        "range_is_printed": window.range_is_printed,
        "against_usual_points": window.usual_points,
        "against_usual_percent": window.usual_percent,
        "too_close_to_call": [_threshold(one) for one in window.thresholds if one.too_close_to_call],
        "mixed": [other_row(change) for change in window.others],
        "medicine_change": medicine_row(window.medicine) if window.medicine is not None else None,
        **({"also": also_row(window.also)} if found.metric is Metric.HEADACHE_DAYS else {}),
        "why": why or None,
    }


def window_why(window: Window) -> str:
    """Why a window has no mean, in words; empty where it has one."""
    if window.why is Why.FEW_DAYS:
        return response_notes.few_days(window.n_days, LEAST_DAYS)
    if window.why is Why.GAPS:
        return response_notes.gaps(window.n_days, window.days)
    if window.why is Why.TOO_EARLY:
        return response_notes.too_early(_time(window))
    return "" if window.why is None else response_notes.why(window.why)


def _time(window: Window) -> str:
    if not window.at or window.to_day is None:
        return ""
    days = response.window_days(window.from_day, window.to_day)
    return _("{time}, {days}").format(time=response.window_time(window.at), days=days)


def _threshold(seen: ThresholdSeen) -> Figure:
    return {"percent": seen.percent, "points": seen.points, "own": seen.own}


def _why_no_change(why: Why, change: MedicineChange) -> str:
    if why is Why.FEW_COMPLETE_DAYS:
        before, after = change.complete_days_before, change.complete_days_after
        return response_notes.few_complete_days(before, after, LEAST_COMPLETE_DAYS)
    return response_notes.why(why)
