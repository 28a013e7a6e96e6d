"""The empty timed sheet of a block day, to print and fill in by hand: large boxes for shaky hands."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from painlog.i18n import _
from painlog.labels.block_sheet import due_words
from painlog.report import typesetting

_TEMPLATE = "block_sheet.typ"
_A_DAY = 24 * 60


def block_sheet_pdf(
    due: Sequence[int], paper: str, both_sides: bool, printed_on: date, language: str = "en"
) -> bytes:
    """The sheet as PDF (PDF/UA-1): the lines of the first day, then a page for the days after.

    `due` are minutes after the injection, 0 for before; `paper` is `a4` or `letter`; with `both_sides` the left and
    the right have a box each.
    """
    data = _words(due, both_sides) | {"paper": paper, "lang": language}
    return typesetting.sheet(_TEMPLATE, data, printed_on)


def _words(due: Sequence[int], both_sides: bool) -> dict[str, Any]:
    pain = [_("Pain 0-10, left"), _("Pain 0-10, right")] if both_sides else [_("Pain 0-10")]
    return {
        "title": _("Sheet for the day of a nerve block"),
        "how": [
            _("Score only the pain that was treated, while you make the movement that usually hurts."),
            _("0 is no pain, 10 is the worst pain you can think of. Late is fine: write the real time."),
            _("The line before the injection counts when it is from the last hour before it."),
        ],
        "blanks": [
            _("Name"), _("Date"), _("Which block, level and side"), _("Time of the injection"),
            _("My usual painful movement"),
        ],
        "head": [_("When"), _("Time"), *pain, _("Pain medicine taken")],
        "parts": [
            {"title": _("The first day"), "rows": [due_words(one) for one in due if one < _A_DAY]},
            {"title": _("The days after"), "rows": [due_words(one) for one in due if one >= _A_DAY]},
        ],
        "date_head": _("Date and time"),
        "notice": _("Written by the patient; not a medical record."),
        "page_of": _("page {page} of {pages}"),
    }  # fmt: skip
