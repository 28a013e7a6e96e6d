"""What was tried: every medicine with the dose reached, how it went and why it ended, and every treatment."""

from collections.abc import Mapping, Sequence
from datetime import date

from painlog.analysis.response.values import Response
from painlog.domain.day import SideEffect
from painlog.domain.medicine import Medicine
from painlog.domain.records import Records
from painlog.domain.treatment import Treatment
from painlog.i18n import _
from painlog.labels.dates import day_text, range_text
from painlog.labels.medicines import helped
from painlog.labels.numbers import percent
from painlog.labels.side_effects import side_effect
from painlog.labels.treatments import treatment as treatment_name
from painlog.report.page_medicines import strength
from painlog.report.sheets import response_words as words
from painlog.report.sheets.response_page import fitted
from painlog.report.sheets.sheet import Section, Sheet, Table
from painlog.report.sheets.treatment_sheets import Judged

_CELL = 110
_MOST_EFFECTS = 4


def ladder(records: Records, found: Judged, as_of: date) -> Sheet:
    """All that was tried, the oldest first; how it went is told by the diary's numbers and by the person, apart."""
    medicines = sorted(
        records.medicines, key=lambda one: (one.started is not None, one.started or date.min, one.name)
    )
    sections = []
    if medicines:
        sections.append(Section(title=_("Medicines"), table=_medicines(medicines, records.side_effects, as_of)))
    if found.numbered:
        sections.append(Section(title=_("Treatments"), table=_treatments(found)))
    if not sections:
        sections.append(Section(title=_("What was tried"), lines=(_("Nothing was written down yet."),)))
    return Sheet(title=_("What was tried"), sections=tuple(sections))


def _medicines(listed: Sequence[Medicine], effects: Sequence[SideEffect], as_of: date) -> Table:
    head = (_("Medicine"), _("Dose reached"), _("From, until"), _("Did it help"), _("Side effects"), _("Why stopped"))
    rows = tuple(_medicine_row(one, effects, as_of) for one in listed)
    return Table(head=head, rows=rows, widths=(1.6, 1.1, 1.4, 0.95, 1.2, 1.3))


def _medicine_row(one: Medicine, effects: Sequence[SideEffect], as_of: date) -> tuple[str, ...]:
    of_it = {side_effect(effect.effect) for effect in effects if effect.medicine_id == one.id and effect.severity}
    return (
        fitted(f"{one.name} {strength(one)}".strip(), _CELL),
        fitted(one.dose_reached, _CELL) or words.NONE,
        _dates(one, as_of),
        helped(one.helped) if one.helped is not None else words.NONE,
        fitted(", ".join(sorted(of_it)[:_MOST_EFFECTS]), _CELL) or words.NONE,
        fitted(one.stop_reason, _CELL) or words.NONE,
    )


def _dates(one: Medicine, as_of: date) -> str:
    stopped = one.stopped if one.stopped is not None and one.stopped <= as_of else None
    if one.started is not None and stopped is not None:
        return range_text(one.started, stopped)
    if one.started is not None:
        return _("since {day}").format(day=day_text(one.started))
    return _("until {day}").format(day=day_text(stopped)) if stopped is not None else _("in use")


def _treatments(found: Judged) -> Table:
    head = (
        _("Treatment"),
        _("When"),
        _("Drug, level"),
        _("What came after"),
        _("Own estimate"),
        _("Trouble after it"),
    )
    rows = tuple(_treatment_row(number, one, found.responses) for number, one in found.numbered)
    return Table(head=head, rows=rows, widths=(1.6, 1.1, 1.3, 1.6, 0.8, 1.0))


def _treatment_row(number: int, one: Treatment, responses: Mapping[str, Response]) -> tuple[str, ...]:
    last = one.ended_at.day if one.ended_at is not None else one.started_at.day
    given = ", ".join(part for part in (one.drug, one.level) if part.strip())
    return (
        f"{number}  {fitted(treatment_name(one.kind), _CELL)}",
        range_text(one.started_at.day, last),
        fitted(given, _CELL) or words.NONE,
        after_words(responses.get(one.id)),
        percent(one.stated_relief) if one.stated_relief is not None else words.NONE,
        fitted(one.complications, _CELL) or words.NONE,
    )


def after_words(response: Response | None) -> str:
    """`Days 1 to 28: 2.7 points lower (44%)`; of a block its most relief."""
    if response is None:
        return words.NONE
    main = response.main
    if main is None:
        peaks = [one.peak_percent for one in response.blocks if one.peak_percent is not None]
        return _("most relief {percent}").format(percent=percent(max(peaks))) if peaks else words.NONE
    window = main.headline
    if window is None or window.relief_points is None:
        return _("not known, see part 4")
    told = words.difference(main.metric, window.relief_points, window.relief_percent)
    return f"{words.window_name(window).capitalize()}: {told}"
