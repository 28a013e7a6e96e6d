"""The printed summary of a person from the open diary, and the same as text."""

from dataclasses import replace
from datetime import date, timedelta

from painlog.domain.person import Person
from painlog.domain.records import Records
from painlog.report.numbers import figure_set
from painlog.report.numbers.plain import Figure
from painlog.report.options import A4, SummaryOptions
from painlog.report.parts import Extra, Part
from painlog.report.summary import summary_pdf, summary_text
from painlog.storage.diary import Diary
from painlog.workflows import clock
from painlog.workflows.figure_records import figure_records
from painlog.workflows.summary_choice import USUAL, Choice

_A_YEAR_ON = timedelta(days=366)


def summary(
    diary: Diary,
    person_id: str,
    start: date,
    end: date,
    paper: str = A4,
    *,
    question: str = "",
    language: str = "en",
    printed_on: date | None = None,
    private: bool = False,
    choice: Choice = USUAL,
) -> bytes:
    """The summary of a person's local days from `start` to `end`, both included, as PDF.

    `paper` is `a4` or `letter`; `printed_on` is today if not given; `private` counts the entries that are kept
    private too; `choice` is which blocks and pages are printed.
    Raises NotInDiaryError for an unknown person, ValueError where `end` is before `start`.
    """
    options = _options(paper, question, language, printed_on, choice)
    return summary_pdf(*_read(diary, person_id, start, end, options.printed_on, private), options)


def summary_as_text(
    diary: Diary,
    person_id: str,
    start: date,
    end: date,
    *,
    question: str = "",
    printed_on: date | None = None,
    private: bool = False,
    choice: Choice = USUAL,
) -> str:
    """The same summary in plain text, for those who listen to it; errors as `summary`."""
    options = _options(A4, question, "en", printed_on, choice)
    return summary_text(*_read(diary, person_id, start, end, options.printed_on, private), options)


def _options(paper: str, question: str, language: str, printed_on: date | None, choice: Choice) -> SummaryOptions:
    return SummaryOptions(
        paper=paper,
        question=question,
        language=language or "en",
        printed_on=printed_on or clock.now().day,
        dropped=frozenset(Part) - frozenset(map(Part, choice.kept)),
        extra=frozenset(map(Extra, choice.extra)),
        whole_chart=choice.whole_chart,
        every_sign=choice.every_sign,
    )


def _read(
    diary: Diary, person_id: str, start: date, end: date, printed_on: date, private: bool
) -> tuple[Figure, Records, Person]:
    """The figures and what the page names beside them: every treatment so far, visits before and ahead.

    The days' values are read once for both: of a long diary that is most of the work.
    """
    person = diary.person(person_id)
    records = figure_records(diary, person_id, start, end, private=private)
    ahead = min(max(end, printed_on), date.max - _A_YEAR_ON) + _A_YEAR_ON
    named = replace(records, appointments=diary.appointments(person_id, None, ahead))
    return figure_set(records, person, start, end), named, person
