"""Dates in words: the month always by name, so that nobody reads 3 April for 4 March."""

from datetime import date, time

from painlog.domain.moment import Moment
from painlog.i18n import _
from painlog.labels.table import msgid, named

MONTHS = {
    "1": msgid("Jan"),
    "2": msgid("Feb"),
    "3": msgid("Mar"),
    "4": msgid("Apr"),
    "5": msgid("May"),
    "6": msgid("Jun"),
    "7": msgid("Jul"),
    "8": msgid("Aug"),
    "9": msgid("Sep"),
    "10": msgid("Oct"),
    "11": msgid("Nov"),
    "12": msgid("Dec"),
}
LONG_MONTHS = {
    "1": msgid("January"),
    "2": msgid("February"),
    "3": msgid("March"),
    "4": msgid("April"),
    "5": msgid("May"),
    "6": msgid("June"),
    "7": msgid("July"),
    "8": msgid("August"),
    "9": msgid("September"),
    "10": msgid("October"),
    "11": msgid("November"),
    "12": msgid("December"),
}
SHORT_WEEKDAYS = {
    "1": msgid("Mon"),
    "2": msgid("Tue"),
    "3": msgid("Wed"),
    "4": msgid("Thu"),
    "5": msgid("Fri"),
    "6": msgid("Sat"),
    "7": msgid("Sun"),
}
WEEKDAYS = {
    "1": msgid("Monday"),
    "2": msgid("Tuesday"),
    "3": msgid("Wednesday"),
    "4": msgid("Thursday"),
    "5": msgid("Friday"),
    "6": msgid("Saturday"),
    "7": msgid("Sunday"),
}


def month_name(month: int) -> str:
    """The short name of a month, 1 to 12."""
    return named(MONTHS, str(month))


def long_month_name(month: int) -> str:
    """The full name of a month, 1 to 12: what a date is typed with."""
    return named(LONG_MONTHS, str(month))


def short_weekday_name(weekday: int) -> str:
    """The short name of a day of the week, 1 for Monday to 7: the head of a calendar."""
    return named(SHORT_WEEKDAYS, str(weekday))


def weekday_name(day: date) -> str:
    """The name of the day of the week."""
    return named(WEEKDAYS, str(day.isoweekday()))


def day_text(day: date) -> str:
    """A day: `23 Nov 2026`."""
    return _("{day} {month} {year}").format(day=day.day, month=month_name(day.month), year=day.year)


def day_month_text(day: date) -> str:
    """A day where the year is clear: `23 Nov`."""
    return _("{day} {month}").format(day=day.day, month=month_name(day.month))


def month_text(day: date) -> str:
    """The month of a day: `Nov 2026`."""
    return _("{month} {year}").format(month=month_name(day.month), year=day.year)


def range_text(start: date, end: date) -> str:
    """From one day to another, both inside; a year or month that both share stands once: `1 to 14 Oct 2026`."""
    if start == end:
        return day_text(start)
    if start.year != end.year:
        first = day_text(start)
    elif start.month != end.month:
        first = day_month_text(start)
    else:
        first = str(start.day)
    return _("{start} to {end}").format(start=first, end=day_text(end))


def clock_text(clock: time) -> str:
    """A time of day, 24 hours: `08:30`."""
    return f"{clock:%H:%M}"


def moment_text(moment: Moment) -> str:
    """A moment: `23 Nov 2026, 08:30`, or the day alone where no time is known."""
    if moment.clock is None:
        return day_text(moment.day)
    return _("{day}, {time}").format(day=day_text(moment.day), time=clock_text(moment.clock))
