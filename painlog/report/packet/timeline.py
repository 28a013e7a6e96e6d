"""The timeline: conditions, treatments, implants, medicines and visits by date, on one page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from painlog.domain.person import Person
from painlog.domain.records import Records
from painlog.domain.treatment import numbered
from painlog.i18n import _, ngettext
from painlog.labels.areas import area
from painlog.labels.conditions import condition
from painlog.labels.dates import day_text, month_text, range_text
from painlog.labels.treatments import treatment
from painlog.report.packet.course_chart import course_chart
from painlog.report.sheets.pen import WIDTH
from painlog.report.sheets.response_page import fitted
from painlog.report.sheets.sheet import Section, Sheet, Table

ROOM = 545.0  # points for the rows on the shorter of the two papers, under the chart
_WIDTHS = (1.35, 2.2, 2.2)
_LINE, _AROUND, _GAP = 11.8, 4.2, 8.0
_NARROW, _WIDE = 5.3, 8.4  # points of a letter at 10 pt, at most
_CELL = 36  # letters, about one line
_FIRST, _SECOND, _LAST = 0, 1, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Event:
    """Something with a date; those of a lower `rank` stay where not all of them fit."""

    day: date
    when: str
    what: str
    detail: str
    rank: int


def timeline(records: Records, person: Person, as_of: date) -> Sheet:
    """The events up to `as_of`, the oldest first. Where there are too many for a page, medicines and visits give way,
    the oldest of them first, and it is said how many."""
    events = [one for one in _events(records) if one.day <= as_of]
    by_need = sorted(events, key=lambda one: (one.rank, -one.day.toordinal()))
    shown = sorted(_that_fit(by_need), key=lambda one: (one.day, one.rank))
    rows = tuple((one.when, one.what, one.detail) for one in shown)
    left = len(events) - len(shown)
    lines: tuple[str, ...] = ()
    if left:
        more = ngettext(
            "{n} more is not shown here; it is in the parts that follow.",
            "{n} more are not shown here; they are in the parts that follow.",
            left,
        )
        lines = (more.format(n=left),)
    elif not rows:
        lines = (_("Nothing with a date was written down yet."),)
    table = Table(head=(_("When"), _("What"), _("More")), rows=rows, widths=_WIDTHS) if rows else None
    listed = Section(title=_("What happened when"), table=table, lines=lines)
    picture = course_chart(records, person, as_of)
    if picture is None:
        return Sheet(title=_("Timeline"), sections=(listed,))
    course = Section(title=_("Pain by month, with the treatments as they are numbered"), picture=picture)
    return Sheet(title=_("Timeline"), sections=(course, listed))


def _that_fit(events: Sequence[_Event]) -> list[_Event]:
    """As many as the page has room for, taken in their order; measured by letters, rather too high than too low."""
    shown, left = [], ROOM
    for one in events:
        lines = max(_lines(one.when, _WIDTHS[0]), _lines(one.what, _WIDTHS[1]), _lines(one.detail, _WIDTHS[2]))
        left -= lines * _LINE + _AROUND
        if left < 0:
            break
        shown.append(one)
    return shown


def _lines(words: str, share: float) -> int:
    wide = sum(_NARROW if letter.isascii() and not letter.isupper() else _WIDE for letter in words)
    return max(1, ceil(wide / (share / sum(_WIDTHS) * WIDTH - _GAP)))


def _events(records: Records) -> Iterator[_Event]:
    for one in records.conditions:
        if one.started is not None:
            name = fitted(condition(one.condition), _CELL)
            told = _("Told: {condition}").format(condition=name)
            yield _Event(day=one.started, when=month_text(one.started), what=told, detail=_cut(one.note), rank=_FIRST)
    for number, given in numbered(records.treatments):
        first = given.started_at.day
        last = given.ended_at.day if given.ended_at is not None else first
        where = ", ".join(area(mark.area) for mark in given.areas[:2])
        more = (where, given.level, given.drug, given.clinician)
        yield _Event(
            day=first,
            when=range_text(first, last),
            what=f"{number}  {fitted(treatment(given.kind), _CELL)}",
            detail=_cut(", ".join(part for part in more if part.strip())),
            rank=_FIRST,
        )
    for implant in records.implants:
        if implant.implanted is not None:
            words = _("Implant: {device}").format(device=fitted(implant.device, _CELL))
            day = implant.implanted
            yield _Event(day=day, when=day_text(day), what=words, detail=_cut(implant.note), rank=_FIRST)
    yield from _medicines(records)
    for visit in records.appointments:
        with_whom = fitted(visit.with_whom, _CELL)
        words = _("Visit: {with_whom}").format(with_whom=with_whom) if with_whom else _("Visit")
        day = visit.at.day
        yield _Event(day=day, when=day_text(day), what=words, detail=_cut(visit.outcome), rank=_LAST)


def _medicines(records: Records) -> Iterator[_Event]:
    for one in records.medicines:
        name = fitted(one.name, _CELL)
        if one.started is not None:
            words = _("{medicine} started").format(medicine=name)
            yield _Event(
                day=one.started, when=day_text(one.started), what=words, detail=_cut(one.indication), rank=_SECOND
            )
        if one.stopped is not None:
            words = _("{medicine} stopped").format(medicine=name)
            yield _Event(
                day=one.stopped, when=day_text(one.stopped), what=words, detail=_cut(one.stop_reason), rank=_SECOND
            )


def _cut(text: str) -> str:
    return fitted(text, _CELL)
