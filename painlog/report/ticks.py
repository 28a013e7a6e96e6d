"""Where the dates stand under a chart, and what they say: never so many that they touch."""

from collections.abc import Iterator
from datetime import date, timedelta

from painlog.labels.dates import day_month_text, month_name, month_text

_MOST = 12
_MONTH_STEPS = (1, 2, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50)


def ticks(start: date, end: date, most: int = _MOST) -> list[tuple[date, str]]:
    """The dates to mark from `start` to `end`, each with its label, at most `most` of them (but always one)."""
    length = (end - start).days + 1
    if length <= 7 * most // 2:
        return _days(start, end, max(1, -(-length // most)))
    if length <= 31 * 4:
        return [(day, day_month_text(day)) for day in _halves_of_months(start, end)]
    for step in _MONTH_STEPS:
        months = list(_months(start, end, step))
        if len(months) <= most:
            return [(day, _month_label(day, first=index == 0)) for index, day in enumerate(months)]
    return _years(start, end, most)


def _days(start: date, end: date, step: int) -> list[tuple[date, str]]:
    days = (start + timedelta(days=offset) for offset in range(0, (end - start).days + 1, step))
    return [(day, day_month_text(day)) for day in days]


def _halves_of_months(start: date, end: date) -> list[date]:
    days = (start + timedelta(days=offset) for offset in range((end - start).days + 1))
    return [day for day in days if day.day in (1, 15)]


def _months(start: date, end: date, step: int) -> Iterator[date]:
    """The first days of every step-th month of the year, inside the period."""
    for index in range(start.year * 12 + start.month - 1, end.year * 12 + end.month):
        day = date(index // 12, index % 12 + 1, 1)
        if start <= day and (day.month - 1) % step == 0:
            yield day


def _years(start: date, end: date, most: int) -> list[tuple[date, str]]:
    count = end.year - start.year + 1
    step = next((step for step in _YEAR_STEPS if count / step <= most), 100)
    years = (year for year in range(start.year, end.year + 1) if year % step == 0)
    return [(date(year, 1, 1), str(year)) for year in years if date(year, 1, 1) >= start]


def _month_label(day: date, first: bool) -> str:
    """The month's name; with the year for the first one and for every January."""
    if not first and day.month != 1:
        return month_name(day.month)
    return month_text(day)
