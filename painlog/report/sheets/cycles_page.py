"""The history of a repeated treatment, such as botulinum toxin: all rounds laid over one another, a row for each."""

from collections.abc import Iterator, Mapping
from datetime import date
from math import ceil

from painlog.analysis.response.codes import Metric
from painlog.analysis.response.values import Cycle, Cycles, Response, Window
from painlog.i18n import _, ngettext
from painlog.labels.dates import day_text
from painlog.labels.numbers import number
from painlog.labels.response import window_time
from painlog.labels.treatments import treatment as treatment_name
from painlog.report.sheets import pen
from painlog.report.sheets import response_words as words
from painlog.report.sheets.pen import Pen
from painlog.report.sheets.response_page import fitted
from painlog.report.sheets.sheet import Picture, Section, Sheet, Table

_HEIGHT = 188.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 26.0, 60.0, 20.0, 20.0
_LEAST_WEEKS, _MOST_WEEKS = 12, 26
_OLD = "#8a929a"
_TOPS = {Metric.HEADACHE_DAYS: 28.0, Metric.PAIN: 10.0}
_MOST_WINDOWS = 3


def cycles_sheet(cycles: Cycles, responses: Mapping[str, Response], next_allowed: date | None = None) -> Sheet:
    """The sheet of all rounds; `responses` by treatment id give the weeks of each, `next_allowed` is the clinic's."""
    name = fitted(treatment_name(cycles.kind), 80)
    picture = _chart(cycles)
    rounds = ngettext("{n} round", "{n} rounds", len(cycles.cycles)).format(n=len(cycles.cycles))
    first, last = cycles.cycles[0].day, cycles.cycles[-1].day
    facts = _("{rounds}, the first on {first}, the last on {last}.")
    chart = Section(title=_("Every round from its own day 0"), picture=picture, lines=(_legend(),))
    rows = Section(title=_("Round by round"), table=_table(cycles, responses), lines=tuple(_lines(cycles)))
    sections = (*([chart] if picture is not None else []), rows, *_next(cycles, next_allowed))
    return Sheet(
        title=_("{treatment}: all rounds").format(treatment=name),
        facts=(facts.format(rounds=rounds, first=day_text(first), last=day_text(last)),),
        sections=sections,
    )


def _table(cycles: Cycles, responses: Mapping[str, Response]) -> Table:
    windows = _windows(cycles, responses)
    head = (
        _("Round"),
        _("Before"),
        *(window_time(one.at).capitalize() if one.at else words.window_name(one) for one in windows),
        _("Wore off (30%)"),
        _("Wore off (50%)"),
        _("Days to the next"),
    )
    rows = tuple(_row(one, responses.get(one.treatment_id), len(windows)) for one in cycles.cycles)
    return Table(head=head, rows=rows, widths=(1.5, 0.9, *[0.9] * len(windows), 0.9, 0.9, 0.9))


def _windows(cycles: Cycles, responses: Mapping[str, Response]) -> tuple[Window, ...]:
    of_first = responses.get(cycles.cycles[0].treatment_id)
    return of_first.main.windows[:_MOST_WINDOWS] if of_first is not None and of_first.main is not None else ()


def _row(one: Cycle, response: Response | None, columns: int) -> tuple[str, ...]:
    main = response.main if response is not None else None
    windows = main.windows[:columns] if main is not None else ()
    means = [_mean(window.mean) for window in windows]
    return (
        f"{one.number}  {day_text(one.day)}",
        _mean(main.baseline.mean if main is not None else None),
        *means,
        *[words.NONE] * (columns - len(means)),
        _week(one.wore_off_week_30),
        _week(one.wore_off_week_50),
        words.NONE if one.days_to_next is None else str(one.days_to_next),
    )


def _mean(value: float | None) -> str:
    return words.NONE if value is None else number(value)


def _week(week: int | None) -> str:
    return words.NONE if week is None else _("week {n}").format(n=week)


def _lines(cycles: Cycles) -> Iterator[str]:
    if cycles.metric is Metric.HEADACHE_DAYS:
        yield _("Headache days are told for 28 days. A dash: too little was logged, or too early.")
    else:
        yield _("Means of the days that were logged. A dash: too little was logged, or too early.")
    baseline = cycles.baseline
    if baseline.mean is not None and baseline.period is not None:
        told = _("The dashed line, and what wearing off is counted against: {size} before the first round ({n}).")
        n = words.days_and_dates(baseline.n_days, baseline.period)
        yield told.format(size=words.size(cycles.metric, baseline.mean), n=n)
    yield _("Wore off: the week after which the mean of 7 days stayed above the line for 14 days in a row.")


def _next(cycles: Cycles, next_allowed: date | None) -> Iterator[Section]:
    """The next day allowed: what the clinic said, and what the usual time between two makes of the last one."""
    lines = []
    if next_allowed is not None:
        lines.append(_("As the clinic said: from {day}.").format(day=day_text(next_allowed)))
    if cycles.repeat_days is not None and cycles.next_from is not None:
        usual = _("Usually {n} days apart: from {day}.")
        lines.append(usual.format(n=cycles.repeat_days, day=day_text(cycles.next_from)))
        if cycles.days_until_next:
            to_go = ngettext("{n} day to go.", "{n} days to go.", cycles.days_until_next)
            lines.append(to_go.format(n=cycles.days_until_next))
    if lines:
        yield Section(title=_("The next one"), lines=tuple(lines))


def _legend() -> str:
    return _("Each line is a round, with its number at the end; the newest is thick. White: too little was logged.")


def _chart(cycles: Cycles) -> Picture | None:
    known = [(one, [week for week in one.weeks if week.week <= _MOST_WEEKS]) for one in cycles.cycles]
    values = [week.mean for _one, weeks in known for week in weeks if week.mean is not None]
    if not values:
        return None
    weeks = max(_LEAST_WEEKS, *(week.week for _one, listed in known for week in listed if week.mean is not None))
    top = _TOPS.get(cycles.metric, float(ceil(max(values))))
    ink, frame = Pen(_HEIGHT), _Frame(weeks, top)
    _axes(ink, frame, cycles.metric)
    if cycles.baseline.mean is not None:
        level = frame.y(cycles.baseline.mean)
        ink.line((_LEFT, level), (pen.WIDTH - _RIGHT, level), pen.QUIET, 0.9, "5 3")
        ink.text((pen.WIDTH - _RIGHT + 4, level + 3.2), _("before"))
    for place, (one, listed) in enumerate(known):
        points = [(frame.x(week.week), frame.y(week.mean)) for week in listed if week.mean is not None]
        is_new = place == len(known) - 1
        ink.path(points, pen.LINE if is_new else _OLD, 2.0 if is_new else 1.0)
        ink.dots(points, pen.LINE if is_new else _OLD, 2.2 if is_new else 1.5)
        if points:
            end = points[-1]
            ink.text((end[0] + 5, end[1] + 3.2), str(one.number), pen.INK if is_new else pen.QUIET, bold=is_new)
    alt = _("{title}, by weeks after each of {n} rounds. The same numbers stand in the table.")
    told = alt.format(title=_title(cycles.metric), n=len(cycles.cycles))
    return Picture(svg=ink.svg(), alt=told)


class _Frame:
    """Where weeks and values stand on the sheet."""

    def __init__(self, weeks: int, top: float) -> None:
        self.weeks, self.top = weeks, top

    def x(self, week: float) -> float:
        return _LEFT + (pen.WIDTH - _LEFT - _RIGHT) * (week - 0.5) / self.weeks

    def y(self, value: float) -> float:
        return _HEIGHT - _BOTTOM - (_HEIGHT - _TOP - _BOTTOM) * min(value, self.top) / self.top


def _axes(ink: Pen, frame: _Frame, metric: Metric) -> None:
    step = 7.0 if metric is Metric.HEADACHE_DAYS else (2.0 if metric is Metric.PAIN else max(1.0, frame.top / 5))
    for n in range(int(frame.top / step) + 1):
        y = frame.y(n * step)
        ink.line((_LEFT, y), (pen.WIDTH - _RIGHT, y))
        ink.text((_LEFT - 5, y + 3.2), f"{n * step:g}", anchor="end")
    ink.text((0, 9), _title(metric))
    for week in range(1, frame.weeks + 1):
        if week == 1 or week % 2 == 0:
            ink.text((frame.x(week), frame.y(0) + 14), _("week {n}").format(n=week) if week == 1 else str(week),
                     anchor="middle")  # fmt: skip


def _title(metric: Metric) -> str:
    return {
        Metric.HEADACHE_DAYS: _("Headache days, for 28 days (higher = more headache)"),
        Metric.STANDING_MINUTES: _("Minutes standing (higher = longer)"),
        Metric.WALKING_MINUTES: _("Minutes walking (higher = longer)"),
    }.get(metric, _("Pain, 0 to 10 (higher = more pain)"))
