"""Puts the page together from the figures and the diary's own words; blocks without data leave no trace."""

from collections.abc import Iterable
from datetime import date

from painlog.domain.person import Person
from painlog.domain.records import Records
from painlog.domain.treatment import Treatment, numbered
from painlog.i18n import _
from painlog.labels import treatments
from painlog.labels.dates import day_text, range_text
from painlog.report import page_background, page_care, page_pain
from painlog.report.chart_data import ChartData, Mark, chart_data
from painlog.report.options import SummaryOptions
from painlog.report.page import Block, Page, Part, Words
from painlog.report.page_crps import crps_block
from painlog.report.page_pain import Figures
from painlog.report.page_warnings import warnings_block
from painlog.report.printable import printable

_NAME_LETTERS = 90
_KEEPERS = 2
_LANES = 2


def compose(figures: Figures, records: Records, person: Person, options: SummaryOptions) -> Page:
    """The page of one person's figures; `records` are that person's, for names, reasons and questions."""
    words = Words()
    asked = page_care.questions_for(
        records.questions, records.appointments, options.question or person.main_question, options.printed_on
    )
    question, questions = page_care.question_blocks(asked, words)
    blocks = (
        question,
        page_pain.logging_block(figures),
        page_pain.pain_block(figures, words),
        Block(part=Part.CHART, title=_("Day by day")),
        page_pain.function_block(figures),
        page_care.treatments_block(numbered_within(records.treatments, figures), words),
        page_care.medicines_block(records.medicines, figures, words),
        page_care.stopped_block(records.medicines, figures, words),
        page_care.headache_block(figures),
        page_care.effects_block(figures, words),
        page_background.background_block(records, words),
        crps_block(figures),
        warnings_block(records.warning_signs, figures, every_sign=options.every_sign),
        questions,
    )
    dates = range_text(date.fromisoformat(figures["from"]), date.fromisoformat(figures["to"]))
    return Page(
        title=_("Pain summary"),
        name=words.short(person.name, _NAME_LETTERS),
        facts=_facts(figures, person, records, options, words),
        notice=_("Patient-recorded; not a medical record."),
        scope=_("All numbers are from {dates} unless other dates stand beside them; n is how many days.").format(
            dates=dates
        ),
        blocks=tuple(block for block in blocks if block is not None),
        in_full=tuple(words.cut),
    )


def numbered_within(all_treatments: Iterable[Treatment], figures: Figures) -> list[tuple[int, Treatment]]:
    """The treatments that touch the period, the oldest first, each with its number in the whole diary."""
    start, end = date.fromisoformat(figures["from"]), date.fromisoformat(figures["to"])
    return [
        (number, one)
        for number, one in numbered(all_treatments)
        if one.started_at.day <= end and (one.ended_at.day if one.ended_at else one.started_at.day) >= start
    ]


def chart_of(figures: Figures, records: Records) -> ChartData:
    """The chart of the page: the treatments as they are numbered, and the as-needed medicines taken on most days."""
    marks = tuple(
        Mark(
            number=place,
            day=one.started_at.day,
            until=one.ended_at.day if one.ended_at else None,
            label=printable(treatments.treatment(one.kind))[:_NAME_LETTERS],
        )
        for place, one in numbered_within(records.treatments, figures)
    )
    return chart_data(figures, records, marks, _lanes(figures, records))


def _lanes(figures: Figures, records: Records) -> list[tuple[str, str]]:
    taken = page_care.used_figures(figures)
    used = [(taken[name], one) for one in records.medicines if (name := page_care.figure_name(one)) in taken]
    used = [(found, one) for found, one in used if found.get("days_used")]
    used.sort(key=lambda pair: (pair[0].get("use") != "as_needed", -int(pair[0]["days_used"]), pair[1].name))
    return [(one.id, page_care.lane_name(one, found)) for found, one in used[:_LANES]]


def _facts(
    figures: Figures, person: Person, records: Records, options: SummaryOptions, words: Words
) -> tuple[str, ...]:
    born = _("Born {day}").format(day=day_text(person.born)) if person.born else _("Date of birth not given")
    first = date.fromisoformat(figures["from"])
    inside = (entry for entry in reversed(records.entries) if entry.recorded_by and entry.felt_at.day >= first)
    keepers = dict.fromkeys(entry.recorded_by for entry in inside)
    by = ", ".join(words.short(name, _NAME_LETTERS // 2) for name in list(keepers)[:_KEEPERS])
    if len(keepers) > _KEEPERS:
        by = _("{names} and others").format(names=by)
    return (
        born,
        range_text(first, date.fromisoformat(figures["to"])),
        _("Written by {names}").format(names=by) if by else "",
        _("Printed on {day}").format(day=day_text(options.printed_on)),
        page_background.conditions_fact(records, words),
    )
