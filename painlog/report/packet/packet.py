"""The whole packet: its parts one by one, each a tagged PDF, and all of them joined with the documents behind."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from painlog.domain.person import Person
from painlog.domain.question import Question
from painlog.domain.records import Records
from painlog.i18n import _
from painlog.report.options import SummaryOptions
from painlog.report.packet import background
from painlog.report.packet.cover import cover
from painlog.report.packet.documents import Readied, ready
from painlog.report.packet.joining import joined
from painlog.report.packet.ladder import ladder
from painlog.report.packet.responses import responses_sheet
from painlog.report.packet.timeline import timeline
from painlog.report.page_pain import Figures
from painlog.report.sheets.response_page import fitted
from painlog.report.sheets.setting import sheets_pdf
from painlog.report.sheets.sheet import Sheet, Sheets
from painlog.report.sheets.treatment_sheets import Judged, printed_words
from painlog.report.summary import summary_pdf

Step = Callable[[int, int], None]
_NAME_LETTERS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All that a packet is made of, of one person alone. `questions` are those to ask, in the person's order;
    `contents` are the bytes of documents by id."""

    person: Person
    records: Records
    figures: Figures
    summary_records: Records
    found: Judged
    questions: Sequence[Question]
    contents: Mapping[str, bytes | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part: the name of its file without a word of the diary, and its PDF."""

    name: str
    pdf: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Packet:
    """The joined PDF, its parts, and the sentences for documents that could not be put in."""

    pdf: bytes
    parts: tuple[Part, ...]
    problems: tuple[str, ...]


def make_packet(material: Material, options: SummaryOptions, step: Step = lambda _done, _of: None) -> Packet:
    """Make the packet. `step(done, of)` is told after each part, and may raise to stop it."""
    as_of, person, records = options.printed_on, material.person, material.records
    documents = sorted(records.documents, key=lambda one: (one.dated_on or date.max, one.title))
    of = len(documents) + len(_titles()) + 1
    readied: list[Readied] = []
    for one in documents:
        readied.append(ready(one, material.contents.get(one.id)))
        step(len(readied), of)
    sheets: dict[str, Callable[[], list[Sheet]]] = {
        "cover": lambda: [cover(person, records.conditions, material.questions, list(_titles().values())[1:])],
        "timeline": lambda: [timeline(records, person, as_of)],
        "tried": lambda: [ladder(records, material.found, as_of)],
        "responses": lambda: [responses_sheet(material.found)],
        "medicines": lambda: [background.medicines_sheet(records, as_of)],
        "results": lambda: [background.results_sheet(records)],
        "records": lambda: [background.records_sheet(records.record_items)],
        "documents": lambda: [background.documents_sheet(readied), *background.picture_sheets(readied)],
    }
    parts = []
    for number, (code, title) in enumerate(_titles().items()):
        if code == "summary":
            pdf = summary_pdf(material.figures, material.summary_records, person, options)
        else:
            pdf = _set(person, title, sheets[code](), options, number or None)
        parts.append(Part(name=f"{number}-{code}", pdf=pdf))
        step(len(readied) + number + 1, of)
    whole = joined([one.pdf for one in parts], [one.pdf for one in readied if one.pdf])
    step(of, of)
    appended = tuple(Part(name=f"document-{n}", pdf=one.pdf) for n, one in enumerate(readied, 1) if one.pdf)
    problems = tuple(one.problem for one in readied if one.problem)
    return Packet(pdf=whole, parts=(*parts, *appended), problems=problems)


def _titles() -> dict[str, str]:
    """The parts in their order; the cover is not numbered on it."""
    return {
        "cover": _("For a second opinion"),
        "summary": _("Pain summary"),
        "timeline": _("Timeline"),
        "tried": _("What was tried: medicines and treatments"),
        "responses": _("What came after each treatment"),
        "medicines": _("Medicines now, allergies, devices"),
        "results": _("Results"),
        "records": _("Records to obtain"),
        "documents": _("Documents"),
    }


def _set(person: Person, title: str, sheets: Sequence[Sheet], options: SummaryOptions, number: int | None) -> bytes:
    document = Sheets(
        title=title,
        name=fitted(person.name, _NAME_LETTERS),
        printed=printed_words(person, options.printed_on),
        sheets=tuple(sheets),
    )
    return sheets_pdf(document, options.paper, options.printed_on, options.language, number)
