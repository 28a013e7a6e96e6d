"""Sets sheets on paper: words and charts to a tagged PDF (PDF/UA-1), by the template sheet.typ."""

from dataclasses import asdict
from datetime import date
from typing import Any

from painlog.i18n import _
from painlog.report import typesetting
from painlog.report.sheets.sheet import Section, Sheet, Sheets

_TEMPLATE = "sheet.typ"


def sheets_pdf(
    document: Sheets, paper: str, printed_on: date, language: str = "en", part: int | None = None
) -> bytes:
    """The document as PDF; `paper` is `a4` or `letter`. As a `part` of a packet its pages say which part it is.

    Should Typst refuse to tag it, plain rather than none.
    """
    page_of = _("page {page} of {pages}")
    if part is not None:
        page_of = _("part {part}, page {page} of {pages}").replace("{part}", str(part))
    data = {
        "title": document.title,
        "name": document.name,
        "printed": document.printed,
        "notice": _("Patient-recorded; not a medical record."),
        "page_of": page_of,
        "paper": paper,
        "lang": language,
        "sheets": [_sheet(one) for one in document.sheets],
    }
    return typesetting.sheet(_TEMPLATE, data, printed_on)


def _sheet(sheet: Sheet) -> dict[str, Any]:
    return {
        "title": sheet.title,
        "facts": [fact for fact in sheet.facts if fact],
        "sentence": sheet.sentence,
        "sections": [_section(one) for one in sheet.sections],
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "title": section.title,
        "numbers": [asdict(one) for one in section.numbers],
        "picture": None if section.picture is None else asdict(section.picture),
        "table": None if section.table is None else asdict(section.table),
        "lines": list(section.lines),
        "numbered": section.numbered,
        "large": section.large,
    }
