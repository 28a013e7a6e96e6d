"""The pages that can be asked for after page one: day by day, every medicine, every treatment, entries by others."""

from collections.abc import Iterator
from datetime import date

from painlog.domain.medicine import Medicine
from painlog.domain.records import Records
from painlog.domain.treatment import numbered
from painlog.i18n import _, ngettext
from painlog.labels import people
from painlog.labels.dates import day_text, range_text
from painlog.labels.numbers import number
from painlog.report import page_medicines, page_treatments
from painlog.report.options import SummaryOptions
from painlog.report.page import ExtraPage, Words, joined
from painlog.report.page_pain import Figures
from painlog.report.parts import Extra

_ALL_LETTERS = 100_000
_DAY_COLUMNS = 2


def extra_pages(figures: Figures, records: Records, options: SummaryOptions) -> tuple[ExtraPage, ...]:
    """The pages that were asked for and have something to say; the one with the body is drawn, not written."""
    makers = {
        Extra.TREATMENTS: treatments_page,
        Extra.MEDICINES: medicines_page,
        Extra.CAREGIVERS: caregivers_page,
        Extra.DAYS: days_page,
    }
    pages = (makers[extra](figures, records) for extra in Extra if extra in makers and extra in options.extra)
    return tuple(page for page in pages if page.rows)


def treatments_page(figures: Figures, records: Records) -> ExtraPage:
    """Every treatment up to the last day, the newest first, each window of it, and all that was written of it."""
    words, end = Words(), date.fromisoformat(figures["to"])
    known = page_treatments.known_rows(figures)
    rows: list[tuple[str, ...]] = []
    for place, one in reversed(numbered(records.treatments)):
        if one.started_at.day <= end:
            row = known.get(one.origin_id or one.id, {})
            rows.append((page_treatments.treatment_name(place, one, words, page_treatments.metric_of(row)),))
            rows.append((*page_treatments.response_cells(row), page_treatments.own_estimate(one)))
            rows += _more_windows(row)
            told = [*page_treatments.remarks(row), one.clinician, one.place, one.device_settings, one.complications]
            said = joined([words.short(text, _ALL_LETTERS) for text in (*told, one.note)])
            rows += [(said,)] if said else []
    return ExtraPage(
        extra=Extra.TREATMENTS,
        title=_("All treatments"),
        head=(_("Before"), _("After"), _("Relief"), _("Onset, length"), _("Medicine"), _("Own view")),
        rows=tuple(rows),
        widths=page_treatments.WIDTHS[1:],
        run_in=True,
    )


def _more_windows(row: Figures) -> Iterator[tuple[str, ...]]:
    """The windows beside the one in the treatment's own row."""
    shown = page_treatments.headline(row)
    for window in row.get("windows") or ():
        if window is shown:
            continue
        if window.get("mean") is None:
            days = page_treatments.window_days(window)
            yield "", "–\n" + _("({days}) {why}").format(days=days, why=window.get("why") or "")
            continue
        changed = page_treatments.medicine_change(window.get("medicine_change") or {})
        yield "", page_treatments.after(window), page_treatments.relief(window), "", changed, ""


def medicines_page(figures: Figures, records: Records) -> ExtraPage:
    """Every medicine that the diary knows: when, as set, as taken, what came after a dose, why it was stopped."""
    words, taken = Words(), page_medicines.used_figures(figures)
    current = page_medicines.current_medicines(records.medicines, figures)
    others = [one for one in records.medicines if one not in current]
    others.sort(key=lambda one: (one.stopped or date.max, one.name), reverse=True)
    rows = [_medicine_row(one, taken.get(page_medicines.figure_name(one)), words) for one in (*current, *others)]
    return ExtraPage(
        extra=Extra.MEDICINES,
        title=_("All medicines"),
        head=(_("Medicine"), _("When, and why it ended"), _("As set"), _("Taken"), _("Helped?")),
        rows=tuple(rows),
        widths=(1.7, 1.7, 1.5, 1.5, 1.1),
    )


def _medicine_row(one: Medicine, used: Figures | None, words: Words) -> tuple[str, ...]:
    began = _("from {day}").format(day=day_text(one.started)) if one.started else ""
    ended = _("to {day}").format(day=day_text(one.stopped)) if one.stopped else ""
    said = [one.stop_reason, one.prescriber, one.note]
    return (
        words.line((one.name, page_medicines.strength(one)), " ", _ALL_LETTERS),
        joined([joined([began, ended], " "), *(words.short(text, _ALL_LETTERS) for text in said)], "; "),
        words.line((page_medicines.how_set(one), one.indication, _reached(one)), ", ", _ALL_LETTERS),
        _taken(one, used),
        page_medicines.helped(one, used),
    )


def _reached(medicine: Medicine) -> str:
    return _("dose reached {dose}").format(dose=medicine.dose_reached) if medicine.dose_reached else ""


def _taken(medicine: Medicine, used: Figures | None) -> str:
    """What was taken, and of the whole time the days and doses."""
    if not used or not used.get("days_used"):
        return page_medicines.how_taken(medicine, used)
    days = ngettext("{n} day", "{n} days", used["days_used"]).format(n=used["days_used"])
    doses = ngettext("{n} dose", "{n} doses", used["doses"]).format(n=used["doses"])
    most = used.get("per_day_max")
    lines = [page_medicines.how_taken(medicine, used), _("in all {days}, {doses}").format(days=days, doses=doses)]
    if most:
        lines.append(_("at most {n} in a day").format(n=number(most, 2)))
    return "\n".join(lines)


def caregivers_page(figures: Figures, records: Records) -> ExtraPage:
    """Each entry that someone else asked for or saw: never in a mean of the person's own (R-OBS-1)."""
    words = Words()
    pains = {"average": _("Average"), "worst": _("Worst"), "least": _("Least"), "now": _("Then")}
    listed = figures.get("by_others") or ()
    given = [pain for pain in pains if any(one[pain] is not None for one in listed)]
    rows = [
        (
            day_text(date.fromisoformat(one["day"])),
            people.reporter_mark(one["reporter"]),
            words.short(str(one["by"]), _ALL_LETTERS),
            *(_score(one[pain]) for pain in given),
            words.short(str(one["note"]), _ALL_LETTERS),
        )
        for one in listed
    ]
    return ExtraPage(
        extra=Extra.CAREGIVERS,
        title=_("Entries by others"),
        head=(_("Day"), _("How"), _("By whom"), *(pains[pain] for pain in given), _("Note")),
        rows=tuple(rows),
        widths=(1.1, 0.9, 1.5, *([0.75] * len(given)), 2.4),
        lines=(_("Pain 0 to 10. These are in no mean of the patient's own entries."),),
    )


def days_page(figures: Figures, records: Records) -> ExtraPage:
    """The daily series, each logged day a row, two columns side by side."""
    rows = [
        (
            day_text(date.fromisoformat(one["day"])),
            _score(one["value"]),
            _score(one["worst"]),
            _score(one["least"]),
            _("late") if one["late"] else "",
        )
        for one in figures["daily"]
    ]
    dates = range_text(date.fromisoformat(figures["from"]), date.fromisoformat(figures["to"]))
    return ExtraPage(
        extra=Extra.DAYS,
        title=_("Day by day, {dates}").format(dates=dates),
        head=(_("Day"), _("Pain"), _("Highest"), _("Lowest"), ""),
        rows=tuple(rows),
        widths=(1.5, 0.7, 0.9, 0.8, 0.5),
        lines=(_("Pain 0 to 10, as written. Days without an entry are left out. Late: over 48 hours later."),),
        columns=_DAY_COLUMNS,
    )


def _score(value: float | None) -> str:
    return "–" if value is None else number(value)
