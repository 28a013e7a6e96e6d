"""The figures of questionnaires, headaches, flares, medicines and treatments in words."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from painlog.i18n import _
from painlog.labels.dates import day_text, month_text
from painlog.labels.medicines import CLASSES, medicine_class, overuse_class, use
from painlog.labels.numbers import number, percent
from painlog.labels.side_effects import severity, side_effect
from painlog.labels.table import msgid, named
from painlog.report.numbers.text_parts import days, or_why, section
from painlog.report.numbers.text_treatments import treatment_lines
from painlog.report.overuse_words import overuse_words

_QUESTIONNAIRES = {
    "peg": msgid("PEG (pain and life, 0 to 10, 10 worst)"),
    "phq2": msgid("PHQ-2 (low mood, 0 to 6, 6 worst)"),
    "gad2": msgid("GAD-2 (worry, 0 to 6, 6 worst)"),
}


def event_lines(figures: Mapping[str, Any]) -> Iterator[str]:
    """The sections after the daily ones."""
    yield from section(_("Questionnaires"), map(_questionnaire, figures["questionnaires"]))
    yield from section(_("Headache"), _headache(figures["headache"]))
    yield from section(_("Flares"), _flares(figures["flares"]))
    yield from section(_("Medicines"), map(_medicine, figures["medicines"]))
    yield from section(_("Opioids"), _opioids(figures["opioid_mme"]))
    yield from section(_("Side effects"), map(_side_effect, figures["side_effects"]))
    yield from section(_("Treatments"), treatment_lines(figures["treatments"]))
    yield from section(_("Earlier treatments"), treatment_lines(figures["earlier_treatments"]))


def _questionnaire(row: Mapping[str, Any]) -> str:
    name = _("{name}, {day}").format(
        name=named(_QUESTIONNAIRES, row["name"]), day=day_text(date.fromisoformat(row["answered_on"]))
    )
    if row["score"] is None:
        return or_why(name, row)
    return _("{name}: {score}").format(name=name, score=number(row["score"]))


def _headache(headache: Mapping[str, Any]) -> Iterator[str]:
    if not headache["months"]:
        yield headache["why"]
    for row in headache["months"]:
        yield _headache_month(row)
        if row["acute_medicine_days"]["any"] or len(row["acute_medicine_days"]) > 1:
            yield _acute_days(row)
    beside = overuse_words(headache["overuse"])
    if beside:
        yield beside


def _headache_month(row: Mapping[str, Any]) -> str:
    month = month_text(date.fromisoformat(row["from"]))
    if row["headache_days"] is None:
        return or_why(month, row)
    text = _("{month}: at least {n}") if row["at_least"] else _("{month}: {n}")
    counted = text.format(month=month, n=days(row["headache_days"]))
    hours = _("hours not known") if row["hours"] is None else _("hours {n}").format(n=number(row["hours"]))
    return _("{counted} with headache, {logged} logged of {of}; qualifying {q}, severe {s}; {hours}").format(
        counted=counted,
        logged=row["logged_days"],
        of=row["days"],
        q=row["qualifying_days"],
        s=row["severe_days"],
        hours=hours,
    )


def _acute_days(row: Mapping[str, Any]) -> str:
    acute = row["acute_medicine_days"]
    by_class = ", ".join(
        _("{medicine_class} {n}").format(medicine_class=_class_name(code), n=n)
        for code, n in acute.items()
        if code != "any"
    )
    text = _("Days with acute medicine: {n} ({by_class})")
    if not row["medicine_days_complete"]:
        text = _("Days with acute medicine: at least {n} ({by_class})")
    return text.format(n=acute["any"], by_class=by_class)


def _class_name(code: str) -> str:
    return medicine_class(code) if code in CLASSES else overuse_class(code)


def _flares(flares: Mapping[str, Any]) -> Iterator[str]:
    if flares["count"]:
        yield _("{n}, {rate} a week").format(n=flares["count"], rate=number(flares["per_week"]))
    if flares["median_minutes"] is not None:
        yield _("Middle length: {n} minutes").format(n=number(flares["median_minutes"]))
    if flares["median_minutes_to_relief"] is not None:
        yield _("Middle time until a medicine helped: {n} minutes").format(
            n=number(flares["median_minutes_to_relief"])
        )
    if "why" in flares:
        yield flares["why"]


def _medicine(row: Mapping[str, Any]) -> str:
    parts = [_("doses {n} on {days}").format(n=row["doses"], days=days(row["days_used"]))]
    if row["units"] is not None:
        parts.append(
            _("units {units}, most on one day {most}").format(
                units=number(row["units"]), most=number(row["per_day_max"])
            )
        )
    if row["taken_of_scheduled"] is not None:
        parts.append(
            _("taken {percent} of what was set ({taken} of {scheduled})").format(
                percent=percent(row["taken_of_scheduled"]), taken=row["taken"], scheduled=row["scheduled"]
            )
        )
    if row["mean_change_points"] is not None:
        parts.append(
            _("pain after less before: {points} points, {n} doses").format(
                points=number(row["mean_change_points"]), n=row["change_n"]
            )
        )
    return _("{name} ({use}): {parts}").format(name=row["name"], use=use(row["use"]), parts="; ".join(parts))


def _opioids(mme: Mapping[str, Any]) -> Iterator[str]:
    if mme["mean_per_day"] is not None:
        text = _("Morphine milligrams (MME) a day, {table} table: mean {mean}, highest day {highest}, over {days}")
        if mme["at_least"]:
            text = _(
                "Morphine milligrams (MME) a day, {table} table: "
                "mean at least {mean}, highest day {highest}, over {days}"
            )
        yield text.format(
            table=mme["table"],
            mean=number(mme["mean_per_day"]),
            highest=number(mme["highest_day"]),
            days=days(mme["n_days"]),
        )
    if mme["left_out"]:
        yield _("Not in this number: {names}").format(names=", ".join(mme["left_out"]))
    if "why" in mme:
        yield mme["why"]


def _side_effect(row: Mapping[str, Any]) -> str:
    return _("{effect}: {days}, at worst {severity}").format(
        effect=side_effect(row["effect"]), days=days(row["days"]), severity=severity(row["worst"])
    )
