"""Pain by month over the whole diary, with the numbers of the treatments above: the timeline at a glance."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from painlog.analysis.daily import daily_series
from painlog.analysis.readings import readings_of
from painlog.domain.codes import Measure
from painlog.domain.person import Person
from painlog.domain.records import Records
from painlog.domain.treatment import Treatment, numbered
from painlog.i18n import _
from painlog.labels.dates import month_text
from painlog.report.chart_data import Mark
from painlog.report.chart_marks import pills
from painlog.report.sheets import pen
from painlog.report.sheets.pen import Pen
from painlog.report.sheets.sheet import Picture

LEAST_DAYS = 5  # a month with fewer logged days has no mean here
_HEIGHT = 128.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 22.0, 8.0, 34.0, 18.0
_MOST_MONTHS = 240
_LABELS = 8


def course_chart(records: Records, person: Person, as_of: date) -> Picture | None:
    """The mean of each month with five logged days or more; None where no two months have one."""
    means = monthly_means(records, person, as_of)
    if len(means) < 2:
        return None
    last = _month(as_of)
    first = max(min(means), last - _MOST_MONTHS + 1)
    ink, frame = Pen(_HEIGHT), _Frame(first, last)
    _axes(ink, frame, person.measure)
    _line(ink, frame, {month: mean for month, mean in means.items() if month >= first})
    _marks(ink, frame, [pair for pair in numbered(records.treatments) if pair[1].started_at.day <= as_of])
    alt = _("{title}, by month, with the numbers of the treatments above. The treatments stand in the table.")
    return Picture(svg=ink.svg(), alt=alt.format(title=_title(person.measure)))


def monthly_means(records: Records, person: Person, as_of: date) -> dict[int, float]:
    """The mean of the daily series of each month, by months counted from year 0; self-report alone (R-OBS-1)."""
    daily = daily_series(readings_of(list(records.entries)), person.measure).measured()
    values: dict[int, list[float]] = defaultdict(list)
    for ordinal, value in zip(daily.day.tolist(), daily.value.tolist(), strict=True):
        day = date.fromordinal(ordinal)
        if day <= as_of:
            values[_month(day)].append(value)
    return {month: sum(found) / len(found) for month, found in values.items() if len(found) >= LEAST_DAYS}


class _Frame:
    """Where months and scores stand on the sheet."""

    def __init__(self, first: int, last: int) -> None:
        self.first, self.last = first, last

    def x(self, month: float) -> float:
        return _LEFT + (pen.WIDTH - _LEFT - _RIGHT) * (month - self.first) / (self.last - self.first + 1)

    def y(self, pain: float) -> float:
        return _HEIGHT - _BOTTOM - (_HEIGHT - _TOP - _BOTTOM) * pain / 10


def _axes(ink: Pen, frame: _Frame, measure: Measure) -> None:
    for score in range(0, 11, 5):
        ink.line((_LEFT, frame.y(score)), (pen.WIDTH - _RIGHT, frame.y(score)))
        ink.text((_LEFT - 5, frame.y(score) + 3.2), str(score), anchor="end")
    ink.text((0, 9), _title(measure))
    every = -(-(frame.last - frame.first + 1) // _LABELS)
    for month in range(frame.first, frame.last + 1, every):
        year, number = divmod(month, 12)
        words = month_text(date(year, number + 1, 1))
        if frame.x(month) + pen.text_width(words) < pen.WIDTH:
            ink.text((frame.x(month), _HEIGHT - 4), words)


def _line(ink: Pen, frame: _Frame, means: dict[int, float]) -> None:
    """Through months that follow one another; a month without enough days breaks it (R-PAIN-4)."""
    run: list[tuple[float, float]] = []
    for month in range(frame.first, frame.last + 1):
        if month in means:
            run.append((frame.x(month + 0.5), frame.y(means[month])))
            continue
        ink.path(run)
        run = []
    ink.path(run)
    ink.dots([(frame.x(month + 0.5), frame.y(mean)) for month, mean in means.items()])


def _marks(ink: Pen, frame: _Frame, given: Sequence[tuple[int, Treatment]]) -> None:
    """The numbers of the treatments; neighbours that would touch share one, as on the summary's chart."""
    seen = [(number, one) for number, one in given if _month(one.started_at.day) >= frame.first]
    places = [(_mark(number, one), frame.x(_place(one.started_at.day))) for number, one in seen]
    for _one, x in places:
        ink.line((x, 26), (x, frame.y(0)), pen.QUIET, 0.6, "1 2")
    for pill in pills(places, pen.TEXT, pen.WIDTH):
        ink.text((pill.at, 24), pill.text, pen.INK, "middle", bold=True)


def _mark(number: int, one: Treatment) -> Mark:
    return Mark(number=number, day=one.started_at.day, until=None, label="")


def _place(day: date) -> float:
    return _month(day) + (day.day - 1) / 31


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _title(measure: Measure) -> str:
    return {
        Measure.AVERAGE: _("Average pain, mean of the month, 0 to 10 (higher = more pain)"),
        Measure.WORST: _("Worst pain of each day, mean of the month, 0 to 10 (higher = more pain)"),
        Measure.NOW: _("Pain at the time, mean of the month, 0 to 10 (higher = more pain)"),
    }[measure]
