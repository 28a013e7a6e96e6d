"""Treatments and what belongs to them in words: dates, details, sessions, readings, days of a trial."""

from collections.abc import Iterable, Iterator

from painlog.domain.codes import SessionKind
from painlog.domain.moment import Moment, minutes_between
from painlog.domain.treatment import Reading, Session, Treatment, TrialDay
from painlog.i18n import _, ngettext
from painlog.labels.areas import area as area_name
from painlog.labels.block_sheet import late_words, span_words
from painlog.labels.dates import clock_text, day_text, moment_text
from painlog.labels.events import session_kind
from painlog.labels.numbers import number, percent
from painlog.labels.pain import side as side_name
from painlog.labels.treatments import treatment as treatment_name
from painlog.ui.forms.reading import slot_words
from painlog.workflows.block_sheet import Slot, is_in_time, minutes_late

_AT_ONCE = 15  # minutes between a reading and its writing down that are not worth a word


def title_words(treatment: Treatment) -> str:
    """`Heat, 3 Nov 2026`."""
    return _("{treatment}, {date}").format(treatment=treatment_name(treatment.kind), date=dates_words(treatment))


def dates_words(treatment: Treatment) -> str:
    """The day, or the first and the last."""
    start = day_text(treatment.started_at.day)
    if treatment.ended_at is None:
        return start
    return _("{start} to {end}").format(start=start, end=day_text(treatment.ended_at.day))


def details(treatment: Treatment) -> str:
    """All else that was written down, in one line."""
    return " · ".join(part for part in _details(treatment) if part)


def course_words(sessions: Iterable[Session]) -> str:
    """`12 sessions, 9 home days`: each session counts, and each day with exercise at home; empty for none."""
    parts = tuple(sessions)
    times = sum(part.kind is SessionKind.SESSION for part in parts)
    days = len({part.day for part in parts if part.kind is SessionKind.HOME})
    words = []
    if times:
        words.append(ngettext("{n} session", "{n} sessions", times).format(n=times))
    if days:
        words.append(ngettext("{n} home day", "{n} home days", days).format(n=days))
    return ", ".join(words)


def session_words(part: Session) -> str:
    """`3 Nov 2026 · Session · 45 minutes`."""
    words = [day_text(part.day), session_kind(part.kind)]
    if part.minutes is not None:
        words.append(_("{n} minutes").format(n=number(part.minutes)))
    return " · ".join(words)


def line_words(slot: Slot, day: object) -> str:
    """`15 minutes after, Left · due 10:15`; a due time of another day than `day` is named with its day."""
    words = slot_words(slot)
    due = slot.due_at
    if due is None or due.clock is None:
        return words
    at = clock_text(due.clock) if due.day == day else moment_text(due)
    return _("{when} · due {time}").format(when=words, time=at)


def reading_words(block: Treatment, reading: Reading, is_baseline: bool) -> str:
    """`Pain 3 · at 10:27 · 12 minutes late · pain medicine taken`."""
    return " · ".join(part for part in _reading(block, reading, is_baseline) if part)


def trial_day_words(day: TrialDay) -> str:
    """`Average pain 4 · 8 hours used · half of the usual · took the stairs`."""
    parts = [
        "" if day.pain is None else _("average pain {score}").format(score=number(day.pain)),
        "" if day.hours_used is None else _("{n} hours used").format(n=number(day.hours_used)),
        _("medicine: {words}").format(words=day.medicine) if day.medicine else "",
        _("possible: {words}").format(words=day.possible) if day.possible else "",
    ]
    return " · ".join(part for part in parts if part)


def _details(treatment: Treatment) -> Iterator[str]:
    relief = treatment.stated_relief
    yield treatment.level
    yield side_name(treatment.side) if treatment.side else ""
    yield ", ".join(area_name(mark.area) for mark in treatment.areas)
    yield treatment.drug
    yield _("settings: {words}").format(words=treatment.device_settings) if treatment.device_settings else ""
    yield ", ".join(part for part in (treatment.clinician, treatment.place) if part)
    yield "" if relief is None else _("Own view of relief: {percent}").format(percent=percent(relief))
    yield _("trouble after it: {words}").format(words=treatment.complications) if treatment.complications else ""
    again, before = treatment.next_allowed, treatment.remembered_before
    yield _("possible again from {date}").format(date=day_text(again)) if again else ""
    yield "" if before is None else _("pain before it, from memory: {score}").format(score=number(before))
    yield treatment.note


def _reading(block: Treatment, reading: Reading, is_baseline: bool) -> Iterator[str]:
    yield _("Pain {score}").format(score=number(reading.pain))
    yield _("at {time}").format(time=_time(reading.taken_at, block))
    yield _how_late(block, reading)
    wrote = minutes_between(reading.taken_at, reading.recorded_at)
    if wrote is not None and wrote > _AT_ONCE:
        yield _("written down {time} after").format(time=span_words(round(wrote)))
    yield "" if reading.moving else _("not during the painful movement")
    yield _("pain medicine taken") if reading.medicine_taken else ""
    yield _("the last one in the hour before") if is_baseline else ""


def _how_late(block: Treatment, reading: Reading) -> str:
    late = minutes_late(block, reading)
    if late is None or is_in_time(reading.due_minutes, late):
        return ""
    if reading.due_minutes <= 0:
        return _("{time} after the injection").format(time=span_words(late))
    return late_words(late)


def _time(moment: Moment, block: Treatment) -> str:
    is_same_day = moment.day == block.started_at.day
    return clock_text(moment.clock) if is_same_day and moment.clock is not None else moment_text(moment)
