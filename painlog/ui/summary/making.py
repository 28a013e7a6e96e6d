"""Makes the summary: the PDF, the same in words, and pictures of its pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from painlog.ui import period as periods
from painlog.ui.period import Length, Period
from painlog.workflows.period import read_since_last_visit
from painlog.workflows.summary_choice import Choice, choice_key, read_choice

if TYPE_CHECKING:
    from painlog.domain.person import Person
    from painlog.storage.diary import Diary

_POINTS = 72.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was asked for: a usual stretch of days or `own` dates, the paper, the question, the language.

    `private` counts the entries that are kept private. `choice` is what is to be printed; None for what was chosen
    the last time. `every_sign` prints the warning sign that is not printed by itself (R-RF-6).
    """

    length: Length
    own: Period | None
    paper: str
    question: str
    language: str
    private: bool = False
    choice: Choice | None = None
    every_sign: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A summary as PDF, the days that it is about, what was chosen, and whether there was a visit to count from."""

    period: Period
    pdf: bytes
    choice: Choice
    has_visit: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A page as pixels, red, green and blue; `stride` bytes a line."""

    pixels: bytes
    width: int
    height: int
    stride: int


def make(diary: Diary, person: Person, wanted: Wanted, today: date) -> Made:
    """Read what the page needs and lay it out. Takes up to a second or two."""
    from painlog.workflows.summary import summary

    since = read_since_last_visit(diary, person.id, today)
    period = wanted.own or _ending(diary, person, wanted.length, today, since)
    choice = wanted.choice or read_choice(diary.recall(choice_key(person.id)))
    pdf = summary(
        diary,
        person.id,
        period.start,
        period.end,
        wanted.paper,
        question=wanted.question,
        language=wanted.language,
        printed_on=today,
        private=wanted.private,
        choice=replace(choice, every_sign=wanted.every_sign),
    )
    return Made(period=period, pdf=pdf, choice=choice, has_visit=since is not None)


def _ending(diary: Diary, person: Person, length: Length, today: date, since: date | None) -> Period:
    first = diary.first_day(person.id) if length is Length.ALL else None
    return periods.ending(length, today, first, since)


def words(diary: Diary, person: Person, period: Period, wanted: Wanted, today: date) -> str:
    """The same summary as plain text."""
    from painlog.workflows.summary import summary_as_text

    choice = wanted.choice or read_choice(diary.recall(choice_key(person.id)))
    return summary_as_text(
        diary,
        person.id,
        period.start,
        period.end,
        question=wanted.question,
        printed_on=today,
        private=wanted.private,
        choice=replace(choice, every_sign=wanted.every_sign),
    )


def pictures(pdf: bytes, dots_per_inch: float) -> tuple[Picture, ...]:
    """Every page of a PDF as pixels. For one thread alone: the library knows no other."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_picture(page, dots_per_inch / _POINTS) for page in document)
    finally:
        document.close()


def page_width(pdf: bytes) -> float:
    """How wide the first page is, in inches."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return float(document[0].get_width()) / _POINTS
    finally:
        document.close()


def _picture(page: Any, scale: float) -> Picture:
    bitmap = page.render(scale=scale, rev_byteorder=True)
    return Picture(pixels=bytes(bitmap.buffer), width=bitmap.width, height=bitmap.height, stride=bitmap.stride)
