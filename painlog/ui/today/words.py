"""The words of the Today page for numbers, days and what was saved."""

from datetime import date

from painlog.domain.codes import Measure
from painlog.domain.moment import Moment
from painlog.i18n import _
from painlog.ui.widgets.dates import show_date

FIELDS = {Measure.NOW: "pain_now", Measure.AVERAGE: "pain_average", Measure.WORST: "pain_worst"}


def question(measure: Measure) -> str:
    """What the pad asks for."""
    return {
        Measure.NOW: _("Pain right now"),
        Measure.AVERAGE: _("Pain on average, last 24 hours"),
        Measure.WORST: _("Worst pain, last 24 hours"),
    }[measure]


def short_measure(measure: Measure) -> str:
    """The same in a word or two, for buttons."""
    return {Measure.NOW: _("Right now"), Measure.AVERAGE: _("Average"), Measure.WORST: _("Worst")}[measure]


def pain_field(field: str) -> str:
    """The name of one of an entry's four pains."""
    return {
        "pain_now": _("Pain right now"),
        "pain_average": _("Average pain"),
        "pain_worst": _("Worst pain"),
        "pain_least": _("Least pain"),
    }[field]


def band(score: int) -> str:
    """A word for a number: none, mild, moderate, severe, worst (clinical.md 1.2: for wording only)."""
    words = (_("none"), *[_("mild")] * 3, *[_("moderate")] * 3, *[_("severe")] * 3, _("worst"))
    return words[score]


def day_words(day: date, today: date) -> str:
    """ "Today, Tuesday 24 November 2026"."""
    words = show_date(day, weekday=True)
    if day == today:
        return _("Today, {date}").format(date=words)
    return _("Yesterday, {date}").format(date=words) if (today - day).days == 1 else words


def clock_words(moment: Moment) -> str:
    """The clock time, or that none was given."""
    return _("no time") if moment.clock is None else f"{moment.clock.hour}:{moment.clock.minute:02}"
