"""The facts of a dose in sentences: what was logged, the limit and whose it is; never dosing advice (R-MED-4)."""

from painlog.analysis.day_window import Window
from painlog.analysis.dose_facts import (
    Fact,
    Facts,
    KetorolacDays,
    SameIngredient,
    Spacing,
    TogetherWithOpioid,
    Total,
    TwoNsaids,
    Units,
)
from painlog.i18n import _, ngettext
from painlog.labels.numbers import number
from painlog.ui.forms.units import amount_words


def fact_sentences(facts: Facts) -> list[str]:
    """Every fact, what stands out first; then, where something does, whom to ask."""
    ordered = sorted(facts.found, key=_weight)
    sentences = [_sentence(fact) for fact in ordered]
    sentences.extend(_unsure([fact.window for fact in ordered if isinstance(fact, Units | Total)]))
    if facts.notable:
        ask = _("Ask your prescriber or pharmacist if you are not sure.")
        sentences.append(ask + " " + _("Do not stop suddenly.") if facts.keep_on else ask)
    return sentences


def span_words(minutes: float) -> str:
    """How long: `3 hours 20 minutes`; in days from two days on."""
    whole = round(minutes)
    days, hours = whole // 1440, whole // 60
    if days >= 2:
        return ngettext("{n} day", "{n} days", days).format(n=days)
    parts = [ngettext("{n} hour", "{n} hours", hours).format(n=hours)] if hours else []
    left = whole - hours * 60
    if left or not parts:
        parts.append(ngettext("{n} minute", "{n} minutes", left).format(n=left))
    return " ".join(parts)


def _weight(fact: Fact) -> int:
    """What stands first: above a limit, then what stands out, then the rest."""
    if isinstance(fact, Total) and fact.over:
        return 0
    return 1 if fact.notable else 2


def _sentence(fact: Fact) -> str:
    if isinstance(fact, Spacing):
        return _spacing(fact)
    if isinstance(fact, Units):
        return _units(fact)
    if isinstance(fact, Total):
        return _total(fact)
    return _together(fact)


def _spacing(fact: Spacing) -> str:
    sentences = []
    if fact.since is not None:
        words = _("The last dose of {medicine} was {time} before this one.")
        sentences.append(words.format(medicine=fact.medicine, time=span_words(fact.since)))
    if fact.until is not None:
        words = _("The next dose of {medicine} in the diary is {time} after this one.")
        sentences.append(words.format(medicine=fact.medicine, time=span_words(fact.until)))
    if fact.gap_hours is not None:
        hours = number(fact.gap_hours, 2)
        sentences.append(_("Its label says at least {hours} hours between doses.").format(hours=hours))
    return " ".join(sentences)


def _units(fact: Units) -> str:
    words = _("With this dose: {amount} of {medicine} in 24 hours. Its label says at most {most}.")
    if fact.window.at_least:
        words = _("With this dose: at least {amount} of {medicine} in 24 hours. Its label says at most {most}.")
    form = fact.medicine.form
    return words.format(
        amount=amount_words(fact.window.amount, form),
        medicine=fact.medicine.name,
        most=amount_words(fact.most, form),
    )


def _total(fact: Total) -> str:
    values = {"name": fact.name, "amount": number(fact.window.amount, 2)}
    words = _("With this dose, you have logged {amount} mg of {name} in 24 h.")
    if fact.window.at_least:
        words = _("With this dose, you have logged at least {amount} mg of {name} in 24 h.")
    parts = [words.format(**values)]
    if fact.ceiling is not None:
        whose = _("The usual adult limit is {limit} mg.") if fact.ceiling.usual else _("Your limit is {limit} mg.")
        parts.append(whose.format(limit=number(fact.ceiling.mg, 2)))
    if fact.over and fact.code == "paracetamol":
        parts.append(_("Call a poison centre (US 1-800-222-1222) or your doctor now, even if you feel well."))
    if fact.by_weight:
        parts.append(_("Under 18, the amount of {name} is weight-based: ask.").format(**values))
    return " ".join(parts)


def _together(fact: SameIngredient | TwoNsaids | KetorolacDays | TogetherWithOpioid) -> str:
    if isinstance(fact, SameIngredient):
        words = _("{name} is in more than one of these, logged within 24 hours: {products}.")
        return words.format(name=_capital(fact.name), products=", ".join(fact.products))
    if isinstance(fact, TwoNsaids):
        words = _("More than one anti-inflammatory painkiller (NSAID) within 24 hours: {names}.")
        return words.format(names=", ".join(fact.names))
    if isinstance(fact, KetorolacDays):
        words = _("Ketorolac on {days} of the last 30 days. Its label says no more than 5 days in all.")
        return words.format(days=fact.days)
    words = _(
        "An opioid ({opioids}) and a medicine that can make drowsy ({others}) within 24 hours. "
        "Their labels warn about taking both."
    )
    return words.format(opioids=", ".join(fact.opioids), others=", ".join(fact.others))


def _unsure(windows: list[Window]) -> list[str]:
    sentences = []
    if any(window.at_least for window in windows):
        sentences.append(_("Some doses do not say how much, or how strong they are; they are not in the sum."))
    if any(window.without_time for window in windows):
        sentences.append(_("Some doses have no time; those of the same day are in the sum."))
    return sentences


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
