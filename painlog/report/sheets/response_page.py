"""The sheet of one treatment's response: what was before, what came after, and what stood beside it; facts alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from painlog.analysis.response.codes import Metric, Note, Why
from painlog.analysis.response.history import History
from painlog.analysis.response.values import HeadacheAlso, Response, SeriesResponse, Window
from painlog.catalogue import treatments as catalogue
from painlog.catalogue.treatment_kind import Threshold
from painlog.domain.treatment import Treatment
from painlog.i18n import _
from painlog.labels import response_notes
from painlog.labels.areas import area
from painlog.labels.dates import day_text, range_text
from painlog.labels.numbers import number, percent
from painlog.labels.pain import side
from painlog.labels.response import expected_duration, threshold_basis, window_time
from painlog.labels.response import metric as metric_name
from painlog.labels.treatments import treatment as treatment_name
from painlog.report.page import BigNumber
from painlog.report.printable import breakable, isolated, printable
from painlog.report.sheets import response_words as words
from painlog.report.sheets.response_chart import legend, response_chart
from painlog.report.sheets.sheet import Picture, Section, Sheet, Table

_AFTER_LAST_WINDOW = 14
_LONGEST_NOTE = 600
_SAID_WITH_DAYS = (Note.MIXED, Note.NEAR_THRESHOLD, Note.MAY_BE_WEARING_OFF)  # or with names, elsewhere on the sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLine:
    """The relief in percent that the person's own clinic uses, and who said so."""

    percent: float
    given_by: str = ""


def response_sheet(
    number_of_it: int, treatment: Treatment, response: Response, history: History, own: Sequence[OwnLine] = ()
) -> Sheet:
    """The sheet of a treatment with its number in the diary. `own` are the thresholds of the person's clinic."""
    return Sheet(
        title=title_of(number_of_it, treatment),
        facts=treatment_facts(treatment),
        sentence=words.sentence(response.main) if response.main is not None else "",
        sections=tuple(_sections(treatment, response, history, own)),
    )


def title_of(number_of_it: int, treatment: Treatment) -> str:
    """`3  Radiofrequency ablation, 20 Aug 2026`."""
    last = treatment.ended_at.day if treatment.ended_at is not None else treatment.started_at.day
    when = range_text(treatment.started_at.day, last)
    return f"{number_of_it}  {fitted(treatment_name(treatment.kind), 80)}, {when}"


def treatment_facts(treatment: Treatment) -> tuple[str, ...]:
    """Where, what and by whom, as it was written down."""
    where = ", ".join(area(mark.area) for mark in treatment.areas)
    place = (where, side(treatment.side) if treatment.side else "", fitted(treatment.level, 90))
    by = (fitted(treatment.drug, 120), fitted(treatment.clinician, 90), fitted(treatment.place, 90))
    return tuple(fact for fact in (" · ".join(filter(None, place)), " · ".join(filter(None, by))) if fact)


def fitted(text: str, letters: int) -> str:
    """The person's own words in characters that can be printed, at most so many."""
    plain = printable(text)
    return breakable(isolated(plain if len(plain) <= letters else plain[: letters - 1].rstrip() + "…"))


def _sections(
    treatment: Treatment, response: Response, history: History, own: Sequence[OwnLine]
) -> Iterator[Section]:
    main = response.main
    if main is not None:
        yield replace(_before_after(main), picture=_chart(response, main, history))
        yield Section(title=_("After it"), table=_windows(main), lines=_lines_of(main))
        if main.baseline.mean is not None:
            yield Section(title=_("How soon and how long"), lines=tuple(how_long(response, main)))
        yield from _beside(response, main)
        yield from medicine_section(main.headline)
    yield from own_estimate(treatment)
    yield from looked_for(treatment, own)
    yield from to_know(treatment, response)


def _before_after(main: SeriesResponse) -> Section:
    window, baseline = main.headline, main.baseline
    before = BigNumber(
        caption=_("Before"), number=words.size(main.metric, baseline.mean), note=words.baseline_note(baseline)
    )
    if window is None or window.period is None:
        return Section(title=_("Before and after"), numbers=(before,))
    after = BigNumber(
        caption=_("After, {days}").format(days=words.window_name(window)),
        number=words.size(main.metric, window.mean),
        note=words.days_and_dates(window.n_days, window.period),
    )
    return Section(title=_("Before and after"), numbers=(before, after, difference_number(main.metric, window)))


def difference_number(metric: Metric, window: Window) -> BigNumber:
    """The difference in percent, the points and the range beneath; in points where there is no percent."""
    range_ = words.plausible(window, metric)
    points = words.difference(metric, window.relief_points)
    share = words.share(metric, window.relief_points, window.relief_percent)
    notes = (
        points if share else "",
        "" if range_ == words.NONE else _("plausible range {range}").format(range=range_),
    )
    return BigNumber(caption=_("Difference"), number=share or points, note=", ".join(filter(None, notes)))


def _chart(response: Response, main: SeriesResponse, history: History) -> Picture | None:
    days = history.series.get(main.metric)
    ends = [window.to_day for window in main.windows if window.to_day is not None]
    known = [one.to_day for one in (main.relief_30, main.relief_50) if one.to_day is not None]
    last = response.on(max([*ends, *known, 28]) + _AFTER_LAST_WINDOW)
    return None if days is None else response_chart(main, days, response.day, min(last, history.as_of))


def _windows(main: SeriesResponse) -> Table:
    mean = _("Days in 28") if main.metric is Metric.HEADACHE_DAYS else _("Mean")
    head = (_("Days after it"), _("Logged"), mean, _("Difference"), _("Plausible range"), _("Remark"))
    rows = tuple(_window_row(main, window) for window in main.windows)
    return Table(head=head, rows=rows, widths=(2.5, 0.8, 0.8, 1.4, 1.0, 1.5))


def _window_row(main: SeriesResponse, window: Window) -> tuple[str, ...]:
    days = window_time(window.at).capitalize() if window.at else words.window_name(window).capitalize()
    named = f"{words.window_name(window)}, {words.window_dates(window)}" if window.at else words.window_dates(window)
    return (
        f"{days}: {named}",
        _("{n} of {days}").format(n=window.n_days, days=window.days) if window.days else words.NONE,
        _maybe(window.mean),
        words.difference(main.metric, window.relief_points, window.relief_percent),
        words.plausible(window, main.metric),
        " ".join(_remarks(window)),
    )


def _remarks(window: Window) -> Iterator[str]:
    if window.why is Why.TOO_EARLY:
        yield _("Too early: not over yet.")
    elif window.why is not None:
        yield words.why_words(window.why, window)
    if window.why_no_percent is not None:
        yield words.why_words(window.why_no_percent, window)
    for seen in window.thresholds:
        if seen.too_close_to_call:
            size = seen.percent if seen.percent is not None else seen.points or 0
            yield _ended(response_notes.near_threshold(size, in_percent=seen.percent is not None))
    if window.usual_points is not None:
        yield response_notes.against_usual(window.usual_percent, window.usual_points)
    if window.others:
        yield _("Mixed, see below.")


def _lines_of(main: SeriesResponse) -> tuple[str, ...]:
    why = words.why_words(main.baseline.why, None, main.baseline)
    range_ = _(
        "The plausible range takes day-to-day ups and downs into account, and the mean before as fixed. "
        "A minus is a change for the worse."
    )
    printed = any(window.range_is_printed for window in main.windows)
    return tuple(line for line in (legend(), why, range_ if printed else "") if line)


def how_long(response: Response, main: SeriesResponse) -> Iterator[str]:
    """Onset and duration in words, against the mean before."""
    onset = words.onset_words(response, main)
    yield onset or _("Three logged days in a row with a change of 30% or more: not seen.")
    yield words.duration_words(response, 30, main.relief_30, main.metric)
    yield words.duration_words(response, 50, main.relief_50, main.metric)


def _beside(response: Response, main: SeriesResponse) -> Iterator[Section]:
    """The same days in other numbers: areas, other series, and what headaches have beside their days."""
    rows = [_other_row(one, one.headline) for one in (*response.sites, *response.more) if one.headline is not None]
    if main.metric is Metric.HEADACHE_DAYS and main.headline is not None and main.headline.also is not None:
        rows += _also_rows(main.baseline.also, main.headline.also, words.window_name(main.headline))
    head = (_("Beside it"), _("Before"), _("After"), _("Days after"), _("Difference"))
    if rows:
        table = Table(head=head, rows=tuple(rows), widths=(3.1, 0.75, 0.75, 1.5, 1.6))
        yield Section(title=_("The same days in other numbers"), table=table)


def _other_row(series: SeriesResponse, window: Window) -> tuple[str, ...]:
    in_days = series.metric is Metric.HEADACHE_DAYS  # the other units are in the name
    before, after = series.baseline.mean, window.mean
    return (
        area(series.area) if series.area else metric_name(series.metric),
        words.size(series.metric, before) if in_days else _maybe(before),
        words.size(series.metric, after) if in_days else _maybe(after),
        _("{days} (n {n})").format(days=words.window_name(window), n=window.n_days),
        words.difference(series.metric, window.relief_points, window.relief_percent),
    )


def _also_rows(before: HeadacheAlso | None, after: HeadacheAlso, days: str) -> list[tuple[str, ...]]:
    """Where headache is there every day, its days cannot fall, but these can (clinical.md 3.1)."""
    fields = (
        ("hours_per_day", _("Hours of headache a day")),
        ("qualifying_days", _("Days in 28 of 4 hours or more, or with medicine for it")),
        ("severe_days", _("Days in 28 with pain of 7 or more")),
        ("mean_peak", _("Mean of the worst pain on headache days")),
    )
    known = [(name, getattr(before, field, None), getattr(after, field)) for field, name in fields]
    return [
        (name, _maybe(first), _maybe(then), days, words.NONE)
        for name, first, then in known
        if first is not None or then is not None
    ]


def _maybe(value: float | None) -> str:
    return words.NONE if value is None else number(value)


def medicine_section(window: Window | None) -> Iterator[Section]:
    """The change in medicine as a number of its own, in the same days."""
    lines = words.medicine_lines(window.medicine) if window is not None else ()
    if lines and window is not None:
        yield Section(title=_("Medicine in the same days"), lines=lines)


def own_estimate(treatment: Treatment) -> Iterator[Section]:
    """What the person said, kept apart from what was worked out: the two often differ."""
    if treatment.stated_relief is not None:
        line = _("{percent} relief, as the person put it; it is not worked out from the diary.")
        yield Section(title=_("Own estimate"), lines=(line.format(percent=percent(treatment.stated_relief)),))


def looked_for(treatment: Treatment, own: Sequence[OwnLine]) -> Iterator[Section]:
    """The sizes of change that are commonly looked for, each with its source, and what the person's clinic uses."""
    lines = [own_line(one) for one in own]
    lines += [threshold_line(one) for one in catalogue.facts(treatment.kind).thresholds]
    if lines:
        yield Section(title=_("What clinics commonly look for"), lines=tuple(lines))


def own_line(own: OwnLine) -> str:
    """`My clinic uses 80% (Dr Example).`"""
    said = _("My clinic uses {percent}.").format(percent=percent(own.percent))
    return f"{said} ({fitted(own.given_by, 80)})" if own.given_by.strip() else said


def threshold_line(threshold: Threshold) -> str:
    """`50%, around month 6: commonly used by health insurers. Source: …`"""
    size = (
        percent(threshold.percent) if threshold.percent is not None else response_notes.points(threshold.points or 0)
    )
    at = f", {window_time(threshold.at)}" if threshold.at else ""
    words_ = _("{size}{at}: {basis}. Source: {source}")
    return words_.format(
        size=size, at=at, basis=threshold_basis(threshold.basis), source=threshold.source.text.rstrip(".") + "."
    )


def to_know(treatment: Treatment, response: Response) -> Iterator[Section]:
    """What must stand beside the numbers, side effects of the treatment, and the person's note."""
    lines = [_ended(response_notes.mixed(words.other_words(response.others)))] if response.others else []
    lines += [response_notes.note(note) for note in response.notes if note not in _SAID_WITH_DAYS]
    expected = expected_duration(treatment.kind)
    if expected:
        lines.append(expected)
    if treatment.complications.strip():
        said = fitted(treatment.complications, _LONGEST_NOTE)
        lines.append(_("Trouble after it, as written down: {words}").format(words=said))
    if treatment.note.strip():
        lines.append(_("Note: {words}").format(words=fitted(treatment.note, _LONGEST_NOTE)))
    if lines:
        yield Section(title=_("To keep in mind"), lines=tuple(dict.fromkeys(lines)))


def _ended(text: str) -> str:
    """A remark as a sentence."""
    return text[:1].upper() + text[1:].rstrip(".") + "."


def printed_words(day: date) -> str:
    """`Printed on 24 Nov 2026`."""
    return _("Printed on {day}").format(day=day_text(day))
