"""The words of the overview: the last 30 days, the last entry, and how long there was none. No blame in any."""

from painlog.domain.codes import Reporter
from painlog.domain.moment import Moment
from painlog.i18n import _, ngettext
from painlog.labels.dates import moment_text
from painlog.labels.numbers import number
from painlog.labels.people import reporter_mark
from painlog.workflows.glance import Glance


def month_words(glance: Glance) -> str:
    """ "Last 30 days: median 4, from 2 to 7, 24 days"; who says so, where it is not the person."""
    if glance.median is None or glance.least is None or glance.most is None:
        return _days_without_number(glance.entry_days)
    days = ngettext("{n} day", "{n} days", glance.n_days).format(n=glance.n_days)
    words = _("Last 30 days: median {median}, from {least} to {most}, {days}").format(
        median=number(glance.median), least=number(glance.least), most=number(glance.most), days=days
    )
    if glance.reporter is Reporter.SELF:
        return words
    return _("{words} ({mark})").format(words=words, mark=reporter_mark(glance.reporter))


def last_words(glance: Glance) -> str:
    """When the last entry was, and for how many days there was none since."""
    gap = glance.gap_days
    if glance.last is None or gap is None:
        return _("No entry yet")
    if gap == 0:
        return _with_clock(glance.last, _("Last entry today"), _("Last entry today, {clock}"))
    if gap == 1:
        return _with_clock(glance.last, _("Last entry yesterday"), _("Last entry yesterday, {clock}"))
    last = _("Last entry {when}").format(when=moment_text(glance.last))
    none = ngettext("no entry for {n} day", "no entry for {n} days", gap).format(n=gap)
    return f"{last} · {none}"


def _days_without_number(days: int) -> str:
    if not days:
        return _("Last 30 days: no entry")
    return ngettext(
        "Last 30 days: entries on {n} day, none with a number of the day",
        "Last 30 days: entries on {n} days, none with a number of the day",
        days,
    ).format(n=days)


def _with_clock(moment: Moment, without: str, words: str) -> str:
    return without if moment.clock is None else words.format(clock=f"{moment.clock:%H:%M}")
