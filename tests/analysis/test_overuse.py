"""The states of medication-overuse counting, with the cases that clinical.md 2.5 lists (R-MOH-1, R-MOH-5)."""

from collections.abc import Collection
from datetime import date, timedelta

import pytest

from painlog.analysis.days import Period
from painlog.analysis.overuse import BlockUse, OveruseState, block_use, blocks_before, overuse_state

LAST = date(2026, 11, 30)
COUNTS = {"triptan": 10, "nsaid": 15, "combination_analgesic": 10, "paracetamol": 15}
BLOCK, SECOND, THIRD = blocks_before(LAST)


def days(*numbers: int, of: Period = BLOCK) -> set[date]:
    return {of.first + timedelta(days=number) for number in numbers}


def use(headache: Collection[date] = (), of: Period = BLOCK, **on: set[date]) -> BlockUse:
    return block_use(of, on, COUNTS, 10, headache)


def test_blocks_are_thirty_days_one_before_the_other() -> None:
    """R-MOH-4."""
    assert [(block.first, block.last, block.days) for block in (BLOCK, SECOND, THIRD)] == [
        (date(2026, 11, 1), date(2026, 11, 30), 30),
        (date(2026, 10, 2), date(2026, 10, 31), 30),
        (date(2026, 9, 2), date(2026, 10, 1), 30),
    ]


@pytest.mark.parametrize(
    ("triptan", "state"),
    [(0, "below"), (7, "below"), (8, "near"), (9, "near"), (10, "at_threshold"), (30, "at_threshold")],
)
def test_a_class_of_ten_is_near_from_eight_on(triptan: int, state: str) -> None:
    """R-MOH-5. Days: doses on one day are one (R-MOH-1), so a set of ten days is ten, whatever the doses."""
    assert use(triptan=days(*range(triptan))).state == state


@pytest.mark.parametrize(("nsaid", "state"), [(11, "below"), (12, "near"), (14, "near"), (15, "at_threshold")])
def test_a_class_of_fifteen_is_near_from_twelve_on(nsaid: int, state: str) -> None:
    """R-MOH-5: 14 ibuprofen days are near, 15 are at the count; one class alone is no mix."""
    found = use(nsaid=days(*range(nsaid)))
    assert (found.state, found.mix) == (state, None)


def test_nine_and_nine_days_apart_are_at_the_count_as_a_mix() -> None:
    """R-MOH-1, ICHD-3 8.2.6: the union of 18 days, with no class alone at its own."""
    found = use(triptan=days(*range(9)), nsaid=days(*range(9, 18)))
    assert found.mix is not None and (found.mix.days, found.mix.state) == (18, OveruseState.AT_THRESHOLD)
    assert found.classes["triptan"].state is OveruseState.NEAR
    assert found.classes["nsaid"].state is OveruseState.BELOW
    assert found.state is OveruseState.AT_THRESHOLD


def test_the_same_nine_days_are_nine_in_the_union() -> None:
    found = use(triptan=days(*range(9)), nsaid=days(*range(9)))
    assert found.mix is not None and (found.mix.days, found.mix.state) == (9, OveruseState.NEAR)


def test_where_a_class_is_at_its_count_no_mix_is_told() -> None:
    found = use(triptan=days(*range(10)), nsaid=days(*range(10, 20)))
    assert found.mix is None and found.state is OveruseState.AT_THRESHOLD


def test_a_class_that_is_not_counted_and_days_outside_count_nowhere() -> None:
    """R-MOH-3: a gepant has no count."""
    found = use(gepant=days(*range(30)), triptan=days(-1, 30, 0))
    assert set(found.classes) == {"triptan"} and found.classes["triptan"].days == 1


def three(headache: int, *triptan: int) -> list[BlockUse]:
    return [
        use(days(*range(headache), of=block), block, triptan=days(*range(n), of=block))
        for block, n in zip((BLOCK, SECOND, THIRD), triptan, strict=False)
    ]


@pytest.mark.parametrize(
    ("headache", "triptan", "state"),
    [
        (15, (10, 12, 10), "pattern_3_months"),
        (14, (10, 12, 10), "at_threshold"),  # too few headache days
        (15, (10, 12, 9), "at_threshold"),  # the third block is near alone
        (15, (10, 12), "at_threshold"),  # two blocks are known
        (15, (9, 12, 10), "near"),  # the newest block says how it stands now
        (0, (0, 12, 12), "below"),
    ],
)
def test_the_pattern_is_three_blocks_at_the_count_with_headache_in_each(
    headache: int, triptan: tuple[int, ...], state: str
) -> None:
    """R-MOH-5: headache on 15 days or more of each."""
    assert overuse_state(three(headache, *triptan)) == state
