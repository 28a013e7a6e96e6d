"""What one unit of a medicine is called, and a medicine in one line."""

from datetime import date

from painlog.domain.codes import Form
from painlog.domain.medicine import Ingredient, Medicine
from painlog.i18n import _
from painlog.labels.dates import day_text
from painlog.labels.medicines import use as use_name
from painlog.labels.numbers import number
from painlog.labels.units import unit_words as unit_words


def amount_words(units: float | None, form: Form) -> str:
    """`1.5 tablets`; nothing where the units were not said."""
    return "" if units is None else f"{number(units, 3)} {unit_words(form, units)}"


def strength_words(ingredient: Ingredient) -> str:
    """`hydrocodone 5 mg`, or the name alone."""
    if ingredient.amount is None:
        return ingredient.name
    return f"{ingredient.name} {number(ingredient.amount, 4)} {ingredient.unit}".strip()


def medicine_words(medicine: Medicine) -> str:
    """How it is taken, in one line: ingredients, use, limits from the label, since when, what for."""
    parts = [" + ".join(strength_words(ingredient) for ingredient in medicine.ingredients)]
    times = ", ".join(f"{clock.hour}:{clock.minute:02}" for clock in medicine.times)
    parts.append(f"{use_name(medicine.use)} {times}".strip())
    parts.append(_label_words(medicine))
    if medicine.indication:
        parts.append(_("for {reason}").format(reason=medicine.indication))
    return " · ".join(part for part in (*parts, since_words(medicine.started, medicine.stopped)) if part)


def _label_words(medicine: Medicine) -> str:
    """The limits that were copied from the label."""
    parts = []
    if medicine.max_per_day is not None:
        most = amount_words(medicine.max_per_day, medicine.form)
        parts.append(_("at most {amount} in 24 hours").format(amount=most))
    if medicine.min_hours_between is not None:
        parts.append(_("{hours} hours between").format(hours=number(medicine.min_hours_between, 2)))
    return _("label: {limits}").format(limits=", ".join(parts)) if parts else ""


def since_words(started: date | None, stopped: date | None) -> str:
    """Since when, or from when to when; nothing where neither is known."""
    if started and stopped:
        return _("from {start} until {stop}").format(start=day_text(started), stop=day_text(stopped))
    if started:
        return _("since {start}").format(start=day_text(started))
    return _("until {stop}").format(stop=day_text(stopped)) if stopped else ""
