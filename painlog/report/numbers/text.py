"""The figures as lines for a person to read, in their language; nothing here is worked out again."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from painlog.i18n import _, ngettext
from painlog.labels.areas import area
from painlog.labels.dates import range_text
from painlog.labels.events import crps_group
from painlog.labels.numbers import number
from painlog.labels.pain import measure, pain_word
from painlog.labels.table import msgid, named
from painlog.labels.warning_signs import tick
from painlog.labels.words import word
from painlog.report.numbers.text_events import event_lines
from painlog.report.numbers.text_parts import days, or_why, section

_FUNCTION_NAMES = {
    "standing_minutes": msgid("Standing, minutes"),
    "walking_minutes": msgid("Walking, minutes"),
    "sleep_hours": msgid("Sleep, hours"),
    "sleep_quality": msgid("How well slept, 0 to 10, 10 best"),
    "mood": msgid("Mood, 0 to 10, 10 best"),
}


def as_text(figures: Mapping[str, Any]) -> str:
    """All figures but the daily rows, in words, with the number of days behind each."""
    return "\n".join(_lines(figures)) + "\n"


def _lines(figures: Mapping[str, Any]) -> Iterator[str]:
    first, last = date.fromisoformat(figures["from"]), date.fromisoformat(figures["to"])
    yield _("Figures of {person}, {dates}").format(person=figures["person"], dates=range_text(first, last))
    yield from section(_("The diary"), _logging(figures["logging"]))
    yield from section(_("Pain"), _pain(figures["pain"]))
    yield from section(_("Pain in words"), map(_pain_word, figures["pain_words"]))
    yield from section(_("Where"), map(_area, figures["areas"]))
    yield from section(_("In which words"), map(_word, figures["words"]))
    yield from section(_("What was possible"), _function(figures["function"]))
    yield from event_lines(figures)
    yield from section(_("Warning signs recorded"), map(_sign, figures["warning_signs"]))
    yield from section(_("CRPS, days ticked"), map(_group, figures["crps"]))


def _logging(logging: Mapping[str, Any]) -> Iterator[str]:
    yield _("Days with an entry: {logged} of {days}").format(logged=logging["logged_days"], days=logging["days"])
    yield _("Entries: {entries}, of them written down late: {late}").format(
        entries=logging["entries"], late=logging["late_entries"]
    )
    yield _("Longest time without an entry: {gap}").format(gap=days(logging["longest_gap_days"]))
    by = logging["by_reporter"]
    yield _("By the person: {own}; asked by someone: {asked}; seen by someone: {observed}").format(
        own=by["self"], asked=by["asked"], observed=by["observed"]
    )


def _pain(pain: Mapping[str, Any]) -> Iterator[str]:
    yield _("Number followed: {measure} (0 none, 10 worst)").format(measure=measure(pain["measure"]))
    if pain["mean"] is not None:
        yield _("Mean {mean}, median {median}, lowest {lowest}, highest {highest}, on {days}").format(
            mean=number(pain["mean"]),
            median=number(pain["median"]),
            lowest=number(pain["lowest"]),
            highest=number(pain["highest"]),
            days=days(pain["n_days"]),
        )
        yield _fortnight(pain["last_14"])
        yield _fortnight(pain["previous_14"])
    if pain["trend"] is not None:
        yield _trend(pain["trend"])
    if "why" in pain:
        yield pain["why"]


def _fortnight(part: Mapping[str, Any]) -> str:
    dates = range_text(date.fromisoformat(part["from"]), date.fromisoformat(part["to"]))
    if part["mean"] is None:
        return _("{dates}: {why}").format(dates=dates, why=part["why"])
    return _("{dates}: mean {mean}, on {days}").format(
        dates=dates, mean=number(part["mean"]), days=days(part["n_days"])
    )


def _trend(trend: Mapping[str, Any]) -> str:
    return _("Change in 30 days: {points} points (plausible range {low} to {high}), from {days}").format(
        points=number(trend["points_per_month"], 2),
        low=number(trend["low"], 2),
        high=number(trend["high"], 2),
        days=days(trend["n_days"]),
    )


def _area(row: Mapping[str, Any]) -> str:
    line = _("{area}: {days}").format(area=area(row["area"]), days=days(row["days"]))
    if row["mean"] is None:
        return line
    return ngettext("{line}, mean {mean} of {n} number", "{line}, mean {mean} of {n} numbers", row["n"]).format(
        line=line, mean=number(row["mean"]), n=row["n"]
    )


def _word(row: Mapping[str, Any]) -> str:
    return _("{word}: {days}").format(word=word(row["word"]), days=days(row["days"]))


def _pain_word(row: Mapping[str, Any]) -> str:
    return _("{word}: {days}").format(word=pain_word(row["word"]), days=days(row["days"]))


def _group(row: Mapping[str, Any]) -> str:
    return _("{what}: {days}").format(what=crps_group(row["group"]), days=days(row["days"]))


def _sign(row: Mapping[str, Any]) -> str:
    return _("{sign}: {days}").format(sign=tick(row["sign"]), days=days(row["days"]))


def _function(function: Mapping[str, Any]) -> Iterator[str]:
    for field in _FUNCTION_NAMES:
        figure, name = function[field], named(_FUNCTION_NAMES, field)
        if figure["mean"] is None:
            yield or_why(name, figure)
            continue
        yield _("{name}: mean {mean}, on {days}; first 14 days {first}, last 14 days {last}").format(
            name=name,
            mean=number(figure["mean"]),
            days=days(figure["n_days"]),
            first=_number_or_none(figure["first_14"]),
            last=_number_or_none(figure["last_14"]),
        )


def _number_or_none(value: float | None) -> str:
    return _("not logged") if value is None else number(value)
