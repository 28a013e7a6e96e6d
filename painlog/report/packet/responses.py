"""The response to every treatment in one table: before, after, difference, range, onset and how long, with n."""

from painlog.analysis.response.values import Response, SeriesResponse, Window
from painlog.domain.treatment import Treatment
from painlog.i18n import _
from painlog.labels.dates import day_text
from painlog.labels.numbers import number, percent
from painlog.labels.response import metric as metric_name
from painlog.labels.treatments import treatment as treatment_name
from painlog.report.sheets import response_words as words
from painlog.report.sheets.response_page import fitted
from painlog.report.sheets.sheet import Section, Sheet, Table
from painlog.report.sheets.treatment_sheets import Judged

_CELL = 80


def responses_sheet(found: Judged) -> Sheet:
    """One row for each window that has a number, or the reason why a treatment has none; blocks by their readings."""
    given = [(place, one, found.responses.get(one.id)) for place, one in found.numbered]
    rows = [row for place, one, response in given for row in _rows(place, one, response)]
    blocks = [row for place, one, response in given for row in _blocks(place, one, response)]
    sections = []
    head: tuple[str, ...]
    if rows:
        head = (_("Treatment"), _("Measured"), _("Before"), _("After"), _("Difference"), _("Plausible range"))
        table = Table(head=head, rows=tuple(rows), widths=(1.6, 0.8, 0.95, 2.0, 1.3, 1.0))
        sections.append(Section(title=_("Days and weeks after"), table=table, lines=(_how(),)))
    if blocks:
        head = (_("Block"), _("Before"), _("Most relief"), _("Hours with 50% or more"), _("Hours with 80% or more"))
        sections.append(
            Section(title=_("Blocks"), table=Table(head=head, rows=tuple(blocks), widths=(2, 0.7, 0.9, 1.1, 1.1)))
        )
    if not sections:
        sections.append(Section(title=_("Treatments"), lines=(_("No treatment was written down yet."),)))
    return Sheet(title=_("What came after each treatment"), sections=tuple(sections))


def _how() -> str:
    return _(
        "n is how many days were logged. Before: the days before the treatment. Numbers from the diary alone; "
        "what was done and what came after are not the same as what helped."
    )


def _rows(number_of: int, one: Treatment, response: Response | None) -> list[tuple[str, ...]]:
    if response is None or response.main is None:
        return []
    main = response.main
    known = [window for window in main.windows if window.mean is not None]
    if not known or main.baseline.mean is None:
        first = main.windows[0] if main.windows else None
        why = words.why_words(main.baseline.why, None, main.baseline)
        why = why or (words.why_words(first.why, first) if first is not None else "")
        return [
            (_name(number_of, one), metric_name(main.metric), words.NONE, why or words.NONE, words.NONE, words.NONE)
        ]
    return [_row(_name(number_of, one) if place == 0 else "", main, window) for place, window in enumerate(known)]


def _row(name: str, main: SeriesResponse, window: Window) -> tuple[str, ...]:
    before = _("{mean} (n {n})").format(mean=words.size(main.metric, main.baseline.mean), n=main.baseline.n_days)
    if main.baseline.remembered:
        before = _("{mean} (from memory)").format(mean=words.size(main.metric, main.baseline.mean))
    after = _("{days}: {mean} (n {n})").format(
        days=words.window_name(window), mean=words.size(main.metric, window.mean), n=window.n_days
    )
    difference = words.difference(main.metric, window.relief_points, window.relief_percent)
    return (
        name,
        metric_name(main.metric) if name else "",
        before if name else "",
        after,
        _("{difference}, mixed").format(difference=difference) if window.others else difference,
        words.plausible(window, main.metric),
    )


def _blocks(number_of: int, one: Treatment, response: Response | None) -> list[tuple[str, ...]]:
    if response is None:
        return []
    rows: list[tuple[str, ...]] = []
    for block in response.blocks:
        hours = {above.percent: number(above.hours) for above in block.hours_above}
        rows.append(
            (
                _name(number_of, one),
                words.NONE if block.before is None else number(block.before),
                words.NONE if block.peak_percent is None else percent(block.peak_percent),
                hours.get(50.0, words.NONE),
                hours.get(80.0, words.NONE),
            )
        )
    return rows


def _name(number_of: int, one: Treatment) -> str:
    name = fitted(treatment_name(one.kind), _CELL)
    return _("{number}  {treatment}, {day}").format(
        number=number_of, treatment=name, day=day_text(one.started_at.day)
    )
