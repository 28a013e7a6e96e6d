"""The days of a week on paper, as this computer's calendar has them."""

from datetime import date, timedelta

from PySide6.QtCore import QLocale

from painlog.i18n import _
from painlog.labels.dates import short_weekday_name

_WEEK = 7


def week_start(day: date) -> date:
    """The first day of the week that the day is in."""
    first = QLocale().firstDayOfWeek().value
    return day - timedelta(days=(day.isoweekday() - first) % _WEEK)


def next_week(today: date) -> date:
    """The first day of the week to print a sheet for: today, if a week begins, else the next one."""
    start = week_start(today)
    return start if start == today else start + timedelta(days=_WEEK)


def last_week(today: date) -> date:
    """The first day of the week that is likely to be typed in: the one yesterday was in."""
    return week_start(today - timedelta(days=1))


def short_day(day: date) -> str:
    """`Mon 23`."""
    return _("{weekday} {day}").format(weekday=short_weekday_name(day.isoweekday()), day=day.day)
