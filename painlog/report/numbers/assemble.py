"""One person's figures of some days, put together in the order in which they are documented."""

from datetime import date
from typing import Any

from painlog.analysis.daily import daily_series
from painlog.analysis.days import Period
from painlog.analysis.readings import readings_of
from painlog.domain.person import Person
from painlog.domain.records import Records
from painlog.report.numbers.activity import activity_figure
from painlog.report.numbers.body import areas_figure, function_figure, pain_words_figure, words_figure
from painlog.report.numbers.events import (
    crps_figure,
    flares_figure,
    questionnaires_figure,
    side_effects_figure,
    warning_signs_figure,
)
from painlog.report.numbers.headaches import headache_figure
from painlog.report.numbers.kept import logging_figure
from painlog.report.numbers.opioids import opioid_figure
from painlog.report.numbers.others import others_figure
from painlog.report.numbers.pain import daily_figure, pain_figure
from painlog.report.numbers.plain import Figure, dates
from painlog.report.numbers.scores import peg_figure, phq4_figure
from painlog.report.numbers.taken import medicines_figure
from painlog.report.numbers.treatments import treatment_figures


def figure_set(records: Records, person: Person, start: date, end: date) -> Figure:
    """The figures of one person's days from `start` to `end`, both included, as plain JSON values (docs/figures.md).

    `records` are values of this one person and may hold other days: a patch put on before `start`, a headache that
    began the evening before, the days before a treatment. A figure without enough data is None beside a `why` in
    plain words.
    Raises ValueError where `end` is before `start`.
    """
    period = Period(start, end)
    known = [entry for entry in records.entries if entry.felt_at.day <= end]
    entries = [entry for entry in known if entry.felt_at.day >= start]
    until_then = readings_of(known)
    readings = until_then.within(period)
    daily = daily_series(readings, person.measure)
    worst = {
        date.fromordinal(day): highest for day, highest in zip(daily.day.tolist(), daily.worst.tolist(), strict=True)
    }
    treated = treatment_figures(records, person, period, readings=until_then)
    answered: Any = questionnaires_figure(records, period)
    return {
        "person": person.origin_id or person.id,
        **dates(period),
        "logging": logging_figure(entries, readings, period),
        "pain": pain_figure(readings, person.measure, period),
        "daily": daily_figure(daily),
        "areas": areas_figure(entries),
        "words": words_figure(entries),
        "function": function_figure(entries, period),
        "questionnaires": answered,
        "headache": headache_figure(records, entries, worst, period),
        "flares": flares_figure(records, period),
        "medicines": medicines_figure(records, period),
        "opioid_mme": opioid_figure(records, period),
        "side_effects": side_effects_figure(records, period),
        "treatments": treated["treatments"],
        "pain_words": pain_words_figure(entries),
        "warning_signs": warning_signs_figure(records, period),
        "crps": crps_figure(records, period),
        "earlier_treatments": treated["earlier_treatments"],
        "cycles": treated["cycles"],
        "peg": peg_figure(answered),
        "phq4": phq4_figure(answered),
        "activity_lost": activity_figure(records, period),
        "by_others": others_figure(entries),
    }
