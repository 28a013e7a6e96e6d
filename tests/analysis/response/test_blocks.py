from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from painlog.analysis.response.blocks import block_pairs, hours_above
from painlog.analysis.response.codes import Note, Why
from painlog.analysis.response.values import BlockReading, BlockResponse
from painlog.domain.codes import Side
from painlog.domain.records import Records
from painlog.domain.treatment import Reading
from tests.analysis.response.diaries import on, reading, response, treatment

BLOCK = treatment("medial_branch_block", started_at=on(0, "09:00"), drug="Lidocaine 2 %")


def blocks(*readings: Reading, block: object = BLOCK) -> tuple[BlockResponse, ...]:
    return response(Records(treatments=(block,), readings=readings), 2).blocks  # type: ignore[arg-type]


def only(*readings: Reading) -> BlockResponse:
    (found,) = blocks(*readings)
    return found


def after(due: int, pain: float, **given: object) -> Reading:
    return reading(BLOCK, on(0, f"{9 + due // 60:02}:{due % 60:02}"), due, pain, **given)


@pytest.mark.parametrize(("clock", "before"), [("08:00", 6), ("07:59", None), ("09:00", 6), ("09:01", None)])
def test_before_is_the_last_reading_of_the_hour_before(clock: str, before: float | None) -> None:
    """Clinical rules 3.2, step 1: no more than 60 minutes before the injection."""
    found = only(reading(BLOCK, on(0, clock), 0, 6), after(30, 2))
    assert found.before == before
    assert found.why is (None if before else Why.NO_READING_BEFORE)
    assert (found.peak_points is None) is (before is None)


def test_the_latest_of_them_counts_and_only_the_same_movement_is_set_against_it() -> None:
    """Clinical rules 3.2, step 1: on the same movement."""
    rest = reading(BLOCK, on(0, "08:55"), 0, 3, moving=False)
    found = only(
        reading(BLOCK, on(0, "08:10"), 0, 9),
        reading(BLOCK, on(0, "08:50"), 0, 8),
        rest,
        after(15, 1, moving=False),
        after(30, 4),
    )
    assert (found.before, [one.pain for one in found.readings]) == (8, [4])


def test_hours_are_counted_between_readings_that_both_show_it() -> None:
    """By hand: 8 before; 50 percent is 4 or less, 80 percent 1.6 or less."""
    pains = {15: 4, 30: 2, 60: 1, 120: 1, 180: 4, 240: 5}
    found = only(reading(BLOCK, on(0, "08:50"), 0, 8), *(after(due, pain) for due, pain in pains.items()))
    half, most = found.hours_above
    assert (half.percent, half.hours, half.at_most) == (50, 2.75, 4.0)
    assert (most.percent, most.hours, most.at_most) == (80, 1.0, 2.5)
    assert (found.peak_percent, found.peak_minutes, found.onset_minutes) == (87.5, 60, 15)
    assert (found.drug_key, found.usual_hours, found.last_minutes) == ("lidocaine", (1, 3), 240)


def test_nothing_is_read_into_hours_without_readings() -> None:
    """R-PAIN-4."""
    found = only(reading(BLOCK, on(0, "08:50"), 0, 8), after(30, 1), after(300, 1))
    assert found.hours_above[0].hours == 0 and found.hours_above[0].at_most is None


def test_a_low_pain_before_has_points_alone() -> None:
    """R-RESP-5."""
    found = only(reading(BLOCK, on(0, "08:50"), 0, 2), after(30, 1))
    assert (found.peak_points, found.peak_percent, found.hours_above) == (1, None, ())
    assert found.why is Why.LOW_BASELINE


def test_medicine_taken_meanwhile_is_said() -> None:
    found = response(Records(treatments=(BLOCK,), readings=(after(30, 1, medicine_taken=True),)), 2)
    assert Note.MEDICINE_TAKEN in found.notes


def test_a_block_without_readings_says_why() -> None:
    assert only().why is Why.NO_READING_BEFORE
    assert only(reading(BLOCK, on(0, "08:50"), 0, 8)).why is Why.NO_READINGS


def test_both_sides_are_read_apart_and_one_treated_side_needs_no_naming() -> None:
    both = replace(BLOCK, side=Side.BOTH)
    found = blocks(
        reading(both, on(0, "08:50"), 0, 8, side=Side.LEFT),
        reading(both, on(0, "08:50"), 0, 6, side=Side.RIGHT),
        block=both,
    )
    assert [(one.side, one.before) for one in found] == [("left", 8), ("right", 6)]
    left = replace(BLOCK, side=Side.LEFT)
    (one,) = blocks(reading(left, on(0, "08:50"), 0, 8), block=left)
    assert (one.side, one.before) == ("left", 8)


def test_two_blocks_stand_side_by_side() -> None:
    """Clinical rules 3.1: two blocks."""
    first, second = only(), replace(only(), day=on(14).day)
    (pair,) = block_pairs([first, second])
    assert (pair.first, pair.second) == (first, second)
    assert block_pairs([first, replace(second, side="left")]) == ()


def test_a_drug_whose_hours_are_not_known_has_none() -> None:
    assert response(Records(treatments=(replace(BLOCK, drug="ropivacaine"),)), 2).blocks[0].usual_hours is None
    mixed = replace(BLOCK, drug="lidocaine and bupivacaine")
    assert response(Records(treatments=(mixed,)), 2).blocks[0].usual_hours is None


@given(st.lists(st.tuples(st.integers(1, 1440), st.integers(0, 100)), max_size=30, unique_by=lambda pair: pair[0]))
def test_hours_that_are_sure_never_exceed_those_that_may_be(rows: list[tuple[int, int]]) -> None:
    readings = [
        BlockReading(minutes=minutes, pain=0, relief_percent=relief, medicine_taken=False)
        for minutes, relief in sorted(rows)
    ]
    half, most = hours_above(readings, 50), hours_above(readings, 80)
    assert most.hours <= half.hours <= 24
    assert half.at_most is None or half.hours <= half.at_most <= 24
