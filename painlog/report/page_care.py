"""The lower half of the page in words: treatments, medicines, headaches, side effects, questions."""

from collections.abc import Iterable, Sequence
from datetime import date

from painlog.domain.appointment import Appointment
from painlog.domain.codes import Use
from painlog.domain.medicine import Medicine
from painlog.domain.question import Question, open_questions
from painlog.domain.treatment import Treatment
from painlog.i18n import _, ngettext
from painlog.labels import areas, medicines, pain, side_effects, treatments
from painlog.labels.dates import clock_text, day_text, month_text, range_text
from painlog.labels.numbers import number, percent
from painlog.report.page import Block, Part, Words, joined
from painlog.report.page_pain import Figures, tenths

_CELL_LETTERS = 110
_QUESTION_LETTERS = 170
_MOST_EFFECTS = 4
_MOST_QUESTIONS = 5
_HEADACHE_MONTHS = 3


def treatments_block(numbered: Sequence[tuple[int, Treatment]], wordbook: Words) -> Block | None:
    """The treatments with the numbers of the chart, the newest first; relief as the person estimated it."""
    if not numbered:
        return None
    rows = tuple(_treatment_row(place, treatment, wordbook) for place, treatment in reversed(numbered))
    title = _("Treatments")
    head = (title, _("What"), _("Where, by whom"), _("Own estimate"))
    return Block(part=Part.TREATMENTS, title=title, head=head, rows=rows, widths=(1.3, 2.35, 1.8, 0.95))


def _treatment_row(place: int, treatment: Treatment, wordbook: Words) -> tuple[str, ...]:
    last = treatment.ended_at.day if treatment.ended_at else treatment.started_at.day
    where = [areas.area(mark.area) for mark in treatment.areas[:2]]
    if not where and treatment.side is not None:
        where = [pain.side(treatment.side)]
    stated = treatment.stated_relief
    return (
        f"{place}  {range_text(treatment.started_at.day, last)}",
        wordbook.line((treatments.treatment(treatment.kind), treatment.drug), ", ", _CELL_LETTERS),
        wordbook.line((", ".join(where), treatment.clinician), " · ", _CELL_LETTERS),
        _("{percent} relief").format(percent=percent(stated)) if stated is not None else "–",
    )


def medicines_block(listed: Iterable[Medicine], figures: Figures, wordbook: Words) -> Block | None:
    """The medicines in use on the last day: how they are meant to be taken, and what was taken."""
    end = date.fromisoformat(figures["to"])
    taken = used_figures(figures)
    current = [medicine for medicine in listed if medicine.current_on(end)]
    current.sort(key=lambda one: (-_days_used(taken.get(figure_name(one))), one.name))
    opioids = _opioids(figures.get("opioid_mme"), wordbook)
    if not current and not opioids:
        return None
    title = _("Medicines now")
    return Block(
        part=Part.MEDICINES,
        title=title,
        head=(title, _("How"), _("Taken"), _("Change after dose")),
        rows=tuple(_medicine_row(one, taken.get(figure_name(one)), wordbook) for one in current),
        widths=(1.7, 2.05, 1.4, 1.05),
        lines=(opioids,) if opioids else (),
    )


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


def _medicine_row(medicine: Medicine, used: Figures | None, wordbook: Words) -> tuple[str, ...]:
    return (
        wordbook.line((medicine.name, strength(medicine)), " ", _CELL_LETTERS),
        wordbook.line((_how(medicine), medicine.indication), ", ", _CELL_LETTERS),
        _taken(used),
        _change(used),
    )


def _how(medicine: Medicine) -> str:
    if medicine.use is Use.REGULAR and medicine.times:
        return _("at {times}").format(times=", ".join(clock_text(clock) for clock in medicine.times))
    how = medicines.use(medicine.use).lower()
    if medicine.use is Use.AS_NEEDED and medicine.max_per_day is not None:
        how = _("{how}, at most {n} a day").format(how=how, n=number(medicine.max_per_day, 2))
    return how


def _days_used(used: Figures | None) -> int:
    return int(used.get("days_used") or 0) if used else 0


def _taken(used: Figures | None) -> str:
    if not _days_used(used) or used is None:
        return _("no dose logged")
    days = ngettext("{n} day", "{n} days", used["days_used"]).format(n=used["days_used"])
    doses = ngettext("{n} dose", "{n} doses", used["doses"]).format(n=used["doses"])
    return f"{days}, {doses}"


def _change(used: Figures | None) -> str:
    """The mean of pain after minus pain before, where both were noted: a fact, no verdict (R-PRINT-1)."""
    if used is None or used.get("mean_change_points") is None or not used.get("change_n"):
        return "–"
    return ngettext("{points} ({n} dose)", "{points} ({n} doses)", used["change_n"]).format(
        points=tenths(used["mean_change_points"]), n=used["change_n"]
    )


def _opioids(found: Figures | None, wordbook: Words) -> str:
    """Opioids in morphine equivalents with the table's name, and what the total leaves out (R-MED-6, R-MED-7)."""
    if not found:
        return ""
    left_out = ", ".join(wordbook.short(str(name), _CELL_LETTERS) for name in found.get("left_out") or ())
    if not found.get("highest_day"):
        return _("Opioids not counted in MME: {names}.").format(names=left_out) if left_out else ""
    line = ngettext(
        "Opioids: mean {mean} MME a day, highest day {highest} ({n} day; {table} table).",
        "Opioids: mean {mean} MME a day, highest day {highest} ({n} days; {table} table).",
        found["n_days"],
    ).format(
        mean=tenths(found["mean_per_day"]),
        highest=tenths(found["highest_day"]),
        n=found["n_days"],
        table=found["table"],
    )
    if left_out:
        line += " " + _("Not complete: without {names}.").format(names=left_out)
    return line


def stopped_block(listed: Iterable[Medicine], figures: Figures, wordbook: Words) -> Block | None:
    """The medicines no longer in use, the last stopped first, with the person's own reason."""
    end = date.fromisoformat(figures["to"])
    stopped = [(one.stopped, one) for one in listed if one.stopped is not None and one.stopped <= end]
    if not stopped:
        return None
    stopped.sort(key=lambda pair: (pair[0], pair[1].name), reverse=True)
    rows = tuple((_stopped_line(one, day, wordbook),) for day, one in stopped)
    return Block(part=Part.STOPPED, title=_("Stopped"), rows=rows)


def _stopped_line(medicine: Medicine, day: date, wordbook: Words) -> str:
    name = wordbook.line((medicine.name, strength(medicine)), " ", _CELL_LETTERS)
    reason = wordbook.short(medicine.stop_reason, _CELL_LETTERS)
    return joined([_("{medicine}, {day}").format(medicine=name, day=day_text(day)), reason], ": ")


def headache_block(figures: Figures) -> Block | None:
    """The last three months with a headache diary: days of headache out of days logged (R-HA-1, R-HA-3)."""
    found = figures.get("headache") or {}
    months = [month for month in found.get("months") or () if month["logged_days"]][-_HEADACHE_MONTHS:]
    if not any(month["headache_days"] for month in months):
        return None
    title = _("Headache")
    head = (title, _("Headache days"), _("4 hours or medicine"), _("Severe (7 or more)"), _("Medicine days"))
    return Block(
        part=Part.HEADACHE,
        title=title,
        head=head,
        rows=tuple(_month_row(month) for month in reversed(months)),
        widths=(0.85, 1.75, 1.3, 1.2, 0.9),
    )


def _month_row(month: Figures) -> tuple[str, ...]:
    at_least = bool(month.get("at_least"))
    days = ngettext("{days} in {n} logged day", "{days} in {n} logged days", month["logged_days"])
    medicine_days = (month.get("acute_medicine_days") or {}).get("any")
    return (
        month_text(date.fromisoformat(month["month"] + "-01")),
        days.format(days=_least(month["headache_days"], at_least), n=month["logged_days"]),
        _least(month["qualifying_days"], at_least),
        _least(month["severe_days"], at_least),
        _least(medicine_days, not month.get("medicine_days_complete")),
    )


def _least(days: int | None, at_least: bool) -> str:
    if days is None:
        return "–"
    return _("at least {n}").format(n=days) if at_least and days else str(days)


def effects_block(figures: Figures, wordbook: Words) -> Block | None:
    """The four side effects noted on most days."""
    found = sorted(figures.get("side_effects") or (), key=lambda one: -int(one["days"]))[:_MOST_EFFECTS]
    named = [_effect(one, wordbook) for one in found if one["days"]]
    if not named:
        return None
    return Block(part=Part.EFFECTS, title=_("Side effects"), lines=(", ".join(named) + ".",))


def _effect(one: Figures, wordbook: Words) -> str:
    name = wordbook.short(side_effects.side_effect(one["effect"]), _CELL_LETTERS)
    days = ngettext("{name} {n} day", "{name} {n} days", one["days"]).format(name=name, n=one["days"])
    if one.get("worst") is None:
        return days
    return _("{effect_and_days} (worst: {severity})").format(
        effect_and_days=days, severity=side_effects.severity(one["worst"]).lower()
    )


def question_blocks(asked: Sequence[str], wordbook: Words) -> tuple[Block | None, Block | None]:
    """The main question for the top of the page, and the others, five in all at most."""
    texts = [wordbook.short(text, _QUESTION_LETTERS) for text in asked[:_MOST_QUESTIONS]]
    if not texts:
        return None, None
    first = Block(part=Part.QUESTION, title=_("My main question"), lines=(texts[0],))
    if len(texts) == 1:
        return first, None
    rows = tuple(
        (_("{place}. {question}").format(place=place, question=text),) for place, text in enumerate(texts[1:], 2)
    )
    return first, Block(part=Part.QUESTIONS, title=_("More questions"), rows=rows)


def questions_for(
    questions: Iterable[Question], appointments: Iterable[Appointment], chosen: str, day: date
) -> list[str]:
    """The main question, then those that are still to ask at the next visit on or after that day."""
    noted = [one.text for one in open_questions(questions, appointments, day)]
    given = [chosen, *(text for text in noted if text != chosen)]
    return [text for text in given if text.strip()]


def lane_name(medicine: Medicine, used: Figures) -> str:
    """What stands over a medicine's bars in the chart: name, strength, and the most units of a day."""
    name = joined([medicine.name, strength(medicine)], " ")
    if not used.get("per_day_max"):
        return name
    return _("{medicine}, at most {n} in a day").format(medicine=name, n=number(used["per_day_max"], 2))
