"""The rest of the packet in sheets: medicines in use, results, the records to obtain, and the list of documents."""

from collections.abc import Iterator, Sequence
from datetime import date

from painlog.analysis.questionnaires import score
from painlog.domain.codes import RecordState
from painlog.domain.medicine import Medicine
from painlog.domain.packet import RecordItem, checklist
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.records import Records
from painlog.i18n import _, ngettext
from painlog.labels.dates import clock_text, day_text
from painlog.labels.medicines import use
from painlog.labels.numbers import number
from painlog.labels.packet import record_item, record_state
from painlog.labels.paper import medicine_title
from painlog.report.packet.documents import Readied, document_words
from painlog.report.sheets.response_page import fitted
from painlog.report.sheets.response_words import NONE
from painlog.report.sheets.sheet import Section, Sheet, Table

_CELL = 120
_MOST_SCORES = 12
KEPT_BACK = ("phq2", "gad2")  # questionnaires that are printed only where they are asked for


def medicines_sheet(records: Records, as_of: date) -> Sheet:
    """The medicines in use, what is not tolerated, and devices in the body."""
    current = [one for one in records.medicines if one.current_on(as_of)]
    head = (_("Medicine"), _("How"), _("For"), _("Since"), _("Prescribed by"))
    table = Table(head=head, rows=tuple(map(_medicine_row, current)), widths=(1.7, 1.8, 1.2, 1, 1.2))
    none = _("None written down.")
    allergies = tuple(
        fitted(f"{one.substance}: {one.reaction}" if one.reaction else one.substance, _CELL)
        for one in records.allergies
    )
    implants = tuple(
        _("{device}, {day}").format(device=fitted(one.device, _CELL), day=day_text(one.implanted))
        if one.implanted
        else fitted(one.device, _CELL)
        for one in records.implants
    )
    sections = (
        Section(title=_("In use"), table=table) if current else Section(title=_("In use"), lines=(none,)),
        Section(title=_("Not tolerated"), lines=allergies or (none,)),
        Section(title=_("Devices in the body"), lines=implants or (none,)),
    )
    return Sheet(title=_("Medicines now"), sections=sections)


def _medicine_row(one: Medicine) -> tuple[str, ...]:
    how = use(one.use)
    if one.times:
        how = f"{how}, {', '.join(clock_text(clock) for clock in one.times)}"
    if one.max_per_day is not None:
        how = _("{how}, at most {n} a day").format(how=how, n=number(one.max_per_day, 2))
    return (
        fitted(medicine_title(one), _CELL),
        how,
        fitted(one.indication, _CELL) or NONE,
        day_text(one.started) if one.started is not None else NONE,
        fitted(one.prescriber, _CELL) or NONE,
    )


def results_sheet(records: Records) -> Sheet:
    """Results as they were typed from paper, the newest first; nothing is worked out from them."""
    listed = sorted(records.results, key=lambda one: (one.day, one.name), reverse=True)
    rows = tuple(
        (
            day_text(one.day),
            fitted(one.name, _CELL),
            fitted(f"{one.value} {one.unit}".strip(), _CELL),
            fitted(one.note, _CELL) or NONE,
        )
        for one in listed
    )
    head = (_("Day"), _("What"), _("Result"), _("Note"))
    title = _("As they stand on paper")
    section = (
        Section(title=title, table=Table(head=head, rows=rows, widths=(1, 1.8, 1.4, 1.8)))
        if rows
        else Section(title=title, lines=(_("None written down."),))
    )
    return Sheet(title=_("Results"), sections=(section, *_scores(records)))


def _scores(records: Records) -> Iterator[Section]:
    """PEG, and scores that a clinic gave (R-LIC-2), the newest first; PHQ-2 and GAD-2 are not printed unasked."""
    shown = [one for one in records.questionnaires if one.name not in KEPT_BACK and score(one) is not None]
    newest = sorted(shown, key=lambda one: one.answered_on, reverse=True)[:_MOST_SCORES]
    if newest:
        head = (_("Day"), _("What"), _("Score"), _("Possible"))
        rows = tuple(_score_row(one) for one in newest)
        table = Table(head=head, rows=rows, widths=(1, 1.8, 1.4, 1.8))
        yield Section(title=_("Scores"), table=table)


def _score_row(one: Questionnaire) -> tuple[str, ...]:
    found, is_peg = score(one), one.name == "peg"
    low, high = (0.0, 10.0) if is_peg else (one.range_low, one.range_high)
    possible = _("{low} to {high}") if low is not None and high is not None else ""
    return (
        day_text(one.answered_on),
        _("PEG: pain, enjoyment, activity") if is_peg else fitted(one.name, _CELL),
        NONE if found is None else number(found),
        possible.format(low=number(low or 0), high=number(high or 0)) if possible else NONE,
    )


def records_sheet(items: Sequence[RecordItem]) -> Sheet:
    """The checklist of records to obtain, each with where it is; what nobody has said yet is not there yet."""
    rows = tuple(_record_row(one) for one in checklist(items))
    head = ("", _("Record"), _("Where it stands"), _("Where it is"))
    table = Table(head=head, rows=rows, widths=(0.25, 2.4, 1.2, 2.2), ticks=True)
    said = _("The records themselves are sent apart, where they are not at the end of this packet.")
    return Sheet(title=_("Records to obtain"), sections=(Section(title=_("Checklist"), table=table, lines=(said,)),))


def _record_row(one: tuple[str, RecordState, str]) -> tuple[str, ...]:
    code, state, place = one
    tick = "x" if state is RecordState.HAVE else ""
    return tick, fitted(record_item(code), _CELL), record_state(state), fitted(place, _CELL) or NONE


def documents_sheet(readied: Sequence[Readied]) -> Sheet:
    """What was added and follows, in its order; what could not be read is named with the reason."""
    rows = tuple(_document_row(one) for one in readied)
    head = (_("Document"), _("What it is"), _("Dated"), _("Pages"))
    problems = tuple(one.problem for one in readied if one.problem)
    lines = problems or ((_("They follow in this order, as they were added."),) if rows else (_("None was added."),))
    table = Table(head=head, rows=rows, widths=(2.6, 1.6, 1, 0.9)) if rows else None
    return Sheet(title=_("Documents"), sections=(Section(title=_("Added by the patient"), table=table, lines=lines),))


def _document_row(one: Readied) -> tuple[str, ...]:
    title, kind, day = document_words(one.document)
    if one.problem:
        return fitted(title, _CELL), kind, day or NONE, _("not here")
    pages = ngettext("{n} page", "{n} pages", one.pages).format(n=one.pages)
    return fitted(title, _CELL), kind, day or NONE, pages


def picture_sheets(readied: Sequence[Readied]) -> list[Sheet]:
    """A page for each picture that was added, fitted on it."""
    return [
        Sheet(
            title=fitted(document_words(one.document)[0], _CELL),
            sections=(Section(title=document_words(one.document)[1], picture=one.picture),),
        )
        for one in readied
        if one.picture is not None
    ]
