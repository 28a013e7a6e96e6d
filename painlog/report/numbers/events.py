"""The figures of flares, side effects, questionnaires and warning signs."""

from dataclasses import asdict
from datetime import date

from painlog.analysis.crps import crps_days
from painlog.analysis.days import Period
from painlog.analysis.flares import flare_count
from painlog.analysis.questionnaires import score
from painlog.analysis.side_effects import side_effect_counts
from painlog.catalogue import warning_signs
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.records import Records
from painlog.i18n import _
from painlog.report.numbers.plain import Figure, number, with_why


def flares_figure(records: Records, period: Period) -> Figure:
    """The flares that began in the period."""
    count = flare_count(records.episodes, records.doses, period)
    if not count.count:
        return with_why(asdict(count), _("No flare was logged in this time."))
    return with_why(
        asdict(count),
        _("No flare has both a start and an end.") if count.median_minutes is None else "",
        _("No dose taken in a flare says when it helped.") if count.median_minutes_to_relief is None else "",
    )


def side_effects_figure(records: Records, period: Period) -> list[Figure]:
    """One row for each side effect of the period, most days first."""
    return [
        asdict(count) for count in side_effect_counts(one for one in records.side_effects if period.holds(one.day))
    ]


def questionnaires_figure(records: Records, period: Period) -> list[Figure]:
    """The questionnaires answered in the period, oldest first."""
    answered = [one for one in records.questionnaires if period.holds(one.answered_on)]
    return [_questionnaire(one) for one in sorted(answered, key=lambda one: one.answered_on)]


def warning_signs_figure(records: Records, period: Period) -> list[Figure]:
    """One row for each warning sign ticked in the period, most days first; unprinted ones are left out (R-RF-6)."""
    days: dict[str, set[date]] = {}
    for one in records.warning_signs:
        known = warning_signs.get(one.sign)
        if period.holds(one.day) and not (known and known.unprinted):
            days.setdefault(one.sign, set()).add(one.day)
    most_first = sorted(days, key=lambda sign: (-len(days[sign]), sign))
    return [{"sign": sign, "days": len(days[sign])} for sign in most_first]


def crps_figure(records: Records, period: Period) -> list[Figure]:
    """One row for each group of symptoms that was ticked: its days, and nothing made of them (R-CRPS-1)."""
    return [{"group": group, "days": n} for group, n in crps_days(records.days, period).items() if n]


def _questionnaire(one: Questionnaire) -> Figure:
    found = score(one)
    return with_why(
        {
            "name": one.name,
            "answered_on": one.answered_on.isoformat(),
            "score": number(found),
            "items": list(one.items),
        },
        _("A score needs every question answered.") if found is None else "",
    )
