"""The timed sheet of a block day: which reading is due when, which one now, and how late one was made."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from zoneinfo import ZoneInfo

from painlog.catalogue import treatments
from painlog.catalogue.treatment_kind import Kind
from painlog.domain.codes import Side
from painlog.domain.moment import Moment, minutes_between
from painlog.domain.treatment import Reading, Treatment

BEFORE = 0
BASELINE_MINUTES = 60  # clinical.md 3.2: the last reading no more than this before the injection
DAYS = 14
_HOUR, _DAY = 60, 24 * 60
_LAST_HOURLY = 8 * _HOUR
_ASKED_AFTER_LAST_HOURLY = 2 * _HOUR  # then the night comes


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A line of the sheet: when it is due, for which side, and the reading where there is one.

    `due_minutes` counts from the injection, 0 or less is before it. `due_at` is None before the injection, and where
    the time of the injection is not known.
    """

    due_minutes: int
    side: Side | None
    due_at: Moment | None = None
    reading: Reading | None = None


def due_minutes() -> tuple[int, ...]:
    """Minutes after the injection: before, every 15 for an hour, hourly to 8 hours, then daily for 14 days."""
    return (
        BEFORE,
        *range(15, _HOUR + 1, 15),
        *range(2 * _HOUR, _LAST_HOURLY + 1, _HOUR),
        *range(_DAY, DAYS * _DAY + 1, _DAY),
    )


def has_sheet(kind: str) -> bool:
    """Whether a treatment of that kind may have a timed sheet: every nerve block but a lasting one."""
    return treatments.facts(kind).kind is Kind.BLOCK or kind.endswith("_nerve_block")


def sides(block: Treatment) -> tuple[Side | None, ...]:
    """The sides that are read apart: both of them where both were treated."""
    return (Side.LEFT, Side.RIGHT) if block.side is Side.BOTH else (block.side,)


def sheet(block: Treatment, readings: Iterable[Reading]) -> tuple[Slot, ...]:
    """Every line of the sheet in its order: each reading that was made, and an empty line for each that was not."""
    made = [reading for reading in readings if reading.treatment_id == block.id]
    planned = sides(block)
    others = {_side(reading, planned) for reading in made} - set(planned)
    order = [*planned, *sorted(others, key=str)]
    slots = [slot for side in order for slot in _slots_of_side(block, made, planned, side)]
    return tuple(sorted(slots, key=lambda slot: (slot.due_minutes, order.index(slot.side))))


def due_now(block: Treatment, readings: Iterable[Reading], now: Moment) -> tuple[Slot, ...]:
    """The lines to fill in at this moment, one a side; only the newest that is due, and none once it is filled in.

    A day after a block, or where a nerve block was for relief, it is asked for only if the sheet was begun.
    """
    if not has_sheet(block.kind):
        return ()
    slots = sheet(block, readings)
    is_begun = any(slot.reading is not None for slot in slots)
    is_test = treatments.facts(block.kind).kind is Kind.BLOCK
    if not is_begun and not (is_test and _is_fresh(block, now)):
        return ()
    due = _due_line(block, now)
    return tuple(slot for slot in slots if slot.reading is None and slot.due_minutes == due)


def may_be_filled(slot: Slot, now: Moment) -> bool:
    """Whether its time has come: a reading of the future cannot be made."""
    if slot.due_minutes <= BEFORE:
        return True
    return slot.due_at is not None and (minutes_between(slot.due_at, now) or 0) >= 0


def minutes_late(block: Treatment, reading: Reading) -> int | None:
    """Whole minutes from when it was due to when it was made, less than 0 for early; None without the times.

    One of before the injection is late by as much as it was made after it, and 0 otherwise.
    """
    after = minutes_between(block.started_at, reading.taken_at)
    if after is None:
        return None
    if reading.due_minutes <= BEFORE:
        return max(0, round(after))
    return round(after) - reading.due_minutes


def is_in_time(due: int, late: int) -> bool:
    """Whether that many minutes are near enough to when it was due: 5 in the first hour, 15 to 8 hours, then 4 hours.

    These are painlog's own; a reading outside is stamped with how late it was, and kept as it is.
    """
    near = 0 if due <= BEFORE else 5 if due <= _HOUR else 15 if due <= _LAST_HOURLY else 4 * _HOUR
    return abs(late) <= near


def baseline(block: Treatment, readings: Iterable[Reading], side: Side | None) -> Reading | None:
    """The last reading of a side no more than 60 minutes before the injection (clinical.md 3.2); None without one."""
    found = [one for one in readings if one.treatment_id == block.id and _is_baseline(block, one, side)]
    return max(found, key=lambda one: one.taken_at, default=None)


def later(moment: Moment, minutes: int) -> Moment:
    """The moment so many minutes on, by the instant where it is known, shown by the clock of its zone.

    A moment without a clock moves by whole days.
    """
    step = timedelta(minutes=minutes)
    if moment.clock is None:
        return Moment(day=moment.day + timedelta(days=step.days))
    if moment.offset_minutes is None:
        wall = datetime.combine(moment.day, moment.clock) + step
        return Moment(day=wall.date(), clock=wall.time(), zone=moment.zone)
    fixed = timezone(timedelta(minutes=moment.offset_minutes))
    at = datetime.combine(moment.day, moment.clock, tzinfo=fixed).astimezone(UTC) + step
    return Moment.of(at.astimezone(ZoneInfo(moment.zone) if moment.zone else fixed), moment.zone)


def blank_sheet(paper: str, both_sides: bool, printed_on: date, language: str = "en") -> bytes:
    """An empty sheet to print and fill in by hand, as a tagged PDF; `paper` is `a4` or `letter`."""
    from painlog.report.block_sheet import block_sheet_pdf  # brings Typst: only when it is wanted

    return block_sheet_pdf(due_minutes(), paper, both_sides, printed_on, language)


def _slots_of_side(
    block: Treatment, made: Sequence[Reading], planned: tuple[Side | None, ...], side: Side | None
) -> Iterator[Slot]:
    of_side = [one for one in made if _side(one, planned) == side]
    for one in of_side:
        yield Slot(due_minutes=one.due_minutes, side=side, due_at=_due_at(block, one.due_minutes), reading=one)
    if side not in planned:
        return
    filled = {max(one.due_minutes, BEFORE) for one in of_side}
    for due in due_minutes():
        if due not in filled:
            yield Slot(due_minutes=due, side=side, due_at=_due_at(block, due))


def _side(reading: Reading, planned: tuple[Side | None, ...]) -> Side | None:
    """The side of a reading; where one side was treated and none is said, that one."""
    return planned[0] if reading.side is None and len(planned) == 1 else reading.side


def _due_at(block: Treatment, due: int) -> Moment | None:
    return later(block.started_at, due) if due > BEFORE and block.started_at.clock is not None else None


def _is_fresh(block: Treatment, now: Moment) -> bool:
    """Whether it was less than a day ago, or on this day where its time is not known."""
    after = minutes_between(block.started_at, now)
    return block.started_at.day == now.day if after is None else after < _DAY


def _due_line(block: Treatment, now: Moment) -> int | None:
    after = minutes_between(block.started_at, now)
    if after is None:
        return BEFORE if block.started_at.day == now.day else None
    if after < 0:
        return BEFORE if after >= -BASELINE_MINUTES else None
    lines = [*due_minutes(), (DAYS + 1) * _DAY]
    for due, following in pairwise(lines[1:]):
        until = due + _ASKED_AFTER_LAST_HOURLY if due == _LAST_HOURLY else following
        if due <= after < until:
            return due
    return None


def _is_baseline(block: Treatment, reading: Reading, side: Side | None) -> bool:
    before = minutes_between(reading.taken_at, block.started_at)
    of_side = _side(reading, sides(block)) == side
    return of_side and before is not None and 0 <= before <= BASELINE_MINUTES
