"""The words of a week on paper: the same on the blank sheet and in the grid that it is typed into."""

from painlog.domain.medicine import Medicine
from painlog.i18n import _, ngettext
from painlog.labels.numbers import number
from painlog.labels.table import msgid, named
from painlog.labels.units import unit_words

ROWS = {
    "pain_worst": msgid("Worst pain"),
    "pain_average": msgid("Average pain"),
    "pain_least": msgid("Least pain"),
    "sleep_hours": msgid("Hours of sleep"),
    "complete": msgid("I took no other medicine"),
    "note": msgid("Note"),
}
SECTIONS = {
    "pain": msgid("Pain, 0 to 10, and sleep"),
    "areas": msgid("Pain where it hurts, 0 to 10"),
    "medicines": msgid("Medicines: how many that day, in all"),
    "notes": msgid("Notes: what helped, what was hard"),
}


def paper_row(code: str) -> str:
    """What a row of the sheet asks for."""
    return named(ROWS, code)


def paper_section(code: str) -> str:
    """The heading over rows that belong together."""
    return named(SECTIONS, code)


def medicine_title(medicine: Medicine) -> str:
    """`Ibuprofen 400 mg`: the name, with the strength where one ingredient has one and the name does not say it."""
    first = medicine.ingredients[0] if len(medicine.ingredients) == 1 else None
    if first is None or first.amount is None:
        return medicine.name
    strength = f"{number(first.amount, 3)} {first.unit}".strip()
    is_said = strength.replace(" ", "").casefold() in medicine.name.replace(" ", "").casefold()
    return medicine.name if is_said else f"{medicine.name} {strength}"


def medicine_hint(medicine: Medicine) -> str:
    """How many of what are to be counted: `tablets; 2 times a day`."""
    unit = unit_words(medicine.form, 2)
    if not medicine.times:
        return unit
    times = ngettext("{n} time a day", "{n} times a day", len(medicine.times)).format(n=len(medicine.times))
    return _("{unit}; {times}").format(unit=unit, times=times)
