"""The block of warning signs that were recorded, with their dates (R-RF-6)."""

from collections.abc import Iterable
from datetime import date

from painlog.catalogue import warning_signs
from painlog.domain.warning import WarningSign
from painlog.i18n import _
from painlog.labels import warning_signs as labels
from painlog.labels.dates import day_text
from painlog.report.page import Block, Part
from painlog.report.page_pain import Figures

_MOST_DATES = 6


def warnings_block(recorded: Iterable[WarningSign], figures: Figures, *, every_sign: bool = False) -> Block | None:
    """Each sign ticked in the period with its days, the latest first.

    Thoughts of hurting oneself only where the person asked for `every_sign` in this print (R-RF-6).
    """
    start, end = date.fromisoformat(figures["from"]), date.fromisoformat(figures["to"])
    days: dict[str, set[date]] = {}
    for one in recorded:
        known = warning_signs.get(one.sign)
        if start <= one.day <= end and (every_sign or not (known and known.unprinted)):
            days.setdefault(one.sign, set()).add(one.day)
    latest = sorted(days.items(), key=lambda pair: (max(pair[1]), pair[0]), reverse=True)
    if not latest:
        return None
    rows = tuple((_line(sign, on),) for sign, on in latest)
    return Block(part=Part.WARNINGS, title=_("Warning signs"), rows=rows)


def _line(sign: str, days: set[date]) -> str:
    shown = sorted(days, reverse=True)
    dates = ", ".join(day_text(day) for day in shown[:_MOST_DATES])
    if len(shown) > _MOST_DATES:
        dates = _("{dates} and {n} more").format(dates=dates, n=len(shown) - _MOST_DATES)
    return _("{sign}: {dates}").format(sign=labels.short(sign), dates=dates)
