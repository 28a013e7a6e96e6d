"""The words of the Today page for numbers, days and what was saved."""

from datetime import date

from painlog.domain.codes import DoseStatus, Reporter, Source
from painlog.domain.entry import PAIN_FIELDS, Entry
from painlog.domain.lateness import is_late
from painlog.domain.medicine import Dose, Medicine
from painlog.domain.moment import Moment
from painlog.domain.treatment import Treatment
from painlog.i18n import _
from painlog.labels.areas import area, marks_text
from painlog.labels.dates import day_text
from painlog.labels.medicines import dose_status
from painlog.labels.numbers import number
from painlog.labels.people import reporter, source
from painlog.labels.treatments import treatment
from painlog.ui.entrywords import answers, marked, pain_line
from painlog.ui.forms.units import amount_words
from painlog.ui.widgets.dates import show_date


def day_words(day: date, today: date) -> str:
    """ "Today, Tuesday 24 November 2026"."""
    words = show_date(day, weekday=True)
    if day == today:
        return _("Today, {date}").format(date=words)
    return _("Yesterday, {date}").format(date=words) if (today - day).days == 1 else words


def clock_words(moment: Moment) -> str:
    """The clock time, or that none was given."""
    return _("no time") if moment.clock is None else f"{moment.clock.hour}:{moment.clock.minute:02}"


def saved_words(entry: Entry, name: str) -> str:
    """What is said after a commit: "Saved. Pain 7. Left knee, front 6."; whose, where there are several people."""
    pains = [getattr(entry, field) for field in PAIN_FIELDS]
    score = next((pain for pain in pains if pain is not None), None)
    said = _("Saved.") if score is None else _("Saved. Pain {score}.").format(score=number(score))
    if entry.areas:
        said = _("{saved} {areas}.").format(saved=said, areas=marks_text(entry.areas))
    return said if not name else _("{saved} For {name}.").format(saved=said, name=name)


def entry_line(entry: Entry) -> str:
    """An entry's pain in one line, and whether it is private."""
    line = pain_line(entry) or (_("Where it hurts") if entry.areas else _("Note"))
    return marked(line, entry)


def entry_details(entry: Entry) -> str:
    """What stands under an entry's numbers: where it hurt, how late it was written, whose judgement, the note."""
    parts = [*([marks_text(entry.areas)] if entry.areas else []), *answers(entry)]
    if is_late(entry.felt_at, entry.recorded_at):
        parts.append(_("Filled in later: shown as late"))
    elif entry.recorded_at.day != entry.felt_at.day:
        parts.append(_("Written down on {date}").format(date=day_text(entry.recorded_at.day)))
    if entry.reporter is not Reporter.SELF:
        parts.append(reporter(entry.reporter))
    if entry.source is Source.PAPER:
        parts.append(source(entry.source))
    return "\n".join([*([" · ".join(parts)] if parts else []), *([entry.note] if entry.note else [])])


def medicine_line(medicine: Medicine) -> str:
    """A medicine's name, with its strength where the name does not say it."""
    strengths = " / ".join(
        f"{number(part.amount, 3)} {part.unit}".strip() for part in medicine.ingredients if part.amount is not None
    )
    has_digits = any(letter.isdigit() for letter in medicine.name)
    return medicine.name if has_digits or not strengths else f"{medicine.name} {strengths}"


def dose_line(dose: Dose, medicine: Medicine | None) -> str:
    """A dose in one line: "Ibuprofen 400 mg · 1 tablet"."""
    if medicine is None:
        return _("A medicine that was deleted")
    name = medicine_line(medicine)
    return name if dose.units is None else f"{name} · {amount_words(dose.units, medicine.form)}"


def dose_details(dose: Dose) -> str:
    """What stands under a dose: skipped or late, pain before and after, the note."""
    parts = []
    if dose.status is not DoseStatus.TAKEN:
        parts.append(dose_status(dose.status))
    if dose.pain_before is not None:
        parts.append(_("pain before {score}").format(score=number(dose.pain_before)))
    if dose.pain_after is not None:
        parts.append(_("pain after {score}").format(score=number(dose.pain_after)))
    if dose.source is Source.PAPER:
        parts.append(source(dose.source))
    return "\n".join([*([" · ".join(parts)] if parts else []), *([dose.note] if dose.note else [])])


def treatment_line(value: Treatment) -> str:
    """A treatment in one line: what, and where on the body."""
    return ", ".join([treatment(value.kind), *(area(mark.area) for mark in value.areas)])
