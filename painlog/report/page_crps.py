"""The block of CRPS symptoms that were ticked: days of each group, and nothing made of them (R-CRPS-1)."""

from datetime import date

from painlog.i18n import _, ngettext
from painlog.labels.events import crps_group
from painlog.report.page import Block, Part
from painlog.report.page_pain import Figures


def crps_block(figures: Figures) -> Block | None:
    """The groups that were ticked with their days out of the days of the page; never whether criteria are met."""
    found = figures.get("crps") or ()
    if not found:
        return None
    whole = (date.fromisoformat(figures["to"]) - date.fromisoformat(figures["from"])).days + 1
    days = ngettext("{what}: {n} of {whole} days", "{what}: {n} of {whole} days", whole)
    rows = tuple((days.format(what=crps_group(one["group"]), n=one["days"], whole=whole),) for one in found)
    return Block(part=Part.CRPS, title=_("CRPS, days ticked"), rows=rows)
