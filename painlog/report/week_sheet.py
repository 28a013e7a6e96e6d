"""The blank sheet of a week, to fill in by hand: large boxes, own areas and medicines, black on white."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from painlog.i18n import _
from painlog.labels.dates import day_month_text, range_text, weekday_name
from painlog.labels.paper import paper_section
from painlog.report import typesetting
from painlog.report.printable import breakable, isolated, printable

_TEMPLATE = "week_sheet.typ"
_TITLE_LETTERS = 60
_NAME_LETTERS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """A row to fill in: what it asks for, in what it is counted, and whether it is only to be ticked."""

    title: str
    hint: str = ""
    tick: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekSheet:
    """One week: its seven days, and the rows under the headings `pain`, `areas` and `medicines`."""

    days: tuple[date, ...]
    pain: tuple[SheetRow, ...]
    areas: tuple[SheetRow, ...]
    medicines: tuple[SheetRow, ...]


def week_sheets_pdf(
    weeks: Sequence[WeekSheet], name: str, paper: str, printed_on: date, language: str = "en"
) -> bytes:
    """The sheets as PDF (PDF/UA-1), each week on a page of its own, two where there are many rows.

    `name` is whose sheet it is; `paper` is `a4` or `letter`.
    """
    data = _words(name) | {"weeks": [_week(one) for one in weeks], "paper": paper, "lang": language}
    return typesetting.sheet(_TEMPLATE, data, printed_on)


def _words(name: str) -> dict[str, Any]:
    return {
        "title": _("Pain diary for a week"),
        "name": _fitted(name, _NAME_LETTERS),
        "how": [
            _("In the evening, one box in each row: 0 is no pain, 10 is the worst pain you can think of."),
            _("Leave a box empty where you do not know. Write 0 where it was none."),
        ],
        "asks": _("What"),
        "notice": _("Written by the patient; not a medical record."),
        "page_of": _("page {page} of {pages}"),
        "notes_title": paper_section("notes"),
    }


def _week(week: WeekSheet) -> dict[str, Any]:
    sections = (("pain", week.pain), ("areas", week.areas), ("medicines", week.medicines))
    return {
        "dates": range_text(week.days[0], week.days[-1]),
        "days": [{"name": weekday_name(day), "date": day_month_text(day)} for day in week.days],
        "sections": [
            {"title": paper_section(code), "rows": [_row(row) for row in rows]} for code, rows in sections if rows
        ],
    }


def _row(row: SheetRow) -> dict[str, Any]:
    return {"title": _fitted(row.title, _TITLE_LETTERS), "hint": row.hint, "tick": row.tick}


def _fitted(text: str, letters: int) -> str:
    """A name in characters that can be printed; one that is far too long for its place ends in an ellipsis."""
    plain = printable(text)
    short = plain if len(plain) <= letters else plain[: letters - 1].rstrip() + "…"
    return breakable(isolated(short))
