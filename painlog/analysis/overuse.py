"""How near days with acute medicine come to the counts commonly used for medication overuse (R-MOH-1, R-MOH-5)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from painlog.analysis.days import Period

BLOCK_DAYS = 30  # R-MOH-4
BLOCKS = 3
HEADACHE_DAYS = 15  # of each block, for the pattern
_NEAR = 0.8  # R-MOH-5: 8 of 10, 12 of 15


class OveruseState(StrEnum):
    """Where a count stands; the last is that of three blocks one after another, each with its headache days."""

    BELOW = "below"
    NEAR = "near"
    AT_THRESHOLD = "at_threshold"
    PATTERN = "pattern_3_months"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassDays:
    """Days of a block with a class of medicine, beside the commonly used count of days."""

    days: int
    threshold: int

    @property
    def state(self) -> OveruseState:
        """Below, near or at the count: days, not doses."""
        if self.days >= self.threshold:
            return OveruseState.AT_THRESHOLD
        return OveruseState.NEAR if self.days >= _NEAR * self.threshold else OveruseState.BELOW


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockUse:
    """One block of days: each class that was used, and all together where no class alone is at its count.

    `mix` is None where it does not apply: fewer than two classes, or one that is at its count by itself.
    """

    period: Period
    classes: Mapping[str, ClassDays]
    mix: ClassDays | None
    headache_days: int

    @property
    def state(self) -> OveruseState:
        """The furthest of them."""
        states = [one.state for one in (*self.classes.values(), *([self.mix] if self.mix else []))]
        order = list(OveruseState)
        return max(states, key=order.index, default=OveruseState.BELOW)


def blocks_before(last: date, count: int = BLOCKS) -> tuple[Period, ...]:
    """Blocks of 30 days, the newest first; its last day is `last`."""
    newest = Period(last, last).before(BLOCK_DAYS - 1)
    found = [Period(newest.first, last)]
    while len(found) < count:
        found.append(found[-1].before(BLOCK_DAYS))
    return tuple(found)


def block_use(
    period: Period,
    on: Mapping[str, Collection[date]],
    thresholds: Mapping[str, int],
    mix_threshold: int,
    headache: Collection[date],
) -> BlockUse:
    """The use in a block. `on` are the days with each class, `thresholds` the counts of those that count."""
    inside = {code: {day for day in period if day in days} for code, days in on.items() if code in thresholds}
    used = {code: days for code, days in inside.items() if days}
    classes = {code: ClassDays(days=len(days), threshold=thresholds[code]) for code, days in sorted(used.items())}
    alone = any(one.state is OveruseState.AT_THRESHOLD for one in classes.values())
    union = set[date]().union(*used.values())
    return BlockUse(
        period=period,
        classes=classes,
        mix=None if alone or len(used) < 2 else ClassDays(days=len(union), threshold=mix_threshold),
        headache_days=sum(day in headache for day in period),
    )


def overuse_state(blocks: Sequence[BlockUse]) -> OveruseState:
    """Of blocks, the newest first: its own state, or the pattern where three are at the count with headache."""
    enough = [b.state is OveruseState.AT_THRESHOLD and b.headache_days >= HEADACHE_DAYS for b in blocks[:BLOCKS]]
    return OveruseState.PATTERN if len(enough) == BLOCKS and all(enough) else blocks[0].state
