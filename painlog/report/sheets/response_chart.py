"""The chart of a treatment's sheet: the days before and after it, its own day marked, gaps left white (R-PAIN-4)."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from math import ceil

import numpy as np

from painlog.analysis.days import Period
from painlog.analysis.response.codes import Metric
from painlog.analysis.response.dense import Dense
from painlog.analysis.response.values import SeriesResponse, Window
from painlog.i18n import _
from painlog.labels.dates import day_month_text
from painlog.report.sheets import pen
from painlog.report.sheets.pen import Pen, Point
from painlog.report.sheets.sheet import Picture

_HEIGHTS = (156.0, 106.0)
_LEFT, _RIGHT, _TOP, _BOTTOM = 26.0, 8.0, 20.0, 30.0
_WEEK = 7
_LEAST_OF_WEEK = 4
_MOST_DAYS = 400
_STEPS = (7, 14, 28, 56, 91, 182, 364)
_TICKS = 8
_LEAST_BAR = 1.6


def response_chart(series: SeriesResponse, days: Dense, day_0: date, last: date) -> Picture | None:
    """The series from its baseline to `last` (at most 400 days after day 0); None where no day of it is logged."""
    before = series.baseline.period
    first = min(before.first if before is not None else day_0, day_0 - timedelta(days=28))
    last = min(last, day_0 + timedelta(days=_MOST_DAYS))
    shown = Period(max(first, days.period.first), min(last, days.period.last))
    if shown.last <= shown.first or not len(days.within(shown)[0]):
        return None
    weekly = series.metric is Metric.HEADACHE_DAYS
    points = list(_weeks(days, shown, day_0) if weekly else _daily(days, shown, day_0))
    if not points:
        return None
    top = _top_of(series.metric, [value for _day, value in points])
    high, low = (_drawn(series, points, _Frame(shown, day_0, top, height)) for height in _HEIGHTS)
    return Picture(svg=high, low=low, alt=_alt(series.metric))


def _drawn(series: SeriesResponse, points: list[tuple[float, float]], frame: "_Frame") -> str:
    weekly = series.metric is Metric.HEADACHE_DAYS
    ink = Pen(frame.height)
    _axes(ink, frame, series.metric)
    _baseline(ink, frame, series)
    if weekly:
        _bars(ink, frame, points)
    else:
        _line(ink, frame, points)
    for window in series.windows:
        _mean(ink, frame, window, weekly)
    return ink.svg()


class _Frame:
    """Where days and values stand on the sheet; days are counted from day 0."""

    def __init__(self, shown: Period, day_0: date, top: float, height: float) -> None:
        self.height = height
        self.first, self.last = (shown.first - day_0).days, (shown.last - day_0).days
        self.day_0, self.top = day_0, top

    def x(self, day: float) -> float:
        width = pen.WIDTH - _LEFT - _RIGHT
        return _LEFT + width * (day - self.first + 0.5) / (self.last - self.first + 1)

    def y(self, value: float) -> float:
        return self.height - _BOTTOM - (self.height - _TOP - _BOTTOM) * value / self.top


def _daily(days: Dense, shown: Period, day_0: date) -> Iterator[tuple[float, float]]:
    logged, values = days.within(shown)
    for day, value in zip(logged.tolist(), values.tolist(), strict=True):
        yield day - day_0.toordinal(), value


def _weeks(days: Dense, shown: Period, day_0: date) -> Iterator[tuple[float, float]]:
    """Days with headache in 7, by weeks counted from the day after day 0; a week with under 4 logged days is none."""
    start = -_WEEK * ceil((day_0 - shown.first).days / _WEEK)
    for week in range(start, (shown.last - day_0).days, _WEEK):
        begin = day_0 + timedelta(days=week + (1 if week >= 0 else 0))
        cut = days.cut(Period(begin, begin + timedelta(days=_WEEK - 1)))
        logged = cut[~np.isnan(cut)]
        if logged.size >= _LEAST_OF_WEEK:
            yield (begin - day_0).days + 3.0, _WEEK * float((logged > 0).mean())


def _top_of(metric: Metric, values: Sequence[float]) -> float:
    if metric is Metric.PAIN:
        return 10.0
    if metric is Metric.HEADACHE_DAYS:
        return 7.0
    return max(10.0, ceil(max(values) / 10) * 10)


def _axes(ink: Pen, frame: _Frame, metric: Metric) -> None:
    step = 2.0 if metric is Metric.PAIN else (1.0 if metric is Metric.HEADACHE_DAYS else frame.top / 5)
    for n in range(round(frame.top / step) + 1):
        y = frame.y(n * step)
        ink.line((_LEFT, y), (pen.WIDTH - _RIGHT, y))
        ink.text((_LEFT - 5, y + 3.2), f"{n * step:g}", anchor="end")
    ink.text((0, 9), _title(metric))
    days = frame.last - frame.first
    every = next((one for one in _STEPS if days / one <= _TICKS), _STEPS[-1])
    bottom = frame.height - _BOTTOM
    for day in range(-(-frame.first // every) * every, frame.last + 1, every):
        ink.line((frame.x(day), bottom), (frame.x(day), bottom + 3), pen.QUIET)
        if day:
            ink.text((frame.x(day), bottom + 13), _("day {n}").format(n=day), anchor="middle")
    ink.line((frame.x(0), _TOP - 6), (frame.x(0), bottom + 3), pen.INK, 1.0, "3 2")
    ink.text((frame.x(0), bottom + 13), _("day 0"), pen.INK, "middle", bold=True)
    ink.text((frame.x(0), bottom + 25), day_month_text(frame.day_0), pen.INK, "middle")


def _baseline(ink: Pen, frame: _Frame, series: SeriesResponse) -> None:
    mean, period = series.baseline.mean, series.baseline.period
    if mean is None:
        return
    level = frame.y(mean / 4 if series.metric is Metric.HEADACHE_DAYS else mean)
    start = frame.x(frame.first if period is None else (period.first - frame.day_0).days)
    ink.line((start, level), (frame.x(frame.last), level), pen.QUIET, 0.9, "5 3")


def _line(ink: Pen, frame: _Frame, points: list[tuple[float, float]]) -> None:
    """Through days that follow one another; a day alone is a dot."""
    run: list[Point] = []
    before: float | None = None
    for day, value in points:
        if before is not None and day - before > 1:
            _stroke(ink, run)
            run = []
        run.append((frame.x(day), frame.y(value)))
        before = day
    _stroke(ink, run)
    if len(points) <= 130:
        ink.dots([(frame.x(day), frame.y(value)) for day, value in points], radius=1.3)


def _stroke(ink: Pen, run: list[Point]) -> None:
    if len(run) > 1:
        ink.path(run, width=1.0)
    else:
        ink.dots(run, radius=1.3)


def _bars(ink: Pen, frame: _Frame, weeks: list[tuple[float, float]]) -> None:
    width = (frame.x(_WEEK) - frame.x(0)) * 0.78
    for day, value in weeks:
        high = max(
            frame.y(0) - frame.y(value), _LEAST_BAR
        )  # a week without headache is seen, one without entries is not
        ink.box(frame.x(day) - width / 2, frame.y(0) - high, width, high, pen.LINE)


def _mean(ink: Pen, frame: _Frame, window: Window, weekly: bool) -> None:
    if window.mean is None or window.to_day is None or window.from_day > frame.last:
        return
    level = frame.y(window.mean / 4 if weekly else window.mean)
    ends = (frame.x(window.from_day), level), (frame.x(min(window.to_day, frame.last)), level)
    ink.line(*ends, colour="#ffffff", width=4.4)
    ink.line(*ends, colour=pen.INK, width=2.4)


def _title(metric: Metric) -> str:
    return {
        Metric.HEADACHE_DAYS: _("Headache days in each week (higher = more headache)"),
        Metric.STANDING_MINUTES: _("Minutes standing each day (higher = longer)"),
        Metric.WALKING_MINUTES: _("Minutes walking each day (higher = longer)"),
    }.get(metric, _("Pain each day, 0 to 10 (higher = more pain)"))


def _alt(metric: Metric) -> str:
    words = _("{title}, before and after day 0. What it shows stands in numbers in the table.")
    return words.format(title=_title(metric))


def legend() -> str:
    """What the strokes of the chart are."""
    return _("Dashed line: the mean before. Dark bars: the mean of the days in the table. White: nothing was logged.")
