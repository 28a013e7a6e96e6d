"""Makes the summary: what is read from the diary, the PDF and its text, and pictures of its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from painlog.ui import period as periods
from painlog.ui.period import Length, Period

if TYPE_CHECKING:
    from painlog.domain.person import Person
    from painlog.domain.records import Records
    from painlog.report.options import SummaryOptions
    from painlog.storage.diary import Diary

_POINTS = 72.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What was read of one person for the dates to print."""

    person: Person
    period: Period
    figures: Mapping[str, Any]
    records: Records


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A summary: the PDF, and the same in plain text."""

    period: Period
    pdf: bytes
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A page as pixels, red, green and blue; `stride` bytes a line."""

    pixels: bytes
    width: int
    height: int
    stride: int


def read(diary: Diary, person: Person, length: Length, own: Period | None, today: date) -> Read:
    """Read the figures of the days asked for; `own` are dates that were typed."""
    from painlog.workflows.figures import figures

    period = own or periods.ending(length, today, _first_day(diary, person) if length is Length.ALL else None)
    return Read(
        person=person,
        period=period,
        figures=figures(diary, person.id, period.start, period.end),
        records=diary.records(person.id, period.start - timedelta(days=31), period.end),
    )


def make(read: Read, options: SummaryOptions) -> Made:
    """Lay the page out. Takes up to a second or two."""
    from painlog.report.summary import summary_pdf, summary_text

    return Made(
        period=read.period,
        pdf=summary_pdf(read.figures, read.records, read.person, options),
        text=summary_text(read.figures, read.records, read.person, options),
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


def _first_day(diary: Diary, person: Person) -> date | None:
    columns = (diary.pain_columns(person.id).day, diary.dose_columns(person.id).day)
    treatments = [treatment.started_at.day.toordinal() for treatment in diary.treatments(person.id)]
    days = [*(column[0] for column in columns if column), *treatments[:1]]
    return date.fromordinal(min(days)) if days else None
