"""A block by its timed readings: peak relief, and hours with half of it and more (clinical.md 3.1 and 3.2)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from painlog.analysis.response.codes import Note, Why
from painlog.analysis.response.plan import Plan
from painlog.analysis.response.values import BlockPair, BlockReading, BlockResponse, HoursAbove
from painlog.analysis.response.windows import LOW_BASELINE
from painlog.domain.codes import Side
from painlog.domain.moment import minutes_between
from painlog.domain.treatment import Reading, Treatment

BEFORE_MINUTES = 60  # clinical.md 3.2, step 1
DAY_MINUTES = 24 * 60
NEAR_MINUTES = 120  # two readings further apart say nothing of the time between them: painlog's choice
ONSET_MINUTES = 60
ONSET_SHARE = 0.3
SHARES = (50.0, 80.0)


def block_responses(
    block: Treatment, readings: Iterable[Reading], plan: Plan, shares: Sequence[float] = SHARES
) -> tuple[BlockResponse, ...]:
    """The response of each side that was read; of the treated one alone where there are no readings.

    `shares` are percents whose hours are counted: 50 and 80, and the person's own thresholds.
    """
    mine = [one for one in readings if one.treatment_id == block.id]
    sides = sorted({_side(block, one) for one in mine}) or [_only_side(block)]
    return tuple(
        _of_side(block, [one for one in mine if _side(block, one) == side], side, plan, shares) for side in sides
    )


def block_pairs(blocks: Sequence[BlockResponse]) -> tuple[BlockPair, ...]:
    """Each block with the one before it on the same side, for blocks of one kind in the order of their days."""
    of_side: dict[str, list[BlockResponse]] = {}
    for one in blocks:
        of_side.setdefault(one.side, []).append(one)
    return tuple(
        BlockPair(first=first, second=second) for listed in of_side.values() for first, second in pairwise(listed)
    )


def _of_side(
    block: Treatment, readings: Sequence[Reading], side: str, plan: Plan, shares: Sequence[float]
) -> BlockResponse:
    before = _before(block, readings)
    moving = True if before is None else before.moving
    pain = None if before is None else before.pain
    made = sorted(
        (_reading(minutes, one, pain) for one in readings if one.moving is moving for minutes in _after(block, one)),
        key=lambda one: one.minutes,
    )
    response = BlockResponse(
        treatment_id=block.id,
        day=block.started_at.day,
        side=side,
        before=pain,
        readings=tuple(made),
        last_minutes=made[-1].minutes if made else None,
        drug_key=plan.drug_key,
        usual_hours=plan.usual_hours,
        notes=(Note.MEDICINE_TAKEN,) if any(one.medicine_taken for one in made) else (),
    )
    return _with_relief(response, pain, [one for one in made if one.minutes <= DAY_MINUTES], shares)


def _with_relief(
    response: BlockResponse, before: float | None, day: Sequence[BlockReading], shares: Sequence[float]
) -> BlockResponse:
    if before is None:
        return replace(response, why=Why.NO_READING_BEFORE)
    if not day:
        return replace(response, why=Why.NO_READINGS)
    best = min(day, key=lambda one: one.pain)
    response = replace(response, peak_points=before - best.pain, peak_minutes=best.minutes)
    if before < LOW_BASELINE:
        return replace(response, why=Why.LOW_BASELINE)
    first_hour = (one for one in day if one.minutes <= ONSET_MINUTES)
    return replace(
        response,
        peak_percent=best.relief_percent,
        onset_minutes=next((one.minutes for one in first_hour if one.pain <= (1 - ONSET_SHARE) * before), None),
        hours_above=tuple(hours_above(day, share) for share in sorted({*SHARES, *shares})),
    )


def hours_above(readings: Sequence[BlockReading], percent: float) -> HoursAbove:
    """Hours with relief of `percent` or more, from readings in their order.

    `hours` is the time between neighbouring readings that both show it, no more than two hours apart: nothing is
    read into the time before the first, after the last, or between two that lie further apart (R-PAIN-4).
    `at_most` reaches from the last reading without to the next one without, and is None where there is no next.
    """
    there = [one.relief_percent is not None and one.relief_percent >= percent for one in readings]
    pairs = pairwise(zip(readings, there, strict=True))
    between = (after.minutes - first.minutes for (first, before), (after, still) in pairs if before and still)
    hours = sum(minutes for minutes in between if minutes <= NEAR_MINUTES) / 60
    return HoursAbove(percent=percent, hours=hours, at_most=_at_most(readings, there))


def _at_most(readings: Sequence[BlockReading], there: Sequence[bool]) -> float | None:
    """From each last reading without to the next one without; None where the last reading still shows it."""
    if there and there[-1]:
        return None
    total, since, was_there = 0.0, 0.0, False
    for one, is_there in zip(readings, there, strict=True):
        if not is_there:
            total += one.minutes - since if was_there else 0.0
            since = one.minutes
        was_there = is_there
    return total / 60


def _before(block: Treatment, readings: Iterable[Reading]) -> Reading | None:
    """The last reading no more than 60 minutes before; the usual painful movement is preferred to rest."""
    near = [
        one
        for one in readings
        if (minutes := minutes_between(one.taken_at, block.started_at)) is not None and 0 <= minutes <= BEFORE_MINUTES
    ]
    return max(near, key=lambda one: (one.moving, one.taken_at), default=None)


def _after(block: Treatment, reading: Reading) -> list[float]:
    """Minutes after the block, by the clocks, else as it was due; empty for a reading of before."""
    minutes = minutes_between(block.started_at, reading.taken_at)
    after = float(reading.due_minutes) if minutes is None else minutes
    return [after] if after > 0 else []


def _reading(minutes: float, one: Reading, before: float | None) -> BlockReading:
    percent = 100 * (before - one.pain) / before if before is not None and before >= LOW_BASELINE else None
    return BlockReading(minutes=minutes, pain=one.pain, relief_percent=percent, medicine_taken=one.medicine_taken)


def _only_side(block: Treatment) -> str:
    return block.side.value if block.side is not None else ""


def _side(block: Treatment, reading: Reading) -> str:
    """The side of a reading; where one side was treated and none is said, that one."""
    if reading.side is not None:
        return reading.side.value
    return "" if block.side is Side.BOTH else _only_side(block)
