"""The block of headaches: three months, each with its days and the days logged, and medicine days by class."""

from collections.abc import Mapping
from datetime import date

from painlog.i18n import _, ngettext
from painlog.labels.acute import acute_class
from painlog.labels.dates import month_text
from painlog.report.overuse_words import overuse_words
from painlog.report.page import Block, Part
from painlog.report.page_pain import Figures

_MONTHS = 3


def headache_block(figures: Figures) -> Block | None:
    """The last three months with a headache diary (R-HA-1, R-HA-3, R-MOH-1), and what is near a count (R-MOH-5)."""
    found = figures.get("headache") or {}
    months = [month for month in found.get("months") or () if month["logged_days"]][-_MONTHS:]
    if not any(month["headache_days"] for month in months):
        return None
    title = _("Headache")
    head = (title, _("Days"), _("4 h or medicine"), _("Migraine"), _("Acute medicine, days by class"))
    return Block(
        part=Part.HEADACHE,
        title=title,
        head=head,
        rows=tuple(_month_row(month) for month in reversed(months)),
        widths=(0.95, 1.55, 1.3, 0.8, 3.3),
        lines=tuple(filter(None, [overuse_words(found.get("overuse"))])),
    )


def _month_row(month: Figures) -> tuple[str, ...]:
    at_least = bool(month.get("at_least"))
    days = ngettext("{n} in {logged} of {days} day", "{n} in {logged} of {days} days", month["days"])
    return (
        month_text(date.fromisoformat(month["month"] + "-01")),
        days.format(n=least(month["headache_days"], at_least), logged=month["logged_days"], days=month["days"]),
        least(month["qualifying_days"], at_least),
        least(month.get("migraine_days"), at_least),
        _medicine_days(month.get("acute_medicine_days") or {}, sure=bool(month.get("medicine_days_complete"))),
    )


def _medicine_days(days: Mapping[str, int], *, sure: bool) -> str:
    """`at least 9: triptan 4, NSAID 7`; a day with two classes counts once in the whole."""
    by_class = ", ".join(
        _("{medicine_class} {n}").format(medicine_class=acute_class(code), n=n)
        for code, n in sorted(days.items(), key=lambda pair: -pair[1])
        if code != "any"
    )
    whole = least(days.get("any"), not sure)
    return _("{days}: {by_class}").format(days=whole, by_class=by_class) if by_class else whole


def least(days: int | None, at_least: bool) -> str:
    """The days; with "at least" where there may be more."""
    if days is None:
        return "–"
    return _("at least {n}").format(n=days) if at_least and days else str(days)
