"""Puts the page together from the figures and the diary's own words; blocks without data leave no trace."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import partial

from painlog.domain.person import Person
from painlog.domain.records import Records
from painlog.domain.treatment import Treatment, numbered
from painlog.i18n import _
from painlog.labels.dates import day_text, range_text
from painlog.report import page_background, page_care, page_function, page_medicines, page_pain, page_treatments
from painlog.report.options import SummaryOptions
from painlog.report.page import Block, Page, Part, Words
from painlog.report.page_chart import is_listed, marks_shown
from painlog.report.page_crps import crps_block
from painlog.report.page_extra import extra_pages
from painlog.report.page_headache import headache_block
from painlog.report.page_pain import Figures
from painlog.report.page_warnings import warnings_block

_NAME_LETTERS = 90
_FOOT_LETTERS = 36
_KEEPERS = 2
_A_YEAR = timedelta(days=365)
_Maker = Callable[[], Block | None]


def compose(figures: Figures, records: Records, person: Person, options: SummaryOptions, share: float = 1.0) -> Page:
    """The page of one person's figures; `records` are that person's, for names, reasons and questions.

    `share` of the usual letters is what a text may have on page one.
    """
    words = Words(share=share)
    makers = _makers(figures, records, person, options, words)
    # What is dropped is not made: else a long name of it would still stand on page two (R-PRINT-3).
    blocks = [makers[part]() for part in Part if part in makers and part not in options.dropped]
    first, last = date.fromisoformat(figures["from"]), date.fromisoformat(figures["to"])
    return Page(
        title=_("Pain summary"),
        name=words.short(person.name, _NAME_LETTERS),
        foot_name=Words().short(person.name, _FOOT_LETTERS),
        facts=_facts(figures, person, records, options, words),
        notice=_("Patient-recorded; not a medical record."),
        scope=_("Where no dates stand: {dates}. n is how many days.").format(dates=range_text(first, last)),
        blocks=tuple(block for block in blocks if block is not None),
        extra=extra_pages(figures, records, options),
        in_full=tuple(words.cut),
    )


def _makers(
    figures: Figures, records: Records, person: Person, options: SummaryOptions, words: Words
) -> dict[Part, _Maker]:
    kept = {part: part not in options.dropped for part in Part}
    asked = page_care.questions_for(
        records.questions, records.appointments, options.question or person.main_question, options.printed_on
    )
    end = date.fromisoformat(figures["to"])
    goals = [goal.text for goal in records.goals if goal.stopped is None or goal.stopped > end]
    marks = marks_shown(figures, records, options)
    touched = numbered_within(records.treatments, figures)
    return {
        Part.QUESTION: partial(page_care.question_block, asked, goals, words),
        Part.CONDITIONS: partial(page_background.conditions_block, records, words),
        Part.LOGGING: partial(page_pain.logging_block, figures),
        Part.PAIN: partial(page_pain.pain_block, figures, words, with_areas=kept[Part.BODY]),
        Part.BODY: partial(_body_block, figures),
        Part.CHART: lambda: Block(part=Part.CHART, title=_("Day by day")),
        Part.FUNCTION: partial(page_function.function_block, figures),
        Part.MOOD: partial(page_function.mood_block, figures),
        Part.TREATMENTS: partial(
            page_treatments.treatments_block,
            touched,
            figures,
            words,
            medicines=kept[Part.MEDICINES],
            unnamed=[one.name for one in records.medicines if not is_listed(one, end, options)],
        ),
        Part.MEDICINES: partial(
            page_medicines.medicines_block, records.medicines, figures, words, marks, effects=kept[Part.EFFECTS]
        ),
        Part.STOPPED: partial(page_medicines.stopped_block, records.medicines, figures, words, marks),
        Part.HEADACHE: partial(headache_block, figures),
        Part.EFFECTS: partial(page_care.effects_block, figures, words),
        Part.ALLERGIES: partial(page_background.allergies_block, records, words),
        Part.IMPLANTS: partial(page_background.implants_block, records, words),
        Part.CARE: partial(page_background.care_block, person),
        Part.CRPS: partial(crps_block, figures),
        Part.WARNINGS: partial(warnings_block, records.warning_signs, figures, every_sign=options.every_sign),
        Part.QUESTIONS: partial(page_care.questions_block, asked, words, is_first=not kept[Part.QUESTION]),
    }


def _body_block(figures: Figures) -> Block | None:
    return Block(part=Part.BODY, title=_("Where, front and back")) if figures["areas"] else None


def numbered_within(all_treatments: Iterable[Treatment], figures: Figures) -> list[tuple[int, Treatment]]:
    """The treatments of the period and of the year before its last day, each with its number in the whole diary.

    What came after an ablation four months ago belongs on a page of the last 90 days.
    """
    end = date.fromisoformat(figures["to"])
    start = min(date.fromisoformat(figures["from"]), max(end, date.min + _A_YEAR) - _A_YEAR)
    return [
        (number, one)
        for number, one in numbered(all_treatments)
        if one.started_at.day <= end and (one.ended_at.day if one.ended_at else one.started_at.day) >= start
    ]


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
        _("written by {names}").format(names=by) if by else "",
        _("printed on {day}").format(day=day_text(options.printed_on)),
    )
