"""What the person could do and how they slept: daily values of one field of the entries."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date

import numpy as np

from painlog.analysis.days import Period
from painlog.domain.codes import Reporter
from painlog.domain.entry import Entry

FUNCTION_FIELDS = ("standing_minutes", "walking_minutes", "sleep_hours", "sleep_quality", "mood")


def daily_means(entries: Iterable[Entry], field: str) -> dict[date, float]:
    """The day's mean of one number of the entries, for days that have it, oldest first (R-OBS-1: self-report)."""
    found: dict[date, list[float]] = {}
    for entry in entries:
        number = getattr(entry, field)
        if number is not None and entry.reporter is Reporter.SELF:
            found.setdefault(entry.felt_at.day, []).append(number)
    return {day: sum(found[day]) / len(found[day]) for day in sorted(found)}


def mean_within(daily: dict[date, float], period: Period) -> tuple[float | None, int]:
    """The mean of the daily values, oldest first, inside a period, and the number of days behind it; None without."""
    days = list(daily)
    inside = list(daily.values())[bisect_left(days, period.first) : bisect_right(days, period.last)]
    return (float(np.mean(inside)) if inside else None), len(inside)
