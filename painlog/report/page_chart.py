"""What the chart of the page shows: the last 90 days, numbered treatments, and numbered changes of medicines."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from painlog.domain.medicine import Medicine
from painlog.domain.records import Records
from painlog.domain.treatment import Treatment, numbered
from painlog.i18n import _
from painlog.labels import treatments
from painlog.report.chart_data import ChartData, Mark, chart_data
from painlog.report.options import SummaryOptions
from painlog.report.page_pain import Figures
from painlog.report.parts import Part
from painlog.report.printable import printable

CHART_DAYS = 90  # clinical.md 6.1, 5
_LABEL_LETTERS = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A medicine that was begun or stopped, numbered in the order of the days."""

    number: int
    day: date
    medicine_id: str
    begun: bool

    @property
    def mark(self) -> str:
        """What stands for it in the chart and in the list: `M2`."""
        return f"M{self.number}"


def chart_days(figures: Figures, options: SummaryOptions) -> tuple[date, date]:
    """The first and last day that the chart shows: 90 days, or the whole time where that is wished."""
    start, end = date.fromisoformat(figures["from"]), date.fromisoformat(figures["to"])
    if options.whole_chart or (end - start).days < CHART_DAYS:
        return start, end
    return end - timedelta(days=CHART_DAYS - 1), end


def changes(medicines: Iterable[Medicine], days: tuple[date, date]) -> list[Change]:
    """The medicines begun and stopped on these days."""
    dated = [(one.started, one, True) for one in medicines if one.started]
    dated += [(one.stopped, one, False) for one in medicines if one.stopped]
    inside = [(day, one, begun) for day, one, begun in dated if days[0] <= day <= days[1]]
    inside.sort(key=lambda found: (found[0], found[2], found[1].name))
    return [
        Change(number=number, day=day, medicine_id=one.id, begun=begun)
        for number, (day, one, begun) in enumerate(inside, 1)
    ]


def changes_shown(figures: Figures, records: Records, options: SummaryOptions) -> list[Change]:
    """The changes that the chart of this print marks: none of a block that is dropped (R-PRINT-3)."""
    if Part.CHART in options.dropped:
        return []
    days = chart_days(figures, options)
    listed = [one for one in records.medicines if is_listed(one, days[1], options)]
    return changes(listed, days)


def marks_shown(figures: Figures, records: Records, options: SummaryOptions) -> dict[str, str]:
    """What stands for the changes of each medicine in the chart, by its id: `M2`, or `M2, M5`."""
    marks: dict[str, str] = {}
    for change in changes_shown(figures, records, options):
        before = marks.get(change.medicine_id)
        marks[change.medicine_id] = f"{before}, {change.mark}" if before else change.mark
    return marks


def is_listed(one: Medicine, end: date, options: SummaryOptions) -> bool:
    """Whether the page of this print names the medicine: neither block is dropped that would."""
    part = Part.MEDICINES if one.current_on(end) else Part.STOPPED
    return part not in options.dropped


def chart_of(figures: Figures, records: Records, options: SummaryOptions) -> ChartData:
    """The chart of the page, with the marks of what the page lists."""
    days = chart_days(figures, options)
    first = days[0].isoformat()
    shown = {**figures, "from": first, "daily": [one for one in figures["daily"] if one["day"] >= first]}
    names = {one.id: printable(one.name)[:_LABEL_LETTERS] for one in records.medicines}
    said = {True: _("{medicine} begun"), False: _("{medicine} stopped")}
    found = changes_shown(figures, records, options)
    return chart_data(
        shown,
        records,
        () if Part.TREATMENTS in options.dropped else treatment_marks(records.treatments, days),
        (),
        tuple(
            Mark(number=one.number, day=one.day, label=said[one.begun].format(medicine=names[one.medicine_id]))
            for one in found
        ),
    )


def treatment_marks(all_treatments: Iterable[Treatment], days: tuple[date, date]) -> tuple[Mark, ...]:
    """The treatments that touch these days, each with its number in the whole diary."""
    return tuple(
        Mark(
            number=place,
            day=one.started_at.day,
            until=one.ended_at.day if one.ended_at else None,
            label=printable(treatments.treatment(one.kind))[:_LABEL_LETTERS],
        )
        for place, one in numbered(all_treatments)
        if one.started_at.day <= days[1] and (one.ended_at or one.started_at).day >= days[0]
    )
