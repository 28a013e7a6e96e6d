"""Which sheets a treatment has: its response, timed readings, a trial, and all its rounds where it was repeated."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from painlog.analysis.response.blocks import block_pairs
from painlog.analysis.response.history import History
from painlog.analysis.response.values import BlockPair, Cycles, Response
from painlog.domain.person import Person
from painlog.domain.records import Records
from painlog.domain.treatment import Treatment, numbered
from painlog.i18n import _
from painlog.labels.dates import day_text
from painlog.report.numbers.responses import all_cycles, history, responses
from painlog.report.sheets.block_page import block_sheet_filled
from painlog.report.sheets.cycles_page import cycles_sheet
from painlog.report.sheets.response_page import OwnLine, fitted, response_sheet, title_of, treatment_facts
from painlog.report.sheets.sheet import Sheet, Sheets
from painlog.report.sheets.trial_page import trial_sheet

_NAME_LETTERS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """All treatments of a person with what came after each, up to a day; worked out once for any number of sheets."""

    numbered: tuple[tuple[int, Treatment], ...]
    responses: Mapping[str, Response]
    cycles: tuple[Cycles, ...]
    history: History
    records: Records
    own: Mapping[str, Sequence[OwnLine]]


def judged(
    records: Records, person: Person, as_of: date, own: Mapping[str, Sequence[OwnLine]] | None = None
) -> Judged:
    """Work it out for one person; `records` are theirs alone, `own` the thresholds of their clinic by kind."""
    lines = own or {}
    days = history(records, person, as_of)
    return Judged(
        numbered=tuple(numbered(records.treatments)),
        responses={one.treatment_id: one for one in responses(days)},
        cycles=all_cycles(days),
        history=days,
        records=records,
        own=lines,
    )


def sheets_of(found: Judged, treatment_id: str) -> tuple[Sheet, ...]:
    """The sheets of one treatment, its own first; empty for one that is not there."""
    return tuple(_sheets_of(found, treatment_id))


def document(person: Person, printed_on: date, sheets: Sequence[Sheet]) -> Sheets:
    """The sheets as a document of that person."""
    return Sheets(
        title=_("Treatment sheet"),
        name=fitted(person.name, _NAME_LETTERS),
        printed=printed_words(person, printed_on),
        sheets=tuple(sheets),
    )


def printed_words(person: Person, printed_on: date) -> str:
    """`Born 1 Feb 1970 · Printed on 24 Nov 2026`."""
    printed = _("Printed on {day}").format(day=day_text(printed_on))
    if person.born is None:
        return printed
    return _("Born {day}").format(day=day_text(person.born)) + " · " + printed


def _sheets_of(found: Judged, treatment_id: str) -> Iterator[Sheet]:
    pair = next((pair for pair in found.numbered if pair[1].id == treatment_id), None)
    response = found.responses.get(treatment_id)
    if pair is None:
        return
    place, treatment = pair
    if response is None:
        to_come = _("This treatment is still to come. Nothing can be said of the days after it yet.")
        yield Sheet(title=title_of(place, treatment), facts=treatment_facts(treatment), sentence=to_come)
        return
    own = found.own.get(treatment.kind, ())
    if response.trial is not None:
        days = [one for one in found.records.trial_days if one.treatment_id == treatment.id]
        yield trial_sheet(place, treatment, response, found.history, sorted(days, key=lambda one: one.day), own)
    elif response.main is not None:
        yield response_sheet(place, treatment, response, found.history, own)
    if response.main is None or any(one.readings for one in response.blocks):
        yield block_sheet_filled(place, treatment, response, _pairs(found, treatment), own)
    for cycles in found.cycles:
        if any(one.treatment_id == treatment.id for one in cycles.cycles):
            yield cycles_sheet(cycles, found.responses, _next_allowed(found, cycles))


def _pairs(found: Judged, treatment: Treatment) -> list[BlockPair]:
    """This block beside the one before it, by side."""
    blocks = [
        block
        for _place, one in found.numbered
        if one.kind == treatment.kind and one.id in found.responses
        for block in found.responses[one.id].blocks
    ]
    return [pair for pair in block_pairs(blocks) if pair.second.treatment_id == treatment.id]


def _next_allowed(found: Judged, cycles: Cycles) -> date | None:
    """What the clinic said with the newest round."""
    newest = cycles.cycles[-1].treatment_id
    return next((one.next_allowed for _place, one in found.numbered if one.id == newest), None)
