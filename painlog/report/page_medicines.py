"""The blocks of medicines: those in use, how they are taken against what was set, and those stopped with why."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from painlog.domain.codes import Use
from painlog.domain.medicine import Medicine
from painlog.i18n import _, ngettext
from painlog.labels import medicines, side_effects
from painlog.labels.dates import clock_text, day_text
from painlog.labels.numbers import number, percent
from painlog.report.page import Block, Part, Words, joined
from painlog.report.page_pain import Figures, changed, tenths

Marks = Mapping[str, str]
_CELL_LETTERS = 90
_LEFT_OUT_LETTERS = 160
_MOST_EFFECTS = 2
_NONE = "–"


def medicines_block(
    listed: Iterable[Medicine], figures: Figures, wordbook: Words, marks: Marks, *, effects: bool = True
) -> Block | None:
    """The medicines in use on the last day, those taken on most days first; without `effects` no side effects.

    `marks` are what stands for a change of a medicine in the chart, by its id.
    """
    current = current_medicines(listed, figures)
    opioids = opioid_line(figures.get("opioid_mme"), wordbook)
    if not current and not opioids:
        return None
    taken = used_figures(figures)
    title = _("Medicines now")
    head = (title, _("As set"), _("Taken"), _("Helped?"), _("Side effects"))
    rows = [_row(one, taken.get(figure_name(one)), wordbook, marks) for one in current]
    kept = [0, 1, 2, *(place for place in (3, 4) if _is_said(rows, place, effects))]
    widths = (1.75, 1.85, 1.35, 1.2, 1.2)
    return Block(
        part=Part.MEDICINES,
        title=title,
        head=tuple(head[place] for place in kept) if rows else (),
        rows=tuple(tuple(row[place] for place in kept) for row in rows),
        widths=tuple(widths[place] for place in kept),
        lines=(opioids,) if opioids else (),
    )


def _is_said(rows: Sequence[tuple[str, ...]], place: int, effects: bool) -> bool:
    return (effects or place != 4) and any(row[place] != _NONE for row in rows)


def current_medicines(listed: Iterable[Medicine], figures: Figures) -> list[Medicine]:
    """Those in use on the last day, the ones taken on most days first."""
    end, taken = date.fromisoformat(figures["to"]), used_figures(figures)
    current = [medicine for medicine in listed if medicine.current_on(end)]
    return sorted(current, key=lambda one: (-_days_used(taken.get(figure_name(one))), one.name))


def used_figures(figures: Figures) -> dict[str, Figures]:
    """The medicine figures by the medicine they are of."""
    return {str(one["medicine"]): one for one in figures.get("medicines") or ()}


def figure_name(medicine: Medicine) -> str:
    """The name under which the figures list a medicine: the id of the file it came from, else its own."""
    return medicine.origin_id or medicine.id


def strength(medicine: Medicine) -> str:
    """`5 mg + 325 mg`: the ingredients' amounts in one unit; with their names where the medicine's does not say."""
    parts = []
    for ingredient in medicine.ingredients:
        amount = "" if ingredient.amount is None else f"{number(ingredient.amount, 3)} {ingredient.unit}".strip()
        name = "" if ingredient.name.lower() in medicine.name.lower() else ingredient.name
        parts.append(joined([name, amount], " "))
    return joined(parts, " + ")


def medicine_name(medicine: Medicine, wordbook: Words, marks: Marks) -> str:
    """Name and strength, at most as long as a cell takes, and the marks of its changes in the chart."""
    name = wordbook.line((medicine.name, strength(medicine)), " ", _CELL_LETTERS)
    mark = marks.get(medicine.id)
    return _("{medicine} ({marks})").format(medicine=name, marks=mark) if mark else name


def _row(medicine: Medicine, used: Figures | None, wordbook: Words, marks: Marks) -> tuple[str, ...]:
    return (
        medicine_name(medicine, wordbook, marks),
        wordbook.line((how_set(medicine), medicine.indication), ", ", _CELL_LETTERS),
        how_taken(medicine, used),
        helped(medicine, used),
        _effects(used, wordbook),
    )


def how_set(medicine: Medicine) -> str:
    """How it is meant to be taken, as the person copied it from the label."""
    if medicine.use is Use.REGULAR and medicine.times:
        return _("at {times}").format(times=", ".join(clock_text(clock) for clock in medicine.times))
    how = medicines.use(medicine.use).lower()
    if medicine.use is Use.AS_NEEDED and medicine.max_per_day is not None:
        how = _("{how}, at most {n} a day").format(how=how, n=number(medicine.max_per_day, 2))
    return how


def _days_used(used: Figures | None) -> int:
    return int(used.get("days_used") or 0) if used else 0


def how_taken(medicine: Medicine, used: Figures | None) -> str:
    """At set times: percent of what was set (R-MED-2). As needed: days of the last 30, never a percent."""
    if used is None or not _days_used(used):
        return _("no dose logged")
    if medicine.use is Use.REGULAR and used.get("taken_of_scheduled") is not None:
        said = _("{percent} as set (n {n})")
        return said.format(percent=percent(used["taken_of_scheduled"]), n=used["complete_days"])
    lately = used["last_30"]
    said = ngettext("{n} of {days} day", "{n} of {days} days", lately["days"])
    if lately["at_least"]:
        said = ngettext("at least {n} of {days} day", "at least {n} of {days} days", lately["days"])
    return said.format(n=lately["days_used"], days=lately["days"])


def helped(medicine: Medicine, used: Figures | None) -> str:
    """What the person says of it; and the mean of pain after minus before, where both were noted: no verdict."""
    said = medicines.helped(medicine.helped).lower() if medicine.helped is not None else ""
    return joined([said, change_after(used)], "; ") or _NONE


def change_after(used: Figures | None) -> str:
    """The mean change of pain after a dose, with its doses (R-PRINT-2); empty where there is none."""
    if used is None or used.get("mean_change_points") is None or not used.get("change_n"):
        return ""
    said = ngettext("{points} after {n} dose", "{points} after {n} doses", used["change_n"])
    return said.format(points=changed(used["mean_change_points"]), n=used["change_n"])


def _effects(used: Figures | None, wordbook: Words) -> str:
    linked = list(used.get("side_effects") or ()) if used else []
    named = [
        ngettext("{name} {n} day", "{name} {n} days", one["days"]).format(
            name=wordbook.short(side_effects.side_effect(one["effect"]).lower(), _CELL_LETTERS), n=one["days"]
        )
        for one in linked[:_MOST_EFFECTS]
    ]
    return ", ".join(named) or _NONE


def opioid_line(found: Figures | None, wordbook: Words) -> str:
    """Opioids in morphine equivalents with the table's name, and what the total leaves out (R-MED-6, R-MED-7)."""
    if not found:
        return ""
    names = [str(name) for name in found.get("left_out") or ()]
    left_out = wordbook.line(names, ", ", _LEFT_OUT_LETTERS)
    if not found.get("highest_day"):
        return _("Opioids not counted in MME: {names}.").format(names=left_out) if left_out else ""
    floor = bool(found.get("at_least"))
    line = ngettext(
        "Opioids: mean {mean} MME a day, highest day {highest} (n {n} day; {table} table).",
        "Opioids: mean {mean} MME a day, highest day {highest} (n {n} days; {table} table).",
        found["n_days"],
    ).format(
        mean=_("at least {n}").format(n=tenths(found["mean_per_day"])) if floor else tenths(found["mean_per_day"]),
        highest=tenths(found["highest_day"]),
        n=found["n_days"],
        table=found["table"],
    )
    if left_out:
        line += " " + _("Not complete: without {names}.").format(names=left_out)
    return line


def stopped_block(listed: Iterable[Medicine], figures: Figures, wordbook: Words, marks: Marks) -> Block | None:
    """The medicines no longer in use, the last stopped first, with the person's own reason."""
    end = date.fromisoformat(figures["to"])
    stopped = [(one.stopped, one) for one in listed if one.stopped is not None and one.stopped <= end]
    if not stopped:
        return None
    stopped.sort(key=lambda pair: (pair[0], pair[1].name), reverse=True)
    rows = tuple((_stopped_line(one, day, wordbook, marks),) for day, one in stopped)
    return Block(part=Part.STOPPED, title=_("Stopped, and why"), rows=rows)


def _stopped_line(medicine: Medicine, day: date, wordbook: Words, marks: Marks) -> str:
    said = _("{medicine}, {day}").format(medicine=medicine_name(medicine, wordbook, marks), day=day_text(day))
    return joined([said, wordbook.short(medicine.stop_reason, _CELL_LETTERS)], ": ")
