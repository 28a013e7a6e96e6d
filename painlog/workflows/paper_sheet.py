"""Blank week sheets of a person from the open diary, as PDF."""

from contextlib import suppress
from datetime import date, timedelta

from painlog.domain.person import Person
from painlog.report.options import A4
from painlog.report.week_sheet import SheetRow, WeekSheet, week_sheets_pdf
from painlog.storage.diary import Diary
from painlog.storage.errors import DiaryReadOnlyError
from painlog.workflows import clock
from painlog.workflows.paper_rows import (
    PAIN_ROWS,
    WEEK_DAYS,
    PaperRow,
    RowKind,
    paper_rows,
    remember_printed,
    row_hint,
    row_title,
    week_of,
)

MOST_WEEKS = 12


def week_sheets(
    diary: Diary,
    person: Person,
    first: date,
    weeks: int = 1,
    paper: str = A4,
    *,
    language: str = "en",
    printed_on: date | None = None,
) -> bytes:
    """Sheets of so many weeks (1 to 12) from `first`, as PDF; the areas on them are remembered for the typing.

    `paper` is `a4` or `letter`. A diary that takes no writes gives a sheet all the same.
    """
    starts = [first + timedelta(days=WEEK_DAYS * n) for n in range(max(1, min(MOST_WEEKS, weeks)))]
    rows = [paper_rows(diary, person.id, start) for start in starts]
    with suppress(DiaryReadOnlyError):
        remember_printed(diary, person.id, rows[0])
    sheets = [_sheet(start, of_week) for start, of_week in zip(starts, rows, strict=True)]
    return week_sheets_pdf(sheets, person.name, paper, printed_on or clock.now().day, language or "en")


def _sheet(first: date, rows: tuple[PaperRow, ...]) -> WeekSheet:
    def of(*kinds: RowKind) -> tuple[SheetRow, ...]:
        return tuple(
            SheetRow(title=row_title(row), hint=row_hint(row), tick=row.kind is RowKind.COMPLETE)
            for row in rows
            if row.kind in kinds
        )

    return WeekSheet(
        days=week_of(first),
        pain=of(*PAIN_ROWS, RowKind.SLEEP),
        areas=of(RowKind.AREA),
        medicines=of(RowKind.MEDICINE, RowKind.COMPLETE),
    )
