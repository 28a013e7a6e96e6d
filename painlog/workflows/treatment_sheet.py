"""The sheets of a treatment from the open diary, as PDF or in words."""

from dataclasses import replace
from datetime import date

from painlog.domain.person import Person
from painlog.report.options import A4
from painlog.report.sheets.response_page import OwnLine
from painlog.report.sheets.setting import sheets_pdf
from painlog.report.sheets.sheet import Sheets, sheets_text
from painlog.report.sheets.treatment_sheets import Judged, document, judged, sheets_of
from painlog.storage.diary import Diary
from painlog.storage.errors import NotInDiaryError
from painlog.workflows import clock
from painlog.workflows.figure_records import figure_records


def treatment_sheet(
    diary: Diary,
    person_id: str,
    treatment_id: str,
    paper: str = A4,
    *,
    language: str = "en",
    printed_on: date | None = None,
) -> bytes:
    """The sheets of one treatment as PDF; `paper` is `a4` or `letter`.

    Raises NotInDiaryError for an unknown person, and for a treatment that is not this person's.
    """
    day = printed_on or clock.now().day
    return sheets_pdf(_document(diary, person_id, treatment_id, day), paper, day, language or "en")


def treatment_sheet_text(diary: Diary, person_id: str, treatment_id: str, printed_on: date | None = None) -> str:
    """The same in plain text; errors as `treatment_sheet`."""
    return sheets_text(_document(diary, person_id, treatment_id, printed_on or clock.now().day))


def read_judged(diary: Diary, person: Person, as_of: date) -> Judged:
    """What came after every treatment of a person, up to and with `as_of`, private entries left out."""
    first = diary.first_day(person.id) or as_of
    records = figure_records(diary, person.id, min(first, as_of), as_of)
    return judged(
        replace(records, treatments=diary.treatments(person.id)), person, as_of, own_lines(diary, person.id)
    )


def own_lines(diary: Diary, person_id: str) -> dict[str, list[OwnLine]]:
    """The thresholds that the person's own clinic uses, by kind of treatment."""
    own: dict[str, list[OwnLine]] = {}
    for one in diary.thresholds(person_id):
        own.setdefault(one.kind, []).append(OwnLine(percent=one.percent, given_by=one.given_by))
    return own


def _document(diary: Diary, person_id: str, treatment_id: str, day: date) -> Sheets:
    person = diary.person(person_id)
    sheets = sheets_of(read_judged(diary, person, day), treatment_id)
    if not sheets:
        raise NotInDiaryError
    return document(person, day, sheets)
