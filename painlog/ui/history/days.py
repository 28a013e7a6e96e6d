"""What stands in each day of the calendar: the day's number, and which kinds of things were written down."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from painlog.domain.codes import DoseStatus, Measure, PainWord, Reporter
from painlog.domain.entry import Entry
from painlog.ui.history.lines import LONGEST_EPISODE
from painlog.ui.history.otherlines import others, when_of
from painlog.workflows.clock import now

if TYPE_CHECKING:
    from painlog.domain.person import Person
    from painlog.storage.diary import Diary


class Mark(StrEnum):
    """A kind of thing that has a shape in the calendar, in the order in which they are drawn."""

    DOSE = "dose"
    TREATMENT = "treatment"
    EPISODE = "episode"
    NOTE = "note"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFacts:
    """One day. `value` is its number 0-10 in the person's own measure (R-PAIN-3), None where it has none.

    `by_other` says that nobody but somebody else gave it (R-OBS-1). `word` is the strongest one on the words-only
    scale. `is_written` is false where nothing at all was written down.
    """

    day: date
    value: float | None = None
    by_other: bool = False
    word: PainWord | None = None
    marks: frozenset[Mark] = frozenset()
    is_written: bool = False


def read_days(diary: "Diary", person: "Person", first: date, last: date) -> tuple[DayFacts, ...]:
    """The days from first to last, both inside. Private entries give a mark and no number.

    Run on the worker: numpy may take its time the first time.
    """
    entries = diary.entries(person.id, first, last, private=True)
    counted = [entry for entry in entries if not entry.private]
    own = _own_values(diary, person, first, last)
    given, words, marks = _others(counted, person.measure), _words(counted), _marks(diary, person, first, last)
    for entry in entries:
        marks.setdefault(entry.felt_at.day, set()).update(_marks_of(entry))
    written = {entry.felt_at.day for entry in entries} | marks.keys()
    written |= {when_of(other).day for other in others(diary, person.id, first, last)}
    return tuple(
        DayFacts(
            day=day,
            value=own.get(day, given.get(day)),
            by_other=day not in own and day in given,
            word=words.get(day),
            marks=frozenset(marks.get(day, ())),
            is_written=day in written,
        )
        for day in _days(first, last)
    )


def _own_values(diary: "Diary", person: "Person", first: date, last: date) -> dict[date, float]:
    from painlog.analysis.daily import daily_series
    from painlog.analysis.readings import readings_of_columns

    columns = diary.pain_columns(person.id, first, last)
    series = daily_series(readings_of_columns(columns), person.measure).measured()
    return {date.fromordinal(int(day)): float(value) for day, value in zip(series.day, series.value, strict=True)}


def _others(entries: Iterable[Entry], measure: Measure) -> dict[date, float]:
    """The mean a day of what the person was asked for, else of what was observed: never of both together."""
    by_day: dict[date, dict[Reporter, list[float]]] = {}
    for entry in entries:
        own_measure = getattr(entry, f"pain_{measure}")
        score = entry.pain_now if own_measure is None else own_measure
        if entry.reporter is not Reporter.SELF and score is not None:
            by_day.setdefault(entry.felt_at.day, {}).setdefault(entry.reporter, []).append(score)
    best = {day: found.get(Reporter.ASKED) or found[Reporter.OBSERVED] for day, found in by_day.items()}
    return {day: sum(scores) / len(scores) for day, scores in best.items()}


def _words(entries: Iterable[Entry]) -> dict[date, PainWord]:
    order, strongest = list(PainWord), dict[date, PainWord]()
    for entry in entries:
        if entry.pain_word is not None:
            so_far = strongest.get(entry.felt_at.day, PainWord.NONE)
            strongest[entry.felt_at.day] = max(so_far, entry.pain_word, key=order.index)
    return strongest


def _marks_of(entry: Entry) -> Iterator[Mark]:
    if entry.private:
        yield Mark.PRIVATE
    elif entry.note:
        yield Mark.NOTE


def _marks(diary: "Diary", person: "Person", first: date, last: date) -> dict[date, set[Mark]]:
    marks: dict[date, set[Mark]] = {}

    def put(mark: Mark, days: Iterable[date]) -> None:
        for day in days:
            if first <= day <= last:
                marks.setdefault(day, set()).add(mark)

    doses = diary.doses(person.id, first, last)
    put(Mark.DOSE, (dose.taken_at.day for dose in doses if dose.status is not DoseStatus.SKIPPED))
    put(Mark.TREATMENT, (treatment.started_at.day for treatment in diary.treatments(person.id, first, last)))
    put(Mark.TREATMENT, (session.day for session in diary.sessions(person.id, first, last)))
    put(Mark.EPISODE, (state.day for state in diary.days(person.id, first, last) if state.headache))
    put(Mark.EPISODE, _episode_days(diary, person, first, last))
    return marks


def _episode_days(diary: "Diary", person: "Person", first: date, last: date) -> Iterator[date]:
    """Both days of one that crosses midnight (R-HA-2)."""
    from painlog.analysis.days import Period
    from painlog.analysis.episode_days import days_listed

    for episode in diary.episodes(person.id, first - min(LONGEST_EPISODE, first - date.min), last):
        yield from days_listed(episode, Period(first, last), now().day)


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))
