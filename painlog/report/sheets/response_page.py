"""The sheet of one treatment's response: what was before, what came after, and what stood beside it; facts alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from painlog.analysis.response.codes import Metric, Note
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
from painlog.report.sheets.sheet import Section, Sheet, Table

_AFTER_LAST_WINDOW = 14
_LONGEST_NOTE = 600


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
        yield _before_after(main)
        yield from _chart(response, main, history)
        yield Section(title=_("After it"), table=_windows(main), lines=_baseline_lines(main))
        yield Section(title=_("How soon and how long"), lines=tuple(how_long(response, main)))
        others = [one for one in (*response.sites, *response.more) if one.headline is not None]
        if main.metric is Metric.HEADACHE_DAYS and main.headline is not None:
            yield from _headaches(main, main.headline)
        if others:
            yield Section(title=_("Beside it"), table=_others(others))
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
    range_ = words.plausible(window, main.metric)
    differs = BigNumber(
        caption=_("Difference"),
        number=_short_difference(main.metric, window),
        note=_("plausible range {range}").format(range=range_) if range_ != words.NONE else "",
    )
    return Section(title=_("Before and after"), numbers=(before, after, differs))


def _short_difference(metric: Metric, window: Window) -> str:
    return words.difference(metric, window.relief_points, window.relief_percent)


def _chart(response: Response, main: SeriesResponse, history: History) -> Iterator[Section]:
    days = history.series.get(main.metric)
    ends = [window.to_day for window in main.windows if window.to_day is not None]
    known = [one.to_day for one in (main.relief_30, main.relief_50) if one.to_day is not None]
    last = response.on(max([*ends, *known, 28]) + _AFTER_LAST_WINDOW)
    picture = None if days is None else response_chart(main, days, response.day, min(last, history.as_of))
    if picture is not None:
        yield Section(title=_("Day by day"), picture=picture, lines=(legend(),))


def _windows(main: SeriesResponse) -> Table:
    return Table(
        head=(
            _("Days after"),
            _("Dates"),
            _("Logged"),
            _("Mean"),
            _("Difference"),
            _("Plausible range"),
            _("Remark"),
        ),
        rows=tuple(_window_row(main, window) for window in main.windows),
        widths=(1.35, 1.5, 0.75, 0.85, 1.3, 1.05, 2.1),
    )


def _window_row(main: SeriesResponse, window: Window) -> tuple[str, ...]:
    name = words.window_name(window)
    at = window_time(window.at) if window.at else ""
    return (
        f"{name} ({at})" if at else name,
        words.window_dates(window),
        _("{n} of {days}").format(n=window.n_days, days=window.days) if window.days else words.NONE,
        words.size(main.metric, window.mean),
        words.difference(main.metric, window.relief_points, window.relief_percent),
        words.plausible(window, main.metric),
        " ".join(_remarks(window)),
    )


def _remarks(window: Window) -> Iterator[str]:
    if window.why is not None:
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
        yield _ended(response_notes.mixed(words.other_words(window.others)))


def _baseline_lines(main: SeriesResponse) -> tuple[str, ...]:
    why = words.why_words(main.baseline.why, None, main.baseline)
    range_ = _("The plausible range takes day-to-day ups and downs into account, and the mean before as fixed.")
    printed = any(window.range_is_printed for window in main.windows)
    return tuple(line for line in (why, range_ if printed else "") if line)


def how_long(response: Response, main: SeriesResponse) -> Iterator[str]:
    """Onset and duration in words; nothing where there is no baseline to count from."""
    if main.baseline.mean is None:
        yield words.why_words(main.baseline.why, None, main.baseline)
        return
    onset = words.onset_words(response, main)
    yield onset or _("Three logged days in a row with relief of 30% or more: not seen.")
    yield words.duration_words(response, 30, main.relief_30)
    yield words.duration_words(response, 50, main.relief_50)


def _others(others: Sequence[SeriesResponse]) -> Table:
    head = (_("What"), _("Before"), _("After"), _("Days after"), _("Logged"), _("Difference"))
    return Table(head=head, rows=tuple(_other_row(one) for one in others), widths=(1.6, 1, 1, 1.2, 0.8, 1.7))


def _other_row(series: SeriesResponse) -> tuple[str, ...]:
    window = series.headline
    assert window is not None  # only those with one are listed
    return (
        area(series.area) if series.area else metric_name(series.metric),
        words.size(series.metric, series.baseline.mean),
        words.size(series.metric, window.mean),
        words.window_name(window),
        _("{n} of {days}").format(n=window.n_days, days=window.days),
        words.difference(series.metric, window.relief_points, window.relief_percent),
    )


def _headaches(main: SeriesResponse, window: Window) -> Iterator[Section]:
    """Beside headache days: where headache is there every day these can still fall (clinical.md 3.1)."""
    before, after = main.baseline.also, window.also
    if after is None:
        return
    rows = tuple(row for row in _also_rows(before, after) if row[1] != words.NONE or row[2] != words.NONE)
    head = (_("Headaches"), _("Before"), _("After, {days}").format(days=words.window_name(window)))
    if rows:
        yield Section(title=_("Headaches in other numbers"), table=Table(head=head, rows=rows, widths=(2, 1, 1)))


def _also_rows(before: HeadacheAlso | None, after: HeadacheAlso) -> Iterator[tuple[str, str, str]]:
    fields = (
        ("hours_per_day", _("Hours of headache a day")),
        ("qualifying_days", _("Days in 28 of 4 hours or more, or with medicine for it")),
        ("severe_days", _("Days in 28 with pain of 7 or more")),
        ("mean_peak", _("Mean of the worst pain on headache days")),
    )
    for field, name in fields:
        yield name, _maybe(getattr(before, field, None)), _maybe(getattr(after, field))


def _maybe(value: float | None) -> str:
    return words.NONE if value is None else number(value)


def medicine_section(window: Window | None) -> Iterator[Section]:
    """The change in medicine as a number of its own, in the same days."""
    lines = words.medicine_lines(window.medicine) if window is not None else ()
    if lines and window is not None:
        yield Section(title=_("Medicine in the same days"), lines=lines)


def own_estimate(treatment: Treatment) -> Iterator[Section]:
    """What the person said, kept apart from what was worked out."""
    if treatment.stated_relief is not None:
        line = _(
            "{percent} relief, as the person put it. It is not worked out from the diary, and the two often differ."
        )
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
    lines = [response_notes.note(note) for note in response.notes if note is not Note.MIXED]
    if response.others:
        lines.append(_ended(response_notes.mixed(words.other_words(response.others))))
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
